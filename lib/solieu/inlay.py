"""Figure as SVG -> HTML that stands within a page, so that its words can be searched, selected and read at any size.

On a narrow screen the figure is wider than the page and scrolls, and what it says above and below itself is said by
the page, which can break lines (``data/report.css``). The style that matplotlib gives to all elements of a file is that
of this figure alone, and ids are those of one figure of the page. What a script in a figure might do, the policy of the
page forbids.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from solieu.markup import Markup, attribute, say, text

_ROOT = re.compile(r"<svg\b[^>]*?(viewBox=\"[^\"]*\")[^>]*>")
_STYLE = re.compile(r"\s*<style\b[^>]*>\s*\*\s*\{([^}]*)\}\s*</style>")
_ID = re.compile(r' id="([^"]*)"')
_USED = re.compile(r'(?<=url\(#)[^)]+|(?<=href="#)[^"]+')
TOLD = ("title", "what", "source")
"""Ids of what the page says in place of the figure where it is narrow."""


def inlaid(svg: str, about: Mapping[str, Any], number: int) -> Markup:
    """SVG, what its chart tells of itself (see ``draw.Chart``), number of the figure in its page -> HTML."""
    ids = {name: f"f{number}-{place}" for place, name in enumerate(dict.fromkeys(_USED.findall(svg)))}

    def named(found: re.Match[str]) -> str:
        if found[1] in TOLD:
            return ' class="told"'
        return f' id="{ids[found[1]]}"' if found[1] in ids else ""

    style = _STYLE.search(svg)
    inner = _USED.sub(lambda found: ids[found[0]], _ID.sub(named, _STYLE.sub("", svg)))
    root = f'<svg \\1 width="{int(about["width"])}" role="img" aria-label="{{}}" style="{style[1] if style else ""}">'
    drawn = _ROOT.sub(lambda m: m.expand(root).format(attribute(about["alt"])), inner, count=1)
    hidden = dict.fromkeys(TOLD[:2], ' aria-hidden="true"')  # the name of the figure begins with them
    said = {name: f'<p class="figure-{name}"{hidden.get(name, "")}>{text(about[name])}</p>' if about.get(name) else ""
            for name in TOLD}  # fmt: skip
    edges = "; ".join(f"--{edge}: {float(about.get(edge, 0)):.4f}" for edge in ("above", "below"))
    return Markup(
        f'<figure class="drawn" style="--width: {int(about["width"])}px; {edges}">{said["title"]}'
        f'{said["what"]}<p class="swipe">{say("site.swipe")}</p>'
        f'<div class="output_svg">{drawn}</div>{said["source"]}</figure>'
    )

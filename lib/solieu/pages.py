"""Body -> standalone HTML page: no network, one style, one small script, every link resolved, two languages.

A page is named by :func:`area_file` or :func:`document_file`. In the text of a document the figure at offset 123 is
``#o123`` and the sentence at 100 ``#s100``; in the report of an area its row is ``#o-DOC-123``; either leads to the
other. What the site itself says
stands on a page in both languages (see ``markup``). A notebook is run in each language and has a page for each: the one
in the language that the site opens in bears the plain name, and the switch leads from one to the other.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import count
from typing import TYPE_CHECKING, Any

from solieu import inlay, views, wording
from solieu.markup import Markup, attribute, details, link, say, text

if TYPE_CHECKING:
    from nbformat import NotebookNode

INDEX, ACROSS, DATA, METHOD = "index.html", "across.html", "data.html", "method.html"
OWN = (INDEX, DATA, METHOD)
"""The pages that come of no notebook and no document."""
INLINE_AREAS = 6
"""So many areas stand in the navigation one by one; more are folded into a list that opens."""
_SOURCE = re.compile(
    r'<span class="solieu-source" data-doc="([^"]*)" data-(start|sentence)="(\d+)">(.*?)</span>', re.DOTALL
)
_PLACES = {"start": "o", "sentence": "s"}
_HEADING = re.compile(r"<h2[^>]*>(.*?)</h2>", re.DOTALL)
_ROW = re.compile(r'href="#o-([^"]+)-(\d+)"')
_NO_URLS = (
    "require_js_url", "mathjax_url", "mermaid_js_url", "mermaid_layout_elk_js_url", "jquery_url",
    "jupyter_widgets_base_url", "widget_renderer_url",
)  # fmt: skip
_NAMES = {"vi": "Tiếng Việt", "en": "English"}


@dataclass(frozen=True, slots=True)
class Menu:
    """The navigation of a site: (file, name) pairs of its own pages and of its areas."""

    main: Sequence[tuple[str, Markup]] = field(default_factory=list)
    areas: Sequence[tuple[str, Markup]] = field(default_factory=list)


def area_file(area: str) -> str:
    """Code of an area -> file name of its page."""
    return f"area_{area}.html"


def notebook_file(area: str, language: str = "") -> str:
    """Code of an area ('' for across areas), language if not that of the site -> file of the page of its notebook."""
    file = area_file(area) if area else ACROSS
    return f"{file.removesuffix('.html')}.{language}.html" if language else file


def document_file(doc: str) -> str:
    """Id of a document -> file name of its page, safe on every file system."""
    return f"document_{views.slug(doc)}.html"


def page(
    titles: Sequence[str], body: str, language: str, menu: Menu, current: str = "", site: str = "", twin: str = ""
) -> str:  # fmt: skip
    """Titles (vi, en), body, language to open in, navigation, file of this page -> a whole HTML page.

    ``site`` is the language that the site opens in, that of this page unless told; ``twin`` the page that says the same
    in the other language, where one page does not say it in both. The policy of a page admits the style and the one
    script in it, images as data, and nothing from elsewhere.
    """
    style, script = (_data(name) for name in ("report.css", "site.js"))
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:"
    policy += "; base-uri 'none'; form-action 'none'"
    title_vi, title_en = (attribute(title) for title in titles)
    shown = text(titles[wording.LANGUAGES.index(language)])
    about = f'data-title-vi="{title_vi}" data-title-en="{title_en}" data-site="{site or language}"'
    about += f' data-twin="{attribute(twin)}"' if twin else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" {about}>\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{shown}</title>\n'
        f'<link rel="icon" href="data:,">\n<style>\n{style}</style>\n<script>{script}</script>\n</head>\n<body>\n'
        f'<a class="skip" href="#content">{say("page.skip")}</a>\n<header class="site">{_navigation(menu, current)}'
        f'{_switch(language)}</header>\n<main id="content" tabindex="-1">\n{body}\n</main>\n</body>\n</html>\n'
    )


def _navigation(menu: Menu, current: str) -> str:
    def one(file: str, name: Markup) -> str:
        here = {"aria-current": "page"} if file == current else {}
        return f"<li>{link(file, name, **here)}</li>"

    main = "".join(one(*place) for place in menu.main)
    areas = "".join(one(*place) for place in menu.areas)
    if len(menu.areas) > INLINE_AREAS:
        areas = f"<li>{details(say('page.areas'), Markup(f'<ul>{areas}</ul>'), 'menu')}</li>"
    title = f'<h2 id="menu" class="unseen">{say("site.menu")}</h2>'
    return f'<nav aria-labelledby="menu">{title}<ul>{main}{areas}</ul></nav>'


def _switch(language: str) -> str:
    buttons = "".join(
        f'<button type="button" data-language="{code}" lang="{code}" aria-pressed="{str(code == language).lower()}">'
        f"{name}</button>"
        for code, name in _NAMES.items()
    )
    return f'<div class="switch" role="group" aria-label="Ngôn ngữ / Language" hidden>{buttons}</div>'


def notebook_body(
    notebook: NotebookNode, language: str, error: str = "", file: str = "", twin: str = ""
) -> Markup:  # fmt: skip
    """Executed notebook, its language, the error that stopped it, its file, the page in the other language -> HTML.

    That is of its cells, code hidden at first. Every link to a sentence leads to its place in the page of the document.
    """
    body, _ = _exporter().from_notebook_node(notebook, {"figures": count(1)})
    body = _SOURCE.sub(lambda m: f'<a href="document_{m[1]}.html#{_PLACES[m[2]]}{m[3]}">{m[4]}</a>', body)
    body = _ROW.sub(lambda m: f'href="document_{m[1]}.html#o{m[2]}"', body)
    banner = f'<p class="failed" role="alert">{say("page.failed", error=error)}</p>\n' if error else ""
    tick = f'<label><input type="checkbox" id="show-code"> {say("site.show.code")}</label>'
    opened = f" {link(f'../notebooks/{file}', say('page.notebook'), download=file)}" if file else ""
    if twin:
        other = wording.other(language)
        opened += f" {link(twin, wording.text('site.twin', other), lang=other, hreflang=other)}"
    tools = f'<p class="tools">{tick}{opened}</p>\n'
    return Markup(f'{tools}{banner}<div class="notebook" lang="{language}">\n{_with_contents(body)}\n</div>')


def _with_contents(body: str) -> str:
    """HTML of a notebook -> the same with a list of its questions before the first of them."""
    titles: list[str] = []

    def numbered(heading: re.Match[str]) -> str:
        titles.append(heading[1])
        return f'<h2 id="part-{len(titles)}">{heading[1]}</h2>'

    body = _HEADING.sub(numbered, body)
    if len(titles) < 2:
        return body
    items = "".join(f'<li><a href="#part-{place}">{title}</a></li>' for place, title in enumerate(titles, start=1))
    return body.replace('<h2 id="part-1">', f'<nav class="toc"><ol>{items}</ol></nav>\n<h2 id="part-1">', 1)


@cache
def _data(name: str) -> str:
    return resources.files("solieu").joinpath(f"data/{name}").read_text(encoding="utf-8")


@cache
def _exporter():
    from jinja2 import DictLoader
    from nbconvert import HTMLExporter
    from nbconvert.exporters.templateexporter import TemplateExporter
    from nbconvert.filters.highlight import Highlight2HTML
    from nbconvert.filters.widgetsdatatypefilter import WidgetsDataTypeFilter

    class Cells(HTMLExporter):
        """Cells -> HTML as the template has it, which is not parsed and written once more, as an HTMLExporter would."""

        def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **settings: Any) -> tuple[str, Any]:
            self.register_filter("highlight_code", Highlight2HTML(parent=self))
            self.register_filter("filter_data_type", WidgetsDataTypeFilter(self._nb_metadata, parent=self))
            self.register_filter("inlaid", lambda svg, about, figures: inlay.inlaid(svg, about, next(figures)))
            return TemplateExporter.from_notebook_node(self, nb, resources, **settings)

    return Cells(
        template_name="basic", template_file="solieu.html.j2", default_preprocessors=[], optimistic_validation=True,
        extra_loaders=[DictLoader({"solieu.html.j2": _data("notebook.html.j2")})],
        exclude_anchor_links=True, **dict.fromkeys(_NO_URLS, ""),
    )  # fmt: skip

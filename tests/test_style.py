"""The style of the pages: every ink can be read on every ground it may stand on, in each of the three themes."""

import re
from importlib import resources
from itertools import product

import pytest

CSS = resources.files("solieu").joinpath("data/report.css").read_text(encoding="utf-8")
THEMES = ("light", "dark", "print")
GROUNDS = ("paper", "panel")
"""What the pages are made of: whatever sets no ground of its own may stand on either."""
TEXT, SHAPE = 4.5, 3.0
"""Least contrast of words, and of lines and areas that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11, level AA)."""
SHAPES = ("rise", "fall", "done", "gone", "edge", "bad")
TOLD = r"(?:of|vi|en)\d*|above|below|width|wide"
"""Names that are no colours: titles of columns, and the edges of a figure, which the pages tell."""
DECORATIVE = ("line", "whole")
"""Rules between lines and the frames of small charts: nothing is told by them alone."""


def blocks() -> list[tuple[str, str]]:
    """() -> (selectors, declarations) of every rule, those within @media too."""
    plain = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    return [(selector.strip(), body) for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", plain)]


def themes() -> dict[str, dict[str, str]]:
    """() -> {theme: {name of a colour: its value}}; a theme takes over what it does not set."""
    found: dict[str, dict[str, str]] = {}
    for theme, body in zip(THEMES, [body for selector, body in blocks() if selector == ":root"], strict=True):
        found[theme] = found.get("light", {}) | dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]+)", body))
    return found


def luminance(colour: str) -> float:
    """'#aabbcc' or '#abc' -> relative luminance from 0 to 1, as WCAG defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Two colours -> their contrast, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def named(body: str, attribute: str) -> list[str]:
    """Declarations, attribute -> names of the colours that it is given there."""
    return re.findall(rf"(?<![\w-]){attribute}\s*:[^;]*?var\(--([\w-]+)\)", body)


def pairs() -> set[tuple[str, str]]:
    """() -> (ink, ground) names that can meet: those of one rule, and an ink alone on what the pages are made of.

    A rule that sets a ground alone takes the inks that a page uses for words.
    """
    found: set[tuple[str, str]] = set()
    for _, body in blocks():
        inks, grounds = named(body, "color"), named(body, "background")
        if inks and grounds:
            found |= set(product(inks, grounds))
        elif inks:
            found |= set(product([ink for ink in inks if ink != "head-ink"], GROUNDS))
        elif grounds:
            found |= set(
                product(("ink", "soft", "link"), [ground for ground in grounds if not ground.startswith("head")])
            )
    return found | {("head-ink", "head")}


def test_contrast_of_known_colours():
    """Black on white is 21, alike colours 1, a known grey just above 4.5."""
    assert round(contrast("#000", "#ffffff"), 2) == 21
    assert contrast("#123456", "#123456") == 1
    assert 4.5 < contrast("#767676", "#fff") < 4.6


def test_all_three_themes_name_every_colour():
    """No rule uses a colour that is not named, and none is written out where a name belongs."""
    names = {name for name in re.findall(r"var\(--([\w-]+)\)", CSS) if not re.fullmatch(TOLD, name)}
    for theme, colours in themes().items():
        assert names - set(colours) == set(), theme
    literal = [body for selector, body in blocks() if selector != ":root" and re.search(r"color:\s*(#|rgb|hsl)", body)]
    assert literal == []


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read(theme):
    """Every ink has at least 4.5 to 1 on every ground it may stand on."""
    colours = themes()[theme]
    met = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs()}
    assert len(met) >= 20
    assert {pair: round(ratio, 2) for pair, ratio in met.items() if ratio < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES[:2])
def test_shapes_can_be_seen(theme):
    """What small charts, borders of fields and marks of focus draw has at least 3 to 1."""
    colours = themes()[theme]
    used = {name for _, body in blocks() for kind in ("fill", "stroke", "border(?:-[a-z]+)*", "outline(?:-color)?")
            for name in named(body, kind)} - set(DECORATIVE) - {"head-ink", "ink", "soft", "good", "link"}  # fmt: skip
    assert used <= set(SHAPES)
    met = {(name, ground): contrast(colours[name], colours[ground]) for name in SHAPES for ground in GROUNDS}
    assert {pair: round(ratio, 2) for pair, ratio in met.items() if ratio < SHAPE} == {}


def test_kinds_differ_by_more_than_colour():
    """Each kind of figure in a text has its own stroke, so that they are told apart without colour and on paper."""
    strokes = {selector: re.search(r"text-decoration-style:\s*(\w+)", body) for selector, body in blocks()
               if selector.startswith(".k-")}  # fmt: skip
    assert len({stroke[1] for stroke in strokes.values()}) == len(strokes) == 5


def test_nothing_is_fetched():
    """No import, no address: the style stands alone."""
    assert re.search(r"@import|url\(|//", CSS) is None

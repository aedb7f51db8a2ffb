"""Words in both languages -> HTML that shows one of them, and tables of such words.

A site page holds Vietnamese and English side by side; the language of the page's root element decides which is shown
(``data/report.css``), and the switch of the page changes it (``data/site.js``). Without a script the page shows the
language it was made in.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from solieu import codes, wording


class Markup(str):
    """HTML that is not to be escaped again."""

    __slots__ = ()


def text(words: object) -> Markup:
    """Words -> HTML; Markup stays as it is, all else is escaped."""
    return words if isinstance(words, Markup) else Markup(html.escape(str(words), quote=False))


def attribute(words: object) -> str:
    """Words -> the value of an attribute, to be put between double quotes."""
    return html.escape(str(words))


def both(vi: object, en: object) -> Markup:
    """What to show in Vietnamese and in English -> HTML that shows one of them; alike, it stands once."""
    told = [text(vi), text(en)]
    if told[0] == told[1]:
        return told[0]
    pairs = zip(wording.LANGUAGES, told, strict=True)
    return Markup("".join(f'<span class="in-{code}" lang="{code}">{words}</span>' for code, words in pairs))


def each(make: Callable[[str], object]) -> Markup:
    """Function of a language -> HTML that shows its Vietnamese or its English value."""
    return both(*(make(language) for language in wording.LANGUAGES))


def say(name: str, **values: object) -> Markup:
    """Id of a text in data/wording.csv and its values -> the text in both languages; numbers as each writes them.

    A value that is Markup is put in as it is, a value of [vi, en] in each language's own form.
    """
    return each(lambda language: spoken(name, language, **values))


def spoken(name: str, language: str, **values: object) -> Markup:
    """Id of a text, language and values -> the text in that language, with numbers as it writes them."""
    return Markup(wording.text(name, language, **{key: _value(v, language) for key, v in values.items()}))


def label(kind: str, code: str) -> Markup:
    """Kind ('indicator', 'measure', 'unit', 'area', 'status') and code -> its name in both languages; '' for none."""
    return each(lambda language: codes.label(kind, code, language)) if code else Markup()


def _value(value: object, language: str) -> object:
    if isinstance(value, (list, tuple)):
        value = value[wording.LANGUAGES.index(language)]
    if isinstance(value, (int, float)):
        return wording.number(value, language)
    return text(value)


def link(target: str, words: object, **attributes: str) -> Markup:
    """Address, words, further attributes -> a link."""
    more = "".join(f' {name.rstrip("_")}="{attribute(value)}"' for name, value in attributes.items())
    return Markup(f'<a href="{attribute(target)}"{more}>{text(words)}</a>')


def code(words: object) -> Markup:
    """Words -> the same as code."""
    return Markup(f"<code>{text(words)}</code>")


def details(summary: object, body: object, kind: str = "") -> Markup:
    """Summary and body -> a part of the page that opens and closes."""
    attributes = f' class="{kind}"' if kind else ""
    return Markup(f"<details{attributes}><summary>{text(summary)}</summary>{text(body)}</details>")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, and whether it holds numbers, which stand to the right."""

    title: Markup
    number: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its cells, its anchor ('' for none) and further attributes, each with a space before it."""

    cells: Sequence[object]
    anchor: str = ""
    attributes: str = ""


def plain(words: Markup, language: str) -> str:
    """HTML in both languages -> the words that it shows in one of them."""
    shown = re.sub(rf'<span class="in-{wording.other(language)}".*?</span>', "", words)
    return html.unescape(re.sub("<[^>]*>", "", shown))


def table(columns: Sequence[Column], lines: Iterable[Line], kind: str = "", caption: object = "") -> Markup:
    """Columns and lines -> a table in a box of its own, which scrolls where it is too wide for the page.

    On a narrow screen a line becomes a list, its cells after the titles of their columns, which the table therefore
    names to the style.
    """
    classes = ["num" if column.number else "" for column in columns]
    head = "".join(
        f'<th scope="col"{_class(kind_)}>{column.title}</th>' for column, kind_ in zip(columns, classes, strict=True)
    )
    body = []
    for line in lines:
        cells = "".join(
            f"<td{_class(kind_)}>{text(cell)}</td>" for cell, kind_ in zip(line.cells, classes, strict=True)
        )
        anchor = f' id="{attribute(line.anchor)}"' if line.anchor else ""
        body.append(f"<tr{anchor}{line.attributes}>{cells}</tr>")
    title = f"<caption>{text(caption)}</caption>" if caption else ""
    return Markup(
        f'<div class="solieu-table"><table{_class(f"{kind} stacked".lstrip())} style="{_titles(columns)}">'
        f"{title}<thead><tr>{head}</tr></thead><tbody>\n{chr(10).join(body)}\n</tbody></table></div>"
    )


def _titles(columns: Sequence[Column]) -> str:
    """Columns -> style that names the title of each but the first: --vi2: "Tệp"; --en2: "File"."""
    told = ((f"{code}{place}", json.dumps(plain(column.title, code), ensure_ascii=False))
            for place, column in enumerate(columns[1:], start=2) for code in wording.LANGUAGES)  # fmt: skip
    return attribute("; ".join(f"--{name}: {title}" for name, title in told))


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""

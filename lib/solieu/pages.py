"""Executed notebooks and documents -> standalone HTML pages: no network, no script, one style, every link resolved.

A page is named by :func:`area_file` or :func:`document_file`. In the text of a document the figure at offset 123 is
``#o123``; in the report of an area its row is ``#o-DOC-123``; either leads to the other.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import quote as url

from solieu import display, select, views, wording
from solieu.model import Observation, Reading

if TYPE_CHECKING:
    from nbformat import NotebookNode

_SOURCE = re.compile(r'<span class="solieu-source" data-doc="([^"]*)" data-start="(\d+)">(.*?)</span>', re.DOTALL)
_ROW = re.compile(r'href="#o-([^"]+)-(\d+)"')
_ID = re.compile(r'\bid="([^"]+)"')
_NO_URLS = (
    "require_js_url", "mathjax_url", "mermaid_js_url", "mermaid_layout_elk_js_url", "jquery_url",
    "jupyter_widgets_base_url", "widget_renderer_url",
)  # fmt: skip


def area_file(area: str) -> str:
    """Code of an area -> file name of its page."""
    return f"area_{area}.html"


def document_file(doc: str) -> str:
    """Id of a document -> file name of its page, safe on every file system."""
    return f"document_{views.slug(doc)}.html"


def page(title: str, body: str, language: str, links: Sequence[tuple[str, str]], current: str = "") -> str:
    """Title, body and (file, name) pairs of the navigation -> a whole HTML page with the style inside."""
    style = resources.files("solieu").joinpath("data/report.css").read_text(encoding="utf-8")
    marks = {current: ' aria-current="page"'}
    items = "".join(
        f'<a{" class=home" if not place else ""} href="{url(file)}"{marks.get(file, "")}>{html.escape(name)}</a>'
        for place, (file, name) in enumerate(links)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{html.escape(title)}</title>\n'
        f'<link rel="icon" href="data:,">\n<style>\n{style}</style>\n</head>\n<body>\n'
        f'<a class="skip" href="#content">{_say("page.skip", language)}</a>\n'
        f'<header class="site"><nav aria-label="{_say("page.areas", language)}">{items}</nav></header>\n'
        f'<main id="content">\n{body}\n</main>\n</body>\n</html>\n'
    )


def notebook_body(notebook: NotebookNode, language: str, error: str = "") -> str:
    """Executed notebook -> HTML of its cells, code folded away, links to sentences resolved to the document pages."""
    body, _ = _exporter(language).from_notebook_node(notebook)
    body = _SOURCE.sub(lambda m: f'<a href="document_{m[1]}.html#o{m[2]}">{m[3]}</a>', body)
    here = set(_ID.findall(body))

    def resolve(match: re.Match[str]) -> str:
        if f"o-{match[1]}-{match[2]}" in here:
            return match[0]
        return f'href="document_{match[1]}.html#o{match[2]}"'

    body = _ROW.sub(resolve, body)
    banner = f'<p class="failed" role="alert">{_say("page.failed", language, error=error)}</p>\n' if error else ""
    return banner + body


def document_body(reading: Reading, areas: Sequence[str], language: str, name: str) -> str:
    """Reading -> HTML: what is known of the document, its full text with every figure marked, and its rows."""
    document = reading.document
    source = {"manifest": "page.manifest", "text": "page.inferred"}
    facts = [(_say("page.file", language), html.escape(document.file))]
    for label, value, origin in (
        ("page.date", reading.date, reading.date_from),
        ("column.area", select.label("area", reading.area, language), reading.area_from),
    ):
        told = html.escape(value) if value else _say("page.none", language)
        note = f" <small>({_say(source[origin], language)})</small>" if value and origin in source else ""
        facts.append((_say(label, language), told + note))
    if document.url:
        facts.append((_say("page.original", language), f"<code>{html.escape(document.url)}</code>"))
    listed = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in facts)

    def linked(row: Observation, area: str) -> str:
        """The name of an area leads to the row in the area's page, where it has one."""
        target = url(f"{area_file(row.area)}#{views.anchor(row.doc, row.start)}", safe="#/")
        return f'<a href="{target}">{html.escape(area)}</a>' if row.area in areas else html.escape(area)

    parts = [
        f"<h1>{html.escape(name)}</h1>", f'<dl class="facts">{listed}</dl>',
        f'<p class="soft">{_say("page.rows.here", language, count=len(reading.observations))}</p>',
        f'<div class="text" lang="vi">{display.highlighted(document.text, _marks(reading))}</div>',
        f"<h2>{_say('column.rows', language)}</h2>",
        display.rows_table(reading.observations, language, area=linked)._repr_html_(),
    ]  # fmt: skip
    if reading.abstentions:
        left = display.left_table(reading.abstentions, language)
        parts += [f"<h2>{_say('page.unread', language)}</h2>", left._repr_html_()]
    return "\n".join(parts)


def index_body(
    language: str, cards: str, documents: views.Table, summary: str, made: str, inputs: Mapping[str, str], notes: str
) -> str:
    """Parts of the first page -> its HTML: summary, a card an area, documents, what it was made from."""
    rows = [[views.Cell(name), views.Cell(digest, f"<code>{digest}</code>")] for name, digest in inputs.items()]
    digests = views.Table([wording.text("page.file", language), "SHA-256"], rows)
    return (
        f"<h1>{_say('page.index', language)}</h1>\n<p class=lead>{html.escape(summary)}</p>\n{notes}"
        f"<h2>{_say('page.areas', language)}</h2>\n<div class='cards'>\n{cards}\n</div>\n"
        f"<h2>{_say('page.documents', language)}</h2>\n{documents._repr_html_()}\n"
        f"<footer><p>{html.escape(made)}</p><details><summary>{_say('page.inputs', language)}</summary>"
        f"{digests._repr_html_()}</details></footer>"
    )


def _say(name: str, language: str, **values: object) -> str:
    return html.escape(wording.text(name, language, **values), quote=False)


def _marks(reading: Reading) -> list[display.Mark]:
    """Reading -> its figures, read or left out, each a place to link to that leads to its line in a table."""
    rows = [display.Mark(row.start, row.end, "figure-mark") for row in reading.observations]
    left = [display.Mark(a.start, a.end, "left-mark") for a in reading.abstentions]
    return [replace(m, id=f"o{m.start}", href=f"#r{m.start}") for m in (*rows, *left)]


@cache
def _exporter(language: str):
    from jinja2 import DictLoader
    from nbconvert import HTMLExporter

    template = resources.files("solieu").joinpath("data/notebook.html.j2").read_text(encoding="utf-8")
    exporter = HTMLExporter(
        template_name="basic", template_file="solieu.html.j2", extra_loaders=[DictLoader({"solieu.html.j2": template})],
        exclude_anchor_links=True, **dict.fromkeys(_NO_URLS, ""),
    )  # fmt: skip

    class Labelled:
        def from_notebook_node(self, notebook: NotebookNode) -> tuple[str, dict]:
            return exporter.from_notebook_node(notebook, resources={"code_label": wording.text("page.code", language)})

    return Labelled()

"""Findings and measured scores -> the page on method and limits; its prose lies in data/method.toml, both languages."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pandas as pd

from solieu import select, wording
from solieu.checks import KINDS
from solieu.markup import Column, Line, Markup, both, say, table, text
from solieu.model import DataError
from solieu.views import VERDICTS, judged


@cache
def chapters() -> list[dict[str, Any]]:
    """() -> chapters of data/method.toml: id, title, paragraphs (or items of a list), each in both languages.

    Raises DataError for a chapter that one language lacks a part of.
    """
    told = resources.files("solieu").joinpath("data/method.toml").read_text(encoding="utf-8")
    found = tomllib.loads(told)["chapter"]
    for chapter in found:
        for name in ("text", "items"):
            lengths = {language: len(chapter[language].get(name, ())) for language in wording.LANGUAGES}
            if len(set(lengths.values())) > 1:
                raise DataError(
                    f"data/method.toml, chapter {chapter['id']!r}: {name} has unlike numbers of paragraphs "
                    f"({lengths}); translate them one by one"
                )
    return found


def method_body(findings: pd.DataFrame, scores: Path | None = None) -> Markup:
    """Findings of this report, file of measured scores (None, or not there: left out) -> HTML of the page."""
    parts = [f"<h1>{say('site.method')}</h1>"]
    for chapter in chapters():
        parts.append(f'<section id="{chapter["id"]}"><h2>{_both(chapter, "title")}</h2>')
        parts += [f"<p>{words}</p>" for words in _pairs(chapter, "text")]
        items = "".join(f"<li>{words}</li>" for words in _pairs(chapter, "items"))
        parts += [f"<ul>{items}</ul>"] if items else []
        if chapter["id"] == "audit":
            parts.append(_audited(findings))
        if chapter["id"] == "scores":
            parts.append(_scores(scores))
        parts.append("</section>")
    return Markup(f'<div class="prose">{chr(10).join(parts)}</div>')


def _audited(findings: pd.DataFrame) -> Markup:
    """Findings -> table: each comparison, and how many of this report have each verdict, as told."""
    counted = Counter((finding.kind, judged(finding)) for finding in select.each(findings))
    lines = [Line((say(f"site.kind.{kind}"), *(counted[kind, verdict] for verdict in VERDICTS))) for kind in KINDS]
    titles = [Column(say(f"verdict.{verdict}"), True) for verdict in VERDICTS]
    return table([Column(say("column.rule")), *titles], lines)


def _scores(path: Path | None) -> Markup:
    """File of scores -> what the score command printed, in both languages; words that there is none where so."""
    if path is None or not path.is_file():
        return Markup(f"<p>{say('site.no.scores')}</p>")
    lines = path.read_text(encoding="utf-8").strip().splitlines()
    told = ("\n".join(_printed(line, language) for line in lines) for language in wording.LANGUAGES)
    return Markup(f'<pre class="scores" tabindex="0">{both(*map(text, told))}</pre>')


def _printed(line: str, language: str) -> str:
    """Line of the file of scores -> the same in the language; a title in both stands as 'tiêu đề | title'."""
    titles = line.split(" | ")
    if len(titles) == len(wording.LANGUAGES):
        return titles[wording.LANGUAGES.index(language)]
    if language == "en" or not any(_known(word) for word in line.split()):
        return line
    first, _, rest = line.partition(" ")
    return f"{_word(first, language):12}{' '.join(_word(word, language) for word in rest.lstrip().split(' '))}"


def _known(word: str) -> str:
    """Word that the score command prints -> the id of its text, '' where it has none."""
    return next((name for kind in ("scores", "quality") if (name := f"{kind}.{word}") in wording.texts()), "")


def _word(word: str, language: str) -> str:
    """Word or number that the score command prints -> the same as the language writes it."""
    if word[:1].isdigit():
        return word.replace(".", ",")
    return wording.text(_known(word), language).lower() if _known(word) else word


def _both(chapter: dict[str, Any], name: str) -> Markup:
    return both(*(text(chapter[language][name]) for language in wording.LANGUAGES))


def _pairs(chapter: dict[str, Any], name: str) -> list[Markup]:
    lists = [chapter[language].get(name, ()) for language in wording.LANGUAGES]
    return [both(*pair) for pair in zip(*lists, strict=True)]

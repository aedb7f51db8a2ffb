"""Areas of land, and whether anything that is grown stands on them."""

from __future__ import annotations

from solieu import codes
from solieu.clauses import cue
from solieu.finder import blanked
from solieu.frame import Frame
from solieu.items import names_good, words_at
from solieu.lexicon import Lexicon, cue_phrases, fold, marks
from solieu.said import Said
from solieu.spans import Span
from solieu.where import Slot

LAND = "đất"
"""What an area of land is of, which names no crop."""

CROP_AREA, CROP_OUTPUT = "crop_area", "crop_output"
"""The indicators of hectares and of tonnes of what is grown."""


def is_crop(text: str, at: tuple[int, int] | None, words: Lexicon) -> bool:
    """Whether the words there name a crop, with or without a word for plants before it, 'cây ngô', or begin a list of
    crops with one, 'lúa và rau màu'.
    """
    named = fold(words_at(text, at)) if at is not None else ""
    for joined in cue_phrases("conjunction"):
        named = named.partition(f" {joined} ")[0]
    plant, _, crop = named.partition(" ")
    return named in words.crops or (plant in marks("plant") and crop in words.crops)


def names_a_crop(said: Said, project: Span, words: Lexicon) -> bool:
    """Whether a crop is named between a project and its figure: 'dự án trồng mía có diện tích 500 ha'."""
    between = f" {fold(said.text[project.end : said.clause.quantity.start])} "
    return any(f" {crop} " in between for crop in words.crops)


def is_expanse(said: Said) -> bool:
    """Whether a clause says no more than how much land there is: 'diện tích', 'diện tích đất'."""
    subject = said.subject
    if subject.term is None or not cue(subject.term, "expanse"):
        return False
    land, *_ = fold(words_at(said.text, subject.item)).split() if subject.item else (LAND,)
    return land == LAND


def farms(said: Said, spoken: Slot | None, frame: Frame, words: Lexicon) -> bool:
    """Whether a sentence with an area, or what the text speaks of, is of crops, planting or farming."""
    groups = codes.indicators()
    farming = groups[CROP_AREA].group
    around = [entry.id for t in said.sentence.tokens if t is not said.subject.term for entry in t.entries
              if entry.kind == "term"]  # fmt: skip
    around += [spoken.value] if spoken is not None and not frame.changed else []
    around += [frame.branch[0].id] if frame.branch is not None else []
    if any(groups[code].group == farming for code in around):
        return True
    behind = said.complement.item
    if any(t.rule == "season" for t in said.sentence.tokens) or (behind and names_good(words_at(said.text, behind))):
        return True
    told = f" {blanked(fold(said.text[said.sentence.start : said.sentence.end]))} "
    return any(f" {grown} " in told for grown in (*marks("plant"), *marks("farming"), *words.crops))

"""What a text is speaking of while it is read: the slots that its next clause may inherit, and the rows so far."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, replace

from solieu.clauses import Clause, Sentence
from solieu.clock import YEAR_EARLIER, Clock
from solieu.lexicon import Entry, folded
from solieu.measures import rows_of_sentence
from solieu.model import Observation
from solieu.programmes import Programme
from solieu.spans import Span
from solieu.where import Slot, Whereabouts

NEAR_ROWS = 6
"""Rows that what follows may hang on."""


@dataclass(slots=True)
class Frame:
    """What the text is speaking of: the slots that a clause may inherit.

    ``changed``: a sentence without figures has turned to another indicator; ``before_price`` is what was spoken of
    before a price; ``branch`` the branch of the economy named last, with its token; ``cargo`` the trade of the goods
    whose carriers are counted; ``list_indicator`` that of the open list; ``topic_item`` the item outside of lists and
    brackets; ``status_at`` where ``status`` was said, ``foreseen`` by a forecast, ``below`` that of a total whose parts
    bullets tell, and ``counted_to`` up to where words behind a count have been heard; ``heard`` the good of a figure
    left out, with its sentence and its end; ``planned``: shares of a plan are being listed; ``goal`` the time of the
    goals of a heading, ``programme`` the one spoken of, whose years are known; ``opening`` is the base before the first
    figure of a sentence, for its parts too; ``listing``, ``heading`` and ``part``: a list is open, under a heading, or
    of the parts of ``whole``; ``shares``: a heading announced shares; ``there``: things that there are are counted;
    ``head`` is the last level that is no part, ``row`` the last row, none of closed brackets, ``reported`` the last of
    these that another is not compared with; ``rows`` are all rows so far, ``goods`` the goods that they told, each with
    its indicator, ``spoken`` these indicators.
    """

    clock: Clock
    where: Whereabouts
    indicator: Slot | None = None
    changed: bool = False
    before_price: Slot | None = None
    branch: tuple[Entry, Span] | None = None
    list_indicator: Slot | None = None
    company: tuple[int, int] | None = None
    cargo: Slot | None = None
    item: Slot | None = None
    topic_item: Slot | None = None
    base: Span | None = None
    opening: Span | None = None
    status: str = "A"
    status_at: tuple[int, int] = (-1, -1)
    foreseen: bool = False
    total_status: str = "A"
    below: str = "A"
    counted_to: int = -1
    heard: tuple[int, int, Slot] | None = None
    planned: bool = False
    goal: Span | None = None
    programme: Programme | None = None
    listing: bool = False
    heading: bool = False
    shares: bool = False
    part: bool = False
    there: bool = False
    head: Observation | None = None
    whole: Observation | None = None
    row: Observation | None = None
    reported: Observation | None = None
    rows: list[Observation] = field(default_factory=list)
    goods: set[tuple[str, str]] = field(default_factory=set)
    spoken: set[str] = field(default_factory=set)

    @property
    def last(self) -> Observation | None:
        """The row before; None without one."""
        return self.rows[-1] if self.rows else None

    @property
    def outside(self) -> list[Observation]:
        """The last rows up to ``row``, without those of brackets that have closed behind it."""
        if self.row is None:
            return []
        rank = next((rank for rank in range(len(self.rows) - 1, -1, -1) if self.rows[rank] is self.row), -1)
        return self.rows[max(0, rank + 1 - NEAR_ROWS) : rank + 1]

    def is_here(self, sentence: Sentence) -> bool:
        """Whether the row before is of this sentence."""
        return bool(self.rows) and self.rows[-1].sentence_start == sentence.start

    def told_here(self) -> Iterator[Observation]:
        """The rows of the sentence of the row before, backwards."""
        return rows_of_sentence(self.rows, self.rows[-1].sentence_start if self.rows else -1)

    def keep(self, row: Observation) -> None:
        """A further row was told."""
        self.rows.append(row)
        self.goods.add((row.indicator, folded(row.item)))
        self.spoken.add(row.indicator)
        self.row = row
        if row.evidence["period"].rule != YEAR_EARLIER:
            self.reported = row

    def forget(self, gone: list[Observation], begin: int) -> None:
        """Rows told since ``begin`` were left out after all: nothing hangs on them."""
        out = {id(row) for row in gone}
        self.rows[begin:] = [row for row in self.rows[begin:] if id(row) not in out]
        kept = (row for row in reversed(self.rows) if row.evidence["period"].rule != YEAR_EARLIER)
        self.row = self.last if id(self.row) in out else self.row
        self.reported = next(kept, None) if id(self.reported) in out else self.reported
        self.head = None if id(self.head) in out else self.head
        self.whole = None if id(self.whole) in out else self.whole

    def lead_out(self, outer: Frame, clause: Clause) -> None:
        """What the words before a bracket named holds behind it too: 'Chỉ số giá tăng mạnh (+10%)'."""
        before = clause.lead[: max(i for i, t in enumerate(clause.lead) if t.kind == "(")]
        told = self.indicator.evidence.start if self.indicator else -1
        named = any(t.start == told and t.kinds for t in before)
        if named:
            outer.indicator, outer.list_indicator, outer.item = self.indicator, self.list_indicator, self.item
            outer.changed, outer.where, outer.head, outer.base = False, copy(self.where), self.head, self.base
        if self.clock.told.at[0] in [t.start for t in (before if named else before[:1])]:
            outer.clock = copy(self.clock)

    def inner(self) -> Frame:
        """A copy for what brackets hold: what they change does not outlast them."""
        return replace(self, clock=copy(self.clock), where=copy(self.where))

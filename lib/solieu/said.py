"""One clause taken apart, as what tells its indicator and its item asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from solieu.clauses import Clause, Line, Sentence
from solieu.model import Observation
from solieu.spans import Quantity, Span
from solieu.subjects import Subject


@dataclass(slots=True)
class Said:
    """One clause taken apart: what stands before its figure (``lead``), the ``verbs`` that tell it, its ``unit`` with
    the ``kind`` of that, its ``subject`` and its ``complement``, and the ``company`` that it speaks of, as characters
    of the ``text``; ``counted`` is the count told before whose capital an amount of money is, or None,
    ``counted_before`` the one in a sentence before of which it tells the change.
    """

    text: str
    sentence: Sentence
    clause: Clause
    lead: Line
    verbs: Line
    unit: str
    kind: str
    subject: Subject
    complement: Subject
    company: tuple[int, int] | None
    counted: Observation | None = None
    counted_before: Observation | None = None

    @property
    def quantity(self) -> Quantity:
        """The figure."""
        return self.clause.quantity.quantity

    @property
    def present(self) -> Span | None:
        """The word right before the figure that tells it of now ('nay'), or None."""
        return self.verbs.first("present")

    @property
    def begin(self) -> int:
        """Where the clause begins in the text."""
        return self.clause.lead[0].start if self.clause.lead else self.clause.quantity.start

"""Number, seed -> made-up terms, rows as in the kit's terms.csv, by which to see what a larger lexicon costs."""

import random
from itertools import product

from solieu.lexicon import table

ONSETS = ("b", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x")
RIMES = (
    "an",
    "ang",
    "ăn",
    "âm",
    "ên",
    "iêu",
    "inh",
    "oan",
    "ông",
    "ơi",
    "uôn",
    "ươm",
    "ất",
    "ễu",
    "ỗng",
    "ượt",
    "úp",
    "ọc",
)
FIRST = 0.5
"""Share of the terms that begin with a word with which a term of the kit begins."""


def made_up(number: int, seed: int = 0) -> list[dict[str, str]]:
    """Number, seed -> as many different terms of two to four words; the same each time."""
    chance = random.Random(seed)
    words = ["".join(parts) for parts in product(ONSETS, RIMES)]
    first = sorted({row["phrase"].split()[0] for row in table("terms")})
    phrases: dict[str, None] = {}
    while len(phrases) < number:
        begin = chance.choice(first if chance.random() < FIRST else words)
        phrases[" ".join((begin, *chance.choices(words, k=chance.randint(1, 3))))] = None
    kit = table("terms")[0]
    return [
        {**dict.fromkeys(kit, ""), "phrase": phrase, "indicator": "other", "strength": "weak"} for phrase in phrases
    ]

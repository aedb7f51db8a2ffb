"""Many phrases found in one pass."""

import re

from hypothesis import given
from hypothesis import strategies as st

from solieu.finder import Finder, blanked

PHRASES = ("a", "a b", "a b c", "b c", "c", "b, c", "c. a", "(a)", "b c d e")
FINDER = Finder({phrase: phrase.upper() for phrase in PHRASES})


def found(text, **place):
    """Text -> the phrases found in it."""
    return [text[start:end] for start, end, _ in FINDER.find(text, blanked(text), **place)]


def by_expression(text):
    """The same by an expression of all phrases, the longest first."""
    longest = "|".join(map(re.escape, sorted(PHRASES, key=len, reverse=True)))
    return [m[1] for m in re.finditer(rf"\W({longest})(?!\w)", f"\n{text}")]


def test_whole_words_only():
    """A phrase within a word is none, and the longest at a place is found."""
    assert found("a bx a b ab xa") == ["a", "a b"]
    assert FINDER.find("a b", blanked("a b")) == [(0, 3, "A B")]


def test_marks_between_the_words_are_those_of_the_phrase():
    """'a-b' is not 'a b', but 'a' and 'b' may be phrases by themselves."""
    assert found("a-b c") == ["a", "b c"]
    assert found("b, c; b; c") == ["b, c", "c"]
    assert found("b c d-e") == ["b c"]


def test_rare_marks_part_words():
    """A mark that is not in common use, or a letter of another script, is what it is."""
    assert found("a\u2022c \u2022a ña aß c\u0301") == ["a", "c", "a", "c"]


def test_within_a_stretch():
    """Phrases that start in the stretch, though one goes on behind its end; none touches what was found before."""
    text = "a. c. a b. c"
    assert found(text, begin=3, stop=6) == ["c. a"]
    assert found(text, begin=6, behind=7) == ["c"]
    assert found(text, begin=6, stop=6) == []


def test_the_phrase_at_a_place():
    """The longest that begins there, whatever stands before it."""
    assert FINDER.at("x a b cd", " x a b cd ", 2) == (5, "A B")
    assert FINDER.at("xa b cd", " xa b cd ", 1) == (4, "A B")
    assert FINDER.at("x a b cd", " x a b cd ", 3) is None
    assert Finder({}).at("a", " a ", 0) is None


def test_no_phrases():
    """Nothing is found of no phrases."""
    assert Finder({}).find("a b", blanked("a b")) == []


@given(st.text(alphabet="abcde ,.-()\n\u2022"))
def test_as_an_expression_finds_them(text):
    """Whatever the text, the phrases are those that an expression of all of them finds."""
    assert by_expression(text) == found(text)


@given(st.text())
def test_blanked_keeps_the_letters(text):
    """A blank before and behind; letters and digits stay where they are, all else is a blank."""
    words = blanked(text)
    assert (len(words), words[0], words[-1]) == (len(text) + 2, " ", " ")
    assert words[1:-1] == "".join(c if re.match(r"\w", c) else " " for c in text)

"""Signs and colours that sentences explain in words of their own as what is needed and what would be nice."""

import pytest

from shortlister.importing.criteria.words.phrased_levels import phrased_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_LINES = """Person specification

Post: Ferry deckhand

{note}

On board
 - {one} swims a mile
 - {one} ties six knots in the dark
 - {two} drives a forklift

Ashore
 - {two} sells tickets with a smile
 - {one} locks the gates
"""
_WANTED = [
    ("swims a mile", ESSENTIAL),
    ("ties six knots in the dark", ESSENTIAL),
    ("drives a forklift", DESIRABLE),
    ("sells tickets with a smile", DESIRABLE),
    ("locks the gates", ESSENTIAL),
]


@pytest.mark.parametrize(
    ("note", "one", "two"),
    [
        ("A solid star means we cannot appoint you without it. A hollow star means it would be nice.", "★", "☆"),
        ("Filled circles are what you must have from day one; open circles can be learnt.", "●", "○"),
        ("Red is a dealbreaker. Blue is a bonus.", "Red:", "Blue:"),
        ("Points marked green have to be there on day one, amber = we can teach you.", "[green]", "[amber]"),
        ("◆ = must be there, ◇ = handy, but we can train you", "◆", "◇"),
    ],
)
def test_what_a_sentence_says_of_a_sign_or_colour_is_the_level_of_its_lines(note: str, one: str, two: str) -> None:
    draft = read_text(_LINES.format(note=note, one=one, two=two), "a.txt")
    assert [(found.text, found.level) for found in draft.posts[0].criteria] == _WANTED


_SHEET = """Lights: green = has to be there on day one; amber = nice to have
No,Looking for,Light,Letter,Chat,Trial day
SEA,,,,,
1,Swims a mile with ease,green,x,,
2,Ties knots in the dark,amber,,x,x
LAND,,,,,
3,Sells tickets with a smile,green,,x,
"""


def test_colours_in_a_column_and_a_group_right_below_the_header_are_read() -> None:
    draft = recognise(parse(_SHEET.encode(), "csv", "deckhand.csv", DEFAULT), DEFAULT)
    assert [(one.group, one.text, one.level, one.measured_by) for one in draft.posts[0].criteria] == [
        ("SEA", "Swims a mile with ease", ESSENTIAL, ("Letter",)),
        ("SEA", "Ties knots in the dark", DESIRABLE, ("Chat", "Trial day")),
        ("LAND", "Sells tickets with a smile", ESSENTIAL, ("Chat",)),
    ]


def test_colours_before_methods_below_each_criterion_are_read_with_them() -> None:
    page = (
        "<h1>Ferry deckhand</h1><h2>What we look for</h2>"
        "<p>Red means dealbreaker: no red, no offer. Blue means bonus.</p>"
        "<dl><dt>Swims a mile</dt><dd>Red — CV, Harbour session</dd><dt>Ties six knots</dt><dd>Red — Owner call</dd>"
        "<dt>Has a forklift ticket</dt><dd>Blue — CV</dd></dl>"
    )
    draft = read_text(page, "a.html")
    assert [(one.text, one.level, one.measured_by) for one in draft.posts[0].criteria] == [
        ("Swims a mile", ESSENTIAL, ("CV", "Harbour session")),
        ("Ties six knots", ESSENTIAL, ("Owner call",)),
        ("Has a forklift ticket", DESIRABLE, ("CV",)),
    ]
    assert not any("was left out" in doubt for doubt in draft.doubts)


def test_colours_that_nothing_explains_stay_in_the_text() -> None:
    draft = read_text(_LINES.format(note="Essential", one="Red:", two="Blue:"), "a.txt")
    assert draft.posts[0].criteria[0].text.startswith("Red: ")


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("we could not take you on without it", ESSENTIAL),
        ("dealbreaker: no red, no offer", ESSENTIAL),
        ("we would love it but can live without", DESIRABLE),
        ("nice to have and can grow in time", DESIRABLE),
        ("new this year", None),
        ("either needed or nice", None),
    ],
)
def test_the_level_of_a_phrase(said: str, level: str | None) -> None:
    assert phrased_level(said) == level

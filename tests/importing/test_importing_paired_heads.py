"""Tables whose two headings say in plain speech what is needed and what is wished for."""

import pytest

from tests.importing.table_making import FORMS, draft_of, lines_of, table_in

_ROWS = (
    ("Training", "Has a diploma in floristry", "Knows the Latin names"),
    ("Experience", "Has kept a shop\nHas tied wreaths", "Has made bridal flowers"),
    ("Manner", "Is kind to mourners", ""),
)
_READ = [
    "e|Training|Has a diploma in floristry|",
    "d|Training|Knows the Latin names|",
    "e|Experience|Has kept a shop|",
    "e|Experience|Has tied wreaths|",
    "d|Experience|Has made bridal flowers|",
    "e|Manner|Is kind to mourners|",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("needed", "wished"),
    [
        ("Has to be", "Would be nice"),
        ("Got to have", "Would be a bonus"),
        ("Have to have", "Handy"),
        ("Needed", "Not needed, but good"),
        ("You will have", "It would be great if you had"),
        ("We must have", "We'd love"),
        ("What we can't do without", "What would be useful too"),
    ],
)
def test_such_a_pair_tells_the_levels(form: str, needed: str, wished: str) -> None:
    assert lines_of(draft_of(table_in(form, (("", needed, wished), *_ROWS)), form)) == _READ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is needed?", "What helps you do it?"),
        ("You will have", "Score"),
        ("Our offer", "Nice extras"),
        ("Would be nice", "Has to be"),
    ],
)
def test_no_other_pair_does(one: str, other: str) -> None:
    levels = {line[0] for line in lines_of(draft_of(table_in("docx", (("", one, other), *_ROWS)), "docx"))}
    assert not {"e", "d"} <= levels

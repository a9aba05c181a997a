"""`(also by role play)` behind a criterion: what it adds to the methods of all, and brackets that add none."""

import pytest

from tests.importing.pasting import read_text

_SHEET = """Person specification

Post: Ward Clerk

{all}

Essential
 - tidy filing
 - calm on the telephone {bracket}

Desirable
 - speaks Bengali
"""


@pytest.mark.parametrize(
    ("bracket", "added"),
    [
        ("(also by role play)", "Role play"),
        ("(plus a typing test)", "Typing test"),
        ("(also tested at a role play)", "Role play"),
        ("(a reference as well)", "References"),
        ("– we will also test this by role play", "Role play"),
        ("(we will also check this in a group exercise)", "Group exercise"),
    ],
)
def test_a_bracket_adds_its_method_to_those_of_every_criterion(bracket: str, added: str) -> None:
    everything = "Unless we say otherwise every point is assessed by application form and interview."
    draft = read_text(_SHEET.format(all=everything, bracket=bracket), "a.txt")
    every = ("Application form", "Interview")
    assert [(one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("tidy filing", every),
        ("calm on the telephone", (*every, added)),
        ("speaks Bengali", every),
    ]


@pytest.mark.parametrize("bracket", ["(also with children)", "(and other settings)", "(also in Welsh)", "(plus VAT)"])
def test_a_bracket_that_adds_no_method_stays_in_the_text(bracket: str) -> None:
    draft = read_text(_SHEET.format(all="All are assessed by interview.", bracket=bracket), "a.txt")
    assert draft.posts[0].criteria[1].text == f"calm on the telephone {bracket}"
    assert draft.posts[0].criteria[1].measured_by == ("Interview",)


def test_levels_before_such_a_bracket_are_read() -> None:
    draft = read_text(
        "Person specification\nAll are assessed by interview.\n- calm (E) (also by role play)\n- kind (D)\n", "a.txt"
    )
    assert [(one.text, one.level, one.measured_by) for one in draft.posts[0].criteria] == [
        ("calm", "essential", ("Interview", "Role play")),
        ("kind", "desirable", ("Interview",)),
    ]

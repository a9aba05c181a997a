"""Letters behind criteria that mark exceptions to how all others are assessed."""

import pytest

from tests.importing.pasting import read_text

_PAPER = """Ferry Steward: person specification

{note}

Essential
a) Experience of serving food on board
b) Able to write a clear report ({one})
c) Able to keep calm in a crowd ({other})
Desirable
a) First aid certificate
b) Holding a bar licence ({other})
"""
_ALL, _TEST, _TALK, _REFERENCES = "Application form", "Written test", "Interview", "References"


@pytest.mark.parametrize(
    ("note", "one", "other", "more"),
    [
        (
            "Unless it is marked otherwise, each point is assessed by application form and interview. Points marked "
            "(T) are assessed by a written test and by nothing else. Points marked (R) are assessed by references as "
            "well as by application form and interview.",
            "T",
            "R",
            {_REFERENCES, _ALL, _TALK},
        ),
        (
            "All criteria are assessed by application form and interview unless otherwise stated. Criteria marked (W) "
            "are assessed by a written test. Criteria marked (RF) are assessed by references.",
            "W",
            "RF",
            {_REFERENCES},
        ),
        (
            "Each requirement is measured by application form and interview except where shown. Those marked (A) are "
            "measured by written test only. Those marked (B) are also measured by references.",
            "A",
            "B",
            {_REFERENCES, _ALL, _TALK},
        ),
    ],
)
def test_the_marked_have_their_own_methods_and_the_others_those_of_all(
    note: str, one: str, other: str, more: set[str]
) -> None:
    (post,) = read_text(_PAPER.format(note=note, one=one, other=other), "a.txt").posts
    assert [(each.text, set(each.measured_by)) for each in post.criteria] == [
        ("Experience of serving food on board", {_ALL, _TALK}),
        ("Able to write a clear report", {_TEST}),
        ("Able to keep calm in a crowd", more),
        ("First aid certificate", {_ALL, _TALK}),
        ("Holding a bar licence", more),
    ]


def test_letters_of_a_key_stay_what_they_are() -> None:
    note = "How each point is assessed is shown in brackets: (A) application form, (B) interview."
    (post,) = read_text(_PAPER.format(note=note, one="A", other="B"), "a.txt").posts
    assert [each.measured_by for each in post.criteria] == [(), (_ALL,), (_TALK,), (), (_TALK,)]

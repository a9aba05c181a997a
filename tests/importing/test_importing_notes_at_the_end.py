"""What a note behind the last criterion says of all, short names in keys, codes beside Welsh, headings over tables."""

from collections.abc import Sequence

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_of_all import plainly
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of

_BOTH = ("Application form", "Interview")


def _measured(draft: DraftSpecification) -> list[tuple[str, ...]]:
    return [one.measured_by for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    "said",
    [
        "As we said, everything will be assessed by application form and interview.",
        "As agreed on Monday, all of these are judged from the application form and at interview.",
        "As the committee decided, we will test everything by application form and interview.",
        "Just to confirm, all the points above will be assessed by application form and interview.",
        "As I mentioned, both lists will be measured by application form and interview.",
        "As discussed earlier, we will assess all of it by application form and interview.",
    ],
)
def test_a_sentence_that_begins_with_what_was_agreed_still_measures_all(said: str) -> None:
    text = (
        "PERSON SPECIFICATION - LOCK KEEPER\n\nEssential\n- Swims well\n- Ties sound knots under strain\n\n"
        f"Desirable\n- Has worked a lock before\n\n{said}\n\nKind regards\nTom\n"
    )
    assert _measured(read_text(text, "lock.txt")) == [_BOTH] * 3


@pytest.mark.parametrize(
    "said",
    [
        "As we said, everything may be assessed by application form and interview.",
        "As agreed, some of these are judged at interview.",
    ],
)
def test_what_was_agreed_and_left_open_is_no_such_sentence(said: str) -> None:
    assert plainly(said, MethodKey()) == ""


_GROUPS = (
    "# Boat Hirer\n\n## Person specification\n\n### Skills\n\n**Essential**\n\n- Steering a wide boat\n"
    "- Teaching people to steer\n\n{first}**Desirable**\n\n- Mending a pump\n\n### About you\n\n**Essential**\n\n"
    "- You like early mornings\n\n{last}\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "*Please note: we assess all of these points by application form and interview.*",
        "We will assess all of these criteria by application form and interview.",
        "Note: all of these are assessed by application form and interview.",
    ],
)
def test_a_note_behind_the_last_criterion_of_the_last_group_measures_all_groups(said: str) -> None:
    assert _measured(read_text(_GROUPS.format(first="", last=said), "hirer.md")) == [_BOTH] * 4


def test_a_note_about_one_method_behind_the_last_group_measures_that_group() -> None:
    said = "Please note: we assess all of these by interview."
    assert _measured(read_text(_GROUPS.format(first="", last=said), "hirer.md")) == [(), (), (), ("Interview",)]


def test_where_another_group_has_its_own_methods_such_a_note_measures_the_last_group() -> None:
    first = "These are assessed by a trial shift.\n\n"
    said = "Please note: we assess all of these points by application form and interview."
    read = _measured(read_text(_GROUPS.format(first=first, last=said), "hirer.md"))
    assert read[0] == ("Trial shift",)
    assert read[-1] == _BOTH
    assert read[2] == ()


_KEYS: Sequence[tuple[str, dict[str, str]]] = (
    ("A = CV, T = Bench test", {"A": "CV", "T": "Bench test"}),
    ("Key: C – CV; I – Interview", {"C": "CV", "I": "Interview"}),
    ("A: CV, T: Trial shift", {"A": "CV", "T": "Trial shift"}),
    ("(A) CV (I) Interview", {"A": "CV", "I": "Interview"}),
    ("A (CV), I (interview)", {"A": "CV", "I": "Interview"}),
    ("A is CV, T is bench test", {"A": "CV", "T": "Bench test"}),
    ("application form (A), CV (CV), interview (I)", {"A": "Application form", "I": "Interview"}),
)


@pytest.mark.parametrize(("text", "pairs"), _KEYS)
def test_a_code_may_stand_for_a_name_of_two_letters(text: str, pairs: dict[str, str]) -> None:
    assert key_pairs(text) == pairs


def test_a_key_of_which_one_name_is_short_is_not_left_for_the_usual_meaning_of_its_codes() -> None:
    table = (
        "Criteria,E/D,Assessed by\nCan solder a joint,E,A/T\nReads a circuit diagram,E,T\nHas kept stock,D,A\n"
        "\nA = CV; T = Bench test,,\n"
    )
    assert _measured(draft_of(table.encode(), "csv")) == [("CV", "Bench test"), ("Bench test",), ("CV",)]


def test_codes_that_are_small_words_in_welsh_stay_beside_both_languages() -> None:
    page = (
        "<h2>Manyleb Person / Person Specification</h2><table><tr><th>Gofyniad / Requirement</th><th>E/D</th>"
        "<th>Asesu / Assessed by</th></tr>"
        "<tr><td>Profiad o weithio gyda phlant ifanc / Experience of working with young children</td><td>E</td>"
        "<td>AC</td></tr>"
        "<tr><td>Gallu siarad Cymraeg yn rhugl / Ability to speak Welsh fluently</td><td>E</td><td>I/AC</td></tr>"
        "<tr><td>Gwybodaeth o gyfraith iechyd / Knowledge of the law of health</td><td>D</td><td>A</td></tr></table>"
        "<p>A = Application form, I = Interview, AC = Assessment centre</p>"
    )
    assert _measured(read_text(page, "gofal.html")) == [
        ("Assessment centre",),
        ("Interview", "Assessment centre"),
        ("Application form",),
    ]


@pytest.mark.parametrize("heading", ["Our values", "Our team", "What we value"])
def test_a_heading_over_a_further_table_is_its_group_though_it_often_heads_something_else(heading: str) -> None:
    rows = (
        "<table><tr><th>Criteria</th><th>E/D</th><th>Measured by</th></tr><tr><td>{}</td><td>E</td><td>I</td></tr>"
        "<tr><td>{}</td><td>D</td><td>I</td></tr></table>"
    )
    page = (
        f"<h1>Night Porter</h1><h2>What you will need</h2><h3>Skills</h3>{rows.format('Calm at night', 'Speaks Manx')}"
        f"<h3>{heading}</h3>{rows.format('Treats people with respect', 'Lends a hand')}"
    )
    found = [one.group for post in read_text(page, "porter.html").posts for one in post.criteria]
    assert found == ["Skills", "Skills", heading, heading]


@pytest.mark.parametrize("heading", ["Seen at", "Seen in", "Where seen"])
def test_a_column_may_say_where_each_is_seen(heading: str) -> None:
    table = (
        f"The Tide Mill,,,\nJob: Miller,,,\n,,,\nHeading,No.,Requirement,Need it?,{heading}\n"
        'Mill,1,Has dressed a stone,Essential,Form\n,2,Knows when the flour runs hot,Essential,"Chat, Form"\n,,,,\n'
        "Shop,3,Kind to visitors,Desirable,Interview\n,4,Can use a till,Desirable,Form\n"
    )
    found = [one for post in draft_of(table.encode(), "csv").posts for one in post.criteria]
    assert [(one.group, one.level) for one in found] == [
        ("Mill", "essential"),
        ("Mill", "essential"),
        ("Shop", "desirable"),
        ("Shop", "desirable"),
    ]
    assert [one.measured_by for one in found] == [
        ("Application form",),
        ("Chat", "Application form"),
        ("Interview",),
        ("Application form",),
    ]

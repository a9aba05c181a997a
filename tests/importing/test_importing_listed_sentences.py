"""Several sentences in one paragraph of a cell in a list of one level: which are criteria of their own."""

import pytest

from shortlister.domain.own_doubts import MORE_THAN_ONE, WITHOUT_A_BREAK
from shortlister.domain.plans.drafts import DraftCriterion
from tests.importing.table_making import FORMS, draft_of, table_in

_HEAD = ("Area", "Essential", "Desirable")


def _read(form: str, essential: str, desirable: str = "Ability to sew sails.") -> list[DraftCriterion]:
    rows = (_HEAD, ("Skills", essential, desirable), ("Knowledge", "Knowledge of the tides.", "Some Breton."))
    draft = draft_of(table_in(form, rows), form)
    assert not draft.left_over
    assert not [str(one) for one in draft.doubts if "left out" in str(one)]
    return [one for one in draft.posts[0].criteria if one.group == "Skills" and one.level == "essential"]


@pytest.mark.parametrize("form", FORMS)
def test_sentences_that_open_as_criteria_do_are_criteria(form: str) -> None:
    said = "Ability to steer a boat at night. Good skills in IT. Experience of mending nets"
    assert [one.text for one in _read(form, said)] == [
        "Ability to steer a boat at night.",
        "Good skills in IT.",
        "Experience of mending nets",
    ]
    assert not any(one.doubts for one in _read(form, said))


@pytest.mark.parametrize("form", FORMS)
def test_those_that_open_otherwise_are_divided_with_a_doubt(form: str) -> None:
    said = "Involvement in planning a voyage. High standard of writing skills. Knowledge of ropes."
    found = _read(form, said)
    assert [one.text for one in found] == [
        "Involvement in planning a voyage.",
        "High standard of writing skills.",
        "Knowledge of ropes.",
    ]
    assert all(WITHOUT_A_BREAK in one.doubts for one in found)


@pytest.mark.parametrize(
    "said",
    [
        "Experience of mending nets. This includes trawls of all sizes.",
        "Experience of mending nets. It is done by hand.",
        "Experience of mending nets. Experience of trawls would be useful.",
        "Experience of mending nets. Knowledge of these is tested on board.",
        "Experience of mending nets. Experience may have been gained abroad.",
        "Degree in navigation. Level 3 certificate for masters.",
        "Mends nets. Experience of mending trawls of all sizes.",
        "Experience of winches, capstans, etc. Knowledge of engines.",
        "Experience of mending nets. Enabling others to do so.",
        "Knowledge of law, i.e. Acts of Parliament and their bearing on crews.",
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_what_goes_on_with_the_sentence_before_it_stays_with_it(form: str, said: str) -> None:
    assert [one.text for one in _read(form, said)] == [said]


def test_the_doubt_stays_where_nothing_is_divided() -> None:
    (one,) = _read("docx", "Experience of mending nets. Enabling others to do so.")
    assert MORE_THAN_ONE in one.doubts


def test_a_paragraph_with_a_bullet_is_one_criterion() -> None:
    table = (
        "<table><tr><th>Area</th><th>Essential</th><th>Desirable</th></tr><tr><td>Skills</td><td><ul>"
        "<li>Ability to steer. Knowledge of the stars.</li><li>Ability to swim a mile.</li></ul></td>"
        "<td>Ability to sew sails.</td></tr></table>"
    )
    criteria = draft_of(f"<h1>Person specification: Clerk</h1>{table}".encode(), "html").posts[0].criteria
    assert criteria[0].text == "Ability to steer. Knowledge of the stars."


@pytest.mark.parametrize("form", FORMS)
def test_a_row_with_a_level_beside_it_is_one_criterion(form: str) -> None:
    rows = (("Criterion", "E/D"), ("Ability to steer. Knowledge of the stars.", "E"), ("Ability to swim.", "D"))
    criteria = draft_of(table_in(form, rows), form).posts[0].criteria
    assert criteria[0].text == "Ability to steer. Knowledge of the stars."


def test_methods_behind_each_sentence_leave_it_whole() -> None:
    rows = (_HEAD, ("Skills", "Ability to steer (interview). Knowledge of stars (test).", "Ability to sew sails."))
    criteria = draft_of(table_in("docx", rows), "docx").posts[0].criteria
    assert criteria[0].text.startswith("Ability to steer (interview). Knowledge of stars")


def test_the_methods_beside_it_go_to_each() -> None:
    rows = (
        ("Area", "Essential", "How assessed", "Desirable", "How assessed"),
        ("Skills", "Ability to steer a boat. Knowledge of stars.", "Interview and test", "Sews sails", "Test"),
    )
    criteria = draft_of(table_in("docx", rows), "docx").posts[0].criteria
    assert [(one.text, one.measured_by) for one in criteria] == [
        ("Ability to steer a boat.", ("Interview", "Test")),
        ("Knowledge of stars.", ("Interview", "Test")),
        ("Sews sails", ("Test",)),
    ]

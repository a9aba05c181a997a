"""Lead-ins of adverts: what they ask for themselves, what only tells of the work, and sentences run on to a list."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of


def _texts(draft: DraftSpecification) -> list[str]:
    return [one.text for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    ("lead", "own"),
    [
        ("The most important quality is a love of horses, and then:", "A love of horses"),
        ("You must have a full driving licence and:", "A full driving licence"),
        ("Candidates should be over 18 and have:", "Over 18"),
        ("You will have excellent knowledge and experience of:", ""),
    ],
)
def test_what_a_lead_in_asks_for_itself_is_the_first_of_its_list(lead: str, own: str) -> None:
    text = f"Person specification: Groom\n\n{lead}\n\n- Experience of stables\n- Knowledge of tack\n- A calm manner\n"
    listed = ["Experience of stables", "Knowledge of tack", "A calm manner"]
    assert _texts(read_text(text, "page.txt")) == ([own] if own else []) + listed


def test_a_lead_in_that_says_for_what_people_are_assessed_opens_a_list_anywhere() -> None:
    text = (
        "Job overview\n\nThe course lasts a year.\n\nTrainees are assessed for the following attributes or the promise "
        "of them:\n\n- Warmth and patience\n- Ability to listen\n- Capacity for study\n"
    )
    assert _texts(read_text(text, "page.txt")) == ["Warmth and patience", "Ability to listen", "Capacity for study"]


def test_sentences_behind_a_list_are_no_part_of_its_last_point() -> None:
    text = (
        "We are looking for a teacher. The successful candidate will: • be kind to children • have a love of books • "
        "be able to work with others in a team The successful candidate will be asked to meet the governors and be "
        "shown the school. Our school is small, and it is proud of its garden. We look forward to hearing from you."
    )
    found = _texts(read_text(text, "page.txt"))
    assert found[:3] == ["be kind to children", "have a love of books", "be able to work with others in a team"]


def test_lists_of_examples_of_the_work_end_a_list_of_what_is_wanted() -> None:
    text = (
        "# Wanted: a smith\n\nWe are looking for a smith. We would love to hear from you if:\n\n - You're passionate "
        "about iron;\n - You've worked with "
        "**others**.\nAt first you will mend gates. This could involve:\n\n- **Drawing out bars**;\n- Rivets.\n\n"
        "You will meet other smiths. For example, our smiths are or were:\n\n- judges of shows,\n- writers of books\n"
    )
    assert _texts(read_text(text, "page.md")) == ["You're passionate about iron", "You've worked with others."]


@pytest.mark.parametrize("line", ["Interviews W/B: TBC", "Interview date: to be confirmed"])
def test_when_interviews_are_is_no_group(line: str) -> None:
    text = (
        f"Stable Hand\n\nJob overview\n\nStable Hands\n\n{line}\nAs a hand you will work under the groom, and help "
        "wherever you can.\nYou must possess the following:\n- experience of stables\n- knowledge of tack\n"
    )
    assert {one.group for post in read_text(text, "page.txt").posts for one in post.criteria} == {""}


@pytest.mark.parametrize("heads", ["<th>Area<th>Essential<th>Desirable", ""])
def test_names_of_parts_of_the_work_are_no_criteria_where_a_table_behind_them_has_these(heads: str) -> None:
    named = "<p>The key areas of the role of warden are:</p><ul><li>Shaping the wood</li><li>Leading walks</li></ul>"
    table = f"<table><tr>{heads}<tr><td>Skills<td>Can fell trees<td>Can climb</table>" if heads else ""
    found = _texts(draft_of(f"<h1>Person specification: Warden</h1>{named}{table}".encode(), "html"))
    assert ("Shaping the wood" in found) is not bool(heads)


def test_objectives_behind_what_is_asked_for_are_none_of_it() -> None:
    page = (
        "<h1>Coach</h1><p><b>Person specification</b></p><ul><li>Ability to coach</li><li>Knowledge of sport</li></ul>"
        "<p><b>Objectives:</b></p><p>In the first month coaches will be expected to</p><ul><li>meet teams</li></ul>"
    )
    assert _texts(draft_of(page.encode(), "html")) == ["Ability to coach", "Knowledge of sport"]


def test_a_sentence_that_says_what_nobody_needs_is_left_out_with_a_doubt() -> None:
    said = "Experience of government is not required, but you will be expected to learn how it works."
    kept = "Experience of trade is not required but would be an advantage."
    page = f"<h1>Person specification: Clerk</h1><h2>Leadership</h2><p>{said}</p><p>{kept}</p><p>Ability to lead.</p>"
    draft = draft_of(page.encode(), "html")
    assert [text.rstrip(".") for text in _texts(draft)] == [kept.rstrip("."), "Ability to lead"]
    assert any("Experience of government" in doubt for doubt in draft.doubts)

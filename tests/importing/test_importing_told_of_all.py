"""Everyday sentences about how all or some of what is asked for is measured; unread ones are named."""

from collections.abc import Sequence

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_of_all import of_some_plainly, plainly
from tests.importing.pasting import read_text


def _measured(draft: DraftSpecification) -> list[tuple[str, ...]]:
    return [one.measured_by for post in draft.posts for one in post.criteria]


def _methods(draft: DraftSpecification) -> set[tuple[str, ...]]:
    return set(_measured(draft))


_OF_ALL: Sequence[tuple[str, tuple[str, ...]]] = (
    ("Both lists will be gone through at interview.", ("Interview",)),
    ("We shall judge all of these from your CV and a telephone interview.", ("CV", "Telephone interview")),
    (
        "We will go by your application form and a trial shift for all of them, no tests.",
        ("Application form", "Trial shift"),
    ),
    ("For everything on this list we will look at your CV and the interview.", ("CV", "Interview")),
    (
        "Your application form and the interview will be used to judge everything above.",
        ("Application form", "Interview"),
    ),
    ("From your CV and a presentation we will judge the lot.", ("CV", "Presentation")),
    ("As usual, the panel will check each of these against your application form.", ("Application form",)),
)


@pytest.mark.parametrize(("said", "methods"), _OF_ALL)
def test_a_sentence_about_all_of_a_list_measures_each_line_of_it(said: str, methods: tuple[str, ...]) -> None:
    text = (
        "Boat Yard Hand\n\nPerson specification\n\nEssential\n\n- Can scrape and paint a hull\n- Ties sound knots\n\n"
        f"Desirable\n\n- Has driven a crane\n\n{said}\n"
    )
    assert _measured(read_text(text, "yard.txt")) == [methods] * 3


@pytest.mark.parametrize(
    "said",
    [
        "Please send all of these with your CV by e-mail.",
        "You should show all of these in your application form.",
        "We may judge some of these from your CV.",
        "All of these are judged from your CV unless we say otherwise.",
        "We expect all of these on the first day.",
    ],
)
def test_what_is_asked_of_applicants_or_left_open_is_no_such_sentence(said: str) -> None:
    assert plainly(said, MethodKey()) == ""


def test_a_sentence_above_groups_of_a_page_measures_all_of_them() -> None:
    page = (
        "<h1>Rents Officer</h1><h2>Person specification</h2><p>We will measure all of these by your CV and a telephone "
        "interview.</p><h3>Experience</h3><h4>Essential</h4><ul><li>Answering a busy line</li></ul>"
        "<h4>Desirable</h4><ul>"
        "<li>Work for a landlord</li></ul><h3>Skills</h3><h4>Essential</h4><ul><li>Writes plainly</li></ul>"
    )
    assert _measured(read_text(page, "rents.html")) == [("CV", "Telephone interview")] * 3


def test_a_star_adds_to_what_a_sentence_says_of_all_of_these() -> None:
    text = (
        "Evening Tutor\n\nPerson specification\n\nEssential\n\n- Taught adults before\n- Puts shy people at ease *\n\n"
        "Desirable\n\n- Speaks Polish\n- Keeps a register well *\n\n"
        "All of these will be judged from the application form. Those marked * will also be tested at interview.\n"
    )
    form, both = ("Application form",), ("Application form", "Interview")
    assert _measured(read_text(text, "tutor.txt")) == [form, both, form, both]


def test_numbers_that_we_get_from_a_form_are_measured_by_it_also_where_the_line_was_quoted_and_broken() -> None:
    text = (
        "Hello Ann\n\nSee below.\n\nThanks\nRay\n\n> From: Tom Hill\n> Sent: 3 March 2024 09:10\n> To: Ray Dunn\n"
        "> Subject: Verger spec\n>\n> Ray\n>\n> Person spec for the verger post.\n>\n"
        "> 1. Has cared for a building (E)\n> 2. Can climb to the bells (E)\n> 3. Quiet and tidy (D)\n"
        "> 4. Gets on with visitors (E)\n>\n> Numbers 1 to 2 we will get from the application form. Numbers 3 "
        "to 4 will be\n"
        "> tested on the day by interview and practical test.\n>\n> Tom\n"
    )
    draft = read_text(text, "verger.txt")
    form, day = ("Application form",), ("Interview", "Practical test")
    assert _measured(draft) == [form, form, day, day]
    assert {one.group for post in draft.posts for one in post.criteria} == {""}


def test_sentences_of_some_are_put_in_the_usual_order() -> None:
    said = "1 to 4 we will look for in your form, the rest we will test at interview."
    assert of_some_plainly(said) == "1 to 4 will be assessed in your form, the rest will be assessed at interview."


def test_headings_that_say_what_is_talked_about_at_interview_are_stages() -> None:
    text = (
        "Shop Assistant\n\nPerson specification\n\nWhat we'll look for in your CV\n\n- Worked a till (essential)\n"
        "- Lifted stock (desirable)\n\nWhat we'll chat with you about at interview\n\n- An eye for display "
        "(essential)\n"
        "- Patience (essential)\n"
    )
    assert _measured(read_text(text, "shop.txt")) == [("CV",)] * 2 + [("Interview",)] * 2


def test_a_chat_with_somebody_is_a_method_beside_a_known_one() -> None:
    text = (
        "Allotment Clerk\n\nPerson specification\n\nAll criteria are judged by letter and a meeting with the "
        "trustees.\n\n"
        "Essential\n\n- Keeps accounts\n- Knows the rules\n"
    )
    assert _methods(read_text(text, "clerk.txt")) == {("Letter", "Meeting with the trustees")}


def test_a_note_on_levels_may_say_how_all_are_measured_too() -> None:
    page = (
        "<h1>Warden</h1><h2>Person specification</h2><p>Where something is in bold it is essential. Where it "
        "is not, it is "
        "desirable. All are judged by CV and interview.</p><ul><li><b>Walks well</b></li><li>Speaks Welsh</li>"
        "<li><b>Drives</b></li></ul>"
    )
    draft = read_text(page, "warden.html")
    assert [one.level for one in draft.posts[0].criteria] == ["essential", "desirable", "essential"]
    assert _methods(draft) == {("CV", "Interview")}


@pytest.mark.parametrize(
    "said",
    [
        "Everything on the list is judged by walking round the farm with us, or by a chat.",
        "We look at all of these at a tasting session and over tea and talk.",
        "Items 1 to 2 are mostly tested by interview, 3 perhaps by a talk.",
    ],
)
def test_a_sentence_that_stays_unread_is_named_with_its_place(said: str) -> None:
    listed = "1. Milks by hand\n2. Makes butter\n3. Rises early"
    text = f"Dairy Hand\n\nPerson specification\n\nEssential\n\n{listed}\n\n{said}\n"
    draft = read_text(text, "dairy.txt")
    assert _methods(draft) == {()}
    words = said.split(",", maxsplit=1)[0][:30]
    assert [one for one in draft.doubts if words in one and "Line " in one]


def test_a_caption_of_a_table_on_a_page_is_read_as_the_key_that_it_is() -> None:
    page = (
        "<h1>Technician</h1><h2>Person specification</h2><table><caption>A = Application, I = Interview, T = "
        "Bench test</caption><tr><th>Criteria"
        "</th><th>Importance</th><th>Evidence</th></tr><tr><td>Solders finely</td><td>Essential</td><td>T</td></tr><tr>"
        "<td>Holds an HNC</td><td>Essential</td><td>A</td></tr><tr><td>Draws circuits</td><td>Desirable</td>"
        "<td>A, T</td>"
        "</tr></table>"
    )
    want = [("Bench test",), ("Application form",), ("Application form", "Bench test")]
    assert _measured(read_text(page, "bench.html")) == want


def test_a_column_of_ticks_between_levels_and_methods_is_a_method_by_its_own_name() -> None:
    rows = "".join(
        f"<tr><td>{text}</td>" + "".join(f"<td>{'✓' if at in ticks else ''}</td>" for at in range(5)) + "</tr>"
        for text, ticks in (("Served at sea", (0, 2)), ("Holds a ticket", (0, 2, 3)), ("Good company", (1, 4)))
    )
    page = (
        "<h1>Mate</h1><h2>Person specification</h2><table><tr><th>Quality</th><th>Essential</th><th>Desirable</th>"
        f"<th>Discharge book</th><th>Certificates</th><th>Interview</th></tr>{rows}</table>"
    )
    want = [("Discharge book",), ("Discharge book", "Certificates"), ("Interview",)]
    assert _measured(read_text(page, "mate.html")) == want


def test_a_short_test_keeps_its_name_in_a_cell() -> None:
    page = (
        "<h1>Clerk</h1><h2>Person specification</h2><table><tr><th>Criteria</th><th>Essential or desirable"
        "</th><th>Method</th>"
        "</tr><tr><td>Adds up</td><td>Essential</td><td>Short test</td></tr><tr><td>Files well</td><td>Essential</td>"
        "<td>Interview</td></tr></table>"
    )
    assert _measured(read_text(page, "clerk.html")) == [("Short test",), ("Interview",)]

"""Specifications in people's own words: headings that ask, bold type for a level, whole sentences in a letter."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from tests.importing.pasting import read_text
from tests.importing.table_making import FORMS, draft_of, lines_of, table_in

_ROWS = [
    ("Point", "Can we do without it?", "Where will we look?"),
    ("Mends nets without help", "No", "Trial day"),
    ("Knows the tides of the bay", "Yes", "Letter"),
    ("Gets up at four in the morning", "No", "Interview"),
]
_LETTER = """Quayside Rowing Club

Dear Enquirer

Boatman

{asks}

{wishes}

{how}

The pay is £14 an hour. Please write to me by 3 May.

Yours sincerely
"""
_ASKS = "You must be able to handle a launch in a swell. Applicants should hold a VHF licence."
_WISHES = "It would be good if you lived nearby. Some knowledge of outboard motors would be handy."


def _letter(how: str) -> DraftSpecification:
    return read_text(_LETTER.format(asks=_ASKS, wishes=_WISHES, how=how), "letter.txt")


@pytest.mark.parametrize("form", FORMS)
def test_headings_that_ask_are_known_by_what_stands_below(form: str) -> None:
    assert lines_of(draft_of(table_in(form, _ROWS), form)) == [
        "e||Mends nets without help|Trial day",
        "d||Knows the tides of the bay|Letter",
        "e||Gets up at four in the morning|Interview",
    ]


def test_bold_type_says_the_level_of_a_row_where_a_note_explains_it() -> None:
    rows = [("<b>Splices rope</b>", "Trial day"), ("Sews canvas", "Interview"), ("<b>Swims</b>", "Form")]
    cells = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    page = (
        "<h1>Rigger</h1><p>Points in bold are essential. Points in ordinary type are desirable.</p>"
        f"<table><tr><td>Requirement</td><td>How assessed</td></tr>{cells}</table>"
    )
    assert lines_of(draft_of(page.encode(), "html")) == [
        "e||Splices rope|Trial day", "d||Sews canvas|Interview", "e||Swims|Application form"
    ]  # fmt: skip


def test_a_letter_that_says_how_all_is_assessed_is_a_specification() -> None:
    draft = _letter("These will be judged from your letter and on a trial afternoon.")
    assert draft.verdict is Verdict.SPECIFICATION
    assert [(one.level[0], one.text) for one in draft.posts[0].criteria] == [
        ("e", "You must be able to handle a launch in a swell"),
        ("e", "Applicants should hold a VHF licence"),
        ("d", "It would be good if you lived nearby"),
        ("d", "Some knowledge of outboard motors would be handy"),
    ]
    assert {one.measured_by for one in draft.posts[0].criteria} == {("Letter", "Trial afternoon")}


def test_a_letter_without_a_sign_is_refused_and_its_sentences_are_named() -> None:
    draft = _letter("We meet on Thursdays.")
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert "You must be able to handle a launch in a swell" in draft.why


def test_methods_in_brackets_behind_sentences_are_read_even_in_unknown_words() -> None:
    lines = [
        "Ringing Master", "", "You must be patient with learners (interview).", "",
        "You should be free on Sundays (letter).", "", "Ideally you would splice rope (letter).", "",
        "We’d love someone who can teach (trial evening).",
    ]  # fmt: skip
    assert lines_of(read_text("\n".join(lines), "ringing.txt")) == [
        "e||You must be patient with learners|Interview",
        "e||You should be free on Sundays|Letter",
        "d||Ideally you would splice rope|Letter",
        "d||We’d love someone who can teach|Trial evening",
    ]


def test_lists_have_the_levels_that_a_sentence_says_by_their_order() -> None:
    page = (
        "<h1>Verger</h1><p>The person must have:</p><ul><li>a steady hand [interview]</li><li>good hearing [interview]"
        "</li></ul><p>Other points:</p><ul><li>a knowledge of bells [letter]</li></ul>"
        "<p>The first list is what we think essential, the second desirable.</p>"
    )
    levels = [one.level for one in draft_of(page.encode(), "html").posts[0].criteria]
    assert levels == ["essential", "essential", "desirable"]


def test_what_is_used_for_everything_measures_all_but_the_exception() -> None:
    text = (
        "Head Gardener\n\nPerson specification\n\n(E) is essential and (D) is desirable. We use your letter for "
        "everything on the list, apart from the driving licence, where it is a licence check.\n\n"
        "(E) Knows when to prune\n\n(D) Holds an RHS award\n\n(E) Full licence, manual"
    )
    assert lines_of(read_text(text, "gardener.txt")) == [
        "e||Knows when to prune|Letter", "d||Holds an RHS award|Letter", "e||Full licence, manual|Licence check"
    ]  # fmt: skip


def test_the_name_of_the_post_above_all_criteria_is_its_title_and_no_group() -> None:
    text = (
        "# Upton Raptor Rescue\n\n## Fundraising Assistant, 3 days a week\n\n**Essential**\n\n- Writes well\n"
        "- Keeps records\n\n**Desirable**\n\n- Loves owls\n"
    )
    draft = read_text(text, "owls.md")
    assert lines_of(draft) == ["e||Writes well|", "e||Keeps records|", "d||Loves owls|"]
    assert draft.posts[0].title == "Fundraising Assistant"

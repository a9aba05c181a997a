"""Levels that a document has letters, signs or words of its own for, and forms that are yet to be answered."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_LEAD = ("R Reads a tide table (C)", "B Speaks Breton (V)", "R Mends a net (V)", "B Has kept a log (C, V)")
_SIGNED = [
    ("We look for", "Application form", "Day on the quay", "Interview"),
    ("Reads a tide table", "●", "", ""),
    ("Speaks Breton", "", "○", ""),
    ("Mends a net", "", "●", "●"),
    ("Has kept a log", "", "", "○"),
]
_SIGNED_READ = [
    "e||Reads a tide table|Application form",
    "d||Speaks Breton|Day on the quay",
    "e||Mends a net|Day on the quay,Interview",
    "d||Has kept a log|Interview",
]


def _read(text: str, form: str = "txt") -> list[str]:
    return lines_of(draft_of(text.encode(), form))


@pytest.mark.parametrize(
    "note", ["R = required, B = bonus", "R: required. B: bonus.", "Key: R means must; B means nice"]
)
@pytest.mark.parametrize("form", ["md", "txt"])
def test_letters_that_a_note_explains_as_levels_are_levels_before_each_line(note: str, form: str) -> None:
    lines = "\n".join(f"- {one}" for one in _LEAD)
    text = f"# Person specification: Harbour Clerk\n\n{note}\n\nC = CV, V = Interview\n\n{lines}\n"
    assert _read(text if form == "md" else text.lstrip("# "), form) == [
        "e||Reads a tide table|CV",
        "d||Speaks Breton|Interview",
        "e||Mends a net|Interview",
        "d||Has kept a log|CV,Interview",
    ]


def test_words_that_a_note_explains_as_levels_are_no_part_of_what_is_asked() -> None:
    text = (
        "# Person specification: Harbour Clerk\n\n> Must means essential, Nice means desirable. Then we chat.\n\n"
        "- [ ] Must Reads a tide table (interview)\n- [ ] Nice Speaks Breton (application)\n"
        "- [ ] Must Mends a net (test)\n"
    )
    assert _read(text, "md") == [
        "e||Reads a tide table|Interview",
        "d||Speaks Breton|Application form",
        "e||Mends a net|Test",
    ]


def test_such_letters_may_stand_in_brackets_behind_each_line() -> None:
    text = (
        "<h1>Person specification: Harbour Clerk</h1><p>(V) vital, (H) helpful</p><ul><li>Reads a tide table (V)</li>"
        "<li>Speaks Breton (H)</li><li>Mends a net (V)</li></ul>"
    )
    assert _read(text, "html") == ["e||Reads a tide table|", "d||Speaks Breton|", "e||Mends a net|"]


@pytest.mark.parametrize("form", FORMS)
def test_such_letters_may_fill_a_column_of_a_table(form: str) -> None:
    rows = [
        ("We ask", "M/N", "How"),
        ("Reads a tide table", "M", "C"),
        ("Speaks Breton", "N", "T"),
        ("Mends a net", "M", "T"),
    ]
    draft = draft_of(table_in(form, rows, "Key: M = must; N = nice; C = CV; T = trial shift"), form)
    assert lines_of(draft) == ["e||Reads a tide table|CV", "d||Speaks Breton|Trial shift", "e||Mends a net|Trial shift"]


@pytest.mark.parametrize("form", FORMS)
def test_signs_for_levels_below_methods_of_which_one_is_in_no_list_say_both(form: str) -> None:
    draft = draft_of(table_in(form, _SIGNED, "● = essential ○ = desirable"), form)
    assert lines_of(draft) == _SIGNED_READ
    assert not any("is no level" in said for doubts in doubts_of(draft).values() for said in doubts)


@pytest.mark.parametrize("form", FORMS)
def test_a_column_of_methods_may_be_headed_as_a_signature_is(form: str) -> None:
    rows = [
        ("Requirement", "Must / Nice", "Checked by", "Area"),
        ("Reads a tide table", "Must", "Form", "Papers"),
        ("Speaks Breton", "Nice", "Interview", "Ashore"),
        ("Mends a net", "Must", "Form & Interview", "Ashore"),
        ("Has kept a log", "Nice", "Form", "Papers"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Papers|Reads a tide table|Application form",
        "d|Ashore|Speaks Breton|Interview",
        "e|Ashore|Mends a net|Application form,Interview",
        "d|Papers|Has kept a log|Application form",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_second_heading_with_the_other_level_holds_for_the_rows_below_it(form: str) -> None:
    rows = [
        ("You need (essential)", "Checked by"),
        ("Reads a tide table", "CV"),
        ("Mends a net", "Interview"),
        ("It would help (desirable)", "Checked by"),
        ("Speaks Breton", "Interview"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Reads a tide table|CV",
        "e||Mends a net|Interview",
        "d||Speaks Breton|Interview",
    ]


def test_two_posts_below_one_employer_each_have_their_own_table() -> None:
    table = (
        "<p><b>{}</b></p><p><b>{}</b></p><table><tr><td>You need (essential)</td><td>Judged on</td></tr>"
        "<tr><td>{}</td><td>CV</td></tr><tr><td>{}</td><td>interview</td></tr>"
        "<tr><td>It would help (desirable)</td><td>Judged on</td></tr><tr><td>{}</td><td>interview</td></tr></table>"
    )
    first = table.format("Quay Trust", "Harbour Clerk", "Reads a tide table", "Mends a net", "Speaks Breton")
    other = table.format("Quay Trust", "Treasurer", "Has kept books", "Careful with cash", "Knows gift aid")
    draft = draft_of(f"<html><body>{first}{other}</body></html>".encode(), "html")
    assert [post.title for post in draft.posts] == ["Harbour Clerk", "Treasurer"]
    assert [[one.level for one in post.criteria] for post in draft.posts] == [
        ["essential", "essential", "desirable"]
    ] * 2


@pytest.mark.parametrize("form", FORMS)
def test_answers_that_a_panel_is_yet_to_give_are_no_criteria(form: str) -> None:
    rows = [
        ("No.", "Person specification", "Look in", "Met?", "Comments"),
        ("1", "Reads a tide table\nEssential", "CV", "Yes ☐ No ☐", ""),
        ("2", "Speaks Breton\nDesirable", "Interview", "Yes ☐ No ☐", ""),
        ("3", "Mends a net\nEssential", "CV, interview", "Yes ☐ No ☐", ""),
        ("4", "Keeps a secret\nEssential", "reference", "Yes ☐ No ☐", ""),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Reads a tide table|CV",
        "d||Speaks Breton|Interview",
        "e||Mends a net|CV,Interview",
        "e||Keeps a secret|References",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_numbered_statements_with_boxes_for_yes_and_no_are_a_list(form: str) -> None:
    rows = [
        ("No.", "", "Yes", "No"),
        ("1", "I can read a tide table (essential)", "☐", "☐"),
        ("2", "I speak some Breton (desirable)", "☐", "☐"),
        ("3", "I can mend a net (essential)", "☐", "☐"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||I can read a tide table|",
        "d||I speak some Breton|",
        "e||I can mend a net|",
    ]


@pytest.mark.parametrize("dash", ["–", "-", "n/a"])
def test_a_dash_for_a_post_that_does_not_need_it_makes_no_other_posts_letter_a_contradiction(dash: str) -> None:
    rows = [
        ("Requirement", "Harbour Master", "Deckhand", "Trainee Deckhand", "How assessed"),
        ("Reads a tide table", "E", "D", dash, "CV"),
        ("Speaks Breton", "D", "D", dash, "Interview"),
        ("Mends a net", "E", "E", "D", "Interview"),
        ("Keeps a log", "E", "D", dash, "CV"),
        ("Sweeps the quay", "E", "E", "E", "Interview"),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    note = f"E = essential, D = desirable, {dash} = not needed for this post"
    page = f"<h1>Quay Trust</h1><p>What we need from each post</p><p>{note}</p><table>{cells}</table>"
    draft = draft_of(page.encode(), "html")
    assert [len(post.criteria) for post in draft.posts] == [5, 5, 2]
    assert not any("another level" in said for said in draft.doubts)

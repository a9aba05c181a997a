"""Titles of what panels fill in, and posts with two columns of ticks each."""

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import draft_in
from tests.importing.table_making import Rows, draft_of, table_in

_BODY = "\n## Essential\n- Patience with small children\n- Paediatric first aid\n## Desirable\n- Forest school training"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Nursery Room Leader: grid", "Nursery Room Leader"), ("PANEL FORM – Groundskeeper", "Groundskeeper"),
        ("Selection grid for the post of Cook (30 hrs)", "Cook"), ("Cook – scoring sheet", "Cook"),
        ("Shortlisting matrix: Deputy Manager", "Deputy Manager"),
        ("Scoring grid | Lettings Officer", "Lettings Officer"),
        ("SHORTLISTING GRID CARETAKER", "Caretaker"), ("Groundskeeper (panel form)", "Groundskeeper"),
        ("Score card for Beekeeper", "Beekeeper"), ("Assessment matrix (Apprentice Joiner)", "Apprentice Joiner"),
        ("Panel's grid for Verger", "Verger"), ("Grid Connections Engineer", "Grid Connections Engineer"),
        ("Research Fellow in Optics (fixed term, 30 months)", "Research Fellow in Optics"),
        ("Volunteer Organiser, two days a week", "Volunteer Organiser"), ("Cook 40 hours", "Cook"),
        ("Playworker (5 to 8 years)", "Playworker (5 to 8 years)"), ("Tutor – 12 month contract", "Tutor"),
        ("Form Tutor", "Form Tutor"), ("New Business Manager", "New Business Manager"),
    ],
)  # fmt: skip
def test_the_words_for_a_form_are_no_part_of_a_title(head: str, title: str) -> None:
    posts = draft_in("docx", f"# {head}{_BODY}").posts
    assert [post.title for post in posts] == [title]
    assert not any(one.group for one in posts[0].criteria)


@pytest.mark.parametrize(
    ("name", "title"),
    [("selection_grid_verger_v3", "Verger"), ("shortlisting matrix - Kitchen Porter", "Kitchen Porter"),
     ("Tree Surgeon scoring sheet", "Tree Surgeon")],
)  # fmt: skip
def test_the_words_for_a_form_are_no_part_of_a_title_in_the_name_of_a_file(name: str, title: str) -> None:
    page = "".join(f"<p>{line.lstrip('#- ')}</p>" for line in _BODY.strip().split("\n"))
    draft = recognise(parse(page.encode(), "html", f"{name}.html", DEFAULT), DEFAULT)
    assert [post.title for post in draft.posts] == [title]


def test_the_words_for_a_form_are_no_part_of_a_title_in_the_subject_of_a_mail() -> None:
    mail = "From: Jo Ray <jo@x.org>\nTo: all@x.org\nSubject: Grid for Play Leader\nContent-Type: text/plain\n\n"
    body = _BODY.replace("## ", "\n")
    draft = recognise(parse(f"{mail}Dear all,\n{body}\n\nJo\n".encode(), "eml", "mail.eml", DEFAULT), DEFAULT)
    assert [post.title for post in draft.posts] == ["Play Leader"]


_ASKED = (("Food hygiene", "E", "D"), ("Plans menus", "E", ""), ("Works in a team", "E", "E"), ("Lifts 15 kg", "", "E"))
_WORDS = {"E": "Essential", "D": "Desirable"}
_COOK = ["eFood hygiene", "ePlans menus", "eWorks in a team"]
_PORTER = ["dFood hygiene", "eWorks in a team", "eLifts 15 kg"]


def _ticks(told: str) -> tuple[str, str]:
    return "✓" if told == "E" else "", "✓" if told == "D" else ""


_TABLES: dict[str, Rows] = {
    "level for post": [
        ("Criteria", "Essential for Cook", "Desirable for Cook", "Essential for Porter", "Desirable for Porter"),
        *((text, *_ticks(cook), *_ticks(porter)) for text, cook, porter in _ASKED),
    ],
    "post with level": [
        ("", "Cook (E)", "Cook (D)", "Porter (E)", "Porter (D)"),
        *((text, *_ticks(cook), *_ticks(porter)) for text, cook, porter in _ASKED),
    ],
    "two rows": [
        ("Criteria", "Cook", "", "Porter", ""), ("", "E", "D", "E", "D"),
        *((text, *_ticks(cook), *_ticks(porter)) for text, cook, porter in _ASKED),
    ],
    "words and no heading": [
        ("", "Cook", "Porter"),
        *((text, *(_WORDS.get(one, "Not needed") for one in both)) for text, *both in _ASKED),
    ],
}  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "html", "xlsx"])
@pytest.mark.parametrize("name", _TABLES)
def test_each_post_of_a_table_has_its_own_levels(name: str, form: str) -> None:
    data = table_in(form, _TABLES[name]).replace(b"Person specification: Clerk", b"Person specification: Kitchen team")
    posts = draft_of(data, form).posts
    assert [post.title.rpartition(" – ")[2] for post in posts] == ["Cook", "Porter"]
    assert [[one.level[0] + one.text for one in post.criteria] for post in posts] == [_COOK, _PORTER]
    assert not any(one.group for post in posts for one in post.criteria)

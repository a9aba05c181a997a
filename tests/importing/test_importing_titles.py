"""The title of a post is what the document says it is; where nothing says it, that is a doubt and no invention."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.importing.criteria.words.post_names import is_generic, names_a_post
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

UNTITLED = "The document does not say the title of the post."
GRID = (
    ("Criteria", "Essential/Desirable", "Assessed by"),
    ("Filing", "E", "A"),
    ("Typing", "E", "A"),
    ("Tact", "D", "I"),
)
LIST = "Essential\n- typing\n- filing\n- tact\n"


def _book(path: Path, sheets: Mapping[str, Sequence[Sequence[str]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "Essential: a degree in law\nEssential: typing\nDesirable: Welsh\n",
        "Knowledge\n- of law\n- of filing systems\nSkills\n- typing\n- Welsh\n",
        f"What we are looking for\n\n{LIST}",
        f"Important notes\n\nPerson specification\n\n{LIST}",
        f"Borough of Ashby\nPerson specification\n\n{LIST}",
        "Ashby Library Service\n\nCome and work with us\n\nEssential criteria\n- typing\n- filing\n",
        f"Part B\nGuidance for applicants\n\nPerson specification\n\n{LIST}",
        "<h1>Notes</h1><h2>Person specification</h2><h3>Essential</h3><ul><li>Typing<li>Tact<li>Wit</ul>",
        "<h1>Table of criteria</h1><table><tr><th>Criteria<th>Level<tr><td>Typing<td>E<tr><td>Tact<td>D</table>",
        "<p><b>Communication</b></p><ul><li>Tact (E)<li>Wit (D)</ul><p><b>Training</b></p><ul><li>Typing (E)</ul>",
        "<h1>Person specification: Knowledge</h1><p>Essential</p><ul><li>Typing<li>Tact<li>Wit</ul>",
    ],
)
def test_a_heading_that_names_no_post_is_no_title(text: str) -> None:
    (post,) = read_text(text, "pasted").posts
    assert post.title == ""
    assert UNTITLED in post.doubts


@pytest.mark.parametrize(
    "line",
    [
        "Developers that use the GNU GPL protect your rights with two steps:",
        "The General Public License is a free licence for managers",
        "Managers need to know who reads their letters",
        "A librarian who enjoys her work with children",
        "Teachers welcome children from every street",
        "Is your next librarian in this room, or the officer?",
    ],
)
@pytest.mark.parametrize("before", ["", "Person specification\n\n"])
def test_a_sentence_of_running_text_is_no_title(line: str, before: str) -> None:
    (post,) = read_text(f"{before}{line}\n\n{LIST}", "pasted").posts
    assert post.title == ""
    assert UNTITLED in post.doubts


@pytest.mark.parametrize(
    "line",
    [
        "Head of Children in Our Care",
        "Managers of Libraries and Archives",
        "Senior Lecturer in Law (Teaching and Research)",
        "The Assistant Registrar",
        "Librarian:",
        "Assistant to the head of the records office",
    ],
)
def test_a_name_of_a_post_of_many_words_is_its_title(line: str) -> None:
    (post,) = read_text(f"{line}\n\nPerson specification\n\n{LIST}", "pasted").posts
    assert post.title == line.strip(":")


@pytest.mark.parametrize("names", [("Sheet1",), ("Notes",), ("Cover", "Spec"), ("Data", "Lists"), ("Spec", "Sheet2")])
def test_the_name_of_a_sheet_is_no_title(tmp_path: Path, names: tuple[str, ...]) -> None:
    others: dict[str, Sequence[Sequence[str]]] = dict.fromkeys(names, (("Please complete",), ("Version 3",)))
    grid = names[0] if names[0] in ("Sheet1", "Notes", "Data") else "Spec"
    (post,) = read_specification(_book(tmp_path / "a.xlsx", {**others, grid: GRID})).posts
    assert (post.title, [one.text for one in post.criteria]) == ("", ["Filing", "Typing", "Tact"])
    assert UNTITLED in post.doubts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"CONFIDENTIAL\nPerson specification - Librarian\n\n{LIST}", "Librarian"),
        (f"Borough of Ashby\nHead of Parks\nPerson specification\n\n{LIST}", "Head of Parks"),
        (f"Person specification\n\nLibrarian (Grade 7)\n\n{LIST}", "Librarian"),
        (f"Post: Barista\n\nPerson specification\n\n{LIST}", "Barista"),
        (f"Manyleb Person\nTeitl\nRheolwr Prosiect\n\n{LIST}", "Rheolwr Prosiect"),
    ],
)
def test_a_title_that_names_who_works_or_has_a_label_is_taken_without_a_doubt(text: str, title: str) -> None:
    (post,) = read_text(text, "pasted").posts
    assert post.title == title
    assert not any("title" in doubt for doubt in post.doubts)


def test_what_stands_in_the_heading_of_the_specification_is_taken_and_doubted_where_it_names_nobody() -> None:
    (post,) = read_text(f"Person specification: Ashby Gardens\n\n{LIST}", "pasted").posts
    assert post.title == "Ashby Gardens"
    assert "“Ashby Gardens” was taken for the title of the post; check it." in post.doubts


def test_sheets_that_each_name_a_post_and_hold_both_levels_are_posts_and_not_one(tmp_path: Path) -> None:
    draft = read_specification(_book(tmp_path / "two.xlsx", {"Librarian": GRID, "Archivist": GRID}))
    assert [(post.title, len(post.criteria)) for post in draft.posts] == [("Librarian", 3), ("Archivist", 3)]
    assert draft.doubts == ("The document holds 2 posts; choose one.",)


def test_sheets_that_are_groups_stay_one_post(tmp_path: Path) -> None:
    draft = read_specification(_book(tmp_path / "groups.xlsx", {"Skills": GRID, "Team leader": GRID[:3]}))
    assert len(draft.posts) == 1


def test_a_list_of_words_on_sheets_named_by_levels_loses_none(tmp_path: Path) -> None:
    sheets = {"Essential": [["Experience of filing"], ["Typing"], ["Tact"]], "Desirable": [["Welsh"], ["A licence"]]}
    (post,) = read_specification(_book(tmp_path / "lists.xlsx", sheets)).posts
    assert [(one.text, one.level) for one in post.criteria] == [
        ("Experience of filing", "essential"),
        ("Typing", "essential"),
        ("Tact", "essential"),
        ("Welsh", "desirable"),
        ("A licence", "desirable"),
    ]


def test_bold_run_in_labels_of_a_word_file_are_no_title(tmp_path: Path) -> None:
    paper = docx.Document()
    for label, text in (("Essential", "a degree in law"), ("Desirable", "Welsh to level 3"), ("Essential", "typing")):
        paragraph = paper.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(text)
    paper.save(str(tmp_path / "run-in.docx"))
    (post,) = read_specification(tmp_path / "run-in.docx").posts
    assert (post.title, len(post.criteria)) == ("", 3)
    assert UNTITLED in post.doubts


@pytest.mark.parametrize(
    "text",
    ["Web Manager", "Senior policy advisors, press policy", "Swyddog Cyllid", "HEAD OF DIGITAL", "Chief Executive",
     "Communications Intern", "Care Home Nurse (nights)", "Co-ordinator of volunteers", "Assistant Director"],
)  # fmt: skip
def test_the_names_of_posts_name_who_works(text: str) -> None:
    assert names_a_post(text)


@pytest.mark.parametrize(
    "text",
    ["Knowledge", "Cover", "Important notes", "Other requirements", "Computer skills", "Borough of Ashby",
     "September 2024", "Water and power", "Experience of managing an officer", "Person specification", "Sheet1", ""],
)  # fmt: skip
def test_what_a_document_is_and_what_it_asks_for_names_nobody(text: str) -> None:
    assert not names_a_post(text)


def test_generic_words_are_those_of_every_document() -> None:
    assert all(map(is_generic, ("Notes for applicants", "Part B", "Sheet1")))
    assert not any(map(is_generic, ("Parks and gardens", "Librarian")))

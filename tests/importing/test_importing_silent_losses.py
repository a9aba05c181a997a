"""Nothing that a specification asks for is lost unsaid: beside the table, run together, twice, in wrong letters."""

from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.domain.run_together import second_opening
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.reading import read_specification

_TWICE = "This stands in the document more than once."
_TAKEN_ONCE = "This stands in the document again (Table 1, row 2, column 2) and was taken once."
_TWO = "This asks for more than one thing; consider dividing it."


def _word(folder: Path, essential: tuple[str, ...], before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Path:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    for text in before:
        paper.add_paragraph(text)
    table = paper.add_table(2, 4)
    for column, text in enumerate(("", "Essential", "Desirable", "Measured by")):
        table.cell(0, column).text = text
    for column, text in enumerate(
        ("Experience", "\n".join(essential), "Working in local government", "Application form")
    ):
        table.cell(1, column).text = text
    for text in after:
        paper.add_paragraph(text)
    paper.save(str(folder / "specification.docx"))
    return folder / "specification.docx"


def _text(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "specification.txt"
    path.write_bytes(text.encode(encoding))
    return path


def _left(draft: DraftSpecification) -> list[str]:
    return [one.text for one in draft.left_over]


def _doubts(draft: DraftSpecification) -> dict[str, tuple[str, ...]]:
    return {one.text: one.doubts for post in draft.posts for one in post.criteria}


def test_what_a_word_file_asks_below_its_table_is_said_with_its_paragraph(tmp_path: Path) -> None:
    after = (
        "Candidates must be able to lift 20 kg safely.",
        "You must have experience of using social media.",
        "It is essential that you hold a clean driving licence.",
    )
    draft = read_specification(_word(tmp_path, ("Planning events", "Managing a budget"), after=after))
    assert _left(draft) == list(after)
    said = "Paragraph 3: “Candidates must be able to lift 20 kg safely.” reads like a criterion, but was left out."
    assert said in draft.doubts
    assert len({one.source for one in draft.left_over}) == 3


def test_what_stands_above_a_table_and_inside_a_longer_paragraph_is_said(tmp_path: Path) -> None:
    before = (
        "We plan events in eight parks. The successful applicant will have experience of crowds. Come and join us.",
    )
    draft = read_specification(_word(tmp_path, ("Planning events", "Managing a budget"), before))
    assert _left(draft) == ["The successful applicant will have experience of crowds."]


def test_what_another_sheet_of_a_workbook_asks_is_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    info = book.active
    assert info is not None
    info.title = "Info"
    info["A1"] = "Ardle Council"
    info["A3"] = "Candidates need a full driving licence"
    sheet = book.create_sheet("Criteria")
    for row in (("Criterion", "Essential", "Desirable"), ("Experience of ledgers", "x", ""), ("Excel", "", "x")):
        sheet.append(row)
    book.save(str(tmp_path / "specification.xlsx"))
    draft = read_specification(tmp_path / "specification.xlsx")
    assert _left(draft) == ["Candidates need a full driving licence"]
    assert any(doubt.startswith("Sheet Info, cell A3: ") for doubt in draft.doubts)


def test_what_the_criteria_already_ask_is_not_said_again(tmp_path: Path) -> None:
    after = (
        "You must have experience of planning events.",
        "It is essential that you hold a clean driving licence.",
        "You should be able to manage a budget.",
    )
    essential = ("Experience of planning events", "Full, clean driving licence", "Able to manage a budget")
    assert _left(read_specification(_word(tmp_path, essential, after=after))) == []


@pytest.mark.parametrize(
    "text",
    [
        "You will need a full UK driving licence.",
        "A full driving licence is essential.",
        "The postholder must have a full driving licence.",
        "Applicants should hold a level 3 qualification in childcare.",
        "You must be educated to degree level.",
        "You should be fluent in Welsh.",
        "You must have GCSE English at grade C or above.",
        "You need to be organised and calm.",
        "You must be willing to work evenings and weekends.",
        "Membership of a professional body is required.",
        "Candidates must demonstrate knowledge of application forms.",
    ],
)
def test_a_sentence_that_says_what_a_candidate_must_have_asks_something(text: str) -> None:
    assert [said for said, _asked in demands_in(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "You must apply by 3 May.",
        "Candidates must be available for interview on 12 June.",
        "You must be interviewed in person.",
        "You must have a satisfactory DBS check before you start.",
        "You must have the right to work in the UK.",
        "Candidates must meet all the essential criteria.",
        "Successful candidates will have 25 days of leave.",
        "You need to work with the team.",
        "You must be able to start on 1 September.",
        "Attendance at meetings is required.",
        "You need any help with this?",
    ],
)
def test_a_sentence_about_applying_pay_dates_checks_or_the_work_asks_nothing(text: str) -> None:
    assert demands_in(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Leading the replacement or major upgrade of a content management system ",
            "Writing and editing in plain English for the public",
        ),
        ("Planning outdoor events for more than 500 people ", "Managing a budget of at least £20,000"),
        ("Managing a budget of at least £20,000 ", "Supervising volunteers, including young people"),
    ],
)
def test_two_criteria_run_together_in_one_cell_are_in_doubt_where_the_second_begins(
    first: str, second: str, tmp_path: Path
) -> None:
    assert second_opening(first + second) == len(first)
    draft = read_specification(_word(tmp_path, (first + second, "Speaking in public")))
    said = _doubts(draft)
    assert said[first + second] == (_TWO,)


@pytest.mark.parametrize(
    "text",
    [
        "Experience of leading a large Planning department in a city",
        "Knowledge of the work of Housing associations in the region",
        "Experience as a Learning and development officer",
        "Experience of the local Training for all scheme in schools",
        "Able to use Managing Successful Programmes in practice",
        "Leading a team, Managing a budget and reporting on it",
        "Managing A Budget Writing Reports For The Public",
        "Understanding the work of King and the Reading museums",
    ],
)
def test_a_name_with_a_capital_in_mid_sentence_begins_no_second_criterion(text: str) -> None:
    assert second_opening(text) == 0


def test_a_line_that_stands_twice_in_one_cell_is_taken_once_and_said(tmp_path: Path) -> None:
    essential = ("Planning events", "Managing a budget", "Planning events")
    said = _doubts(read_specification(_word(tmp_path, essential)))
    assert said == {"Planning events": (_TAKEN_ONCE,), "Managing a budget": (), "Working in local government": ()}


def test_a_line_taken_once_says_where_it_stands_again(tmp_path: Path) -> None:
    listed = "Essential\n\n- Planning events\n- Managing a budget\n\nLast of all:\n\n- Planning events\n"
    said = _doubts(read_specification(_text(tmp_path, f"Person specification\n\n{listed}")))
    assert said["Planning events"] == ("This stands in the document again (Line 10) and was taken once.",)


def test_an_advert_that_repeats_its_whole_list_has_no_doubt_about_each_line(tmp_path: Path) -> None:
    lines = "Essential\n\n- Planning events\n- Managing a budget\n- Speaking in public\n\n"
    draft = read_specification(_text(tmp_path, f"Person specification\n\n{lines}{lines}"))
    assert len(_doubts(draft)) == 3
    assert not any("taken once" in doubt or doubt == _TWICE for doubts in _doubts(draft).values() for doubt in doubts)


@pytest.mark.parametrize(
    ("encoding", "text"), [("koi8-r", "Опыт работы с людьми"), ("cp1251", "Опыт работы с людьми"),
                           ("iso8859-7", "Εμπειρία εργασίας με ανθρώπους")],
)  # fmt: skip
def test_letters_of_an_encoding_that_is_not_told_are_said_to_look_wrong(
    encoding: str, text: str, tmp_path: Path
) -> None:
    path = _text(tmp_path, f"Person specification\n\nEssential\n- {text}\n- Planning events\n", encoding)
    draft = read_specification(path)
    said = [doubt for doubt in draft.doubts if "look wrong" in doubt]
    assert len(said) == 1
    assert said[0].startswith("Line 4: ")
    assert "UTF-8" in said[0]
    assert draft.passages[said[0]].place.line == 4


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_accented_words_in_their_right_letters_are_not_said_to_look_wrong(encoding: str, tmp_path: Path) -> None:
    text = "- Maîtrise élevée de l’été à Orléans\n- Ôl-œuvre þórður ðað\n- Gwên ŵ\n"
    text = text if encoding == "utf-8" else text.replace("ŵ", "w")
    path = _text(tmp_path, f"Person specification\n\nEssential\n{text}", encoding)
    assert not any("look wrong" in doubt for doubt in read_specification(path).doubts)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Experience of running a bar would be an advantage.", "desirable"),
        ("Knowledge of Welsh would be advantageous, but not essential", "desirable"),
        ("Knowledge of what would be an advantage to visitors", "unspecified"),
        ("A passion for biology - a degree in it is an advantage", "unspecified"),
    ],
)
def test_what_would_be_an_advantage_is_desirable_where_nothing_else_gives_a_level(
    text: str, level: str, tmp_path: Path
) -> None:
    path = _text(tmp_path, f"Person specification\n\n- {text}\n- Planning events\n- Managing a budget\n")
    levels = {one.text: one.level for post in read_specification(path).posts for one in post.criteria}
    assert levels[text] == level
    assert levels["Planning events"] == "unspecified"


def test_what_would_be_an_advantage_in_a_list_of_essentials_stays_there_with_its_doubt(tmp_path: Path) -> None:
    text = "Experience of running a bar would be an advantage"
    path = _text(tmp_path, f"Person specification\n\nEssential\n\n- {text}\n- Planning events\n")
    draft = read_specification(path)
    assert [one.level for one in draft.posts[0].criteria] == ["essential", "essential"]
    assert _doubts(draft)[text] == ("Part of this essential criterion is only desirable.",)

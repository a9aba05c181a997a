"""Keys by numbers and in plain words, methods said by a heading, and lists that are set beside one another in text."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook

from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.pdf_lines import lines_of, paragraphs_of
from shortlister.importing.pdf_parts import Word
from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Write = Callable[[str, Sequence[Sequence[str]], str, Path], Path]


@pytest.mark.parametrize(
    ("key", "pairs"),
    [
        (
            "Stages: 1 – Application; 2 – Exercise or group task; 3 – Interview",
            {"1": "Application form", "2": "Exercise or group task", "3": "Interview"},
        ),
        (
            "Method: A Application, I Interview, T Test on the day",
            {"A": "Application form", "I": "Interview", "T": "Test on the day"},
        ),
        ("1 – Application, 2 – Working in a kitchen, 3 – Interview", {}),
    ],
    ids=["numbers", "letters before their names", "a number that names no method"],
)
def test_a_key_keeps_the_words_that_only_begin_with_a_usual_method(key: str, pairs: dict[str, str]) -> None:
    assert key_pairs(key) == pairs


def test_stages_by_their_numbers_are_the_methods_of_the_key(
    tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    rows = [
        ("No.", "Criteria", "Essential (E) / Desirable (D)", "Stage assessed"),
        ("1", "Mending nets and lines", "E", "1, 2"),
        ("2", "Rowing across the bay", "E", "3"),
        ("3", "Knowing the tides", "D", "1"),
    ]
    key = "Stages: 1 – Application; 2 – Exercise or group task; 3 – Interview"
    assert criteria_of(paper_of("word", rows, key, tmp_path)) == [
        "e||Mending nets and lines|Application form,Exercise or group task",
        "e||Rowing across the bay|Interview",
        "d||Knowing the tides|Application form",
    ]


def test_stages_by_numbers_that_nothing_explains_are_doubted(tmp_path: Path, paper_of: _Write) -> None:
    rows = [
        ("Criteria", "Essential / Desirable", "Method of assessment"),
        ("Mending nets and lines", "E", "1, 2"),
        ("Rowing across the bay", "E", "2"),
        ("Knowing the tides", "D", "1"),
    ]
    draft = read_specification(paper_of("word", rows, "Please return this form.", tmp_path))
    assert any("“1” is not explained" in doubt for doubt in draft.posts[0].doubts)
    assert any("“2” is not explained" in doubt for doubt in draft.posts[0].doubts)


@pytest.mark.parametrize("depth", [2, 3], ids=["on one depth with it", "below it"])
def test_a_heading_that_says_the_method_holds_for_both_levels_under_it(
    tmp_path: Path, criteria_of: _Read, depth: int
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    for heading, essential, desirable in (
        ("Criteria assessed at application stage", "Steering a barge", "Working locks by night"),
        ("Criteria assessed at interview", "Patience with visitors", "Knowing the canal's history"),
    ):
        paper.add_heading(heading, 2)
        for level, text in (("Essential", essential), ("Desirable", desirable)):
            paper.add_heading(level, depth)
            paper.add_paragraph(text, style="List Bullet")
    paper.add_heading("Benefits", 2)
    paper.add_paragraph("A free mooring", style="List Bullet")
    paper.save(str(path := tmp_path / "canal.docx"))
    assert criteria_of(path) == [
        "e||Steering a barge|Application form",
        "d||Working locks by night|Application form",
        "e||Patience with visitors|Interview",
        "d||Knowing the canal's history|Interview",
    ]


def test_bullets_below_one_another_in_a_column_of_plain_text_are_criteria_of_their_own(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "baker.txt"
    path.write_text(
        "PERSON SPECIFICATION\n\n"
        "               ESSENTIAL                      DESIRABLE\n\n"
        "Training       * Certificate in baking        * First aid at work\n\n"
        "Skills         * Weighing and kneading        * Sugar work, chocolate and the\n"
        "               * Rising early, and able to      finishing of wedding cakes\n"
        "                 work by oneself at night\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|Training|Certificate in baking|",
        "d|Training|First aid at work|",
        "e|Skills|Weighing and kneading|",
        "e|Skills|Rising early, and able to work by oneself at night|",
        "d|Skills|Sugar work, chocolate and the finishing of wedding cakes|",
    ]


def test_a_title_under_the_name_of_the_document_is_no_group(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "gardener.txt"
    path.write_text(
        "PERSON SPECIFICATION\nGardener, Hill Farm\n\n1) Handling young horses - essential\n"
        "2) Driving a horse box - desirable\n3) Mucking out by hand - essential\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e||Handling young horses|",
        "d||Driving a horse box|",
        "e||Mucking out by hand|",
    ]


def test_criteria_that_speak_of_a_numbered_level_are_no_header_of_a_sheet(tmp_path: Path, criteria_of: _Read) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        (None, "Essential", "How assessed", "Desirable", "How assessed"),
        ("Experience",),
        (None, "Keeping bees through a winter", "A, I", "Rearing queens", "I"),
        ("Education and training",),
        (None, "Level 2 certificate in beekeeping", "A", "Level 3 award in microscopy", "A"),
        ("Circumstances",),
        (None, "Lifting full supers", "I"),
    ):
        sheet.append(row)
    for number in (2, 4, 6):
        sheet.merge_cells(f"A{number}:E{number}")
    book.save(path := tmp_path / "bees.xlsx")
    assert criteria_of(path) == [
        "e|Experience|Keeping bees through a winter|Application form,Interview",
        "d|Experience|Rearing queens|Interview",
        "e|Education and training|Level 2 certificate in beekeeping|Application form",
        "d|Education and training|Level 3 award in microscopy|Application form",
        "e|Circumstances|Lifting full supers|Interview",
    ]


def test_a_word_whose_ligature_divides_its_letters_is_not_put_to_the_full_line_above_it() -> None:
    words = [
        Word(10, 80, 100, 12, "communicate", False),
        Word(10, 22, 85, 12, "ef", False),
        Word(22, 60, 85, 12, "fectively", False),
    ]
    (found,) = paragraphs_of(lines_of(words), 80, cell=True)
    assert found.texts == ["communicate", "effectively"]


@pytest.mark.parametrize(
    "note",
    [
        "All of these are essential unless marked (desirable).",
        "NB: All criteria are essential unless stated otherwise.",
    ],
)
def test_a_note_that_all_are_essential_but_those_that_say_otherwise_is_the_level_of_the_others(
    tmp_path: Path, criteria_of: _Read, note: str
) -> None:
    path = tmp_path / "kennel.md"
    path.write_text(
        f"# Person specification\n\n{note}\n\n- Walking dogs in all weathers\n- Clicker training (desirable)\n"
        "- A steady hand with a nervous animal\n",
        encoding="utf-8",
    )
    assert [line.split("|")[0] for line in criteria_of(path)] == ["e", "d", "e"]


def test_blank_levels_of_a_table_are_what_such_a_note_says(
    tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    rows = [
        ("Criteria", "Level", "Measured by"),
        ("Walking dogs in all weathers", "", "Interview"),
        ("Clicker training", "Desirable", "Interview"),
        ("A steady hand with a nervous animal", "", "Test"),
    ]
    path = paper_of("word", rows, "All criteria are essential unless marked otherwise.", tmp_path)
    assert [line.split("|")[0] for line in criteria_of(path)] == ["e", "d", "e"]


def test_a_row_across_a_table_of_groups_that_says_attributes_is_one_more_group(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    table = paper.add_table(0, 3)
    for texts in (
        ("Requirement", "Essential", "Desirable"),
        ("Knowledge",),
        ("Rules of croquet", "Yes", "No"),
        ("Attributes",),
        ("Discretion", "No", "Yes"),
    ):
        cells = table.add_row().cells
        for cell, text in zip(cells, texts, strict=False):
            cell.text = text
        if len(texts) == 1:
            cells[0].merge(cells[2])
    paper.save(str(path := tmp_path / "lawn.docx"))
    assert criteria_of(path) == ["e|Knowledge|Rules of croquet|", "d|Attributes|Discretion|"]

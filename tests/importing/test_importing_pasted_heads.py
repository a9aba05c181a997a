"""Tables pasted with a cell a line whose headings stand apart or over a key, or whose empty cells went."""

from pathlib import Path

import docx

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_HEAD = "Person specification: Boatbuilder\n\n"


def _told(draft: DraftSpecification) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.group, one.level, one.text, one.measured_by) for one in draft.posts[0].criteria]


def test_headings_may_stand_apart_and_on_two_lines_over_a_key() -> None:
    text = (
        "Attribute\n\nEssential\n\nDesirable\n\nMethod of\nassessment\n\n"
        "Key: F = application form, I = interview, W = work sample\n\nKnowledge\n\n"
        "Tides on a drying harbour\n✓\n\nF, I\nDiesel engines\n\n✓\nW\n\nSkills\n\nSplicing rope\n✓\n\nI\n"
        "Keeping a log\n✓\n\n\nSewing sails\n\n✓\nW\n"
    )
    assert _told(read_text(_HEAD + text, "pasted.txt")) == [
        ("Knowledge", "essential", "Tides on a drying harbour", ("Application form", "Interview")),
        ("Knowledge", "desirable", "Diesel engines", ("Work sample",)),
        ("Skills", "essential", "Splicing rope", ("Interview",)),
        ("Skills", "essential", "Keeping a log", ()),
        ("Skills", "desirable", "Sewing sails", ("Work sample",)),
    ]


def test_marks_whose_empty_cells_went_tell_no_level_but_the_methods_stay(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification: Librarian", 1)
    lines = "Criteria|Essential|Desirable|How assessed|A = application, I = interview|Experience|Working with readers|X"
    for line in f"{lines}|A, I|Handling cash|X|A|Skills|Clear handwriting|X|I".split("|"):
        paper.add_paragraph(line)
    paper.save(str(tmp_path / "paper.docx"))
    draft = recognise(parse((tmp_path / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT)
    assert _told(draft) == [
        ("Experience", "unspecified", "Working with readers", ("Application form", "Interview")),
        ("Experience", "unspecified", "Handling cash", ("Application form",)),
        ("Skills", "unspecified", "Clear handwriting", ("Interview",)),
    ]
    assert all(one.doubts for one in draft.posts[0].criteria)


def test_an_empty_line_behind_each_mark_is_no_cell_where_no_column_stands_behind_it() -> None:
    text = "Criteria\n\nEssential\n\nDesirable\n\nRowing\nX\n\nSailing\nX\n\nSwimming\nX\n\n"
    assert "essential" not in {level for _group, level, _text, _methods in _told(read_text(_HEAD + text, "p.txt"))}

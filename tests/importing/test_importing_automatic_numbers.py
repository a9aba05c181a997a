"""The numbers that Word, OpenDocument and browsers write before items, by which sentences speak of criteria."""

import pytest

from shortlister.domain.plans.drafts import BlockKind
from shortlister.importing.limits import DEFAULT
from shortlister.importing.list_numbers import shown_number
from shortlister.importing.parsing import parse
from tests.importing.list_making import add_list, bytes_of, numbered, open_text, word
from tests.importing.table_making import draft_of


def _labels(data: bytes, form: str) -> list[str]:
    blocks = parse(data, form, f"paper.{form}", DEFAULT).blocks
    return [block.label for block in blocks if block.kind is BlockKind.ITEM]


def _methods(data: bytes, form: str) -> dict[str, str]:
    draft = draft_of(data, form)
    return {one.text: ",".join(one.measured_by) for post in draft.posts for one in post.criteria}


def test_a_list_of_word_goes_on_below_another_heading() -> None:
    paper = word()
    add_list(paper, 90, [("decimal", "%1.")])
    for heading, texts in (("Essential", ["Rings bells", "Keeps registers"]), ("Desirable", ["Sings", "Drives"])):
        paper.add_heading(heading, 2)
        for text in texts:
            numbered(paper.add_paragraph(text), 90)
    paper.add_paragraph("Items 1 and 3 are tested at interview; items 2 and 4 by application form.")
    data = bytes_of(paper)
    assert _labels(data, "docx") == ["1.", "2.", "3.", "4."]
    assert list(_methods(data, "docx").values()) == ["Interview", "Application form", "Interview", "Application form"]


def test_a_list_that_begins_again_leaves_its_numbers_in_doubt() -> None:
    paper = word()
    add_list(paper, 90, [("decimal", "%1.")])
    add_list(paper, 91, [], starts={0: 1})
    for heading, number, texts in (("Essential", 90, ["Rings bells", "Keeps books"]), ("Desirable", 91, ["Sings"])):
        paper.add_heading(heading, 2)
        for text in texts:
            numbered(paper.add_paragraph(text), number)
    paper.add_paragraph("Item 1 is tested at interview.")
    data = bytes_of(paper)
    assert _labels(data, "docx") == ["1.", "2.", "1."]
    draft = draft_of(data, "docx")
    assert any("Item 1 is tested at interview" in one for one in draft.doubts)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([("decimal", "%1."), ("decimal", "%1.%2")], ["1.", "1.1", "1.2", "2.", "2.1"]),
        ([("upperLetter", "%1."), ("lowerRoman", "(%2)")], ["A.", "(i)", "(ii)", "B.", "(i)"]),
        ([("upperRoman", "%1"), ("lowerLetter", "%2)")], ["I", "a)", "b)", "II", "a)"]),
        ([("bullet", "-"), ("decimal", "Criterion %2:")], ["•", "1:", "2:", "•", "1:"]),
        ([("decimal", ""), ("decimalZero", "E%2")], ["•", "E01", "E02", "•", "E01"]),
    ],
)
def test_levels_of_a_list_are_counted_by_their_formats(levels: list[tuple[str, str]], expected: list[str]) -> None:
    paper = word()
    add_list(paper, 90, levels)
    for depth, text in ((0, "Knowledge"), (1, "Soil science"), (1, "Pruning"), (0, "Skills"), (1, "Tractor driving")):
        numbered(paper.add_paragraph(text), 90, depth)
    assert _labels(bytes_of(paper), "docx") == expected


def test_a_style_of_word_numbers_its_paragraphs() -> None:
    paper = word()
    paper.add_heading("Essential criteria", 2)
    for text in ("Tunes by ear", "Replaces hammers", "Drives to customers"):
        paper.add_paragraph(text, style="List Number")
    paper.add_paragraph("Requirements 1 and 2 are tested by a practical test; requirement 3 by application form.")
    assert list(_methods(bytes_of(paper), "docx").values()) == ["Practical test", "Practical test", "Application form"]


@pytest.mark.parametrize("apart", [True, False])
def test_numbers_in_the_cells_of_a_table_are_those_of_its_criteria(apart: bool) -> None:
    paper = word()
    add_list(paper, 90, [("decimal", "%1.")])
    table = paper.add_table(4, 3)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(0, 2).text = "No.", "Criterion", "Essential / Desirable"
    for row, (text, level) in enumerate((("Mixes dough", "E"), ("Cleans ovens", "E"), ("Drives a van", "D")), 1):
        table.cell(row, 1).text = text
        table.cell(row, 2).text = {"E": "Essential", "D": "Desirable"}[level]
        numbered(table.cell(row, 0 if apart else 1).paragraphs[0], 90)
    paper.add_paragraph("Criteria 1 and 3 are tested at interview; criterion 2 by work sample.")
    data = bytes_of(paper)
    assert _methods(data, "docx") == {
        "Mixes dough": "Interview",
        "Cleans ovens": "Work sample",
        "Drives a van": "Interview",
    }
    assert not parse(data, "docx", "paper.docx", DEFAULT).not_shown


def test_typed_numbers_in_cells_are_those_of_their_criteria() -> None:
    rows = "".join(
        f"<tr><td>{at}. {text}</td><td>{level}</td></tr>"
        for at, text, level in (
            (1, "Mixes dough", "Essential"),
            (2, "Cleans ovens", "Essential"),
            (3, "Sings", "Desirable"),
        )
    )
    page = (
        f"<h1>Person specification: Baker</h1><table><tr><th>Criterion</th><th>Essential / Desirable</th></tr>{rows}"
        "</table><p>Points 2 and 3 are tested by a practical exercise, the others at interview.</p>"
    )
    assert list(_methods(page.encode(), "html").values()) == ["Interview", "Practical exercise", "Practical exercise"]


_NUMBERS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"'
    ' style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    "</text:list-style>"
)


def _items(*texts: str, more: str = "") -> str:
    items = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)
    return f'<text:list text:style-name="L1" {more}>{items}</text:list>'


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["1.", "2.", "1.", "2."]),
        ('text:continue-numbering="true"', ["1.", "2.", "3.", "4."]),
        ('text:continue-list="one"', ["1.", "2.", "3.", "4."]),
    ],
)
def test_lists_of_opendocument_go_on_where_they_say_so(more: str, expected: list[str]) -> None:
    first = _items("Rings bells", "Keeps registers", more='xml:id="one"')
    body = (
        f"<text:h>Person specification: Verger</text:h><text:h>Essential</text:h>{first}<text:h>Desirable</text:h>"
        f"{_items('Sings', 'Drives', more=more)}<text:p>Items 2 and 4 are tested at interview.</text:p>"
    )
    data = open_text(_NUMBERS, body)
    assert _labels(data, "odt") == expected
    told = ["", "Interview", "", "Interview"] if "4." in expected else [""] * 4
    assert list(_methods(data, "odt").values()) == told


def test_inner_lists_and_given_numbers_of_opendocument() -> None:
    inner = "<text:list><text:list-item><text:p>Soil</text:p></text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L1"><text:list-item><text:p>Knowledge</text:p>{inner}</text:list-item>'
        f'<text:list-item text:start-value="5"><text:p>Skills</text:p>{inner}</text:list-item></text:list>'
    )
    assert _labels(open_text(_NUMBERS, body), "odt") == ["1.", "a)", "5.", "a)"]


def test_numbered_lists_of_a_page_count_as_a_browser_does() -> None:
    page = (
        '<ol start="4"><li>Rings bells<li value="7">Keeps registers<li>Sings</ol>'
        '<ol type="i"><li>Reads<li>Writes</ol><ol style="list-style-type: upper-alpha"><li>Walks<li>Rides</ol>'
        "<ol reversed><li>Bakes<li>Brews</ol>"
    )
    assert _labels(page.encode(), "html") == ["4.", "7.", "8.", "i.", "ii.", "A.", "B.", "2.", "1."]


def test_numbers_are_written_in_letters_and_roman() -> None:
    assert [shown_number(at, "a") for at in (1, 26, 27)] == ["a", "z", "aa"]
    assert [shown_number(at, "I") for at in (4, 9, 40)] == ["IV", "IX", "XL"]
    assert shown_number(3, "01") == "03"

"""Rich Text and old Excel workbooks: read as if they had been saved in the newer formats."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.applicants import read_applicants
from shortlister.importing.reading import read_document

OLD = Path(__file__).parents[1] / "fixtures" / "old_office"
_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Wingdings;}"
    r"{\f2\fcharset238 Arial CE;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}"
    r"{\info{\title Not to be read}{\author Nobody}}{\footerr Page \chpgn\par}"
)


def _row(*cells: str, edges: tuple[str, ...] = (r"\cellx3000", r"\cellx6000", r"\cellx8000")) -> str:
    """A row as Word writes it: its definition, its cells in groups, the definition again, its end."""
    shape = r"\trowd\trgaph108 " + "".join(edges)
    texts = "".join(r"\pard\intbl " + cell + r"\cell " for cell in cells)
    return f"{shape}{texts}" + r"\pard{" + shape + r"\row}"


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Document]:
    """The document of a Rich Text body."""

    def made(body: str) -> Document:
        path = tmp_path / "specification.rtf"
        path.write_bytes((_HEAD + body + "}").encode("latin-1"))
        return read_document(path)

    return made


def _lines(document: Document) -> list[str]:
    return [f"{block.kind.value}: {block.text}" for block in document.blocks]


def test_headings_lists_and_paragraphs_are_told_apart(read: Callable[[str], Document]) -> None:
    document = read(
        r"\pard\s1 Person specification\par\pard\plain {\b Essential}\par"
        r"\pard{\listtext\'b7\tab}\ls1\ilvl0 Good typing\par"
        r"\pard\ls1\ilvl1{\listtext\'b7\tab}Good filing\par\pard Line one\line Line two\par"
    )
    assert _lines(document) == [
        "heading: Person specification",
        "paragraph: Essential",
        "item: Good typing",
        "item: Good filing",
        "paragraph: Line one",
        "paragraph: Line two",
    ]
    assert [block.depth for block in document.blocks[2:4]] == [1, 2]
    assert document.blocks[1].bold
    assert document.characters_in_file == document.characters_shown


def test_letters_of_every_encoding_and_symbols_are_read(read: Callable[[str], Document]) -> None:
    document = read(
        r"\pard caf\'e9 \endash  \u321\'3fod\u378? {\f2 \'b3} na\'efve \ldblquote yes\rdblquote\par"
        r"\pard {\f1 \'fc} {\f1\u-3844\'fc}\par"
    )
    assert _lines(document) == ["paragraph: café – Łodź ł naïve “yes”", "paragraph: ✓ ✓"]


def test_deleted_and_hidden_text_and_pictures_are_left_out(read: Callable[[str], Document]) -> None:
    document = read(
        r"\pard Managing {\deleted\revauthdel1\revdttmdel-1480390080 a small}"
        r"{\revised\revdttm-1480390080  a large} website{\v  hidden}{\pict\wmetafile8 0102030405}"
        r"{\*\bkmkstart x}{\field{\*\fldinst HYPERLINK \"http://example.test\"}{\fldrslt  for the public}}\par"
    )
    assert _lines(document) == ["paragraph: Managing a large website for the public"]


def test_binary_pictures_do_not_disturb_the_text(read: Callable[[str], Document]) -> None:
    assert _lines(read(r"\pard Before{\pict\wmetafile8\bin5 }{}\x} after\par")) == ["paragraph: Before after"]


def test_a_table_keeps_its_cells_and_merged_ones_are_one(read: Callable[[str], Document]) -> None:
    below = (r"\clvmgf\cellx3000", r"\cellx6000", r"\cellx8000")
    goes_on = (r"\clvmrg\cellx3000", r"\cellx6000", r"\cellx8000")
    document = read(
        _row(r"{\b Area}", r"{\b Essential}", r"{\b Measured by}")
        + _row("Experience", r"Leading a team\par Running a budget", "Interview", edges=below)
        + _row("", "Writing for the web", "Test", edges=goes_on)
        + _row("Over two columns", "Test", edges=(r"\cellx6000", r"\cellx8000"))
        + r"\pard After the table\par"
    )
    table, after = document.blocks
    assert after.text == "After the table"
    cells = {(cell.row, cell.column): cell for cell in table.cells}
    assert cells[1, 2].bold
    assert cells[2, 1].row_span == 2
    assert cells[2, 2].paragraphs == ("Leading a team", "Running a budget")
    assert cells[3, 2].text == "Writing for the web"
    assert cells[4, 1].column_span == 2
    assert cells[4, 3].text == "Test"
    assert cells[3, 3].place.cell == "table 1 row 3 column 3"


def test_a_table_in_a_cell_is_read_as_its_own(read: Callable[[str], Document]) -> None:
    nested = (
        r"\pard\intbl\itap2 Tact\nestcell Interview\nestcell"
        r"{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}{\nonesttables\par}"
    )
    document = read(_row("Outside" + r"\par " + nested, "Beside", edges=(r"\cellx3000", r"\cellx6000")))
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH]
    assert [cell.text for cell in document.blocks[1].cells] == ["Tact", "Interview"]


def test_text_boxes_notes_and_check_boxes_are_read(read: Callable[[str], Document]) -> None:
    document = read(
        r"\pard Host{\footnote\pard In the note\par}{\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv 1}}"
        r"{\shptxt\pard In the box\par}}{\shprslt\pard In the box\par}} paragraph\par"
        r"\pard {\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffdefres1}}}}Ticked\par"
    )
    assert [_lines(document)[0], _lines(document)[-1]] == ["paragraph: Host paragraph", "paragraph: In the note"]
    assert place_words(document.blocks[-1].place) == "Footnote 1"
    assert "paragraph: In the box" in _lines(document)
    assert sum("In the box" in line for line in _lines(document)) == 1


def test_headers_and_footers_stand_behind_the_text_with_their_places(read: Callable[[str], Document]) -> None:
    document = read(
        r"{\header\pard Post: Records Manager\par}{\headerf\pard Of no page\par}{\headerl\pard Of no page\par}"
        r"{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}} of 2\par\pard Closes on 3 March\par}"
        r"\pard Person specification\par\pard Closes on 3 March\par\pard {\v hidden words}The end\par"
        r"{\footerr\pard Form 12\par}"
    )
    assert [(block.text, block.place.cell) for block in document.blocks] == [
        ("Person specification", None),
        ("Closes on 3 March", None),
        ("The end", None),
        ("Post: Records Manager", "header"),
        ("Form 12", "footer"),
    ]
    assert document.characters_in_file == document.characters_shown
    assert [str(one) for one in document.problems] == [
        "11 letters and digits are formatted as hidden text and were not read."
    ]


def test_a_header_of_the_first_page_is_read_where_there_is_one(read: Callable[[str], Document]) -> None:
    document = read(r"\titlepg\facingp{\headerf\pard First\par}{\footerl\pard Left\par}\pard Text\par")
    assert [block.text for block in document.blocks] == ["Text", "First", "Left"]


def test_groups_without_an_end_are_refused_when_they_go_too_deep(tmp_path: Path) -> None:
    path = tmp_path / "deep.rtf"
    path.write_bytes(b"{\\rtf1 " + b"{" * 100_000 + b"x")
    with pytest.raises(Refusal, match=r".") as refused:
        read_document(path)
    assert "“deep.rtf” is nested too deeply" in str(refused.value)


def test_an_old_workbook_reads_as_a_new_one(criteria_of: Callable[[Path], list[str]]) -> None:
    assert criteria_of(OLD / "old-workbook.xls") == [
        "e|Qualifications|A degree, or five years in an archive|Application form",
        "d|Qualifications|A postgraduate diploma in archives|Certificates",
        "e|Experience|Cataloguing a collection of 1,000 items or more|Application form,Interview",
        "d|Experience|Working with volunteers|Interview",
    ]


def test_the_cells_of_an_old_workbook_keep_their_places_and_hidden_sheets_stay_hidden() -> None:
    document = read_document(OLD / "old-workbook.xls")
    places = {cell.text: cell.place.cell for block in document.blocks for cell in block.cells}
    assert places["Working with volunteers"] == "A8"
    assert "Not to be read" not in str(document.blocks)


def test_applicants_are_read_from_an_old_workbook() -> None:
    draft = read_applicants(OLD / "old-list.xls")
    assert [(one.reference, one.name) for one in draft.applicants] == [("K17", "Ann Lee"), ("K18", "Bo Rees")]
    assert [one.source.line for one in draft.applicants] == [2, 3]

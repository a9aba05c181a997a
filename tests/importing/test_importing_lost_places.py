"""What a file has and a reader does not show is said with its place: drawings, embedded files, hidden and lost text."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.__main__ import main
from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Block, BlockKind, DraftSpecification
from shortlister.importing.blocks import Blocks
from shortlister.importing.carrying import pack, unpack
from shortlister.importing.reading import read_specification

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ANCHOR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LOST = "Experience of running a website"


def _word(path: Path, *between: str) -> Path:
    lines = [f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("Essential", "Good typing", "Tact and wit")]
    body = "".join([*lines[:2], *between, lines[2]])
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
        package.writestr("word/diagrams/data1.xml", f'<d xmlns:a="{_DRAWING}"><a:t>{LOST}</a:t></d>')
    return path


def _drawn(folder: Path) -> Path:
    uri = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    return _word(
        folder / "drawn.docx",
        f'<w:p><w:r><w:drawing><a:graphicData xmlns:a="{_DRAWING}" uri="{uri}"/></w:drawing></w:r></w:p>',
    )


def _embedded(folder: Path) -> Path:
    return _word(folder / "embedded.docx", "<w:altChunk/>")


def _rich(folder: Path) -> Path:
    text = r"{\rtf1\ansi Essential\par Good typing {\v " + LOST + r"}\par Tact and wit\par}"
    path = folder / "hidden.rtf"
    path.write_text(text, encoding="ascii")
    return path


def _passage(draft: DraftSpecification, begin: str) -> Passage:
    (doubt,) = (one for one in draft.doubts if begin in one)
    return draft.passages.get(doubt, Passage())


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_drawn, "Drawings"),
        (_drawn, "letters and digits are not shown."),
        (_embedded, "embedded in it"),
        (_rich, "hidden text"),
    ],
)
def test_what_is_not_shown_is_found_by_the_words_before_it(
    tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    assert _passage(read_specification(make(tmp_path)), said) == Passage(words="Good typing")


def test_a_text_box_on_a_sheet_has_the_cell_on_which_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "boxes.xlsx"
    row = '<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{text}</t></is></c></row>'
    rows = "".join(row.format(n=n, text=text) for n, text in enumerate(("Essential", "Typing", "Tact", "Wit"), 1))
    link = f'<Relationships xmlns="{_LINKS}"><Relationship Id="r1" Target="{{}}"/></Relationships>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_SHEET}" xmlns:r="{_RELATION}">'
            '<sheets><sheet name="Post" r:id="r1"/></sheets></workbook>',
        )
        package.writestr("xl/_rels/workbook.xml.rels", link.format("worksheets/sheet1.xml"))
        package.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        )
        package.writestr("xl/worksheets/_rels/sheet1.xml.rels", link.format("../drawings/drawing1.xml"))
        package.writestr(
            "xl/drawings/drawing1.xml",
            f'<x:wsDr xmlns:x="{_ANCHOR}" xmlns:a="{_DRAWING}"><x:from><x:col>2</x:col><x:row>6</x:row></x:from>'
            f"<a:t>{LOST}</a:t></x:wsDr>",
        )
    draft = read_specification(path)
    assert _passage(draft, "Text boxes") == Passage(Place(cell="C7"))
    assert _passage(draft, "of the file's") == Passage(Place(cell="C7"))


@pytest.mark.parametrize(
    ("parts", "passage"),
    [
        ([("Good typing", Place(line=1)), (LOST, Place(line=2))], Passage(Place(line=2))),
        ([("Good typing", Place()), (LOST, Place()), ("Tact and wit", Place())], Passage(words="Good typing")),
        ([(LOST, Place()), ("Tact and wit", Place())], Passage(words="Tact and wit")),
        ([("Good typing", Place()), ("Tact and wit", Place())], Passage()),
    ],
)
def test_lost_letters_have_the_place_of_the_first_text_that_no_block_has(
    parts: list[tuple[str, Place]], passage: Passage
) -> None:
    blocks = Blocks("post.txt")
    blocks.add(Block(BlockKind.PARAGRAPH, "Good typing"))
    blocks.add(Block(BlockKind.PARAGRAPH, "Tact and wit"))
    document = blocks.document("txt", in_file=90, parts=parts)
    assert document.lost_at == passage
    assert unpack(pack(document)) == document
    assert blocks.document("txt", in_file=20, parts=parts).lost_at == Passage()


def test_the_doubts_of_a_specification_give_their_places_beside_the_keys_of_the_contract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _rich(tmp_path)
    assert main(["spec", str(path), "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert list(read)[:4] == ["verdict", "why", "posts", "doubts"]
    assert all(isinstance(doubt, str) for doubt in read["doubts"])
    (place,) = (one for one in read["doubt_places"] if "hidden text" in one["doubt"])
    assert place["doubt"] in read["doubts"]
    assert place == {"doubt": place["doubt"], "source": {}, "words": "Good typing"}

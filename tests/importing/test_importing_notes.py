"""Footnotes and endnotes have a place of their own, and say what they belong to."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from shortlister.domain.places import Place, place_words
from shortlister.domain.plans.drafts import Document
from shortlister.importing.reading import read_document, read_specification

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def _p(text: str, mark: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{mark}</w:p>"


def _mark(id: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{id}"/></w:r>'


def _word(path: Path, body: str, notes: Mapping[str, Sequence[tuple[int, str]]]) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        for kind, texts in notes.items():
            written = "".join(f'<w:{kind} w:id="{id}">{_p(text)}</w:{kind}>' for id, text in texts)
            package.writestr(
                f"word/{kind}s.xml", f'<w:{kind}s {_W}><w:{kind} w:id="0" w:type="separator"/>{written}</w:{kind}s>'
            )
    return path


def _odt(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}"><office:body><office:text>{body}'
            "</office:text></office:body></office:document-content>",
        )
    return path


def _written(form: str, folder: Path) -> Path:
    match form:
        case "docx":
            body = _p("A degree in law", _mark(7)) + _p("A driving licence", _mark(3)) + _p("Tact", _mark(5, "endnote"))
            notes = {
                "footnote": ((3, "Held for two years."), (7, "Or work in a legal practice.")),
                "endnote": ((5, "Tested on the day."),),
            }
            return _word(folder / "notes.docx", body, notes)
        case "odt":
            note = (
                '<text:note text:note-class="{0}"><text:note-citation>1</text:note-citation><text:note-body>'
                "<text:p>{1}</text:p></text:note-body></text:note>"
            )
            return _odt(
                folder / "notes.odt",
                f"<text:p>A degree in law{note.format('footnote', 'Or work in a legal practice.')}</text:p>"
                f"<text:p>A driving licence{note.format('footnote', 'Held for two years.')}</text:p>"
                f"<text:p>Tact{note.format('endnote', 'Tested on the day.')}</text:p>",
            )
        case _:
            path = folder / "notes.rtf"
            path.write_text(
                r"{\rtf1\ansi\pard A degree in law{\super \chftn{\footnote\pard \chftn Or work in a legal "
                r"practice.}}\par"
                r"\pard A driving licence{\super \chftn{\footnote\pard \chftn Held for two years.}}\par"
                r"\pard Tact{\super \chftn{\footnote\ftnalt\pard \chftn Tested on the day.}}\par}"
            )
            return path


def _places(document: Document) -> dict[str, str]:
    return {block.text: place_words(block.place) for block in document.blocks}


@pytest.mark.parametrize("form", ["docx", "odt", "rtf"])
def test_notes_come_last_with_the_numbers_that_the_reader_sees(form: str, tmp_path: Path) -> None:
    places = _places(read_document(_written(form, tmp_path)))
    assert list(places.items())[-3:] == [
        ("Or work in a legal practice.", "Footnote 1"),
        ("Held for two years.", "Footnote 2"),
        ("Tested on the day.", "Endnote 1"),
    ]


@pytest.mark.parametrize("form", ["docx", "odt", "rtf"])
def test_what_a_note_belongs_to_is_said_and_its_text_stays_out_of_it(form: str, tmp_path: Path) -> None:
    document = read_document(_written(form, tmp_path))
    assert [str(said) for said in document.unsure] == [
        "Footnote 1 (“Or work in a legal practice.”) belongs to “A degree in law”; check whether the criterion must "
        "say it.",
        "Footnote 2 (“Held for two years.”) belongs to “A driving licence”; check whether the criterion must say it.",
        "Endnote 1 (“Tested on the day.”) belongs to “Tact”; check whether the criterion must say it.",
    ]
    assert document.problems == ()
    assert document.characters_in_file == document.characters_shown


def test_a_note_whose_mark_was_deleted_is_left_out(tmp_path: Path) -> None:
    deleted = "<w:del>" + _mark(1) + "</w:del>"
    body = _p("A degree in law", deleted) + _p("A licence", _mark(2))
    path = _word(tmp_path / "n.docx", body, {"footnote": ((1, "Gone."), (2, "Kept."))})
    assert _places(read_document(path)) == {
        "A degree in law": "Paragraph 1", "A licence": "Paragraph 2", "Kept.": "Footnote 1",
    }  # fmt: skip


def test_what_stands_beside_the_mark_of_a_note_is_read_and_counted_once(tmp_path: Path) -> None:
    note = "<text:note><text:note-body><text:p>{}</text:p></text:note-body></text:note>"
    box = '<draw:text-box xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><text:p>In a box</text:p>'
    hidden = '<text:hidden-text text:is-hidden="true">Able to speak French fluently</text:hidden-text>'
    body = f"<text:p>Tact{note.format('One.')}{box}</draw:text-box>{hidden}</text:p><text:p>Wit{note.format('Two.')}"
    document = read_document(_odt(tmp_path / "n.odt", f"{body}</text:p>"))
    assert [block.text for block in document.blocks] == ["Tact", "In a box", "Wit", "One.", "Two."]
    assert [str(said).split()[0] for said in document.problems] == ["25"]


def test_a_criterion_left_over_in_a_note_is_placed_there(tmp_path: Path) -> None:
    body = _p("Person specification") + _p("Essential") + _p("• A degree in law", _mark(1)) + _p("• Good writing")
    path = _word(tmp_path / "n.docx", body, {"footnote": ((1, "Ability to speak Welsh is also needed."),)})
    draft = read_specification(path)
    assert any(doubt.startswith("Footnote 1") and "Welsh" in doubt for doubt in draft.doubts)


def test_places_are_said_in_words() -> None:
    assert place_words(Place(cell="footnote 3", block=9)) == "Footnote 3"
    assert place_words(Place(cell="endnote 1", block=9)) == "Endnote 1"
    assert place_words(Place(line=7, cell="Pay & hours!B7")) == "Sheet Pay & hours, cell B7"
    assert place_words(Place(cell="Yes! Really!C2")) == "Sheet Yes! Really, cell C2"
    assert place_words(Place(cell="Criteria!", block=0)) == "Sheet Criteria"
    assert place_words(Place(line=7, cell="B7")) == "Cell B7"

"""Bold type, italics and underlining that a note gives levels, measured over a criterion's own words in every form."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.text.paragraph import Paragraph
from fpdf import FPDF

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, DraftSpecification, Print
from shortlister.i18n import _
from shortlister.importing.carrying import pack, unpack
from shortlister.importing.criteria.methods.printed import HALF
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.prints import Stretch, print_of
from tests.importing.list_making import open_text
from tests.importing.table_making import draft_of

_LINES = (
    ("*Splicing of wet rope", " (A/I)"), ("*Good knowledge of tides", " [A]", "."), ("Rows a gig",),
    ("*Pilot's ", "licence"), ("*Reads charts and sets courses by ", "day"), ("Likes ", "*old", " boats of this coast"),
)  # fmt: skip
"""Parts of lines, those with a star printed apart."""
_READ = "mm-?m-"
"""Of each line whether it is marked, not marked, or only part of it is."""
_BOLD = "Criteria in bold are essential; all others are desirable."
_NOTES = [
    (_BOLD, "bold", "ed"),
    ("Items in italics are desirable, the rest are essential.", "italic", "de"),
    ("Underlined criteria are essential. All others are desirable.", "underline", "ed"),
    ("All criteria are essential unless in bold.", "bold", "de"),
    ("What is underlined we cannot do without; the rest would be nice.", "underline", "ed"),
]


def _expected(levels: str) -> str:
    return "".join({"m": levels[0], "-": levels[1], "?": "u"}[one] for one in _READ)


def _levels(draft: DraftSpecification) -> str:
    criteria = [one for post in draft.posts for one in post.criteria]
    assert all((_(HALF) in one.doubts) == (one.level == "unspecified") for one in criteria)
    return "".join(one.level[0] for one in criteria)


def _inline(begin: str, end: str) -> list[str]:
    """The lines with marks round what is printed apart."""
    parts = [[(one.strip("*"), one.startswith("*")) for one in line] for line in _LINES]
    marked = [[f"{begin}{text.rstrip()}{end}{text[len(text.rstrip()) :]}" if on else text for text, on in line]
              for line in parts]  # fmt: skip
    return ["".join(line) for line in marked]


def _word(note: str, mark: str, *, table: bool) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Ferryman", 1)
    paper.add_paragraph(note)
    rows = paper.add_table(len(_LINES) + 1, 2) if table else None
    if rows is not None:
        rows.cell(0, 0).text, rows.cell(0, 1).text = "Criteria", "Method"
    for number, line in enumerate(_LINES, 1):
        if rows is not None:
            rows.cell(number, 1).text = "Test"
            _write(rows.cell(number, 0).paragraphs[0], line, mark)
        else:
            _write(paper.add_paragraph(style="List Bullet"), line, mark)
    paper.save(written)
    return written.getvalue()


def _write(paragraph: Paragraph, parts: Sequence[str], mark: str) -> None:
    for part in parts:
        setattr(paragraph.add_run(part.strip("*")), mark, part.startswith("*") or None)


@pytest.mark.parametrize("table", [False, True], ids=["list", "table"])
@pytest.mark.parametrize(("note", "mark", "levels"), _NOTES)
def test_a_criterion_in_word_has_the_level_of_how_its_own_words_are_printed(
    note: str, mark: str, levels: str, table: bool
) -> None:
    assert _levels(draft_of(_word(note, mark, table=table), "docx")) == _expected(levels)


_TITLE = "Person specification: Ferryman"
_SHEET = "<style>.k { font-weight: 700 } .u { text-decoration: underline }</style>"


@pytest.mark.parametrize(
    ("note", "begin", "end", "levels"),
    [
        (_BOLD, "<b>", "</b>", "ed"),
        (_BOLD, "<span class=k>", "</span>", "ed"),
        (_NOTES[1][0], "<em>", "</em>", "de"),
        (_NOTES[2][0], "<span class=u>", "</span>", "ed"),
    ],
)
def test_a_page_says_levels_by_tags_and_by_its_own_styles(note: str, begin: str, end: str, levels: str) -> None:
    lines = _inline(begin, end)
    listed = "".join(f"<li>{line}" for line in lines)
    rows = "".join(f"<tr><td>{line}<td>Test" for line in lines)
    for shown in (f"<ul>{listed}</ul>", f"<table><tr><th>Criteria<th>Method{rows}</table>"):
        page = f"{_SHEET}<h1>{_TITLE}</h1><p>{note}</p>{shown}"
        assert _levels(draft_of(page.encode(), "html")) == _expected(levels)


def test_markdown_and_rich_text_say_levels_by_their_marks() -> None:
    for begin, note, levels in (("**", _BOLD, "ed"), ("*", _NOTES[1][0], "de")):
        text = f"# {_TITLE}\n\n{note}\n\n" + "".join(f"- {line}\n" for line in _inline(begin, begin))
        assert _levels(draft_of(text.encode(), "md")) == _expected(levels)
    for begin, (note, _mark, levels) in zip((r"{\b ", r"{\i ", r"{\ul "), _NOTES, strict=False):
        rows = "".join(rf"\trowd\cellx4000\cellx8000\intbl {one}\cell Test\cell\row " for one in _inline(begin, "}"))
        head = r"\trowd\cellx4000\cellx8000\intbl Criteria\cell Method\cell\row "
        rich = rf"{{\rtf1\ansi {_TITLE}\par {note}\par {head}{rows}\pard\par}}"
        assert _levels(draft_of(rich.encode(), "rtf")) == _expected(levels)


def test_an_open_document_says_levels_by_the_styles_of_its_stretches() -> None:
    look = '<style:style style:name="T1" style:family="text"><style:text-properties {}/></style:style>'
    looks = ('fo:font-weight="bold"', 'fo:font-style="italic"', 'style:text-underline-style="solid"')
    spans = _inline('<text:span text:style-name="T1">', "</text:span>")
    items = "".join(f"<text:list-item><text:p>{one}</text:p></text:list-item>" for one in spans)
    for said, (note, _mark, levels) in zip(looks, _NOTES, strict=False):
        body = f"<text:h>{_TITLE}</text:h><text:p>{note}</text:p><text:list>{items}</text:list>"
        assert _levels(draft_of(open_text(look.format(said), body), "odt")) == _expected(levels)


@pytest.mark.parametrize("ruled", [False, True], ids=["lines", "table"])
def test_a_pdf_says_levels_by_the_fonts_of_its_words(ruled: bool) -> None:
    for font, (note, _mark, levels) in zip("BI", _NOTES, strict=False):
        pdf = FPDF()
        pdf.add_page()
        pdf.set_font("Helvetica", "", 11)
        pdf.cell(0, 8, _TITLE, new_x="LMARGIN", new_y="NEXT")
        pdf.cell(0, 8, note, new_x="LMARGIN", new_y="NEXT")
        for line in (("Criteria",), *_LINES) if ruled else _LINES:
            top = pdf.get_y()
            for part in line if ruled else ("- ", *line):
                pdf.set_font("Helvetica", font if part.startswith("*") else "", 11)
                pdf.cell(pdf.get_string_width(text := part.strip("*")), 8, text)
            pdf.set_font("Helvetica", "", 11)
            if ruled:
                pdf.set_xy(120, top)
                pdf.cell(40, 8, "Method" if line == ("Criteria",) else "Test")
                for at, width in ((9, 110), (119, 50)):
                    pdf.rect(at, top, width, 8)
            pdf.set_xy(10, top + 8)
        assert _levels(draft_of(bytes(pdf.output()), "pdf")) == _expected(levels)


def test_lines_of_one_cell_have_each_their_own_level() -> None:
    lines = "".join(f"<li>{line}" for line in _inline("<b>", "</b>"))
    rows = f"<tr><td>Skills<td><ul>{lines}</ul><tr><td>Manner<td><b>Calm in fog</b>"
    for head, note in (("Requirement", _BOLD), ("Requirement (bold = essential)", "")):
        page = f"<h1>{_TITLE}</h1><p>{note}</p><table><tr><th>Area<th>{head}{rows}</table>"
        assert _levels(draft_of(page.encode(), "html")) == _expected("ed") + "e"


@pytest.mark.parametrize(
    "note",
    [_BOLD, _NOTES[1][0], "All criteria are essential unless underlined.", "Those in red are desirable, all others "
     "essential.", "All criteria are essential unless they are in blue."],
)  # fmt: skip
def test_a_mark_that_the_file_does_not_show_gives_no_levels_and_is_named(note: str) -> None:
    lines = ["".join(line).replace("*", "") for line in _LINES]
    listed = f"{_TITLE}\n\n{note}\n\n" + "".join(f"- {line}\n" for line in lines)
    rows = f'{_TITLE},\n"{note}",\nCriteria,Method\n' + "".join(f'"{line}",Test\n' for line in lines)
    for draft in (draft_of(listed.encode(), "txt"), draft_of(rows.encode(), "csv")):
        assert {one.level for post in draft.posts for one in post.criteria} == {"unspecified"}
        assert any(note in one for one in draft.doubts)


def test_a_text_is_measured_without_its_number_and_the_brackets_behind_it() -> None:
    parts = [Stretch("2.1. "), Stretch("Knots and ", bold=True), Stretch("bends", italic=True), Stretch(" (A), [I].")]
    assert print_of(parts) == Print(bold=62, italic=38)
    assert print_of([Stretch("(all of it)", bold=True)]) == Print(bold=100)
    assert Cell(("Knots", "Bends"), 1, 1, bold=True).printed == (Print(bold=100), Print(bold=100))


def test_how_a_line_is_printed_is_carried_between_the_workers() -> None:
    document = parse(_word(_BOLD, "bold", table=True), "docx", "a.docx", DEFAULT)
    listed = parse(_word(_BOLD, "italic", table=False), "docx", "a.docx", DEFAULT)
    assert unpack(pack(document)) == document
    assert unpack(pack(listed)) == listed
    assert Block(BlockKind.ITEM, "Knots").printed is None

"""Names in bold type inside a cell head the criteria below them; bold type that means something else does not."""

import html
import io

import docx
import pytest
from fpdf import FPDF

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.carrying import pack, unpack
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from tests.importing.table_making import draft_of, lines_of

_HEAD = ("Area", "Essential", "Desirable")
_NAMED = ("*Working on the water", "Steering by compass", "Calm in fog", "*Customers", "Courteous", "Clear voice")
_READ = [
    "e|Qualities: Working on the water|Steering by compass|",
    "e|Qualities: Working on the water|Calm in fog|",
    "e|Qualities: Customers|Courteous|",
    "e|Qualities: Customers|Clear voice|",
    "d|Qualities|Owning a dinghy|",
]


def _page(lines: tuple[str, ...], note: str) -> bytes:
    told = "".join(f"<p><b>{x[1:]}</b></p>" if x[0] == "*" else f"<p>{html.escape(x)}</p>" for x in lines)
    heads = "".join(f"<th>{one}</th>" for one in _HEAD)
    row = f"<td>Qualities</td><td>{told}</td><td>Owning a dinghy</td>"
    table = f"<table><tr>{heads}</tr><tr>{row}</tr></table>"
    return f"<h1>Person specification: Ferry Hand</h1>{table}<p>{note}</p>".encode()


def _word(lines: tuple[str, ...]) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Ferry Hand", 1)
    table = paper.add_table(2, 3)
    for column, text in enumerate(_HEAD):
        table.cell(0, column).text = text
    table.cell(1, 0).text, table.cell(1, 2).text = "Qualities", "Owning a dinghy"
    for at, line in enumerate(lines):
        cell = table.cell(1, 1)
        paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
        paragraph.add_run(line.lstrip("*")).bold = line[0] == "*"
    paper.save(written)
    return written.getvalue()


def _printed(lines: tuple[str, ...], turn: int) -> bytes:
    """The table with its lines drawn, which goes on on a second page from one of the lines on."""
    pdf = FPDF()
    pdf.set_auto_page_break(False)
    edges = (20, 60, 130, 190)
    for number, part in enumerate((lines[:turn], lines[turn:])):
        pdf.add_page()
        pdf.set_font("Helvetica", "", 11)
        if not number:
            pdf.text(20, 30, "Person specification: Ferry Hand")
        bottoms = [40, 48, 48 + 6 * len(part)] if not number else [40, 40 + 6 * len(part)]
        for y in bottoms:
            pdf.line(edges[0], y, edges[-1], y)
        for x in edges:
            pdf.line(x, bottoms[0], x, bottoms[-1])
        if not number:
            for x, text in zip(edges, _HEAD, strict=False):
                pdf.text(x + 2, 45, text)
            pdf.text(22, 52, "Qualities")
            pdf.text(132, 52, "Owning a dinghy")
        for at, line in enumerate(part):
            pdf.set_font("Helvetica", "B" if line[0] == "*" else "", 11)
            pdf.text(62, bottoms[-2] + 4.5 + 6 * at, line.lstrip("*"))
    return bytes(pdf.output())


def _html(lines: tuple[str, ...], note: str = "") -> DraftSpecification:
    return draft_of(_page(lines, note), "html")


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_bold_lines_in_a_cell_head_what_is_below_them(form: str) -> None:
    made = {"html": lambda: _page(_NAMED, ""), "docx": lambda: _word(_NAMED), "pdf": lambda: _printed(_NAMED, 3)}
    assert lines_of(draft_of(made[form](), form)) == _READ


@pytest.mark.parametrize(
    "lines",
    [
        ("Steering by compass", "*Calm in fog", "Courteous"),  # bold type somewhere inside
        ("*Experience of steering by compass", "Calm in fog", "Courteous"),  # a criterion in bold type
        ("*First aid at work", "or the equivalent"),  # goes on in small letters
        ("*Calm in fog", "Courteous", "*Steering by compass"),  # nothing is below the last
    ],
)
def test_criteria_in_bold_type_stay_criteria(lines: tuple[str, ...]) -> None:
    read = [one.replace("e|Qualities|", "").rstrip("|") for one in lines_of(_html(lines)) if one.startswith("e")]
    assert " ".join(read) == " ".join(line.lstrip("*") for line in lines)


def test_bold_type_that_the_document_explains_heads_nothing() -> None:
    draft = _html(_NAMED, "What is in bold matters most to us.")
    assert [line.split("|")[2] for line in lines_of(draft)][:6] == [line.lstrip("*") for line in _NAMED]


def test_bold_lines_of_cells_are_carried_between_processes() -> None:
    document = parse(_page(_NAMED, ""), "html", "ferry.html", DEFAULT)
    (table,) = [block for block in unpack(pack(document)).blocks if block.cells]
    assert [sorted(cell.strong) for cell in table.cells if cell.strong] == [["Customers", "Working on the water"]]

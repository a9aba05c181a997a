"""PDF files that a browser printed: type drawn twice to look bold, frames round the page's text, bullets by a font."""

from fpdf import FPDF

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.symbol_fonts import is_symbol_font, symbol_text

_LINES = (
    "About the person",
    "We are looking for somebody with:",
    *(f"• Able to do the {number} thing that a keeper does" for number in range(1, 13)),
)


def _page() -> FPDF:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    return pdf


def _read(pdf: FPDF) -> Document:
    return parse(bytes(pdf.output()), "pdf", "printed.pdf", DEFAULT)


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    pdf, left = _page(), 20.0
    for letter in "Selling tickets officially":
        for off in (0.0, 0.4):
            pdf.text(left + off, 30, letter)
        left += pdf.get_string_width(letter)
    pdf.text(20, 40, "Still afflicted by coffee and balloons")
    text = " ".join(block.text for block in _read(pdf).blocks)
    assert "Selling tickets officially" in text
    assert "Still afflicted by coffee and balloons" in text


def test_a_frame_round_a_page_of_text_with_an_empty_margin_is_no_table() -> None:
    pdf = _page()
    pdf.rect(15, 15, 180, 120)
    pdf.line(160, 15, 160, 135)
    for at, line in enumerate(_LINES):
        pdf.text(20, 25 + 8 * at, line.replace("•", "-"))
    blocks = _read(pdf).blocks
    assert not [block for block in blocks if block.kind is BlockKind.TABLE]
    assert sum(block.kind is BlockKind.ITEM for block in blocks) == len(_LINES) - 2


def test_the_bullets_of_a_browsers_font_are_bullets() -> None:
    font = "AAAAAK+Mozilla_Bullet"
    assert is_symbol_font(font)
    assert symbol_text('!"', font) == "•"


def test_a_box_below_the_page_of_a_one_column_table_stays_a_box() -> None:
    pdf = _page()
    for at, text in enumerate(("Criteria", "Able to swim a mile")):
        pdf.rect(15, 15 + 20 * at, 180, 20)
        pdf.text(20, 25 + 20 * at, text)
    pdf.add_page()
    pdf.rect(15, 15, 180, 40)
    pdf.text(20, 25, "Return this form to the office by Friday.")
    blocks = _read(pdf).blocks
    assert [block.text for block in blocks if block.place.page == 2] == ["Return this form to the office by Friday."]

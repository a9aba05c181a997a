"""Panels of a page, and the ruled lines that cross it: those of a banner above them, and those of a table's rows."""

from shortlister.importing.pdf_panels import panels_of
from shortlister.importing.pdf_parts import Page, Rule, Word


def _line(text: str, left: float, base: float) -> list[Word]:
    words = []
    for word in text.split():
        words.append(Word(left, left + 5 * len(word), base, 10, word))
        left += 5 * len(word) + 3
    return words


def _page(rules: list[Rule]) -> Page:
    words = _line("The harbour theatre by the sea looks for you", 60, 760)
    for at in range(8):
        words += _line(f"We open the bar number {at} every night", 60, 700 - 14 * at)
        words += _line(f"• Pours a pint of kind {at} (E)", 330, 693 - 14 * at)
    return Page(number=1, width=595, height=842, words=words, level=rules, upright=[])


def test_the_frame_of_a_banner_parts_no_panels_below_it() -> None:
    assert len(panels_of(_page([Rule(740, 0, 595), Rule(842, 0, 595)]))) == 3


def test_a_line_among_the_words_holds_them_together_as_rows() -> None:
    assert len(panels_of(_page([Rule(650, 0, 595)]))) == 1

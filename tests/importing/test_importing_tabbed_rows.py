"""Tables that people draw with tabs in Word files and rich text."""

import io
from collections.abc import Sequence

import docx
import pytest

from tests.importing.table_making import draft_of, lines_of

_HEAD = ("Warehouse Hand", "Person specification")


def _paper(form: str, lines: Sequence[str]) -> bytes:
    """A file with these lines; one that begins with `# ` is bold."""
    if form == "rtf":
        said = "".join(
            f"{{\\b {one[2:]}}}\\par\n" if one.startswith("# ") else one.replace("\t", "\\tab ") + "\\par\n"
            for one in lines
        )
        return f"{{\\rtf1\\ansi {said}}}".encode()
    paper, written = docx.Document(), io.BytesIO()
    for one in lines:
        paper.add_paragraph().add_run(one.removeprefix("# ")).bold = one.startswith("# ")
    paper.save(written)
    return written.getvalue()


@pytest.mark.parametrize("form", ["docx", "rtf"])
def test_lines_held_in_columns_by_tabs_are_the_rows_of_a_table(form: str) -> None:
    lines = (
        *(f"# {one}" for one in _HEAD),
        "What we need\tE or D\tHow we check",
        "# Skills",
        "Drives a fork-lift truck\tE\tinterview, loading task",
        "Reads a packing list\tE\tinterview",
        "# Experience",
        "Has worked in a cold store\tD\tform",
        "E = essential, D = desirable",
    )
    assert lines_of(draft_of(_paper(form, lines), form)) == [
        "e|Skills|Drives a fork-lift truck|Interview,Loading task",
        "e|Skills|Reads a packing list|Interview",
        "d|Experience|Has worked in a cold store|Application form",
    ]


def test_more_tabs_before_a_short_word_make_no_further_column() -> None:
    lines = (
        *(f"# {one}" for one in _HEAD),
        "Criterion\t\t\tE/D\tMethod",
        "Drives a fork-lift truck\tEssential\tTest",
        "Lifts\t\t\tEssential\tTest",
        "Counts stock\t\tDesirable\tInterview",
    )
    assert lines_of(draft_of(_paper("docx", lines), "docx")) == [
        "e||Drives a fork-lift truck|Test",
        "e||Lifts|Test",
        "d||Counts stock|Interview",
    ]


def test_rows_that_no_line_heads_are_a_table_too_where_a_note_explains_their_letters() -> None:
    lines = (
        *(f"# {one}" for one in _HEAD),
        "Drives a fork-lift truck\tE\tTest",
        "Lifts boxes\tE\tTest",
        "Counts stock\tD\tInterview",
        "E = essential, D = desirable",
    )
    assert lines_of(draft_of(_paper("docx", lines), "docx")) == [
        "e||Drives a fork-lift truck|Test",
        "e||Lifts boxes|Test",
        "d||Counts stock|Interview",
    ]


def test_labels_with_their_values_behind_tabs_stay_lines() -> None:
    lines = (
        "Post:\tWarehouse Hand",
        "Grade:\tD",
        "Pay:\t£12 an hour",
        "Hours:\t20",
        "# Person specification",
        "# Essential",
        "• Lifts boxes",
        "# Desirable",
        "• Counts stock",
    )
    assert lines_of(draft_of(_paper("docx", lines), "docx")) == ["e||Lifts boxes|", "d||Counts stock|"]

"""Lists of a plain text whose items end in semicolons and lines."""

import pytest

from tests.importing.pasting import read_text


def _read(text: str) -> list[str]:
    draft = read_text(f"Person specification: Library aide\n\n{text}\n", "pasted")
    return [f"{one.level[0]}|{one.text.rstrip('.')}" for post in draft.posts for one in post.criteria]


_ALL = ["e|patience", "e|good with spreadsheets", "e|happy to lift boxes", "d|a second language", "d|first aid"]


@pytest.mark.parametrize(
    "text",
    [
        "Essential\npatience;\ngood with spreadsheets;\nhappy to lift boxes.\n\n"
        "Desirable\na second language;\nfirst aid.",
        "Essential: patience; good with\nspreadsheets; happy to lift boxes.\nDesirable: a second language;\nfirst aid.",
        "Essential: patience;\ngood with spreadsheets;\nhappy to lift boxes.\n\n"
        "Desirable: a second language;\nfirst aid.",
        "ESSENTIAL:\npatience;\ngood with spreadsheets;\nhappy to lift boxes.\n\n"
        "DESIRABLE:\na second language;\nfirst aid.",
    ],
)
def test_items_that_semicolons_and_lines_end_are_all_read(text: str) -> None:
    assert _read(text) == _ALL


def test_a_line_that_goes_on_below_a_level_in_a_sentence_is_no_item() -> None:
    assert _read("Essential\n- Experience that we call\nessential\nto this post\n\nDesirable\n- Sings") == [
        "e|Experience that we call essential to this post",
        "d|Sings",
    ]

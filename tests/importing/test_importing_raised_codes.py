"""Codes of methods that are set as superscripts right behind the last word of a criterion, in pages and Word files."""

import io

import docx
import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.raised_codes import codes_apart, raised_mark
from shortlister.importing.recognising import recognise

_LINES = (("Can prune roses", "A P"), ("Knows soils", "A, V"), ("Leads a team", "V"))
_KEY = "A = Application form, P = Portfolio, V = Interview"


def _page() -> bytes:
    items = "".join(f"<li>{text}<sup>{codes}</sup></li>" for text, codes in _LINES)
    return f"<h1>Gardener</h1><h2>Person specification</h2><p>{_KEY}</p><h3>Essential</h3><ul>{items}</ul>".encode()


def _word() -> bytes:
    document = docx.Document()
    document.add_heading("Gardener", 1)
    document.add_heading("Person specification", 2)
    document.add_paragraph(_KEY)
    document.add_heading("Essential", 3)
    for text, codes in _LINES:
        item = document.add_paragraph(text, style="List Bullet")
        item.add_run(codes).font.superscript = True
    document.save(buffer := io.BytesIO())
    return buffer.getvalue()


@pytest.mark.parametrize("form", ["html", "docx"])
def test_raised_codes_right_behind_a_word_are_methods(form: str) -> None:
    data = _page() if form == "html" else _word()
    draft = recognise(parse(data, form, f"a.{form}", DEFAULT), DEFAULT)
    assert [(one.text, one.measured_by) for post in draft.posts for one in post.criteria] == [
        ("Can prune roses", ("Application form", "Portfolio")),
        ("Knows soils", ("Application form", "Interview")),
        ("Leads a team", ("Interview",)),
    ]


def test_raised_letters_of_words_stay_with_them() -> None:
    assert [codes_apart(one) for one in ("TM", "ST", "th", "2", "e", "AF, PI")] == [
        "TM", "ST", "th", "2", "e", " AF, PI",
    ]  # fmt: skip
    assert [raised_mark(one) for one in ("TM", "2", "st", "AF")] == ["", "²", "", " AF"]

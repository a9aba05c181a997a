"""PDF pages drawn in a process of their own, with their words and without their margins."""

import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from fpdf import FPDF

from shortlister import SAMPLE_DATA
from shortlister.domain.plans.drawings import PageRequest
from shortlister.domain.refusals import Refusal
from shortlister.importing.limits import DEFAULT
from shortlister.importing.pages import PageDrawer, draw_pages, is_pdf

pytestmark = pytest.mark.usefixtures("workers_started_anew")
APPLICATION = (SAMPLE_DATA / "applications" / "A-7K2.pdf").read_bytes()


def made(*pages: str, landscape: bool = False) -> bytes:
    """A PDF with a line of text on each page."""
    pdf = FPDF(orientation="landscape" if landscape else "portrait", unit="pt", format="A4")
    for text in pages:
        pdf.add_page()
        if text:
            pdf.set_font("Helvetica", size=12)
            pdf.text(100, 200, text)
    out = BytesIO()
    pdf.output(out)
    return out.getvalue()


def test_pages_come_as_pictures_of_the_size_that_they_say() -> None:
    drawing = draw_pages(APPLICATION, "a.pdf", PageRequest(room=600))
    assert drawing.pages == 2
    assert [page.number for page in drawing.drawn] == [1, 2]
    for page in drawing.drawn:
        assert len(zlib.decompress(page.packed)) == page.stride * page.height
        assert page.stride >= 3 * page.width


def test_what_stands_on_the_pages_is_as_wide_as_the_room() -> None:
    drawing = draw_pages(APPLICATION, "a.pdf", PageRequest(room=600))
    left, _top, right, _low = drawing.content
    assert abs((right - left) * drawing.drawn[0].width - 600) < 3
    whole = draw_pages(APPLICATION, "a.pdf", PageRequest(room=600, trim=False))
    assert abs(whole.drawn[0].width - 600) < 3


def test_every_word_has_its_place_on_the_page() -> None:
    page = draw_pages(made("Led the move"), "a.pdf", PageRequest()).drawn[0]
    assert [word.text for word in page.words] == ["Led", "the", "move"]
    left, top, right, low = page.words[0].box
    assert abs(left - 100 / 595) < 0.01
    assert top < 200 / 842 < low
    assert left < right < page.words[1].box[0]


def test_nothing_dark_is_trimmed_away() -> None:
    page = draw_pages(made("Led the move"), "a.pdf", PageRequest()).drawn[0]
    left, top, right, low = page.content
    rows = zlib.decompress(page.packed)
    for row in range(page.height):
        line = rows[row * page.stride : row * page.stride + 3 * page.width]
        dark = [at // 3 for at, value in enumerate(line) if value < 128]
        if dark:
            assert top <= row / page.height <= low
            assert left <= min(dark) / page.width
            assert max(dark) / page.width <= right


def test_an_empty_page_is_shown_whole() -> None:
    assert draw_pages(made(""), "a.pdf", PageRequest()).drawn[0].content == (0.0, 0.0, 1.0, 1.0)


def test_later_pages_are_drawn_at_the_scale_of_the_first() -> None:
    data = made(*(f"page {n}" for n in range(8)))
    first = draw_pages(data, "a.pdf", PageRequest(count=3))
    later = draw_pages(data, "a.pdf", PageRequest(first=7, count=3, scale=first.scale))
    assert [page.number for page in later.drawn] == [7, 8]
    assert later.drawn[0].width == first.drawn[0].width


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", APPLICATION[:900]])
def test_a_damaged_file_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(Refusal, match="damaged") as refused:
        draw_pages(data, "a.pdf", PageRequest())
    assert "a.pdf" in str(refused.value)


def test_a_file_that_takes_too_long_is_ended() -> None:
    with pytest.raises(Refusal, match="takes longer"):
        draw_pages(APPLICATION, "a.pdf", PageRequest(), limits=replace(DEFAULT, seconds=0.01))


def test_a_page_is_never_larger_than_it_may_be() -> None:
    page = draw_pages(made("Led"), "a.pdf", PageRequest(room=200_000)).drawn[0]
    assert page.width * page.height <= 25_000_000


def test_a_pdf_is_told_by_what_is_in_it() -> None:
    assert is_pdf(APPLICATION)
    assert not is_pdf(b"PK\x03\x04")


def test_a_drawer_draws_the_same_with_a_worker_that_waits_and_leaves_none_behind() -> None:
    drawer = PageDrawer()
    try:
        first = drawer.draw(APPLICATION, "a.pdf", PageRequest(room=600))
        waiting = drawer._spare
        assert waiting is not None
        assert waiting.poll() is None
        assert drawer.draw(APPLICATION, "a.pdf", PageRequest(room=600)) == first
        assert waiting.poll() is not None, "each file has a process of its own"
        with pytest.raises(Refusal):
            drawer.draw(b"%PDF-1.4 nothing", "b.pdf", PageRequest())
        assert drawer.draw(APPLICATION, "a.pdf", PageRequest(room=600)) == first
        last = drawer._spare
    finally:
        drawer.close()
    assert last is not None
    assert last.poll() is not None
    drawer.prepare()
    assert drawer._spare is None


def test_a_waiting_worker_that_has_died_meanwhile_is_not_asked() -> None:
    drawer = PageDrawer()
    try:
        drawer.prepare()
        assert drawer._spare is not None
        drawer._spare.kill()
        drawer._spare.wait()
        drawn = drawer.draw(APPLICATION, "a.pdf", PageRequest(room=600))
        assert drawn.pages > 0
    finally:
        drawer.close()

"""PDF forms: ticks that nothing draws, values longer than their boxes, text typed over a page."""

from pathlib import Path

from shortlister.domain.plans.drafts import Document
from shortlister.domain.plans.drawings import PageRequest
from shortlister.importing.pages import draw_pages
from shortlister.importing.reading import read_document
from tests.importing.pdf_making import check_box, text_field, typed_note, write_pdf

LONG = "I have managed a team of nine archivists for six years and led the move of two collections. " * 6
LINES = "First I led a team.\nThen I moved on.\n\nFinally I wrote books.\nTwo of them.\nThree of them.\nThe end of it."


def _texts(document: Document) -> list[str]:
    found = []
    for block in document.blocks:
        found += [cell.text for cell in block.cells] if block.cells else [block.text]
    return found


def test_a_box_is_ticked_where_its_state_or_its_value_says_so_and_nothing_draws_it(tmp_path: Path) -> None:
    lines = [(50, 600 - 20 * at, name) for at, name in enumerate(("Driving", "First aid", "Welsh", "Car"))]
    states = ("/AS/Yes/V/Yes", "/V/Yes", "/AS/Off/V/Off", "")
    boxes = [check_box((150, 598 - 20 * at, 160, 608 - 20 * at), state) for at, state in enumerate(states)]
    path = write_pdf(tmp_path / "ticks.pdf", [(50, 800, "Application form"), *lines], boxes)
    rows = {cell.text: "" for block in read_document(path).blocks for cell in block.cells if cell.column == 1}
    for block in read_document(path).blocks:
        names = {cell.row: cell.text for cell in block.cells if cell.column == 1}
        rows |= {names[cell.row]: cell.text for cell in block.cells if cell.column == 2}
    assert rows == {"Driving": "☑", "First aid": "☑", "Welsh": "☐", "Car": "☐"}


def test_a_value_longer_than_its_box_is_read_whole_beside_its_label(tmp_path: Path) -> None:
    path = write_pdf(
        tmp_path / "long.pdf",
        [(50, 770, "Name:"), (50, 735, "Statement:"), (50, 690, "Signed:")],
        [text_field((150, 765, 400, 782), "Ann Lee"), text_field((150, 720, 400, 750), LONG, multiline=True)],
    )
    document = read_document(path)
    said = " ".join(" ".join(_texts(document)).split())
    assert f"Statement: {LONG.strip()} Signed:" in said
    assert document.characters_in_file == document.characters_shown


def test_lines_that_have_no_room_in_their_box_do_not_run_into_one_another(tmp_path: Path) -> None:
    path = write_pdf(
        tmp_path / "lines.pdf",
        [(50, 770, "Work:"), (50, 740, "Signed:"), (50, 30, "Form 7")],
        [text_field((150, 765, 400, 782), LINES, multiline=True), text_field((150, 735, 400, 752), "Ann Lee")],
    )
    said = "\n".join(_texts(read_document(path)))
    places = [said.index(part) for part in (*filter(None, LINES.split("\n")), "Signed:", "Ann Lee", "Form 7")]
    assert places == sorted(places)


def test_a_label_printed_inside_a_field_does_not_hide_its_value(tmp_path: Path) -> None:
    lines = [(52, 780, "Name:"), (52, 740, "Referee: Bo Rees")]
    fields = [text_field((50, 760, 400, 790), "Ann Lee"), text_field((50, 720, 400, 750), "Bo Rees")]
    said = " ".join(_texts(read_document(write_pdf(tmp_path / "inside.pdf", lines, fields))))
    assert said.count("Ann Lee") == 1
    assert said.count("Bo Rees") == 1


def test_text_typed_over_a_page_is_read_and_found(tmp_path: Path) -> None:
    path = write_pdf(
        tmp_path / "typed.pdf",
        [(50, 800, "Application form"), (50, 770, "Name:")],
        [typed_note((150, 765, 400, 782), "Ann Lee")],
    )
    assert "Name: Ann Lee" in " ".join(_texts(read_document(path)))
    (page,) = draw_pages(path.read_bytes(), path.name, PageRequest()).drawn
    assert [word.text for word in page.words][-2:] == ["Ann", "Lee"]
    assert page.unseen == 0


def test_what_a_drawn_field_cannot_show_is_counted_and_its_words_are_not_found_there(tmp_path: Path) -> None:
    path = write_pdf(
        tmp_path / "clipped.pdf",
        [(50, 770, "Name:"), (50, 735, "Statement:")],
        [
            text_field((150, 765, 400, 782), "Ann Lee"),
            text_field((150, 705, 400, 750), LONG + "The very end.", multiline=True),
        ],
    )
    (page,) = draw_pages(path.read_bytes(), path.name, PageRequest()).drawn
    whole = sum(character.isalnum() for character in LONG + "Theveryend")
    shown = [word.text for word in page.words]
    assert 0.4 * whole < page.unseen < 0.8 * whole
    assert {"Ann", "Lee", "managed"} <= set(shown)
    assert "very" not in shown


def test_a_line_that_runs_out_of_its_box_is_counted(tmp_path: Path) -> None:
    fields = [text_field((150, 765, 250, 782), "Head of Collections and Archives at the County Record Office")]
    path = write_pdf(tmp_path / "wide.pdf", [(50, 770, "Post:")], fields)
    (page,) = draw_pages(path.read_bytes(), path.name, PageRequest()).drawn
    assert 25 < page.unseen < 45


def test_a_tick_that_nothing_draws_is_counted(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "tick.pdf", [(50, 770, "Welsh speaker")], [check_box((150, 768, 160, 778), "/V/Yes")])
    (page,) = draw_pages(path.read_bytes(), path.name, PageRequest()).drawn
    assert page.unseen == 1


def test_a_page_that_shows_all_counts_nothing(tmp_path: Path) -> None:
    fields = [text_field((150, 765, 400, 782), "Ann Lee"), text_field((150, 600, 400, 760), LINES, multiline=True)]
    path = write_pdf(tmp_path / "all.pdf", [(50, 770, "Name:"), (50, 735, "Work:")], fields)
    (page,) = draw_pages(path.read_bytes(), path.name, PageRequest()).drawn
    assert page.unseen == 0

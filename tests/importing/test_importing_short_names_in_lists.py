"""Short names in capitals (`BSL`, `HGV`) among plain lines are criteria, not headings, codes of columns or nothing."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of


def _told(text: str, form: str) -> list[tuple[str, str, str]]:
    lines = [line.split("|") for line in lines_of(read_text(text, f"a.{form}"))]
    return [(level, group.capitalize(), words) for level, group, words, _methods in lines]


_LIST = "Essential\nThree seasons afloat\nTide tables\nVHF\nDesirable\nWelsh\nSAR\n"
_READ = [("e", "Three seasons afloat"), ("e", "Tide tables"), ("e", "VHF"), ("d", "Welsh"), ("d", "SAR")]


@pytest.mark.parametrize("group", ["", "Skills", "SKILLS", "ICT"])
def test_at_the_end_of_the_lists_of_a_group(group: str) -> None:
    text = f"Person specification: Ferryman\n\n{group}\n{_LIST}"
    assert _told(text, "txt") == [(level, group.capitalize(), words) for level, words in _READ]


def test_before_the_next_group_and_on_a_page() -> None:
    lists = _LIST.replace("Essential", "<b>Essential</b>").replace("Desirable", "<b>Desirable</b>").splitlines()
    body = "".join(f"<p>{line}</p>" for line in lists)
    page = f"<h1>Person specification: Ferryman</h1><h2>Skills</h2>{body}<h2>Sea</h2>{body.replace('s a', 's of a')}"
    read = _told(page, "html")
    assert [(level, words.replace(" of ", " ")) for level, _group, words in read] == _READ * 2
    assert [group for _level, group, _words in read] == ["Skills"] * len(_READ) + ["Sea"] * len(_READ)


def test_lists_of_one_such_name_each() -> None:
    text = "Person specification: Ferryman\n\nEssential\nVHF\nDesirable\nSAR\n"
    assert _told(text, "txt") == [("e", "", "VHF"), ("d", "", "SAR")]


def test_lines_in_capitals_where_the_headings_are_formatted() -> None:
    body = _LIST.replace("VHF", "VHF LICENCE\nRYA").replace("SAR", "SAR CARD").replace("\n", "\n\n")
    read = _told(f"# Person specification: Ferryman\n\n## Papers\n\n{body}## Skills\n\nKnots (essential)\n", "md")
    assert [words for _level, group, words in read if group == "Papers"] == [
        "Three seasons afloat", "Tide tables", "VHF LICENCE", "RYA", "Welsh", "SAR CARD",
    ]  # fmt: skip


def test_plain_lines_below_a_group_in_capitals_without_levels() -> None:
    text = "PERSON SPECIFICATION\n\nSKILLS\nKnots\nVHF\nROPE CARD\n\nKNOWLEDGE\nTides\nSOLAS\n"
    assert _told(f"Job title: Ferryman\n\n{text}", "txt") == [
        ("u", "Skills", "Knots"), ("u", "Skills", "VHF"), ("u", "Skills", "ROPE CARD"), ("u", "Knowledge", "Tides"),
        ("u", "Knowledge", "SOLAS"),
    ]  # fmt: skip


def test_levels_in_words_above_plain_lines() -> None:
    wanted, wished = "Three seasons afloat\nTide tables\nVHF\n\n", "Welsh\nSAR\n\nApply by 3 May\n"
    text = f"Job: Ferryman\n\nYou must have\n\n{wanted}It would help to have\n\n{wished}"
    assert _told(text, "txt") == [(level, "", words) for level, words in _READ]

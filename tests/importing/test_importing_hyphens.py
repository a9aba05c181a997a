"""Words that the end of a line divides with a hyphen: joined by what the document has elsewhere, else doubted."""

from pathlib import Path

import pytest

from shortlister.importing.cut_words import joined_at_hyphen
from shortlister.importing.reading import read_specification
from tests.importing.pdf_making import write_pdf


def _read(folder: Path, *lines: str, more: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    """A criterion wrapped over lines, among others; all texts of the draft and what is doubted of hyphens."""
    texts = ["Person specification", "Essential", "• Good writing", *lines, "• A calm manner", *more]
    path = write_pdf(folder / "wrapped.pdf", [(60, 800 - 14 * at, text) for at, text in enumerate(texts)])
    draft = read_specification(path)
    found = " | ".join(one.text for post in draft.posts for one in post.criteria)
    return found, [doubt for doubt in draft.doubts if "hyphen" in doubt]


_WIDE = "• Long experience of the whole work of a county record office, and of the widely "


def test_a_word_that_stands_whole_elsewhere_is_joined_for_sure(tmp_path: Path) -> None:
    lines = (f"{_WIDE} needed safe-", "guarding of children and adults")
    found, doubts = _read(tmp_path, *lines, more=("• A safeguarding certificate",))
    assert "needed safeguarding of children" in found
    assert doubts == []


def test_a_compound_that_stands_elsewhere_keeps_its_hyphen_for_sure(tmp_path: Path) -> None:
    lines = (f"{_WIDE} needed fast-", "paced work with children")
    found, doubts = _read(tmp_path, *lines, more=("• Work in a fast-paced office",))
    assert "needed fast-paced work" in found
    assert doubts == []


def test_a_well_known_compound_is_never_joined_without_a_word(tmp_path: Path) -> None:
    found, doubts = _read(tmp_path, f"{_WIDE} well-", "known collections of the county")
    assert "well-known collections" in found
    assert doubts == []


def test_a_guess_is_doubted_with_its_page_and_the_word(tmp_path: Path) -> None:
    found, doubts = _read(tmp_path, f"{_WIDE} needed know-", "ledge of the county and its towns")
    (doubt,) = doubts
    assert doubt.startswith("Page 1: ")
    word = doubt.split("“")[1].split("”")[0]
    assert word in ("know-ledge", "knowledge")
    assert word in found


def test_parts_of_divided_words_are_no_evidence_for_others(tmp_path: Path) -> None:
    """`guarding` stands below a hyphen twice, and nowhere as a word: it does not make `safe-guarding` a compound."""
    lines = (f"{_WIDE} needed safe-", "guarding of children", f"{_WIDE} wanted safe-", "guarding of adults")
    _found, doubts = _read(tmp_path, *lines)
    assert len(doubts) == 1


def test_addresses_and_longer_compounds_are_not_doubted(tmp_path: Path) -> None:
    found, doubts = _read(tmp_path, f"{_WIDE} most up-to-", "date ways of working with children")
    assert "most up-to-date ways" in found
    assert doubts == []


@pytest.mark.parametrize(
    ("one", "other", "words", "divides", "whole", "sure"),
    [
        ("their manage-", "ment skills", "", False, "their management skills", False),
        ("their manage-", "ment skills", "management", False, "their management skills", True),
        ("their pro-", "vision skills", "", False, "their provision skills", False),
        ("their ex-", "pertise here", "", False, "their expertise here", False),
        ("the Anglo-", "Saxon rolls", "", False, "the Anglo-Saxon rolls", True),
        ("their knowl-", "edge here", "", True, "their knowledge here", False),
        ("their team-", "work here", "team work", True, "their team-work here", False),
        ("their team-", "work here", "teamwork", True, "their teamwork here", True),
    ],
)
def test_what_stands_elsewhere_decides(one: str, other: str, words: str, divides: bool, whole: str, sure: bool) -> None:
    assert joined_at_hyphen(one, other, frozenset(words.split()), divides=divides) == (whole, sure)

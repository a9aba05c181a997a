"""A file of ours where a document is wanted, or the other way round: it is said what it is and where it belongs."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command, digests, refused

PANEL = ("--chair", "Ann Lee", "--panel", "Bo Rees")


@pytest.fixture
def pack(opened: Path, shortlister: Command) -> Path:
    """Bo's scoring pack."""
    path = opened.parent / "bo.scorepack"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", path).status == 0
    return path


@pytest.fixture
def book(opened: Path, shortlister: Command) -> Path:
    """Bo's scoring workbook."""
    path = opened.parent / "bo.xlsx"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", path).status == 0
    return path


def _nowhere_taken(shortlister: Command, file: Path, *words: str, good: Path, people: Path) -> None:
    made = file.parent / "made.shortlist"
    refused(shortlister("spec", file), file.name, *words)
    refused(shortlister("new", made, "--spec", file, "--applicants", people, *PANEL), file.name, *words)
    refused(shortlister("new", made, "--spec", good, "--applicants", file, *PANEL), file.name, *words)
    assert not made.exists()


@pytest.mark.parametrize("ending", [".shortlist", ".docx", ".csv", ".pdf", ".scorepack"])
def test_a_vacancy_under_any_ending_is_no_document_and_no_pack(
    opened: Path, specification: Path, applicants: Path, shortlister: Command, ending: str
) -> None:
    file = opened.parent / f"other{ending}"
    shutil.copy(opened, file)
    words = ("is a Shortlister vacancy, not a document. Open it with Shortlister",)
    _nowhere_taken(shortlister, file, *words, good=specification, people=applicants)
    refused(shortlister("merge", opened, file), "It is a vacancy, not a scoring pack.")


@pytest.mark.parametrize("ending", [".scorepack", ".docx", ".xlsx", ".shortlist"])
def test_a_pack_under_any_ending_is_no_document_and_is_merged_all_the_same(
    opened: Path, pack: Path, specification: Path, applicants: Path, shortlister: Command, ending: str
) -> None:
    file = pack.rename(pack.with_name(f"other{ending}"))
    words = ("is a scoring pack, not a document. It belongs to its vacancy: merge it there.",)
    _nowhere_taken(shortlister, file, *words, good=specification, people=applicants)
    assert shortlister("merge", opened, file).status == 0


def test_a_scoring_workbook_is_no_specification_and_no_list_of_applicants(
    book: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    words = ("is a scoring workbook, not a document. It belongs to its vacancy: merge it there.",)
    _nowhere_taken(shortlister, book, *words, good=specification, people=applicants)


@pytest.mark.parametrize("ending", [".docx", ".csv", ".scorepack", ".shortlist"])
def test_a_document_under_any_ending_is_no_pack(
    opened: Path, specification: Path, shortlister: Command, ending: str
) -> None:
    file = opened.parent / f"spec{ending}"
    shutil.copy(specification, file)
    before = digests(opened.parent)
    refused(
        shortlister("merge", opened, file),
        f"“{file.name}” is not merged. It is plain text, not a scoring pack or a scoring workbook.",
    )
    assert digests(opened.parent) == before

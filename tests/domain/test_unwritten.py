"""Why a file was not written: the file that was asked for, and what to do."""

import errno
from pathlib import Path

import pytest

from shortlister.domain.unwritten import unwritten


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.ENOENT, "there is no folder"),
        (errno.ENOTDIR, "there is no folder"),
        (errno.EROFS, "is read-only"),
        (errno.EACCES, "you may not write in"),
        (errno.EPERM, "you may not write in"),
        (errno.EISDIR, "there is a folder of this name"),
        (errno.ENAMETOOLONG, "a file cannot have this name"),
        (errno.EIO, "(Input"),
    ],
)
def test_each_trouble_has_its_sentence_and_names_the_file(code: int, words: str) -> None:
    said = str(unwritten(Path("folder") / "bo.scorepack", OSError(code, "Input/output error")))
    assert said.startswith("“bo.scorepack” is not written")
    assert words in said


def test_a_name_that_is_too_long_is_shown_by_its_ends() -> None:
    said = str(unwritten(Path("A" * 300 + ".csv"), OSError(errno.ENAMETOOLONG, "File name too long")))
    assert "AAA…AAA" in said
    assert ".csv”" in said
    assert len(said) < 200


def test_a_name_that_is_no_name_is_told_as_one() -> None:
    assert "cannot have this name" in str(unwritten(Path("a\0b"), ValueError("embedded null byte")))

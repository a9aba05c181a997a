"""What lies at a path is told without asking it for its content."""

import os
from pathlib import Path

import pytest

from shortlister.domain.ordinary import Lies, beginning, is_ordinary, lies_at


def test_a_file_a_folder_and_nothing_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"words")
    assert (lies_at(file), lies_at(tmp_path), lies_at(tmp_path / "none")) == (Lies.FILE, Lies.FOLDER, Lies.NOTHING)
    assert is_ordinary(file)
    assert (beginning(file, 2), beginning(file, 99), beginning(tmp_path, 2)) == (b"wo", b"words", b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.timeout(10)
def test_a_named_pipe_is_never_asked_not_even_through_a_link(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.scorepack"
    os.mkfifo(pipe)
    link = tmp_path / "link.scorepack"
    link.symlink_to(pipe)
    for one in (pipe, link):
        assert lies_at(one) is Lies.OTHER
        assert beginning(one, 4) == b""


def test_names_that_no_file_can_have_are_nothing(tmp_path: Path) -> None:
    for name in ("x" * 300, "a\0b"):
        assert lies_at(tmp_path / name) is Lies.NOTHING
        assert beginning(tmp_path / name, 4) == b""


def test_a_link_that_leads_nowhere_is_nothing_and_one_to_a_file_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "there").symlink_to(tmp_path / "a")
    (tmp_path / "gone").symlink_to(tmp_path / "b")
    assert (lies_at(tmp_path / "there"), lies_at(tmp_path / "gone")) == (Lies.FILE, Lies.NOTHING)

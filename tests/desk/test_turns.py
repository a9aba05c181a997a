"""Threads take short turns while one of them waits for SQLite, and only then."""

import sys

import pytest

from shortlister.desk.turns import USUAL, short_turns


def test_turns_are_short_within_and_usual_again_after() -> None:
    with short_turns():
        assert sys.getswitchinterval() < USUAL
    assert sys.getswitchinterval() == USUAL


def test_turns_are_usual_again_after_an_error_and_after_others_ended_theirs_later() -> None:
    with short_turns(), pytest.raises(OSError, match="gone"), short_turns():
        raise OSError("gone")
    assert sys.getswitchinterval() == USUAL

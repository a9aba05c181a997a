"""`robustness` on the command line: what moves whom, in words and as one document, and nothing is written."""

from pathlib import Path

from tests.cli.conftest import Command, scores_file

LEVEL = (3, 3, 3, 2, 3, 3, 3, 1, 2, 1, 2, 0)
"""Of three applicants the ratings of four criteria: the second is one mark behind the first, the third fails."""


def test_who_is_borderline_is_told_with_every_change_that_moves_them(opened: Path, shortlister: Command) -> None:
    for name in ("Ann Lee", "Bo Rees"):
        shortlister("score", opened, "--member", name, "--from", scores_file(opened.parent, name, LEVEL))
        shortlister("submit", opened, "--member", name)
    before = opened.read_bytes()
    found = shortlister("robustness", opened, "--json").document
    assert (found["stage"], found["places"]) == ("Shortlisting", 1)
    sides = {one["applicant"]: (one["within"], one["side"], one["why"]) for one in found["applicants"]}
    assert sides == {
        "A-1": (True, "in", []),
        "A-2": (False, "borderline", ["without D1", "rated 2 in D1", "by one rating of 1 other applicant"]),
        "A-3": (False, "out", []),
    }
    (line,) = [one for one in shortlister("robustness", opened).out.splitlines() if one.startswith("A-2")]
    assert line.split(maxsplit=3)[1:] == [
        "out", "borderline", "without D1; rated 2 in D1; by one rating of 1 other applicant",
    ]  # fmt: skip
    assert opened.read_bytes() == before


def test_what_is_still_open_is_said(scored: Path, shortlister: Command) -> None:
    assert "1 cell is open, and counts neither for nor against" in shortlister("robustness", scored).out

"""The meeting, the summary and the signature on the command line."""

from pathlib import Path

from tests.cli.conftest import Command


def test_a_meeting_is_begun_noted_and_ended(shortlister: Command, scored: Path) -> None:
    assert shortlister("meeting", scored).out == "There has been no meeting.\n"
    refused = shortlister("meeting", scored, "--notes", "x")
    assert (refused.status, refused.err) == (
        1, "No meeting on Shortlisting is under way. Begin one with --present.\n",
    )  # fmt: skip
    begun = shortlister("meeting", scored, "--present", "ann lee", "--present", "Note taker", "--as", "Ann Lee")
    assert begun.out == "Meeting on Shortlisting began, 2 people present\n"
    assert shortlister("meeting", scored, "--notes", "Began late.", "--end").status == 0
    shown = shortlister("meeting", scored).out
    assert "Present: Ann Lee, Note taker." in shown
    assert "Began late." in shown
    assert "lasted 0:00" in shown


def test_the_summary_says_who_agreed_what_and_the_signature_stands(shortlister: Command, scored: Path) -> None:
    refused = shortlister("sign-off", scored)
    assert refused.status == 1
    assert "still provisional" in refused.err
    agreed = ("agree", scored, "--applicant", "A-1", "--criterion", "E2", "--rating", "3", "--as", "Ann Lee")
    assert shortlister(*agreed).out == "E2 of A-1 agreed as 3\n"
    look = shortlister("sign-off", scored, "--look", "--json").document
    (one,) = look["agreed"]
    assert (look["open"], one["applicant"], one["rating"], one["by"], one["together"]) == (
        0,
        "A-1",
        3,
        "Ann Lee",
        False,
    )
    assert look["signed_by"] is None
    assert shortlister("outcome", scored, "--by-rule", "--top", "1").status == 0
    signed = shortlister("sign-off", scored, "--as", "Ann Lee")
    assert signed.status == 0
    assert "Signed off by Ann Lee" in signed.out
    again = ("reopen", scored, "--member", "Bo Rees", "--reason", "a slip")
    assert "signed off" in shortlister(*again).err
    assert shortlister("open-again", scored).status == 1
    assert shortlister("open-again", scored, "--reason", "A page was missing").status == 0
    assert shortlister(*again).status == 0


def test_the_way_of_the_rest_is_fixed_before_scoring(shortlister: Command, vacancy: Path) -> None:
    shown = shortlister("rule", vacancy, "--rest", "median")
    assert "Open cells that cannot change the outcome are settled together by the median." in shown.out
    assert shortlister("open-scoring", vacancy).status == 0
    assert shortlister("rule", vacancy, "--rest", "mean").status == 1
    refused = shortlister("agree", vacancy, "--rest", "mean", "--reason", "no time")
    assert "settled by the median" in refused.err

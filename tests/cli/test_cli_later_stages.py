"""Interview on the command line: its own places, and outcomes called as the stage calls them."""

import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from shortlister.domain.edits.applicants import EditPerson
from tests.cli.conftest import Command, scores_file


@pytest.fixture
def interview(scored: Path, shortlister: Command) -> Path:
    """Two of three were shortlisted and interviewed; the stage is open and scored."""
    assert shortlister("agree", scored, "--rest", "highest", "--reason", "no time", "--all").status == 0
    assert shortlister("outcome", scored, "--by-rule", "--top", 2).status == 0
    assert shortlister("next-stage", scored).status == 0
    return scored


def interviewed(vacancy: Path, shortlister: Command) -> None:
    """Open the interview and give both the same scores."""
    assert shortlister("open-scoring", vacancy).status == 0
    for name in ("Ann Lee", "Bo Rees"):
        file = vacancy.with_name(f"{name}.csv")
        file.write_text("applicant,criterion,method,rating,evidence\nA-1,E3,,2,clear\nA-2,E3,,3,clearer\n", "utf-8")
        done = shortlister("score", vacancy, "--member", name, "--from", file)
        assert (done.status, done.err) == (0, "")
        assert shortlister("submit", vacancy, "--member", name).status == 0


def test_the_interview_has_its_own_places(interview: Path, shortlister: Command) -> None:
    listed = shortlister("stages", interview, "--json").document["stages"]
    assert [(one["stage"], one["places"]) for one in listed] == [("Shortlisting", 1), ("Interview", None)]
    words = shortlister("rule", interview).out
    assert "1 place." in words
    assert "at Interview" not in words
    set_ = shortlister("rule", interview, "--places", 1)
    assert (set_.status, set_.err) == (0, "")
    assert set_.out.startswith("Places at Interview: 1\n")
    assert "1 place at Interview." in set_.out
    frozen = shortlister("rule", interview, "--stage", "Shortlisting", "--places", 2, "--reason", "x")
    assert (frozen.status, "Shortlisting has been signed off" in frozen.err) == (1, True)
    interviewed(interview, shortlister)
    assert "1 place at Interview." in shortlister("rank", interview).out
    assert shortlister("rank", interview, "--json").document["places"] == 1
    bare = shortlister("rule", interview, "--places", 2)
    assert (bare.status, "reason is needed" in bare.err) == (1, True)
    assert shortlister("rule", interview, "--places", 2, "--reason", "A second post").status == 0
    assert shortlister("rank", interview, "--json").document["places"] == 2


def test_at_the_last_stage_people_are_appointed(interview: Path, shortlister: Command) -> None:
    interviewed(interview, shortlister)
    done = shortlister("outcome", interview, "--applicant", "A-2", "--set", "appointed", "--reason", "The clearer")
    assert (done.status, done.out) == (0, "A-2: appointed. Reason: The clearer\n")
    by_rule = shortlister("outcome", interview, "--by-rule", "--top", 1)
    assert "0 appointed, 0 in reserve, 1 not appointed\nLeft as set by hand: A-2 (appointed)." in by_rule.out
    shown = shortlister("rank", interview).out
    assert "not appointed" in shown
    assert "shortlisted" not in shown
    # The value in JSON is the same at every stage.
    listed = shortlister("rank", interview, "--json").document["applicants"]
    assert {one["applicant"]: one["outcome"] for one in listed} == {"A-1": "not shortlisted", "A-2": "shortlisted"}
    assert shortlister("outcome", interview, "--applicant", "A-1", "--set", "great", "--reason", "x").status == 2


def test_the_reserve_list_is_not_spoken_of_with_nobody_on_it(scored: Path, shortlister: Command) -> None:
    shortlister("agree", scored, "--rest", "highest", "--reason", "no time", "--all")
    until = ("--until", "2099-03-31")
    assert shortlister("outcome", scored, "--by-rule", "--top", 1, "--reserve", 1, *until).status == 0
    assert "The reserve list stands until 2099-03-31." in shortlister("rank", scored).out
    called = shortlister("outcome", scored, "--applicant", "A-2", "--set", "shortlisted", "--reason", "Called up")
    assert called.status == 0
    assert "reserve list" not in shortlister("rank", scored).out
    report = scored.with_name("r.html")
    assert shortlister("export", scored, "--out", report).status == 0
    assert "Stands until" not in report.read_text(encoding="utf-8")


def test_a_provisional_ranking_is_listed_by_rank_as_things_stand(opened: Path, shortlister: Command) -> None:
    ann = (3, 3, 3, 0, 2, 2, 2, 2, 2, 1, 2, 0)
    bo = (3, 3, 3, 3, 2, 2, 2, 2, 2, 1, 2, 0)
    for name, ratings in (("Ann Lee", ann), ("Bo Rees", bo)):
        assert (
            shortlister("score", opened, "--member", name, "--from", scores_file(opened.parent, name, ratings)).status
            == 0
        )
        assert shortlister("submit", opened, "--member", name).status == 0
    document = shortlister("rank", opened, "--json").document
    assert document["provisional"]
    ranks = [one["rank"] for one in document["applicants"] if one["rank"] is not None]
    assert ranks == sorted(ranks)
    told = [word for word in shortlister("rank", opened).out.split() if word.startswith("A-")]
    assert told == [one["applicant"] for one in document["applicants"]]


def test_a_redeployee_passed_over_at_the_last_stage_is_to_be_appointed_not_shortlisted(
    interview: Path, shortlister: Command
) -> None:
    interviewed(interview, shortlister)
    with closing(Desk.open(interview)) as desk:
        flagged = next(one for one in desk.state.applicants.values() if one.reference == "A-1")
        scheme = replace(desk.state.persons[flagged.id], redeployee=True)
        desk.do(EditPerson(scheme))
    said = " ".join(shortlister("outcome", interview, "--by-rule", "--top", 1).out.split())
    assert "A-1 meets the minimum" in said
    assert "They must be appointed unless you record why not." in said
    assert "shortlist" not in said


def back(vacancy: Path, shortlister: Command, *stage: str) -> dict[str, tuple[bool, bool, bool]]:
    """Of each member: whether a pack is out, whether it is back, and whether they are outstanding."""
    members = shortlister("panel", vacancy, "--json", *stage).document["members"]
    return {one["member"]: (one["pack_out"] is not None, one["back"], one["outstanding"]) for one in members}


def test_packs_are_out_and_back_by_stage(opened: Path, shortlister: Command) -> None:
    first = ("--stage", "Shortlisting")
    for name, ratings in (("Ann Lee", (2,) * 12), ("Bo Rees", (2,) * 12)):
        pack = opened.with_name(f"{name}.scorepack")
        member = ("--member", name)
        assert shortlister("pack", opened, *member, "--out", pack).status == 0
        scores = scores_file(opened.parent, name, ratings)
        assert shortlister("score", pack, *member, "--from", scores).status == 0
        assert shortlister("submit", pack, *member).status == 0
        assert shortlister("merge", opened, pack).status == 0
    assert shortlister("outcome", opened, "--applicant", "A-1", "--set", "shortlisted", "--reason", "best").status == 0
    for one in ("A-2", "A-3"):
        set_ = ("--set", "not shortlisted", "--reason", "less")
        assert shortlister("outcome", opened, "--applicant", one, *set_).status == 0
    assert shortlister("next-stage", opened).status == 0
    nothing = dict.fromkeys(("Ann Lee", "Bo Rees"), (False, False, False))
    assert back(opened, shortlister) == nothing
    assert shortlister("open-scoring", opened).status == 0
    assert back(opened, shortlister) == dict.fromkeys(nothing, (False, False, True))
    pack = opened.with_name("interview.scorepack")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", pack).status == 0
    assert back(opened, shortlister)["Bo Rees"] == (True, False, True)
    assert back(opened, shortlister, *first) == dict.fromkeys(nothing, (True, True, False))
    file = opened.with_name("Bo.csv")
    file.write_text("applicant,criterion,method,rating,evidence\nA-1,E3,,2,clear\n", "utf-8")
    assert shortlister("score", pack, "--member", "Bo Rees", "--from", file).status == 0
    assert shortlister("submit", pack, "--member", "Bo Rees").status == 0
    time.sleep(1.1)  # times are written down to the second
    assert shortlister("merge", opened, pack).status == 0
    assert back(opened, shortlister) == {"Ann Lee": (False, False, True), "Bo Rees": (True, True, False)}

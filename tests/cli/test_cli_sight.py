"""The five states of blindness on the command line: what a member asks is answered by the same judge as the window."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from shortlister.desk.desk import at_desk
from shortlister.desk.reporting import ledger_lines
from shortlister.domain.access import may_see_others, visible, why_blind
from shortlister.domain.lookup import member_named
from shortlister.domain.measures import measures
from shortlister.domain.records import Kind, Sight
from shortlister.store.backups import copied
from tests.cli.conftest import ANN, BO, CELLS, Command, Ran

WORDS: Final = {Sight.NEVER: "never", Sight.ALL: "all", Sight.OWN: "own", Sight.APPLICANT: "applicant",
                Sight.ALWAYS: "always"}  # fmt: skip
WHOLE: Final[tuple[tuple[str, ...], ...]] = (
    ("rank",),
    ("rank", "--json"),
    ("robustness",),
    ("disagreements", "--json"),
    ("agreement", "--json"),
    ("export", "--out", "out.xlsx"),
    ("export", "--out", "out.csv"),
    ("export", "--out", "out.pdf"),
    ("export", "--out", "out.jsonl"),
    ("record", "--applicant", "A-1", "--out", "record.pdf"),
    ("meeting",),
    ("sign-off", "--json"),
)
"""What stands or falls with colleagues' scores of the stage as a whole."""

OTHERS: Final[tuple[tuple[str, ...], ...]] = (
    ("scores",),
    ("scores", "--json"),
    ("scores", "--applicant", "A-2", "--json"),
    ("stages", "--json"),
    ("rule",),
    ("panel", "--json"),
    ("calibrate", "--json"),
    ("allocate", "--json"),
    ("coverage", "--json"),
    ("verify", "--json"),
    ("retention", "--json"),
)
"""What a member may always ask; only what it says of colleagues changes."""


def asked(shortlister: Command, vacancy: Path, words: tuple[str, ...], name: str) -> Ran:
    command, *rest = words
    given = [str(vacancy.parent / one) if one.startswith(("out.", "record.")) else one for one in rest]
    ran = shortlister(command, vacancy, *given, "--as", name)
    for one in vacancy.parent.glob("*.*"):
        if one.name.startswith(("out.", "record.")):
            one.unlink()
    return ran


def rated(shortlister: Command, vacancy: Path, name: str, ratings: tuple[object, ...]) -> None:
    """Take the ratings of the cells in order, of those that have one."""
    lines = [f"{','.join(cell)},,{rating},seen" for cell, rating in zip(CELLS, ratings, strict=True) if rating != ""]
    file = vacancy.with_name(f"{name}.csv")
    file.write_text("\n".join(["applicant,criterion,method,rating,evidence", *lines, ""]), encoding="utf-8")
    assert shortlister("score", vacancy, "--member", name, "--from", file).status == 0


def submitted(shortlister: Command, vacancy: Path, name: str) -> None:
    assert shortlister("submit", vacancy, "--member", name, "--with-gaps").status == 0


@pytest.fixture(params=Sight)
def watched(vacancy: Path, shortlister: Command, request: pytest.FixtureRequest) -> Path:
    """Open in one of the five states; Bo Rees has rated A-1 on everything and A-2 in part, and has not submitted."""
    assert shortlister("rule", vacancy, "--sight", WORDS[request.param]).status == 0
    assert shortlister("open-scoring", vacancy).status == 0
    rated(shortlister, vacancy, "Bo Rees", tuple(BO[:6]) + ("",) * 6)
    return vacancy


def shown(ran: Ran) -> set[tuple[str, str, str]]:
    """Whose score of which cell the answer holds."""
    document: dict[str, Any] = ran.document
    return {(name, one["applicant"], one["criterion"]) for one in document["scores"] for name in one["ratings"]}


def may_be_seen(vacancy: Path, name: str) -> set[tuple[str, str, str]]:
    """The same as the judge lets it through."""
    with at_desk(vacancy, name) as desk:
        view, stage = visible(desk.state, desk.actor), desk.state.vacancy.stage
        here = {one.key: one.criterion.reference for one in measures(view, stage)}
        return {
            (view.members[member].name, view.applicants[applicant].reference, here[key])
            for (member, applicant, key), _score in view.scores.items()
        }


@pytest.mark.parametrize("step", ["only the member scored", "a colleague submitted", "the member submitted too"])
def test_each_question_is_answered_as_far_as_the_judge_lets_it(watched: Path, shortlister: Command, step: str) -> None:
    if step != "only the member scored":
        rated(shortlister, watched, "Ann Lee", ANN)
        submitted(shortlister, watched, "Ann Lee")
    if step == "the member submitted too":
        submitted(shortlister, watched, "Bo Rees")
    for name in ("Bo Rees", "Ann Lee"):
        assert shown(asked(shortlister, watched, ("scores", "--json"), name)) == may_be_seen(watched, name)
        with at_desk(watched, name) as desk:
            stage = desk.state.vacancy.stage
            sees = may_see_others(desk.state, desk.actor, stage)
            why = str(why_blind(desk.state, desk.actor, stage))
        for words in WHOLE:
            ran = asked(shortlister, watched, words, name)
            if not sees:
                assert (ran.status, ran.out, ran.err.strip()) == (1, "", why), words
            else:
                assert why not in ran.err, words
        for words in OTHERS:
            assert asked(shortlister, watched, words, name).status == 0, words
        told = asked(shortlister, watched, ("scores",), name).out
        assert sees == (" ".join(why.split()) not in " ".join(told.split()))


def test_a_colleagues_scores_come_applicant_by_applicant_or_all_at_once_as_the_state_says(
    watched: Path, shortlister: Command
) -> None:
    rated(shortlister, watched, "Ann Lee", ANN)
    with at_desk(watched) as desk:
        sight = desk.state.vacancy.sight
    every = {("Ann Lee", *cell) for cell in CELLS}
    first = {one for one in every if one[1] == "A-1"}
    before = {Sight.APPLICANT: first, Sight.ALWAYS: every}.get(sight, set())
    own = {("Bo Rees", *cell) for cell in CELLS[:6]}
    assert shown(asked(shortlister, watched, ("scores", "--json"), "Bo Rees")) == own | before
    one = asked(shortlister, watched, ("scores", "--applicant", "A-1", "--json"), "Bo Rees")
    assert shown(one) == {cell for cell in own | before if cell[1] == "A-1"}
    submitted(shortlister, watched, "Ann Lee")
    assert shown(asked(shortlister, watched, ("scores", "--json"), "Bo Rees")) == own | before
    submitted(shortlister, watched, "Bo Rees")
    after = set() if sight is Sight.NEVER else every
    assert shown(asked(shortlister, watched, ("scores", "--json"), "Bo Rees")) == own | after


def test_the_ledger_shows_a_score_where_the_score_itself_is_shown(watched: Path, shortlister: Command) -> None:
    for cell, rating in zip(CELLS, ANN, strict=True):
        line = ",".join([*cell, "", str(rating), "seen"])
        file = watched.with_name("one.csv")
        file.write_text(f"applicant,criterion,method,rating,evidence\n{line}\n", encoding="utf-8")
        assert shortlister("score", watched, "--member", "Ann Lee", "--from", file).status == 0
    for submits in ((), ("Ann Lee",), ("Bo Rees",)):
        for name in submits:
            submitted(shortlister, watched, name)
        with at_desk(watched, "Bo Rees") as desk:
            digests = {line.digest for line in ledger_lines(desk)}
            own = member_named(desk.state, "Ann Lee").id
            looked_at = 0
            for entry in desk.store.entries(member=own):
                change = desk.store.told(entry)
                cells = [delta.key for delta in change.deltas if delta.kind is Kind.SCORE] if change else []
                if cells:
                    seen = all(desk.view.scores.get(*key) is not None for key in cells)
                    assert (entry.digest.hex() in digests) == seen
                    looked_at += 1
            assert looked_at == len(CELLS)


def test_nothing_that_a_blind_member_is_told_changes_with_what_a_colleague_did(
    watched: Path, shortlister: Command, tmp_path: Path
) -> None:
    with at_desk(watched) as desk:
        sight = desk.state.vacancy.sight
    if sight is Sight.ALWAYS:
        return
    quiet, busy = tmp_path / "quiet", tmp_path / "busy"
    for folder in (quiet, busy):
        folder.mkdir()
        copied(watched, folder / "v.shortlist")
    # Under own applicant whom both have rated is seen; so there the colleague has rated those alone in part.
    ratings = ("",) * 4 + tuple(ANN[4:]) if sight is Sight.APPLICANT else ANN
    rated(shortlister, busy / "v.shortlist", "Ann Lee", ratings)
    submitted(shortlister, busy / "v.shortlist", "Ann Lee")
    for words in (*WHOLE, *OTHERS):
        told = [asked(shortlister, folder / "v.shortlist", words, "Bo Rees") for folder in (quiet, busy)]
        assert told[0] == told[1], words


def test_in_a_pack_its_member_sees_their_own_scores(opened: Path, shortlister: Command, tmp_path: Path) -> None:
    rated(shortlister, opened, "Ann Lee", ANN)
    pack = tmp_path / "bo.scorepack"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", pack).status == 0
    assert "There is no score yet that you may see." in shortlister("scores", pack).out
    rated(shortlister, pack, "Bo Rees", BO)
    found = json.loads(shortlister("scores", pack, "--json").out)["scores"]
    assert [one["ratings"] for one in found] == [{"Bo Rees": rating} for rating in BO]

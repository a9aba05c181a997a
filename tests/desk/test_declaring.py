"""Declarations apart from the applications: a list of names goes to a member and comes back, all lines or none."""

import csv
from pathlib import Path

import pytest

from shortlister.desk.declaring import take_list, write_list
from shortlister.desk.desk import Desk
from shortlister.desk.packing import write_pack
from shortlister.desk.reporting import ledger_lines
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.declaring import Declare, Declared, DeclareMany
from shortlister.domain.records import Interest
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def put(path: Path, lines: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["name", "interest", "reason"])
        writer.writeheader()
        writer.writerows(lines)
    return path


def interests(state: State, member: str) -> dict[str, Interest]:
    return {key[1]: one.interest for key, one in state.declarations.items() if key[0] == member}


def test_the_list_has_names_without_references_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "bo.csv"
    assert write_list(desk, "bo", path) == 3
    text = path.read_text(encoding="utf-8-sig")
    assert "Zoë Person0" in text
    assert not any(hidden in text for hidden in ("A-0", "a0", "example.org"))
    lines = rows(path)
    for line, interest in zip(lines, ("none", "Speaks last", "recused"), strict=True):
        line["interest"] = interest
    lines[2]["reason"] = "Brother-in-law"
    desk.do(take_list(desk.state, "bo", put(path, lines)))
    assert list(interests(desk.state, "bo").values()) == [Interest.NONE, Interest.SPEAKS_LAST, Interest.RECUSED]
    assert any("Bo Rees declares about 3 applicants" in line.what for line in ledger_lines(desk))
    write_list(desk, "bo", tmp_path / "again.csv")
    assert rows(tmp_path / "again.csv")[2] == {"name": "Zoë Person2", "interest": "recused", "reason": "Brother-in-law"}


def test_who_is_recused_by_the_list_is_not_in_the_pack(desk: Desk, tmp_path: Path) -> None:
    write_list(desk, "bo", tmp_path / "bo.csv")
    lines = rows(tmp_path / "bo.csv")
    lines[1]["interest"] = "recused"
    desk.do(take_list(desk.state, "bo", put(tmp_path / "bo.csv", lines)))
    assert interests(desk.state, "bo") == {"a1": Interest.RECUSED}
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    pack = Desk.open(tmp_path / "bo.scorepack")
    assert set(pack.state.applicants) == {"a0", "a2"}
    pack.close()


def test_a_list_with_any_wrong_line_changes_nothing_and_names_each(desk: Desk, tmp_path: Path) -> None:
    lines = [
        {"name": "Zoë Person0", "interest": "perhaps", "reason": ""},
        {"name": "Somebody Else", "interest": "none", "reason": ""},
        {"name": "Zoë Person1", "interest": "none", "reason": ""},
        {"name": "zoë  person1", "interest": "recused", "reason": ""},
    ]
    with pytest.raises(Refusal) as refused:
        take_list(desk.state, "bo", put(tmp_path / "bo.csv", lines))
    assert [problem.place for problem in refused.value.problems] == ["line 2", "line 3", "line 5"]
    for empty in ([], [{"name": "Zoë Person0", "interest": "", "reason": ""}]):
        with pytest.raises(Refusal, match="declares nothing"):
            take_list(desk.state, "bo", put(tmp_path / "bo.csv", empty))
    (tmp_path / "other.csv").write_text("reference,rating\nA-0,2\n", encoding="utf-8")
    with pytest.raises(Refusal, match="no list of declarations"):
        take_list(desk.state, "bo", tmp_path / "other.csv")
    assert not desk.state.declarations


def test_two_of_one_name_are_told_apart_and_a_name_stays_text(desk: Desk, tmp_path: Path) -> None:
    desk.do(
        AddApplicants(
            [NewApplicant("b1", "B-1", "Zoë Person0"), NewApplicant("b2", "B-2", "=HYPERLINK(1)")], reason="Came late"
        )
    )
    write_list(desk, "bo", tmp_path / "bo.csv")
    names = [line["name"] for line in rows(tmp_path / "bo.csv")]
    assert {"Zoë Person0 (1)", "Zoë Person0 (2)", "'=HYPERLINK(1)"} <= set(names)
    lines = [{"name": name, "interest": "none", "reason": ""} for name in names]
    desk.do(take_list(desk.state, "bo", put(tmp_path / "bo.csv", lines)))
    assert len(interests(desk.state, "bo")) == 5


def test_a_change_of_mind_is_recorded_with_what_stood_before(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    desk.do(Declare("bo", "a0", Interest.NONE))
    desk.do(Declare("bo", "a0", Interest.RECUSED, "Remembered: a cousin"))
    desk.take_seat("HR")
    told = [line.what for line in ledger_lines(desk)]
    assert any("no interest → recused" in line for line in told)
    desk.take_seat("Bo Rees")
    with pytest.raises(Refusal, match="Only the chair or HR"):
        desk.do(Declare("ann", "a0", Interest.NONE))
    with pytest.raises(Refusal, match="Only the chair or HR"):
        write_list(desk, "bo", Path("nowhere.csv"))


def test_what_a_member_declares_by_name_is_told_them_nowhere_by_reference(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    said = str(desk.do(Declare("bo", "a1", Interest.SPEAKS_LAST, "A neighbour")).label)
    undone = str(desk.undo().label)
    told = [(line.what, line.of) for line in ledger_lines(desk)]
    assert said == "Bo Rees declares: speaks-last"
    assert "A-1" not in said
    assert "A-1" not in undone
    assert not any("A-1" in what or of == "A-1" for what, of in told)
    desk.take_seat("HR")
    assert "Bo Rees declares on A-1" in " ".join(line.what for line in ledger_lines(desk))


def test_nobody_recuses_themselves_without_a_reason(desk: Desk) -> None:
    for name in ("Bo Rees", "Ann Lee"):
        desk.take_seat(name)
        for reason in ("", "  \n"):
            with pytest.raises(Refusal, match="A reason is needed"):
                desk.do(Declare(desk.actor.member, "a0", Interest.RECUSED, reason))
    assert not desk.state.declarations
    desk.take_seat("")
    desk.do(Declare("bo", "a0", Interest.RECUSED))  # HR, on their word


@pytest.mark.parametrize("name", ["Bo Rees", "Ann Lee"])
def test_only_hr_takes_a_recusal_back_also_by_undoing(desk: Desk, name: str) -> None:
    desk.take_seat(name)
    who = desk.actor.member
    desk.do(Declare(who, "a0", Interest.SPEAKS_LAST))
    desk.do(Declare(who, "a0", Interest.RECUSED, "A cousin"))
    for interest in (Interest.NONE, Interest.SPEAKS_LAST):
        with pytest.raises(Refusal, match="only HR takes a recusal back"):
            desk.do(Declare(who, "a0", interest, "I was wrong"))
    with pytest.raises(Refusal, match="only HR takes a recusal back"):
        desk.do(DeclareMany(who, (Declared("a0", Interest.NONE),)))
    with pytest.raises(Refusal, match="only HR takes a recusal back"):
        desk.undo()
    assert interests(desk.state, who) == {"a0": Interest.RECUSED}
    desk.take_seat("")
    desk.do(Declare(who, "a0", Interest.NONE, "Another person of that name"))
    assert any("recused → no interest" in line.what for line in ledger_lines(desk))
    desk.undo()
    desk.redo()
    assert interests(desk.state, who) == {"a0": Interest.NONE}


def test_the_chair_takes_nobody_s_recusal_back(desk: Desk) -> None:
    desk.do(Declare("bo", "a0", Interest.RECUSED))
    desk.take_seat("Ann Lee")
    with pytest.raises(Refusal, match="Bo Rees is recused here, and only HR"):
        desk.do(Declare("bo", "a0", Interest.NONE))

"""Moderating and deciding by command: agreeing, ties, outcomes, revealing, exporting, reopening."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import ANN, Command, scores_file


def test_agreed_ratings_come_from_a_file_or_by_one_rule(scored: Path, shortlister: Command) -> None:
    file = scored.with_name("agreed.csv")
    file.write_text(
        "applicant,criterion,method,rating,reason\nA-1,E2,,2,half shown\nA-1,E9,,2,x\nA-2,E1,,3,\n", encoding="utf-8"
    )
    before = scored.read_bytes()
    refused = shortlister("agree", scored, "--from", file)
    assert refused.status == 1
    assert [line.partition(":")[0] for line in refused.err.splitlines()[1:]] == ["line 3", "line 4"]
    assert scored.read_bytes() == before
    rest = shortlister("agree", scored, "--rest", "lowest", "--reason", "no time", "--all")
    assert rest.status == 0
    assert shortlister("rank", scored, "--json").document["provisional"] is False
    file.write_text("applicant,criterion,method,rating,reason\nA-1,E2,,3,looked again\n", encoding="utf-8")
    assert shortlister("agree", scored, "--from", file).status == 0
    back = ("--applicant", "A-1", "--criterion", "E2", "--rating", "")
    assert shortlister("agree", scored, *back).status == 0
    assert shortlister("rank", scored, "--json").document["open"] == 1


def test_a_tie_across_the_line_is_decided_before_the_rule_gives_outcomes(opened: Path, shortlister: Command) -> None:
    level = (3, 3, 3, 1, 3, 3, 3, 1, 2, 1, 2, 0)
    for name in ("Ann Lee", "Bo Rees"):
        shortlister("score", opened, "--member", name, "--from", scores_file(opened.parent, name, level))
        shortlister("submit", opened, "--member", name)
    assert "1=" in shortlister("rank", opened).out
    refused = shortlister("outcome", opened, "--by-rule", "--top", 1, "--reserve", 1)
    assert refused.status == 1
    assert "level across the line" in refused.err
    tie = shortlister("tie", opened, "--first", "A-2", "--over", "A-1", "--reason", "more recent")
    assert tie.status == 0
    assert shortlister("outcome", opened, "--by-rule", "--top", 1, "--reserve", 1).status == 0
    hand = ("--applicant", "A-3", "--set", "withdrawn", "--reason", "wrote on Monday")
    assert shortlister("outcome", opened, *hand).status == 0
    found = shortlister("rank", opened, "--json").document["applicants"]
    assert {one["applicant"]: one["outcome"] for one in found} == {
        "A-1": "reserve",
        "A-2": "shortlisted",
        "A-3": "withdrawn",
    }


def test_the_rule_says_how_many_it_gave_each_outcome_and_whom_it_left(scored: Path, shortlister: Command) -> None:
    shortlister("agree", scored, "--rest", "highest", "--reason", "no time", "--all")
    every = shortlister("outcome", scored, "--by-rule", "--top", 1000)
    assert every.out == "Outcomes by the rule: 2 shortlisted, 0 in reserve, 1 not shortlisted\n"
    hand = ("--applicant", "A-1", "--set", "withdrawn", "--reason", "wrote on Monday")
    assert shortlister("outcome", scored, *hand).status == 0
    none = shortlister("outcome", scored, "--by-rule", "--top", 0)
    assert none.out.splitlines() == [
        "Outcomes by the rule: 0 shortlisted, 0 in reserve, 2 not shortlisted",
        "Left as set by hand: A-1 (withdrawn).",
    ]


def test_names_are_exported_only_once_they_are_revealed(scored: Path, shortlister: Command) -> None:
    out = scored.with_name("m.xlsx")
    assert shortlister("export", scored, "--out", out, "--named").status == 1
    assert not out.exists()
    assert shortlister("reveal", scored, "--reason", "the shortlist is signed").status == 0
    assert shortlister("export", scored, "--out", out, "--named").status == 0
    texts = {str(cell.value) for row in load_workbook(out)["Outcomes"].iter_rows() for cell in row}
    assert any("Hannah Mellor" in text for text in texts)


def test_an_export_takes_the_place_of_the_one_before(scored: Path, shortlister: Command) -> None:
    for name in ("m.xlsx", "m.csv"):
        out = scored.with_name(name)
        assert shortlister("export", scored, "--out", out).status == 0
        before = out.read_bytes()
        back = ("--applicant", "A-1", "--criterion", "E2", "--rating", "3" if name == "m.xlsx" else "")
        assert shortlister("agree", scored, *back, "--reason", "looked again").status == 0
        ran = shortlister("export", scored, "--out", out)
        assert (ran.status, ran.err) == (0, "")
        assert name in ran.out
        assert out.read_bytes() != before


def test_a_reopened_member_can_correct_and_submit_again(scored: Path, shortlister: Command) -> None:
    again = scores_file(scored.parent, "again", ANN)
    locked = shortlister("score", scored, "--member", "Bo Rees", "--from", again)
    assert locked.status == 1
    assert "locked" in locked.err
    assert shortlister("reopen", scored, "--member", "Bo Rees", "--reason", "a slip").status == 0
    ran = shortlister("score", scored, "--member", "Bo Rees", "--from", again)
    assert "1 of them is new or changed." in ran.out
    assert shortlister("submit", scored, "--member", "Bo Rees").status == 0
    assert shortlister("rank", scored, "--json").document["open"] == 0


def test_gaps_are_submitted_only_when_that_is_said(opened: Path, shortlister: Command) -> None:
    file = opened.with_name("few.csv")
    file.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,Strong,x\nA-1,E2,,NA,\n", encoding="utf-8")
    assert shortlister("score", opened, "--member", "Ann Lee", "--from", file).status == 0
    refused = shortlister("submit", opened, "--member", "Ann Lee")
    assert refused.err.strip().endswith("The option for it is --with-gaps.")
    assert refused.status == 1
    assert "10 of 12 scores are missing" in refused.err
    assert shortlister("submit", opened, "--member", "Ann Lee", "--with-gaps").status == 0


def test_agreement_is_told_with_its_members_and_criteria(scored: Path, shortlister: Command) -> None:
    document = shortlister("agreement", scored, "--json").document
    assert document["stage"] == "Shortlisting"
    assert document["alpha"] > 0.8
    assert [one["member"] for one in document["members"]] == ["Ann Lee", "Bo Rees"]
    shown = shortlister("agreement", scored).out
    assert "Krippendorff's alpha" in shown
    assert "Ann Lee" in shown


def test_the_next_stage_takes_those_who_were_shortlisted(scored: Path, shortlister: Command) -> None:
    shortlister("agree", scored, "--rest", "highest", "--reason", "no time", "--all")
    shortlister("outcome", scored, "--by-rule", "--top", 1)
    wrong = shortlister("next-stage", scored, "--stage", "Interview")
    assert wrong.status == 1
    assert "not the current stage" in wrong.err
    assert shortlister("next-stage", scored).status == 0
    assert shortlister("open-scoring", scored).status == 0
    first = shortlister("rank", scored, "--stage", "Shortlisting", "--json").document["applicants"]
    second = shortlister("rank", scored, "--json").document
    assert len(first) == 3
    assert (second["stage"], [one["applicant"] for one in second["applicants"]]) == ("Interview", ["A-1"])


def test_the_reserve_list_stands_until_a_date_that_everything_says(scored: Path, shortlister: Command) -> None:
    shortlister("agree", scored, "--rest", "lowest", "--reason", "no time", "--all")
    wrong = shortlister("outcome", scored, "--by-rule", "--top", 1, "--until", "2099-03-31")
    assert wrong.status == 2
    refused = shortlister("outcome", scored, "--by-rule", "--top", 1, "--reserve", 1, "--until", "31/02/2099")
    assert (refused.status, "is not a date" in refused.err) == (1, True)
    done = shortlister("outcome", scored, "--by-rule", "--top", 1, "--reserve", 1, "--until", "31/03/2099")
    assert done.status == 0
    assert "in reserve until 2099-03-31" in done.out
    assert shortlister("rank", scored, "--json").document["reserve_until"] == "2099-03-31"
    assert shortlister("outcome", scored, "--until", "2099-06-30").status == 0
    assert "until 2099-06-30" in shortlister("rank", scored).out
    out = scored.with_name("m.xlsx")
    assert shortlister("export", scored, "--out", out).status == 0
    sheet = load_workbook(out)["Outcomes"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert "Reserve until" in texts
    reserved = [one["outcome"] for one in shortlister("rank", scored, "--json").document["applicants"]].count("reserve")
    assert texts.count("30 June 2099") == reserved
    page = scored.with_name("r.html")
    assert shortlister("export", scored, "--out", page).status == 0
    assert "Stands until 30 June 2099" in page.read_text(encoding="utf-8")

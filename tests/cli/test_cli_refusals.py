"""What a vacancy, a pack or a person may not do gets one clear sentence, and nothing has changed."""

from pathlib import Path

import pytest

from tests.cli.conftest import ANN, Command, digests, refused, scores_file


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("agree", "--applicant", "A-9", "--criterion", "E2", "--rating", "3", "--reason", "x"), "no applicant “A-9”"),
        (("agree", "--applicant", "A-1", "--criterion", "E9", "--rating", "3", "--reason", "x"), "no criterion “E9”"),
        (("agree", "--applicant", "A-1", "--criterion", "E2", "--rating", "9", "--reason", "x"), "is not a rating"),
        (("agree", "--applicant", "A-1", "--criterion", "E2", "--rating", "1"), "A reason is needed"),
        (("agree", "--applicant", "A-1", "--criterion", "E2", "--rating", "1", "--reason", " "), "A reason is needed"),
        (("agree", "--from", "nowhere.csv"), "nowhere.csv"),
        (("outcome", "--applicant", "A-1", "--set", "shortlisted", "--reason", "x"), "still provisional"),
        (("outcome", "--by-rule", "--top", "1"), "still provisional"),
        (("tie", "--first", "A-1", "--over", "A-2", "--reason", "x"), "not level"),
        (("declare", "--member", "Nobody", "--applicant", "A-1", "--interest", "none"), "Nobody called"),
        (("settle", "--member", "Bo Rees", "--applicant", "A-1", "--criterion", "E1", "--rating", "1", "--reason", "x"),
         "no two differing copies"),
        (("reopen", "--member", "Bo Rees", "--reason", " "), "A reason is needed"),
        (("submit", "--member", "Bo Rees"), "has submitted"),
        (("open-scoring",), "already open"),
        (("next-stage",), "still provisional"),
        (("rank", "--stage", "Lunch"), "no stage “Lunch”"),
        (("rank", "--as", "Nobody"), "Nobody called"),
        (("rule", "--gate", "no-lowest"), "fixed when scoring opened"),
        (("rule", "--places", "2"), "A reason is needed"),
        (("export", "--out", "m.doc"), "its ending chooses"),
        (("export", "--out", "m.xlsx", "--named"), "Names have not been revealed"),
        (("pack", "--member", "Bo Rees", "--out", "p.zip"), ".scorepack"),
    ],
)  # fmt: skip
def test_what_the_vacancy_does_not_allow_is_refused(
    words: tuple[str, ...],
    said: str,
    scored: Path,
    tmp_path: Path,
    shortlister: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = digests(tmp_path)
    name, *rest = words
    refused(shortlister(name, scored, *rest), said)
    assert digests(tmp_path) == before


def test_a_pack_twice_changes_nothing_and_one_from_elsewhere_is_refused(
    opened: Path, specification: Path, applicants: Path, tmp_path: Path, shortlister: Command
) -> None:
    pack = tmp_path / "ann.scorepack"
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", pack).status == 0
    file = scores_file(tmp_path, "ann", ANN)
    assert shortlister("score", pack, "--member", "Ann Lee", "--from", file).status == 0
    assert shortlister("merge", opened, pack).status == 0
    before = digests(tmp_path)
    again = shortlister("merge", opened, pack, "--json")
    assert again.status == 0
    told = {
        "file": "ann.scorepack", "member": "Ann Lee", "new": 0, "same": 12, "superseded": 0, "conflicts": 0,
        "erased": 0, "unfinished": False, "notices": [], "refused": None,
    }  # fmt: skip
    assert told.items() <= again.document["packs"][0].items()
    assert digests(tmp_path) == before
    other = tmp_path / "other.shortlist"
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    assert shortlister("new", other, *words).status == 0
    before = digests(tmp_path)
    refused(shortlister("merge", other, pack), "another vacancy", "Nothing was taken")
    assert digests(tmp_path) == before


def test_of_several_packs_those_that_can_be_merged_are(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    good = tmp_path / "ann.scorepack"
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", good).status == 0
    shortlister("score", good, "--member", "Ann Lee", "--from", scores_file(tmp_path, "ann", ANN))
    bad = tmp_path / "bad.scorepack"
    bad.write_text("nothing", encoding="utf-8")
    ran = shortlister("merge", opened, bad, good, opened, "--json")
    assert ran.status == 1
    assert [one["new"] for one in ran.document["packs"]] == [0, 12, 0]
    assert [one["refused"] is None for one in ran.document["packs"]] == [False, True, False]
    assert len(ran.err.splitlines()) == 2


def test_a_pack_belongs_to_its_member_alone(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    pack = tmp_path / "ann.scorepack"
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", pack).status == 0
    before = digests(tmp_path)
    file = scores_file(tmp_path, "ann", ANN)
    before = digests(tmp_path)
    refused(shortlister("score", pack, "--member", "Bo Rees", "--from", file), "belongs to Ann Lee")
    refused(shortlister("stages", pack, "--as", "Bo Rees"), "belongs to Ann Lee")
    refused(shortlister("rank", pack), "scoring pack")
    refused(shortlister("open-scoring", pack), "scoring pack")
    refused(shortlister("merge", pack, pack), "pack itself")
    assert digests(tmp_path) == before


def test_who_has_not_submitted_sees_nothing_of_the_others(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    file = scores_file(tmp_path, "Ann Lee", ANN)
    shortlister("score", opened, "--member", "Ann Lee", "--from", file)
    shortlister("submit", opened, "--member", "Ann Lee")
    for words in (("rank",), ("disagreements",), ("agreement",), ("export", "--out", str(tmp_path / "m.xlsx"))):
        name, *rest = words
        refused(shortlister(name, opened, *rest, "--as", "Bo Rees"), "Bo Rees has not submitted")
        if name != "export":
            assert shortlister(name, opened, *rest, "--as", "Ann Lee").status == 0
    own = shortlister("coverage", opened, "--json", "--as", "Bo Rees").document["measures"][0]
    assert (own["scored"], own["expected"]) == (0, 3)
    every = shortlister("coverage", opened, "--json").document["measures"][0]
    assert (every["scored"], every["expected"]) == (3, 6)


def test_a_chair_who_still_scores_is_not_told_how_much_a_pack_brought(
    opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    pack = tmp_path / "bo.scorepack"
    shortlister("pack", opened, "--member", "Bo Rees", "--out", pack)
    shortlister("score", pack, "--member", "Bo Rees", "--from", scores_file(tmp_path, "bo", ANN))
    told = shortlister("merge", opened, pack, "--json", "--as", "Ann Lee")
    assert told.status == 0
    assert told.document["packs"][0]["new"] is None
    assert told.document["packs"][0]["refused"] is None

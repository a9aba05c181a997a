"""`allocate`: a large field split between the members from a script, and what the packs, matrix and ledger say."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Command


def made(shortlister: Command, folder: Path, specification: Path, applicants: Path) -> Path:
    vacancy = folder / "v.shortlist"
    done = shortlister(
        "new", vacancy, "--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees",
        "--panel", "Carys Price", "--places", "1",
    )  # fmt: skip
    assert done.status == 0, done.err
    return vacancy


def files(folder: Path) -> tuple[Path, Path]:
    from tests.cli.conftest import APPLICANTS, SPECIFICATION

    (folder / "spec.csv").write_text(SPECIFICATION, encoding="utf-8")
    (folder / "people.csv").write_text(APPLICANTS, encoding="utf-8")
    return folder / "spec.csv", folder / "people.csv"


def scores(path: Path, *applicants: str, rating: int) -> Path:
    lines = [f"{one},{ref},,{rating}," for one in applicants for ref in ("E1", "E2", "E3", "D1")]
    path.write_text("\n".join(["applicant,criterion,method,rating,evidence", *lines]), encoding="utf-8")
    return path


def test_a_field_is_split_scored_in_parts_and_ranked(shortlister: Command, tmp_path: Path) -> None:
    vacancy = made(shortlister, tmp_path, *files(tmp_path))
    assert shortlister("allocate", vacancy, "--evenly", 2).status == 0
    shown = shortlister("allocate", vacancy, "--json").document
    assert shown["split"]
    parts = {one["member"]: one["applicants"] for one in shown["members"]}
    assert sorted(parts.values()) == [["A-1", "A-2"], ["A-1", "A-3"], ["A-2", "A-3"]]
    assert shown["asked_of_nobody"] == []
    assert shortlister("open-scoring", vacancy).status == 0
    packs = []
    for name, own in parts.items():
        rating = 3 if name == "Ann Lee" else 2
        pack = tmp_path / f"{name}.scorepack"
        written = shortlister("pack", vacancy, "--member", name, "--out", pack)
        assert "2 applicants" in written.out
        others = {"A-1", "A-2", "A-3"} - set(own)
        refused = shortlister("score", pack, "--member", name, "--from", scores(tmp_path / "s.csv", *others, rating=1))
        assert "is not in this pack" in refused.err
        assert shortlister(
            "score", pack, "--member", name, "--from", scores(tmp_path / "s.csv", *own, rating=rating)
        ).status == 0  # fmt: skip
        assert "8 of 8" in shortlister("submit", pack, "--member", name).out
        packs.append(pack)
    assert shortlister("merge", vacancy, *packs).status == 0
    found = shortlister("disagreements", vacancy, "--json").document
    assert (found["open"], found["missing"]) == (8, 0)
    assert set(found["disagreements"][0]["ratings"]) in ({"Ann Lee", "Bo Rees"}, {"Ann Lee", "Carys Price"})
    coverage = shortlister("coverage", vacancy, "--json").document
    assert {(one["scored"], one["expected"]) for one in coverage["measures"] if one["expected"] is not None} == {(6, 6)}
    assert shortlister("agreement", vacancy, "--json").document["within_one"] == 1.0
    matrix = tmp_path / "matrix.xlsx"
    assert shortlister("export", vacancy, "--out", matrix).status == 0
    assert shortlister("compare", vacancy, matrix, "--json").document["differences"] == []
    book = load_workbook(matrix)
    rows = [[cell.value for cell in row] for row in book["Moderation"].iter_rows()]
    for row in rows:
        if row[0] in ("A-1", "A-2", "A-3"):
            given = [(3 if name == "Ann Lee" else 2) if row[0] in own else "not asked" for name, own in parts.items()]
            assert row[3:6] == given
    texts = [str(cell.value) for name in ("Key", "Summary") for row in book[name].iter_rows() for cell in row]
    assert "not asked" in texts
    assert any("Ann Lee 2, Bo Rees 2, Carys Price 2 of 3 applicants" in one for one in texts)
    said = f"Ann Lee scores of Shortlisting: {', '.join(parts['Ann Lee'])}"
    assert any(said in str(cell.value) for row in book["Audit trail"].iter_rows() for cell in row)


def test_one_part_is_said_and_taken_back(shortlister: Command, tmp_path: Path) -> None:
    vacancy = made(shortlister, tmp_path, *files(tmp_path))
    for name in ("Ann Lee", "Carys Price"):
        assert shortlister("allocate", vacancy, name, "--applicants", "A-2").status == 0
    done = shortlister("allocate", vacancy, "bo rees", "--applicants", "A-2, a-3")
    assert done.out.startswith("Bo Rees scores 2 applicants of Shortlisting\n")
    assert "Nobody is asked to score A-1: it stays open until somebody is." in done.out
    assert shortlister("allocate", vacancy, "--json").document["asked_of_nobody"] == ["A-1"]
    assert shortlister("allocate", vacancy, "Bo Rees", "--all").status == 0
    assert "A-1" not in shortlister("allocate", vacancy, "Ann Lee").out
    assert shortlister("allocate", vacancy, "--all").status == 0
    assert not shortlister("allocate", vacancy, "--json").document["split"]


def test_what_cannot_be_asked_for_is_refused_with_one_sentence(shortlister: Command, tmp_path: Path) -> None:
    vacancy = made(shortlister, tmp_path, *files(tmp_path))
    for words, said in (
        (("Bo Rees", "--applicants", "A-9"), "There is no applicant “A-9”"),
        (("Bo Rees", "--applicants", ","), "left without an applicant"),
        (("Nobody", "--all"), "Nobody called “Nobody” is on the panel"),
        (("--evenly", "4"), "Between 1 and 3 members"),
        (("--applicants", "A-1"), "Give MEMBER with --applicants"),
        (("Bo Rees", "--evenly", "1"), "Give MEMBER with --applicants"),
        (("Bo Rees", "--applicants", "A-1", "--as", "Bo Rees"), "Only the chair or HR"),
    ):
        done = shortlister("allocate", vacancy, *words)
        assert (done.status, done.out) == (1, "")
        assert said in done.err
        assert done.err.count("\n") == 1


def test_a_member_sees_their_own_part_alone(shortlister: Command, tmp_path: Path) -> None:
    vacancy = made(shortlister, tmp_path, *files(tmp_path))
    shortlister("allocate", vacancy, "--evenly", 1)
    shown = shortlister("allocate", vacancy, "--as", "Bo Rees", "--json").document
    assert [one["member"] for one in shown["members"]] == ["Bo Rees"]

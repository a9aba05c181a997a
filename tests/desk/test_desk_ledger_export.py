"""The ledger as JSON Lines, checked by the stand-alone verifier in a Python of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shortlister import RESOURCES
from shortlister.desk.desk import Desk
from shortlister.desk.ledger_export import export_ledger, ledger_checked
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.edits.vacancy import RevealNames
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal

Lines = list[dict[str, Any]]


def checked(path: Path, *more: str) -> tuple[int, str]:
    """What the verifier says: it runs with the standard library alone."""
    command = [sys.executable, "-I", "-S", str(RESOURCES / "verify_ledger.py"), str(path), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout + done.stderr


def lines_of(path: Path) -> Lines:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def written(path: Path, lines: Lines) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def ledger(desk: Desk, tmp_path: Path) -> Path:
    """The ledger of a vacancy in which Ann has submitted and Bo has begun."""
    stage = desk.state.vacancy.stage
    for applicant in desk.state.applicants:
        for measure in measures(desk.state, stage):
            desk.do(Rate("ann", applicant, measure.key, 2))
            desk.do(WriteEvidence("ann", applicant, measure.key, "Seen: “ŷ” ✓"))
    desk.do(Submit("ann", stage))
    desk.do(Rate("bo", "a0", measures(desk.state, stage)[0].key, 3))
    path = tmp_path / "ledger.jsonl"
    assert export_ledger(desk, path, stage) == sum(1 for _ in desk.store.entries())
    return path


def test_the_verifier_finds_the_ledger_intact_with_the_vacancys_head(desk: Desk, ledger: Path) -> None:
    status, said = checked(ledger)
    assert (status, desk.store.head in said) == (0, True)
    assert checked(ledger, desk.store.head)[0] == 0
    spaced = " ".join(desk.store.head[at : at + 8] for at in range(0, 64, 8))
    assert checked(ledger, spaced)[0] == 0
    assert checked(ledger, "0" * 64)[0] == 1


def test_names_stay_out_and_so_do_scores_not_submitted(ledger: Path) -> None:
    text = ledger.read_text(encoding="utf-8")
    for private in ("Zoë", "Person0", "example.org", "form.txt"):
        assert private not in text
    entries = lines_of(ledger)[1:]
    hidden = [entry for entry in entries if entry["payload"] is None]
    assert {(entry["left_out"], entry["salt"]) for entry in hidden} == {("not shown", None)}
    assert [entry["member"] for entry in hidden].count("bo") == 1
    assert "Seen: “ŷ” ✓" in text


def test_names_are_in_once_revealed_and_asked_for_by_hr_alone(desk: Desk, ledger: Path) -> None:
    stage = desk.state.vacancy.stage
    with pytest.raises(Refusal, match="revealed"):
        export_ledger(desk, ledger, stage, named=True)
    desk.do(RevealNames("To invite them"))
    export_ledger(desk, ledger, stage, named=True)
    assert "Zoë Person0" in ledger.read_text(encoding="utf-8")
    assert checked(ledger)[0] == 0
    desk.take_seat("Ann Lee")
    export_ledger(desk, ledger, stage, named=True)
    assert "Zoë Person0" not in ledger.read_text(encoding="utf-8")


def test_whoever_has_not_submitted_is_refused_and_the_old_file_stays(desk: Desk, ledger: Path) -> None:
    before = ledger.read_bytes()
    desk.take_seat("Bo Rees")
    with pytest.raises(Refusal, match="Submit first"):
        export_ledger(desk, ledger, desk.state.vacancy.stage)
    assert ledger.read_bytes() == before
    assert [path.name for path in ledger.parent.glob(".shortlister-*")] == []


def shown_twice(lines: Lines) -> int:
    """The line of an entry that is shown, and is followed by another of its chain."""
    return next(
        at
        for at in range(1, len(lines) - 1)
        if lines[at]["payload"] is not None and lines[at]["replica"] == lines[at + 1]["replica"]
    )


def _payload(lines: Lines) -> None:
    at = shown_twice(lines)
    lines[at]["payload"] = lines[at]["payload"].replace("a", "b", 1)


def _author(lines: Lines) -> None:
    lines[shown_twice(lines)]["author"] = "Somebody"


def _time(lines: Lines) -> None:
    lines[shown_twice(lines)]["at"] = "2020-01-01T00:00:00+00:00"


def _left_out(lines: Lines) -> None:
    lines[shown_twice(lines)] |= {"payload": None, "salt": None}


def _member(lines: Lines) -> None:
    lines[-1]["member"] += "x"


def _digest(lines: Lines) -> None:
    lines[shown_twice(lines)]["digest"] = "ab" * 32


def _head(lines: Lines) -> None:
    lines[0]["head"] = "ab" * 32


def _dropped(lines: Lines) -> None:
    del lines[shown_twice(lines)]


def _shortened(lines: Lines) -> None:
    del lines[-1]


def _repeated(lines: Lines) -> None:
    lines.append(lines[-1])


def _swapped(lines: Lines) -> None:
    at = shown_twice(lines)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]


@pytest.mark.parametrize(
    "harm",
    [_payload, _author, _time, _left_out, _member, _digest, _head, _dropped, _shortened, _repeated, _swapped],
)
def test_whatever_is_altered_is_found(ledger: Path, harm: Callable[[Lines], None]) -> None:
    lines = lines_of(ledger)
    harm(lines)
    status, said = checked(written(ledger, lines))
    assert status == 1
    assert said.startswith("Not intact:")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "x.jsonl cannot be checked: it is empty, or its first line is."),
        (b"\n\n", "x.jsonl cannot be checked: it is empty, or its first line is."),
        (b"{}", "its first line is not that of a ledger"),
        (b"[]\n", "its first line is not that of a ledger"),
        (b'{"format": "other"}\n', "its first line is not that of a ledger"),
        (b'{"format": "shortlister ledger", "version": 9}\n', "of a version that this program does not know"),
        (b"\x00", "its first line is not that of a ledger"),
        (b"[" * 100_000, "its first line is not that of a ledger"),
        (b"PK\x03\x04\xff\xfe\x00\x80binary", "x.jsonl cannot be checked: it is no text, and so no ledger"),
    ],
)
def test_what_is_no_ledger_is_said_to_be_none_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    status, told = checked(path)
    assert status == 1
    assert said in told
    assert len(told.splitlines()) == 1
    with pytest.raises(Refusal) as refused:
        ledger_checked(path)
    assert str(refused.value) == told.strip()


def test_a_folder_or_no_file_at_all_is_said_in_one_sentence(tmp_path: Path) -> None:
    for path, said in ((tmp_path, "it is a folder."), (tmp_path / "none.jsonl", "cannot be read: No such file")):
        status, told = checked(path)
        assert (status, said in told, len(told.splitlines())) == (1, True, 1)


def test_a_ledger_cut_off_in_a_line_or_between_two_is_told(ledger: Path) -> None:
    assert ledger_checked(ledger).startswith("Intact: ")
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[: len(whole) // 2])
    assert "the file ends in the middle of it" in checked(ledger)[1]
    ledger.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
    status, told = checked(ledger)
    assert (status, len(told.splitlines())) == (1, 1)
    assert "is not as long as the first line says" in told


def test_a_mark_at_the_beginning_that_an_editor_wrote_does_not_matter(ledger: Path) -> None:
    ledger.write_bytes(b"\xef\xbb\xbf" + ledger.read_bytes())
    assert checked(ledger)[0] == 0

"""Sealed packs: a returned copy says nothing to whoever finds it, and merges like any other."""

from pathlib import Path

import pytest
from pyrage import decrypt, x25519

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import write_pack
from shortlister.desk.reporting import verified
from shortlister.desk.returning import merge_one, merge_returned
from shortlister.desk.sealing import send_back, sent_back_name, turn_sealing_on, write_key
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.edits.sealing import StopSealing
from shortlister.domain.measures import measures
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal


def scored(desk: Desk, path: Path) -> Path:
    """Bo's pack, out and scored; it stays plain."""
    write_pack(desk, "bo", path)
    with at_desk(path) as pack:
        keys = [one.key for one in measures(pack.state, pack.state.vacancy.stage)]
        for applicant in pack.state.applicants:
            for key in keys:
                pack.do(Rate("bo", applicant, key, 2))
        pack.do(WriteEvidence("bo", "a0", keys[0], "Words in evidence"))
        pack.do(Submit("bo", pack.state.vacancy.stage))
    return path


def sealed(desk: Desk, folder: Path) -> Path:
    path = scored(desk, folder / "bo.scorepack")
    with at_desk(path) as pack:
        back = folder / sent_back_name(pack)
        send_back(pack, back)
    return back


def test_a_sealed_pack_says_nothing_and_merges_like_the_pack_itself(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    back = sealed(desk, tmp_path)
    assert back.name == "bo.scorepack.age"
    content = back.read_bytes()
    for hidden in (b"SQLite", b"Words in evidence", b"Web Manager", b"Bo Rees"):
        assert hidden not in content
    before = merge_one(desk, back, preview=True)
    assert (before.file, before.member, before.new) == ("bo.scorepack.age", "Bo Rees", 9)
    assert not desk.state.submissions
    assert merge_one(desk, back).new == 9
    assert desk.state.submitted("bo", desk.state.vacancy.stage)
    assert merge_one(desk, tmp_path / "bo.scorepack").new == 0
    assert next(iter(desk.state.receipts.values())).file == "bo.scorepack.age"
    assert verified(desk.path).intact


def test_the_pack_on_the_member_s_own_disk_stays_plain_and_goes_on(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    sealed(desk, tmp_path)
    with at_desk(tmp_path / "bo.scorepack") as pack:
        assert pack.state.submitted("bo", pack.state.vacancy.stage)
        assert not pack.state.identities


def test_the_secret_key_is_in_no_pack_no_view_and_no_exported_ledger(desk: Desk, tmp_path: Path) -> None:
    from shortlister.desk.ledger_export import export_ledger

    turn_sealing_on(desk)
    (identity,) = desk.state.identities.values()
    for name in ("one.scorepack", "two.xlsx"):
        from shortlister.desk.returning import write_out

        write_out(desk, "bo", tmp_path / name)
        assert identity.secret.encode() not in (tmp_path / name).read_bytes()
    export_ledger(desk, tmp_path / "ledger.jsonl", desk.state.vacancy.stage)
    assert identity.secret not in (tmp_path / "ledger.jsonl").read_text(encoding="utf-8")
    assert identity.secret in desk.state.identities[identity.recipient].secret
    desk.take_seat("Ann Lee")
    assert not desk.view.identities
    assert desk.state.vacancy.recipient == identity.recipient


def test_the_chair_merges_what_is_sealed(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    back = sealed(desk, tmp_path)
    desk.take_seat("Ann Lee")
    assert merge_one(desk, back).new == 9
    desk.take_seat("Bo Rees")
    with pytest.raises(Refusal, match="Only the chair or HR"):
        merge_one(desk, back)


def test_without_the_key_there_is_one_sentence(make: object, desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    back = sealed(desk, tmp_path)
    other = make("other.shortlist")  # type: ignore[operator]
    for vacancy in (other, None):
        if vacancy is None:
            turn_sealing_on(other)
        with pytest.raises(Refusal, match="sealed to a key that this vacancy does not hold"):
            merge_one(other, back)
    with pytest.raises(Refusal, match="only its vacancy opens"):
        Desk.open(back)


@pytest.mark.parametrize("damage", [lambda content: content[:-40], lambda content: content[:-5] + b"xxxxx",
                                    lambda content: content[:60]])  # fmt: skip
def test_a_damaged_seal_is_refused_and_the_others_come_in(desk: Desk, tmp_path: Path, damage: object) -> None:
    turn_sealing_on(desk)
    back = sealed(desk, tmp_path)
    broken = tmp_path / "broken.scorepack.age"
    broken.write_bytes(damage(back.read_bytes()))  # type: ignore[operator]
    report = merge_returned(desk, [broken, back])
    assert report[0].refused is not None
    assert "broken.scorepack.age" in str(report[0].refused)
    assert report[1].new == 9


def test_any_age_tool_opens_it_with_the_key_that_was_kept_apart(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    back = sealed(desk, tmp_path)
    write_key(desk, tmp_path / "key.txt")
    secret = (tmp_path / "key.txt").read_text(encoding="utf-8").splitlines()[-1]
    plain = decrypt(back.read_bytes(), [x25519.Identity.from_str(secret)])
    assert plain.startswith(b"SQLite format 3")
    desk.take_seat("Ann Lee")
    with pytest.raises(Refusal, match="Only HR"):
        write_key(desk, tmp_path / "again.txt")


def test_sealing_stopped_and_begun_again_keeps_the_key(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    back = sealed(desk, tmp_path)
    first = desk.state.vacancy.recipient
    desk.do(StopSealing())
    assert merge_one(desk, back).new == 9
    turn_sealing_on(desk)
    assert desk.state.vacancy.recipient == first
    assert desk.history.undoable == "" or Kind.IDENTITY not in desk.history.undoing().kinds
    with pytest.raises(Refusal, match="already"):
        turn_sealing_on(desk)


def test_a_pack_that_is_not_to_be_sealed_goes_back_as_a_copy(desk: Desk, tmp_path: Path) -> None:
    path = scored(desk, tmp_path / "bo.scorepack")
    with at_desk(path) as pack:
        assert sent_back_name(pack) == "bo sent back.scorepack"
        with pytest.raises(Refusal, match="the pack itself"):
            send_back(pack, path)
        send_back(pack, tmp_path / sent_back_name(pack))
        send_back(pack, tmp_path / "copy.scorepack")
        with pytest.raises(Refusal, match="not written"):
            send_back(pack, tmp_path / "nowhere" / "copy.scorepack")
    assert merge_one(desk, tmp_path / "copy.scorepack").new == 9
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []

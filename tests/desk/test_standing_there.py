"""What stands where a key, a copy that goes back or a list is to be written is never lost."""

import os
from pathlib import Path

import pytest

from shortlister.desk.declaring import take_list, write_list
from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import write_pack
from shortlister.desk.sealing import send_back, sent_back_name, turn_sealing_on, write_key
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal
from shortlister.store.backups import copied


def rate(path: Path, rating: int) -> None:
    with at_desk(path) as pack:
        key = measures(pack.state, pack.state.vacancy.stage)[0].key
        pack.do(Rate(pack.actor.member, "a0", key, rating))


def test_a_key_replaces_a_copy_of_itself_and_nothing_else(desk: Desk, make: object, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    own, text, devices = tmp_path / "key.txt", tmp_path / "notes.txt", Path("/dev/null")
    write_key(desk, own)
    write_key(desk, own)
    other = make("other.shortlist")  # type: ignore[operator]
    turn_sealing_on(other)
    with pytest.raises(Refusal, match="no copy of this key"):
        write_key(other, own)
    text.write_text("what I have to do", encoding="utf-8")
    mine = desk.path.read_bytes()
    for path in (text, desk.path, other.path):
        with pytest.raises(Refusal, match="no copy of this key"):
            write_key(desk, path)
    own.write_text(own.read_text(encoding="utf-8") + "# and this\n", encoding="utf-8")
    with pytest.raises(Refusal, match="no copy of this key"):
        write_key(desk, own)
    if devices.exists():
        with pytest.raises(Refusal, match="not an ordinary file"):
            write_key(desk, devices)
    with pytest.raises(Refusal, match="there is a folder of this name"):
        write_key(desk, tmp_path)
    assert text.read_text(encoding="utf-8") == "what I have to do"
    assert desk.path.read_bytes() == mine


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_and_a_link_to_nowhere_are_left_alone(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    for name in ("pipe.txt", "link.txt"):
        with pytest.raises(Refusal, match="not an ordinary file"):
            write_key(desk, tmp_path / name)
        assert not (tmp_path / name).is_file()


def test_a_copy_that_goes_back_replaces_an_older_one_of_the_same_pack_alone(desk: Desk, tmp_path: Path) -> None:
    ann, bo, back = tmp_path / "ann.scorepack", tmp_path / "bo.scorepack", tmp_path / "back.scorepack"
    write_pack(desk, "ann", ann)
    write_pack(desk, "bo", bo)
    rate(bo, 2)
    newer = tmp_path / "newer.scorepack"
    copied(bo, newer)
    rate(newer, 1)
    written = newer.read_bytes()
    with at_desk(bo) as pack:
        send_back(pack, back)
        send_back(pack, back)
        for path in (ann, newer):
            with pytest.raises(Refusal, match="no older copy of this pack"):
                send_back(pack, path)
        vacancy = tmp_path / "renamed.scorepack"
        copied(desk.path, vacancy)
        with pytest.raises(Refusal, match="no older copy of this pack"):
            send_back(pack, vacancy)
        for path in (desk.path, tmp_path / "people.csv"):
            with pytest.raises(Refusal, match=r"ends in \.scorepack\."):
                send_back(pack, path)
    assert newer.read_bytes() == written


def test_a_sealed_file_goes_only_where_the_member_was_asked_and_by_its_own_name(desk: Desk, tmp_path: Path) -> None:
    turn_sealing_on(desk)
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    write_pack(desk, "ann", tmp_path / "ann.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        own, elsewhere = tmp_path / sent_back_name(pack), tmp_path / "bo again.age"
        send_back(pack, own)
        send_back(pack, elsewhere)
        first = own.read_bytes()
        for path in (own, elsewhere):
            with pytest.raises(Refusal, match="It is sealed, so nobody can tell"):
                send_back(pack, path)
        with pytest.raises(Refusal, match="It is sealed, so nobody can tell"):
            send_back(pack, elsewhere, asked=True)
        assert own.read_bytes() == first
        send_back(pack, own, asked=True)
        assert own.read_bytes() != first
        for name in ("ann.scorepack", "list.csv"):
            with pytest.raises(Refusal, match=r"ends in \.scorepack\.age"):
                send_back(pack, tmp_path / name, asked=True)
        (tmp_path / "not sealed.age").write_bytes(b"something")
        with pytest.raises(Refusal, match="no older copy"):
            send_back(pack, tmp_path / "not sealed.age", asked=True)


def test_a_list_replaces_one_that_says_nothing_more(desk: Desk, tmp_path: Path) -> None:
    path, people = tmp_path / "bo.csv", tmp_path / "people.csv"
    write_list(desk, "bo", path)
    write_list(desk, "bo", path)
    filled = path.read_text(encoding="utf-8-sig").replace("Zoë Person1,,", "Zoë Person1,recused,My cousin")
    path.write_text(filled, encoding="utf-8")
    with pytest.raises(Refusal, match="holds what this list does not"):
        write_list(desk, "bo", path)
    assert path.read_text(encoding="utf-8") == filled
    desk.do(take_list(desk.state, "bo", path))
    assert write_list(desk, "bo", path) == 3
    people.write_text("Reference,Name\nA-1,Zoë Person1\n", encoding="utf-8")
    with pytest.raises(Refusal, match="holds what this list does not"):
        write_list(desk, "bo", people)
    vacancy = desk.path.read_bytes()
    with pytest.raises(Refusal, match=r"ends in \.csv"):
        write_list(desk, "bo", desk.path)
    renamed = tmp_path / "renamed.csv"
    renamed.write_bytes(vacancy)
    with pytest.raises(Refusal, match="holds what this list does not"):
        write_list(desk, "bo", renamed)
    assert renamed.read_bytes() == vacancy

"""An application file is looked at before it is kept, one by one as in a folder; what is in doubt stays with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF

from shortlister.desk.desk import at_desk
from shortlister.desk.intake import add_applicants, draft_applicants, draft_pasted, new_file
from shortlister.desk.making import make_vacancy
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.edit import Edit
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.records import Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State

LETTER = "Dear panel, I should like to be your clerk, and have filed papers for nine years."


def _page(path: Path, *, password: str = "", text: str = LETTER) -> None:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=12)
    if text:
        paper.multi_cell(0, 8, text)
    else:
        paper.rect(20, 20, 80, 60)
    if password:
        paper.set_encryption(owner_password="owner", user_password=password)
    paper.output(str(path))


def _text(path: Path) -> None:
    path.write_text(LETTER, encoding="utf-8")


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


REFUSED: list[tuple[str, Callable[[Path], object], str]] = [
    ("torn.pdf", _bytes(b"%PDF-1.4 torn"), "“torn.pdf” is damaged and cannot be read."),
    ("torn.docx", _bytes(b"PK\x03\x04 torn"), "“torn.docx” is damaged and cannot be read."),
    ("shut.pdf", lambda path: _page(path, password="x"), "“shut.pdf” is protected by a password."),
    ("photo.pdf", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(200)), "“photo.pdf” is a picture."),
    ("empty.txt", _bytes(b""), "“empty.txt” is empty."),
]
DOUBTED: list[tuple[str, Callable[[Path], object], str]] = [
    ("letter.docx", _text, "This file is plain text, not what its name says."),
    ("scan.pdf", lambda path: _page(path, text=""), "This file has no text."),
    ("short.txt", _bytes(b"See paper copy"), "This file has hardly any text; check that it is the whole application."),
]


@pytest.mark.parametrize(("name", "make", "sentence"), REFUSED, ids=[name for name, *_rest in REFUSED])
def test_a_single_file_that_nobody_can_be_shown_is_refused_in_one_sentence(
    tmp_path: Path, name: str, make: Callable[[Path], object], sentence: str
) -> None:
    make(tmp_path / name)
    with pytest.raises(Refusal) as refused:
        new_file(tmp_path / name)
    assert len(refused.value.lines()) == 1
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(("name", "make", "sentence"), DOUBTED, ids=[name for name, *_rest in DOUBTED])
def test_a_single_file_that_can_be_shown_keeps_its_doubt_without_its_name(
    tmp_path: Path, name: str, make: Callable[[Path], object], sentence: str
) -> None:
    make(tmp_path / name)
    file = new_file(tmp_path / name)
    assert file.doubt.startswith(sentence)
    assert name not in file.doubt
    assert file.content == (tmp_path / name).read_bytes()


def test_a_sound_file_has_no_doubt(tmp_path: Path) -> None:
    _page(tmp_path / "good.pdf")
    _text(tmp_path / "good.txt")
    assert [new_file(tmp_path / name).doubt for name in ("good.pdf", "good.txt")] == ["", ""]


@pytest.mark.parametrize("listed", [False, True])
def test_files_in_doubt_mark_their_applicants_and_the_mark_stays_in_the_vacancy_and_in_packs(
    tmp_path: Path, listed: bool
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "Ann Lee.txt").write_text(f"Name: Ann Lee\n\n{LETTER}", encoding="utf-8")
    for name, make, _sentence in (*REFUSED[:3], *DOUBTED[:1]):
        make(folder / f"Zed {name}")
    given = folder
    if listed:
        given = folder / "list.csv"
        names = ["Ann Lee.txt", "Zed torn.pdf", "Zed torn.docx", "Zed shut.pdf", "Zed letter.docx"]
        given.write_text("Name,Application file\n" + "".join(f"{name[:-4]},{name}\n" for name in names))
    desk = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    desk.do(add_applicants(desk.state, draft_applicants(given)))
    desk.close()
    with at_desk(tmp_path / "v.shortlist") as again:
        found = {one.name: one.doubt for one in again.state.applications.values()}
    assert found["Ann Lee.txt"] == ""
    assert found["Zed torn.pdf"].startswith("This file is damaged")
    assert found["Zed shut.pdf"].startswith("This file is protected by a password")
    assert found["Zed letter.docx"].startswith("This file is plain text")
    assert not any("Zed" in doubt for doubt in found.values())


def test_a_pack_carries_the_mark_to_its_member(tmp_path: Path, opened_with: Callable[[Path], Path]) -> None:
    _page(tmp_path / "scan.pdf", text="")
    pack = opened_with(tmp_path / "scan.pdf")
    with at_desk(pack) as member:
        (file,) = member.view.applications.values()
    assert file.doubt.startswith("This file has no text")


@pytest.fixture
def opened_with(tmp_path: Path) -> Callable[[Path], Path]:
    """A pack for Bo of a vacancy whose one applicant has this file."""

    def made(file: Path) -> Path:
        text = "Person specification\nCriteria\tE/D\tMeasured by\nTact\tE\tApplication form\nWit\tD\tApplication form\n"
        (post,) = draft_pasted(text.encode(), "pasted").posts
        steps: list[Callable[[State], Edit]] = [
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
            lambda _: TakeSpecification(post, "s"),
            lambda _: AddApplicants([NewApplicant("a", "A-1", files=(new_file(file),))]),
            lambda state: OpenScoring(state.vacancy.stage),
        ]
        desk = make_vacancy(tmp_path / "p.shortlist", title="Clerk", steps=steps)
        write_pack(desk, "bo", tmp_path / "bo.scorepack")
        desk.close()
        return tmp_path / "bo.scorepack"

    return made

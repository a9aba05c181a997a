"""An application that came as an e-mail: taken from a folder, and its attachments are named."""

from email.message import EmailMessage
from pathlib import Path

from shortlister.domain.plans.drafts import DraftApplicants
from shortlister.importing.applicants import read_applicants

_NAMED = "“khan.eml” is an e-mail with files attached, which are not read: bob cv.docx. Save them and attach them."


def _mailed(folder: Path, body: str, *, attached: bool) -> DraftApplicants:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Bob Khan <bob@post.test>", "Application"
    if body:
        mail.set_content(body)
    if attached:
        mail.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="bob cv.docx")
    (folder / "khan.eml").write_bytes(bytes(mail))
    return read_applicants(folder)


def test_an_e_mail_in_a_folder_is_an_applicant_with_its_attachments_in_a_doubt(tmp_path: Path) -> None:
    draft = _mailed(tmp_path, "Dear panel\n\nI have run the parks for nine years.\n", attached=True)
    (one,) = draft.applicants
    assert (one.name, one.email) == ("Bob Khan", "bob@post.test")
    assert _NAMED in one.doubts
    assert draft.doubts == ()


def test_what_is_kept_with_the_file_names_no_attachment(tmp_path: Path) -> None:
    (one,) = _mailed(tmp_path, "I have run the parks for nine years.", attached=True).applicants
    ((_path, kept),) = one.file_doubts
    assert kept.startswith("This file is an e-mail with files attached, which are not read. Save them")
    assert "bob" not in kept.casefold()
    assert "Khan" not in kept


def test_an_e_mail_that_is_nothing_but_its_attachment_is_an_applicant_too(tmp_path: Path) -> None:
    (one,) = _mailed(tmp_path, "", attached=True).applicants
    assert one.name == "Bob Khan"
    assert _NAMED in one.doubts


def test_an_e_mail_without_attachments_has_no_doubt_about_them(tmp_path: Path) -> None:
    (one,) = _mailed(tmp_path, "I have run the parks for nine years.", attached=False).applicants
    assert not [doubt for doubt in one.doubts if "attached" in doubt]


def test_attachments_of_a_mail_that_lie_beside_it_are_not_asked_for(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Bob Khan <bob@post.test>", "Application"
    mail.set_content("My CV is attached, and I have run the parks for nine years.")
    mail.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="Bob Khan CV.txt")
    (tmp_path / "Bob Khan.eml").write_bytes(bytes(mail))
    (tmp_path / "Bob Khan CV.txt").write_text("BOB KHAN\nbob@post.test\n\nProfile\nParks.\n", encoding="utf-8")
    (one,) = read_applicants(tmp_path).applicants
    assert len(one.files) == 2
    assert not [doubt for doubt in one.doubts if "attached" in doubt]

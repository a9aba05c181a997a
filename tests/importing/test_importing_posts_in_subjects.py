"""A mail whose subject names the post is its sender's, and one whose subject names a person is that person's."""

from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants


def _one(folder: Path, subject: str, body: str) -> DraftApplicant:
    text = f"From: Kit Arlo <kit@post.test>\nSubject: {subject}\n\n{body}\n\nKind regards\nKit Arlo\n"
    (folder / "K1.txt").write_text(text, encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    return one


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Application: Web Manager", "Here it is."),
        ("CV – Duty Nurse", "Attached."),
        ("Application - Community Development", "I would like to apply."),
        ("Application: Lantern Trimmer", "My CV follows."),
    ],
)
def test_who_applies_for_themselves_is_not_called_by_the_post(subject: str, body: str, tmp_path: Path) -> None:
    one = _one(tmp_path, subject, body)
    assert (one.name, one.email) == ("Kit Arlo", "kit@post.test")
    assert not any("sent for somebody else" in doubt for doubt in one.doubts)


def test_a_subject_that_may_name_a_person_or_a_post_is_in_doubt(tmp_path: Path) -> None:
    one = _one(tmp_path, "CV - Ann Fletcher", "Here is one.")
    assert one.email == "kit@post.test"
    assert any("sent for somebody else" in doubt for doubt in one.doubts)


@pytest.mark.parametrize(("subject", "body"), [("CV - Rhian Dole", "Here."), ("Candidate: Ann Cook", "My form below.")])
def test_a_subject_that_names_a_person_is_that_persons(subject: str, body: str, tmp_path: Path) -> None:
    one = _one(tmp_path, subject, body)
    assert one.name in subject
    assert one.email == ""


def test_a_subject_that_names_the_sender_is_in_no_doubt(tmp_path: Path) -> None:
    one = _one(tmp_path, "Application: Kit Arlo", "Attached.")
    assert (one.name, one.email) == ("Kit Arlo", "kit@post.test")
    assert not any("sent for somebody else" in doubt for doubt in one.doubts)


def test_a_subject_of_study_is_nobody(tmp_path: Path) -> None:
    one = _one(tmp_path, "Herd post", "I wish to apply. I studied the application of Machine Learning to milking.")
    assert (one.name, one.email) == ("Kit Arlo", "kit@post.test")


def test_below_their_own_name_a_sender_speaks_of_nobody_else(tmp_path: Path) -> None:
    text = (
        "From: Kit Arlo <kit@post.test>\nSubject: Herd post\n\nI wish to apply.\n\nMy referees:\n"
        "Al Dent - al@dent.test - 07700 900999\n\nRegards\nKit Arlo\n07700 900321\n"
    )
    (tmp_path / "K1.txt").write_text(text, encoding="utf-8")
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.phone) == ("Kit Arlo", "07700 900321")


@pytest.mark.parametrize(
    ("sender", "end"), [("kit@arlo.test", "Thanks\nKit Arlo"), ("Kit Arlo <kit@arlo.test>", "Kit\nSent from my phone")]
)
def test_a_mail_may_be_signed_by_the_only_name_or_by_the_first(sender: str, end: str, tmp_path: Path) -> None:
    text = f"From: {sender}\nSubject: Herd post\n\nDear all\n\nAttached.\n\n{end}\n07700 900321\n"
    (tmp_path / "K1.txt").write_text(text, encoding="utf-8")
    (one,) = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.phone) == ("Kit Arlo", "kit@arlo.test", "07700 900321")

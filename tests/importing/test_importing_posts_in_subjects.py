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

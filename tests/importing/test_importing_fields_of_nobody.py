"""A bare label below a field of somebody else's: whose it is cannot be known, so nothing is taken without a doubt."""

from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants

UNKNOWN = {
    "keyworker.txt": "Name: Femi Ade\nEmail: femi@post.test\nKeyworker e-mail: pat@jobs.test\nTel: 01970 111222\n",
    "referee.txt": "Full name: Femi Ade\nReferee's e-mail: m.reed@quay.test\nPhone: 01970 111222\nPosition: Cook\n",
    "parent below.txt": "Your name: Femi Ade\nParent's e-mail\nola@ade.test\nMobile\n01970 111222\n",
    "one line.txt": "Name: Femi Ade  Adviser e-mail: pat@jobs.test  Tel: 01970 111222\n",
    "address between.txt": "Name: Femi Ade\nCase worker e-mail: pat@jobs.test\nAddress: 2 Quay\nTel: 01970 111222\n",
    "left empty.txt": "Name: Femi Ade\nE-mail: femi@post.test\nSupport worker e-mail:\nTelephone: 01970 111222\n",
    "own part.txt": "Personal details\nName: Femi Ade\nCoach's e-mail: pat@jobs.test\nTelephone: 01970 111222\n",
    "rows.md": "| Name | Femi Ade |\n|---|---|\n| Agency email | desk@swift.test |\n| Telephone | 01970 111222 |\n",
    "beside.md": (
        "| Name | Femi Ade | Guardian's e-mail | ola@ade.test |\n|---|---|---|---|\n"
        "| E-mail | femi@post.test | Telephone | 01970 111222 |\n"
    ),
    "in a row.md": "| Name | Femi Ade | | |\n|---|---|---|---|\n| Coach e-mail | pat@job.test | Tel | 01970 111222 |\n",
    "other kind.txt": "Name: Femi Ade\nEmergency contact telephone: 01970 999888\nMobile: 01970 111222\n",
}  # fmt: skip
KNOWN = {
    "named after.txt": "Keyworker e-mail: pat@jobs.test\nName: Femi Ade\nTelephone: 01970 111222\n",
    "own word.txt": "Name: Femi Ade\nKeyworker e-mail: pat@jobs.test\nYour telephone: 01970 111222\n",
    "own part.txt": "Name: Femi Ade\nKeyworker e-mail: pat@jobs.test\nYour details\nTelephone: 01970 111222\n",
    "both of one kind.txt": "Name: Femi Ade\nKin telephone: 01970 999888\nTelephone: 01970 111222\n",
    "own before.txt": "Name: Femi Ade\nMobile: 01970 111222\nKeyworker e-mail: pat@jobs.test\nTel: 01970 999888\n",
    "address known.txt": "Name: Femi Ade\nKin mobile: 01970 999888\nE-mail: femi.ade@post.test\nTel: 01970 111222\n",
    "own answers.txt": (
        "Name: Femi Ade\nKeyworker e-mail: pat@jobs.test\nNational Insurance number: QQ 12 34 56 C\n"
        "Telephone: 01970 111222\n"
    ),
    "columns.md": (
        "| Name | Femi Ade | Guardian's e-mail | ola@ade.test |\n|---|---|---|---|\n"
        "| Telephone | 01970 111222 | Relationship | Mother |\n"
    ),
}  # fmt: skip


def _read(folder: Path, texts: dict[str, str]) -> dict[str, DraftApplicant]:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {Path(one.files[0]).name: one for one in read_applicants(folder).applicants}


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, DraftApplicant]:
    return _read(tmp_path_factory.mktemp("unknown"), UNKNOWN)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, DraftApplicant]:
    return _read(tmp_path_factory.mktemp("known"), KNOWN)


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_number_below_somebody_elses_address_is_not_taken_and_said(
    unknown: dict[str, DraftApplicant], name: str
) -> None:
    one = unknown[name]

    assert (one.name, one.phone) == ("Femi Ade", "")
    assert any("01970 111222" in doubt and "was not taken" in doubt for doubt in one.doubts)


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_surely_the_applicants_is_taken_without_a_doubt(known: dict[str, DraftApplicant], name: str) -> None:
    one = known[name]

    assert (one.name, one.phone) == ("Femi Ade", "01970 111222")
    assert not any("01970" in doubt for doubt in one.doubts)

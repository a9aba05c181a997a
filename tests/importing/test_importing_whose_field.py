"""Whose a field of an application is: the applicant's, or that of a referee, an employer, a relative, an agency."""

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.who_applies import who_applies

_BODY = "I have looked after a harbour and its visitors for eleven years, and train the seasonal staff."
Table = Sequence[Sequence[str]]
Gold = tuple[str, str, str]

TEXTS: dict[str, tuple[str, Gold]] = {
    "referee-first.txt": (
        "REFEREES\nName: Mona Reed\nE-mail: mona@quay.test\nTelephone: 01970 111222\n\nPERSONAL DETAILS\n"
        "Name: Aled Tudor\nE-mail: aled@post.test\nTelephone: 01970 333444\n",
        ("Aled Tudor", "aled@post.test", "01970 333444"),
    ),
    "referee-only.txt": (
        "Name: Aled Tudor\n\nReferee 1\nName: Mona Reed\nE-mail: mona@quay.test\nTelephone: 01970 111222\n",
        ("Aled Tudor", "", ""),
    ),
    "employer.txt": (
        "Current employer\nName: Quay Works Ltd\nEmail: desk@quay.test\nApplicant\nName: Bryn Coe\n"
        "Email: bryn@post.test\n",
        ("Bryn Coe", "bryn@post.test", ""),
    ),
    "kin.txt": (
        "In case of emergency please contact\nName: Gwen Coe\nPhone: 01970 111222\nAbout you\nName: Bryn Coe\n",
        ("Bryn Coe", "", ""),
    ),
    "labels.txt": (
        "Next of kin name: Gwen Coe\nNext of kin telephone: 01970 111222\nName: Bryn Coe\nTelephone: 01970 333444\n",
        ("Bryn Coe", "", "01970 333444"),
    ),
    "one-line.txt": (
        "Forename: Carys Surname: Dell\nHome telephone: 01970 333444   Mobile: 07700 900555 Email: carys@post.test\n"
        "Referee: Mona Reed Email: mona@quay.test\n",
        ("Carys Dell", "carys@post.test", "01970 333444"),
    ),
    "manager-then-own.txt": (
        "Name: Dora Finch\nLine manager: Mona Reed\nEmail: dora.finch@post.test\nPhone: 01970 333444\n",
        ("Dora Finch", "dora.finch@post.test", "01970 333444"),
    ),
    "manager-then-his.txt": (
        "Name: Dora Finch\nLine manager: Mona Reed\nEmail: m.reed@quay.test\nPhone: 01970 111222\n",
        ("Dora Finch", "", ""),
    ),
    "relative.txt": (
        "Name: Dora Finch\nEmergency contact: Tom Finch\nEmail: tfinch@post.test\n",
        ("Dora Finch", "", ""),
    ),
    "second-name.txt": (
        "Full name: Evan Gale\nTelephone: 01970 333444\nEmail:\n\nOf whom may we ask more?\nFull name: Mona Reed\n"
        "Email: mona@quay.test\n",
        ("Evan Gale", "", "01970 333444"),
    ),
    "fern.txt": (
        f"Fern Hughes\n9 Quay Road | 07700 900555\nfern@post.test\n\nProfile\n{_BODY}\nReferences\n"
        "Mona Reed, mona@quay.test\n",
        ("Fern Hughes", "fern@post.test", "07700 900555"),
    ),
    "hughes.txt": (
        f"Fern Hughes\n9 Quay Road\n\nProfile\n{_BODY}\nReferences\nMona Reed, mona@quay.test, 01970 111222\n",
        ("Fern Hughes", "", ""),
    ),
    "letter.txt": (
        f"Mrs Mona Reed\nQuay Council\nmona.reed@quay.test\n\nDear Mrs Reed\n{_BODY}\nYours sincerely\nGwyn Hall\n"
        "gwyn@post.test\n",
        ("Gwyn Hall", "gwyn@post.test", ""),
    ),
    "cymraeg.txt": (
        "Canolwyr\nEnw: Mona Reed\nE-bost: mona@quay.test\nManylion personol\nEnw cyntaf: Huw\nCyfenw: Ifans\n"
        "Rhif ffôn: 01970 333444\n",
        ("Huw Ifans", "", "01970 333444"),
    ),
    "slashes.txt": (
        "Full name: Iolo Moss / Telephone: 01970 333444 / E-mail: iolo@post.test\n"
        "Guardian: Al Moss / Telephone: 01970 111222 / E-mail: al@post.test\n",
        ("Iolo Moss", "iolo@post.test", "01970 333444"),
    ),
    "job-title.txt": (
        "Application form\nCatering Supervisor\nName: Iris Jones\nEmail: i77@post.test\n",
        ("Iris Jones", "i77@post.test", ""),
    ),
    "markdown.md": (
        "# Application\n\n## Agency\n\n**Name:** Swift People\n\n**Email:** desk@swift.test\n\n## Candidate details\n\n"
        "**Name:** Iris Jones\n\n**Email:** iris@post.test\n",
        ("Iris Jones", "iris@post.test", ""),
    ),
    "rowspan.html": (
        "<table><tr><td rowspan=2>Referee</td><td>Name</td><td>Mona Reed</td></tr><tr><td>Email</td><td>mona@quay.test"
        "</td></tr><tr><td rowspan=2>Applicant</td><td>Name</td><td>Jac King</td></tr><tr><td>Email</td>"
        "<td>jac@post.test</td></tr></table>",
        ("Jac King", "jac@post.test", ""),
    ),
}  # fmt: skip
TABLES: dict[str, tuple[Table, Gold]] = {
    "over.docx": (
        (("Title", "Forename(s)", "Surname", "E-mail"), ("Ms", "Kate", "Lunt", "kate@post.test")),
        ("Kate Lunt", "kate@post.test", ""),
    ),
    "over-twice.docx": (
        (("First name", "Last name"), ("Kate", "Lunt"), ("Email", "Mobile"), ("kate@post.test", "07700 900555")),
        ("Kate Lunt", "kate@post.test", "07700 900555"),
    ),
    "columns.docx": (
        (("", "Referee", "Applicant"), ("Name", "Mona Reed", "Lara Moss"),
         ("Email", "mona@quay.test", "lara@post.test")),
        ("Lara Moss", "lara@post.test", ""),
    ),
    "referee-columns.docx": (
        (("", "Referee 1", "Referee 2"), ("Name", "Mona Reed", "Bo Ash"), ("Email", "mona@quay.test", "bo@quay.test")),
        ("Referee Columns", "", ""),
    ),
    "four-columns.docx": (
        (
            ("Surname", "Nash", "Forename", "Otto"),
            ("Email", "", "Mobile", "07700 900555"),
            ("Referee 1", "Mona Reed", "Email", "mona@quay.test"),
        ),
        ("Otto Nash", "", "07700 900555"),
    ),
    "sections.docx": (
        (("Referee", ""), ("Name", "Mona Reed"), ("Email", "mona@quay.test"), ("Your details", ""),
         ("Name", "Pia Orr")),
        ("Pia Orr", "", ""),
    ),
    "beside.docx": (
        (("Personal details", "", "References", ""), ("Name", "Pia Orr", "Name", "Mona Reed"),
         ("Email", "pia@post.test", "Email", "mona@quay.test")),
        ("Pia Orr", "pia@post.test", ""),
    ),
    "row.docx": (
        (("Your name", "Pia Orr"), ("Referee 1", "Mona Reed"), ("Email", "mona@quay.test"), ("Phone", "01970 111222")),
        ("Pia Orr", "", ""),
    ),
}  # fmt: skip
_OTHERS = ("mona", "desk@", "tfinch", "m.reed")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, DraftApplicant]:
    folder = tmp_path_factory.mktemp("applications")
    for name, (text, _gold) in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, (rows, _gold) in TABLES.items():
        document = docx.Document()
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph(_BODY)
        document.save(str(folder / name))
    return {Path(one.files[0]).name: one for one in read_applicants(folder).applicants}


@pytest.mark.parametrize("name", [*TEXTS, *TABLES])
def test_name_address_and_number_are_the_applicants_or_nobodys(name: str, read: dict[str, DraftApplicant]) -> None:
    one = read[name]
    assert (one.name, one.email, one.phone) == {**TEXTS, **TABLES}[name][1]


@pytest.mark.parametrize("name", [*TEXTS, *TABLES])
def test_an_address_that_was_left_is_told_with_its_place_and_what_to_do(
    name: str, read: dict[str, DraftApplicant]
) -> None:
    one = read[name]
    has_address = "@" in str({**TEXTS, **TABLES}[name][0])
    told = [doubt for doubt in one.doubts if doubt.startswith(f"No e-mail address in “{name}” is surely")]
    assert bool(told) == (has_address and not one.email)
    assert all(doubt in one.unmarked and "by hand" in doubt and any(who in doubt for who in _OTHERS) for doubt in told)


def test_the_doubt_says_by_what_the_address_stands(read: dict[str, DraftApplicant]) -> None:
    assert read["referee-only.txt"].doubts[0] == (
        "No e-mail address in “referee-only.txt” is surely the applicant's: “mona@quay.test” stands by “Referee 1” "
        "(Line 5) and was not taken. Enter the applicant's own by hand."
    )


def test_of_two_addresses_that_may_both_be_theirs_the_first_is_taken_with_a_doubt() -> None:
    text = "Name: Ann Lee\nE-mail: rose9@post.test\nE-mail: tulip9@post.test\n"
    known = who_applies(parse(text.encode(), "txt", "lee.txt", DEFAULT))
    assert known.labelled["email"] == "rose9@post.test"
    assert [str(one) for one in known.doubts] == [
        "“lee.txt” gives two e-mail addresses, “rose9@post.test” and “tulip9@post.test” (Line 3). The first was taken; "
        "check that it is the applicant's."
    ]
    named = who_applies(parse(text.replace("tulip9", "ann.lee").encode(), "txt", "lee.txt", DEFAULT))
    assert (named.labelled["email"], named.doubts) == ("ann.lee@post.test", ())


@pytest.mark.parametrize(("code", "kind"), [("A-2XD", "reference"), ("0417", "reference"), ("Ann Lee", "name")])
def test_an_applicant_is_called_by_name_or_by_number(code: str, kind: str) -> None:
    assert who_applies(parse(f"Applicant: {code}\n".encode(), "txt", "a.txt", DEFAULT)).labelled == {kind: code}


def test_a_number_that_may_be_somebody_elses_is_told(read: dict[str, DraftApplicant]) -> None:
    said = "The telephone number “01970 111222” in “row.docx” stands by “Referee 1” (Table 1, row 4, column 1)"
    assert any(doubt.startswith(said) for doubt in read["row.docx"].doubts)

"""The address of an adviser, a manager, a referee or an organisation is never taken as the applicant's."""

from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants

Gold = tuple[str, str, str]

COLUMNS: dict[str, tuple[str, Gold]] = {
    "referee before applicant.txt": (
        "                  Referee              Applicant\nName              Ivor Dent           Marta Sol\n"
        "Email             ivor@dent.test       marta@sol.test\nTelephone         01970 111222         01970 333444\n",
        ("Marta Sol", "marta@sol.test", "01970 333444"),
    ),
    "kin before you.txt": (
        "                Next of kin          You\nFull name       Olwen Pike           Rhys Pike\n"
        "Mobile          07700 900001         07700 900002\nE-mail          olwen@pike.test      rhys@pike.test\n",
        ("Rhys Pike", "rhys@pike.test", "07700 900002"),
    ),
    "three people.txt": (
        "Details       Line manager        Candidate          Agency\n"
        "Name          Una Ford            Greta Lund         Swift Staff\n"
        "Email         una@dock.test       greta@post.test    desk@swift.test\n"
        "Phone         01970 111222        07700 900003       01970 999888\n",
        ("Greta Lund", "greta@post.test", "07700 900003"),
    ),
    "a row each.md": (
        "| | Name | Email | Telephone |\n|---|---|---|---|\n| Adviser | Pat Moss | pat@jobs.test | 01970 111222 |\n"
        "| Applicant | Femi Ade | femi@post.test | 07700 900004 |\n",
        ("Femi Ade", "femi@post.test", "07700 900004"),
    ),
    "a cell each.md": (
        "| Support worker | Applicant |\n|---|---|\n| Name: Gill Hay | Name: Peter Low |\n"
        "| Email: gill@help.test | Email: peter@post.test |\n",
        ("Peter Low", "peter@post.test", ""),
    ),
}
LABELS: dict[str, tuple[str, Gold]] = {
    "adviser.txt": (
        "Name: Femi Ade\nAdviser e-mail: pat@jobs.test\nJobcentre adviser telephone: 01970 111222\n",
        ("Femi Ade", "", ""),
    ),
    "support worker.txt": (
        "Name: Peter Low\nSupport worker: Gill Hay\nSupport worker's phone: 07700 900101\n"
        "E-mail of support worker: gill@help.test\n",
        ("Peter Low", "", ""),
    ),
    "filled in by.txt": (
        "Applicant's name: Ray Tuck\nApplicant's telephone: 07700 900777\n\nForm filled in on behalf of the applicant "
        "by: Sue Tuck (daughter)\nEmail: sue@tuck.test\nTelephone: 07700 900778\n",
        ("Ray Tuck", "", "07700 900777"),
    ),
    "with help.txt": (
        "Full name: Femi Ade\nMobile: 07700 900004\nCompleted with help from: Pat Moss\nE-mail: pat.moss@jobs.test\n",
        ("Femi Ade", "", "07700 900004"),
    ),
    "block.txt": (
        "Full name: Kay Marsh\nMobile: 07700 900006\nEmail: kay@marsh.test\n\nKeyworker\nName: Dee Stone\n"
        "Mobile: 07700 900556\nEmail: dee@stone.test\n",
        ("Kay Marsh", "kay@marsh.test", "07700 900006"),
    ),
    "own post.txt": (
        "Peter Low\nSupport worker\nEmail: p.low@post.test\nPhone: 07700 900007\n\nExperience\n"
        "Support worker: Beech Lodge 2019-2022\n",
        ("Peter Low", "p.low@post.test", "07700 900007"),
    ),
    "at home.md": (
        "| Name | Yusuf Orme |\n|---|---|\n| Work | Orme Joinery, info@orme.test, 0114 496 0003 |\n"
        "| Home | 07700 900424, yusuf@post.test |\n",
        ("Yusuf Orme", "yusuf@post.test", "07700 900424"),
    ),
}
SENTENCES: dict[str, tuple[str, Gold]] = {
    "my manager.txt": (
        "Candidate number: C-204\nI have kept accounts for ten years. My manager, Joan Rix, can be reached at "
        "joan.rix@firm.test.\n",
        ("", "", ""),
    ),
    "work history.txt": (
        "Sam Petts\nWelder\n07700 900008\n\nCareer history\n2019-2023 Dock Works, Goole. Foreman Al Beech, 01482 "
        "496005, al@dock.test\n",
        ("Sam Petts", "", "07700 900008"),
    ),
    "in the years.txt": (
        "Sam Petts\nWelder\n2020 to present: Bakehouse (contact Carl Dunn 01482 496005 carl@bakehouse.test)\n",
        ("Sam Petts", "", ""),
    ),
    "head baker.txt": (
        "Sam Petts\nPastry cook\nHead baker: Carl Dunn 01482 496005 carl@bakehouse.test\n",
        ("Sam Petts", "", ""),
    ),
    "own role.txt": (
        "Ingrid Holm\nDirector Ingrid Holm, ingrid.holm@uni.test, 01304 555111\nI have led a museum for nine years.\n",
        ("Ingrid Holm", "ingrid.holm@uni.test", "01304 555111"),
    ),
    "desk.txt": (
        "Dr Ingrid Holm, Director\n12 Mill Lane, Dover CT16 1AA\nReception 01304 555000 | Mobile 07700 900009\n"
        "ingrid.holm@uni.test\n",
        ("Ingrid Holm", "ingrid.holm@uni.test", "07700 900009"),
    ),
    "letterhead.txt": (
        "University of Norvik\nDepartment of Geology\nSwitchboard 01970 555000\n\nCurriculum vitae\n"
        "Ingrid Holm\ningrid.holm@uni.test\n",
        ("Ingrid Holm", "ingrid.holm@uni.test", ""),
    ),
    "surgery paper.txt": (
        "Oak Hill Surgery\nTel: 01273 496007   reception@oakhill.test\n\nDear Ms Ray\n\nI wish to apply.\n\n"
        "Yours sincerely\nGrace Otter\n",
        ("Grace Otter", "", ""),
    ),
}
ALL = {**COLUMNS, **LABELS, **SENTENCES}


def _read(folder: Path) -> dict[str, DraftApplicant]:
    return {Path(one.files[0]).name: one for one in read_applicants(folder).applicants}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, DraftApplicant]:
    found: dict[str, DraftApplicant] = {}
    for at, (name, (text, _gold)) in enumerate(ALL.items()):
        folder = tmp_path_factory.mktemp(f"one{at}")
        file = f"application{Path(name).suffix}"
        (folder / file).write_text(text, encoding="utf-8")
        found[name] = _read(folder)[file]
    return found


@pytest.mark.parametrize("name", ALL)
def test_what_reaches_somebody_else_is_not_the_applicants(name: str, read: dict[str, DraftApplicant]) -> None:
    one = read[name]
    assert (one.name, one.email, one.phone) == ALL[name][1]


@pytest.mark.parametrize(
    "name", ["adviser.txt", "support worker.txt", "filled in by.txt", *list(SENTENCES)[:4], "surgery paper.txt"]
)
def test_an_address_that_was_left_is_doubted_where_there_is_no_other(
    name: str, read: dict[str, DraftApplicant]
) -> None:
    assert any("No e-mail address" in said and "(Line" in said for said in read[name].doubts)


@pytest.mark.parametrize(
    "reference",
    [
        "REFERENCE for Priya Nair\nFrom: Diane Foster, Head of Year\nE-mail: d.foster@school.test\n"
        "Telephone: 01224 555000\n",
        "To whom it may concern\nLetter of recommendation for Ms Priya Nair\nDiane Foster\nEmail: "
        "d.foster@school.test\nPhone: 01224 555000\n",
        "CHARACTER REFERENCE: Priya Nair\nTel 01224 555000, d.foster@school.test\n",
    ],
)
@pytest.mark.parametrize("called", ["a page.txt", "z page.txt"])
def test_a_reference_never_gives_the_applicants_address(tmp_path: Path, reference: str, called: str) -> None:
    pack = tmp_path / "Priya Nair"
    pack.mkdir()
    (pack / called).write_text(reference, encoding="utf-8")
    (pack / "letter.txt").write_text("Priya Nair\npriya@nair.test\n\nDear all\nI apply.\n", encoding="utf-8")
    one = _read(tmp_path)[min(called, "letter.txt")]
    assert (one.name, one.email, one.phone) == ("Priya Nair", "priya@nair.test", "")
    (pack / "letter.txt").unlink()
    alone = _read(tmp_path)[called]
    assert (alone.name, alone.email, alone.phone) == ("Priya Nair", "", "")
    assert any("d.foster@school.test" in said for said in alone.doubts)


def test_a_file_called_reference_with_a_form_gives_at_most_the_applicants_name(tmp_path: Path) -> None:
    text = "Name of applicant: Kay Stone\nReferee name: Joan Rix\nEmail: joan@firm.test\nName: Joan Rix\n"
    (tmp_path / "reference.txt").write_text(text, encoding="utf-8")
    one = _read(tmp_path)["reference.txt"]
    assert (one.name, one.email, one.phone) == ("Kay Stone", "", "")


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (
            "JOINT APPLICATION\nFirst applicant: Ann Bell, ann@bell.test, 07700 900717\n"
            "Second applicant: Joy Cross, joy@cross.test\n",
            "Ann Bell",
            "Joy Cross",
        ),
        ("Name: Ann Bell\nCo-applicant: Joy Cross\nEmail: ann@bell.test\n", "Ann Bell", "Joy Cross"),
        (
            "Ann Bell and Joy Cross\nann@bell.test\n\nDear panel,\nWe would like to job share.\n",
            "Ann Bell",
            "Joy Cross",
        ),
        ("Dear panel,\nWe, Hal and Bea Moon, apply together.\nHal: hal@moon.test\n", "Hal Moon", "Bea Moon"),
    ],
)
def test_a_second_applicant_is_named_in_a_doubt(tmp_path: Path, text: str, name: str, other: str) -> None:
    (tmp_path / "application.txt").write_text(text, encoding="utf-8")
    one = _read(tmp_path)["application.txt"]
    assert one.name == name
    assert any(f"“{other}” (Line" in said for said in one.doubts)
    assert one.unmarked


def test_people_named_in_passing_do_not_apply_too(tmp_path: Path) -> None:
    text = (
        "Ann Bell\nann@bell.test\nI worked with Tom Fry and Bea Moon. We shared a job.\nTom Fry and Bea Moon\n"
        "Candidate 2 is not me.\n"
    )
    (tmp_path / "application.txt").write_text(text, encoding="utf-8")
    assert not any("two applicants" in said for said in _read(tmp_path)["application.txt"].doubts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Surname: Bell\n2. Other names: Ann Mary\n", "Ann Mary Bell"),
        ("Family name: Bell\nOther name(s): Ann\n", "Ann Bell"),
        ("Surname: Bell\nForenames: Ann Mary\nMiddle names: Jo\n", "Ann Mary Bell"),
        ("First name: Ann\nOther names: Beth\nSurname: Bell\n", "Ann Bell"),
        ("Full legal name: Ann Bell\nKnown as: Annie\n", "Ann Bell"),
    ],
)
def test_other_names_are_first_names_where_only_a_surname_is_beside_them(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / "form.txt").write_text(text, encoding="utf-8")
    one = _read(tmp_path)["form.txt"]
    assert one.name == name
    assert not one.doubts

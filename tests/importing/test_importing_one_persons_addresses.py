"""One whole name with two addresses or numbers under one stem is one applicant with a doubt, unless more says two."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.name_words import number_in

_FORM: Final = "Name: Dora Finch\nEmail: dora@first.test\n"
_OTHER: Final = "Name: Dora Finch\nEmail: df@second.test\n"


def _read(folder: Path, files: Mapping[str, str]) -> list[DraftApplicant]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(read_applicants(folder).applicants)


@pytest.mark.parametrize(
    ("form", "other"),
    [
        (_FORM, "Full name: Dora Finch\nEmail: d.finch@second.test\n"),
        (_FORM, "Dora Finch\nd.finch@second.test\n\nProfile\nI have kept bees for eleven years.\n"),
        ("First name: Dora\nSurname: Finch\nEmail: dora@first.test\n", _OTHER.replace("Dora", "Mrs DORA J.")),
        (_FORM + "Address: 4 Weir Lane, AB1 2CD\n", _OTHER + "Address: 9 Mill Rd, EF3 4GH\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("stem", ["Dora Finch", "Finch_D", "0419"])
def test_one_name_with_two_addresses_is_one_applicant_with_one_doubt_that_names_both(
    tmp_path: Path, form: str, other: str, stem: str
) -> None:
    (one,) = _read(tmp_path, {f"{stem} form.txt": form, f"{stem} CV.txt": other})
    assert len(one.files) == 2
    assert one.email == "dora@first.test"
    second = next(word for word in other.split() if "@second" in word)
    (said,) = [doubt for doubt in one.doubts if "second.test" in doubt]
    for part in ("dora@first.test", second, f"“{stem} form.txt”", f"“{stem} CV.txt”", "“dora@first.test” was taken"):
        assert part in said


@pytest.mark.parametrize(
    ("mine", "others", "doubted"),
    [
        ("07700 900111", "07700 900222", True),
        ("01970 333444", "01970 555666", True),
        ("07700 900111", "01970 555666", False),
        ("07700 900111", "+44 7700 900111", False),
        ("(01970) 333 444", "01970333444", False),
    ],
)
def test_two_numbers_of_a_kind_are_doubted_and_a_mobile_one_beside_one_at_home_is_not(
    tmp_path: Path, mine: str, others: str, doubted: bool
) -> None:
    files = {"Dora Finch form.txt": f"{_FORM}Telephone: {mine}\n", "Dora Finch CV.txt": f"{_FORM}Telephone: {others}\n"}
    (one,) = _read(tmp_path, files)
    assert one.phone == mine
    assert [mine in doubt for doubt in one.doubts if others in doubt] == [True] * doubted


def test_an_address_and_a_number_that_differ_are_one_doubt(tmp_path: Path) -> None:
    form, other = _FORM + "Mobile: 07700 900111\n", "Name: Dora Finch\nEmail: df@second.test\nMobile: 07700 900222\n"
    (one,) = _read(tmp_path, {"Dora Finch form.txt": form, "Dora Finch letter.txt": other})
    (said,) = one.doubts
    assert all(part in said for part in ("dora@first.test", "07700 900111", "df@second.test", "07700 900222"))


def test_the_doubt_names_what_was_taken_where_the_form_has_no_label(tmp_path: Path) -> None:
    form = "Dora Finch\ndora@first.test\n\nApplication for the post of lock keeper\n"
    cv = "Name: Dora Finch\nEmail: df@second.test\n"
    (one,) = _read(tmp_path, {"Dora Finch form.txt": form, "Dora Finch CV.txt": cv})
    (said,) = [doubt for doubt in one.doubts if "first.test" in doubt]
    assert f"“{one.email}” was taken" in said


@pytest.mark.parametrize(
    "files",
    [
        {"Dora Finch/form.txt": _FORM, "Dora Finch (2)/form.txt": _OTHER},
        {"Application 12 - Dora Finch.txt": _FORM, "Application 13 - Dora Finch.txt": _OTHER},
        {"Dora Finch (candidate 4).txt": _FORM, "Dora Finch (candidate 5).txt": _OTHER},
        {
            "Dora Finch form.txt": _FORM + "Candidate number: 0071\n",
            "Dora Finch CV.txt": _OTHER + "Candidate number: 0072\n",
        },
        {"Dora Finch form.txt": _FORM, "Dora Finch CV.txt": "Name: Dinah Finch\nEmail: df@second.test\n"},
        {"Dora Finch 10234.txt": _FORM, "Dora Finch 10567.txt": _OTHER},
        {
            "Dora Finch form.txt": _FORM + "Mobile: 07700 900111\nAddress: 4 Weir Lane, Abery\nPostcode: AB1 2CD\n",
            "Dora Finch CV.txt": "Dora Finch\n9 Mill Road, EF3 4GH\n07700 900222 | df@second.test\n\nProfile\nBees.\n",
        },
    ],
)  # fmt: skip
def test_two_people_of_one_name_stay_two_where_numbers_folders_names_or_homes_say_so(
    tmp_path: Path, files: Mapping[str, str]
) -> None:
    found = _read(tmp_path, files)
    assert sorted(one.email for one in found) == ["df@second.test", "dora@first.test"]


def test_one_name_of_a_single_word_proves_nothing(tmp_path: Path) -> None:
    files = {
        "Finch form.txt": "Name: Finch\nEmail: a@first.test\n",
        "Finch CV.txt": "Name: Finch\nEmail: b@second.test\n",
    }
    assert len(_read(tmp_path, files)) == 2


@pytest.mark.parametrize(
    ("stem", "number"),
    [
        ("Application 012 - Ann Lee", "12"),
        ("App_7_Ann Lee", "7"),
        ("Ann Lee (applicant no 44)", "44"),
        ("candidate-3 CV", "3"),
        ("Ann Lee application 2", ""),
        ("Ann Lee CV 2", ""),
        ("2. Ann Lee CV", ""),
    ],
)
def test_the_number_of_an_applicant_is_told_from_that_of_a_part(stem: str, number: str) -> None:
    assert number_in(stem) == number

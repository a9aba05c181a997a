"""Files that are called nearly the same but are of two people, and what else tells whose an application is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.form_labels import field_named
from shortlister.importing.further_applicants import further_applicants
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.people_apart import names_differ, people_apart
from shortlister.importing.who_applies import Known, who_applies

_FILES: Final[Mapping[str, str]] = {
    "Gale_R - form.txt": "Name: Ruth Gale\nEmail: ruth.gale@post.test\n",
    "Gale_R - CV.txt": "Rhys Gale\nrhys.gale@post.test\n\nProfile\nI have looked after a harbour for eleven years.\n",
    "Tudor - application.txt": "First name: Aled\nSurname: Tudor\nTelephone: 01970 333444\n",
    "Tudor - letter.txt": "First name: Mali\nSurname: Tudor\nTelephone: 01970 555666\n",
    "Tudor - CV.txt": "Eleven years as the master of a harbour, with eight seasonal staff to train.\n",
    "Dora Finch CV.txt": "Full name: Dora Finch\nEmail: dora@first.test\n",
    "Dora Finch form.html": "<p>Name: Dora Finch</p><p>E-mail: d.finch@second.test</p>",
    "Evan Coe CV.txt": "Name: Evan Coe\nEmail: evan@first.test\nMobile: 07700 900123\n",
    "Evan Coe form.txt": "Name: Evan Coe\nEmail: evan@second.test\nMobile: 07700900123\n",
    "Carys Dell - form.txt": "Name: Carys Dell\nEmail: carys@post.test\n",
    "Carys Dell - statement.txt": "I have run a lock and a weir for eleven years, and know the river well.\n",
    "Carys Dell - reference.txt": "Name: Mona Reed\nEmail: mona@quay.test\nCarys is able and kind in her work.\n",
    "cv_updated_final.txt": "Niamh O’Hara-Quinn\nTel 07700 900456\nniamh@post.test\n\nProfile\nEleven years at sea.\n",
    "Online submission 2.html": "<dl><dt>What is your full name?</dt><dd>Zofia Lis</dd>"
    "<dt>What's your e-mail address?</dt><dd>zofia@post.test</dd></dl>",
    "Bryn/Pugh_B form.txt": "Name: Bryn Pugh\nEmail: bryn@post.test\n",
    "Bryn/Pugh_B CV.txt": "Name: Beca Pugh\nEmail: beca@post.test\n",
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> list[DraftApplicant]:
    """The applicants of one folder with all the files."""
    folder = tmp_path_factory.mktemp("applications")
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(read_applicants(folder).applicants)


def _with(read: list[DraftApplicant], start: str) -> list[DraftApplicant]:
    return [one for one in read if any(Path(file).name.startswith(start) for file in one.files)]


def test_two_people_with_one_surname_are_two_applicants_who_each_name_the_others_file(
    read: list[DraftApplicant],
) -> None:
    found = {one.name: one for one in _with(read, "Gale_R")}
    assert {name: one.email for name, one in found.items()} == {
        "Ruth Gale": "ruth.gale@post.test",
        "Rhys Gale": "rhys.gale@post.test",
    }
    for one, other in (("Ruth Gale", "“Gale_R - CV.txt”"), ("Rhys Gale", "“Gale_R - form.txt”")):
        assert len(found[one].files) == 1
        assert other in found[one].doubts[0]
        assert "another applicant's" in dict(found[one].file_doubts)[found[one].files[0]]


def test_a_file_that_may_be_of_either_of_two_people_goes_to_neither(read: list[DraftApplicant]) -> None:
    found = {one.name: one for one in _with(read, "Tudor")}
    assert set(found) == {"Aled Tudor", "Mali Tudor", "Tudor"}
    assert [Path(file).name for file in found["Tudor"].files] == ["Tudor - CV.txt"]
    assert "may belong with any of" in found["Tudor"].doubts[0]


def test_one_name_with_two_addresses_is_one_applicant_with_a_doubt(read: list[DraftApplicant]) -> None:
    (one,) = _with(read, "Dora Finch")
    assert one.email == "d.finch@second.test"  # the form's, not the CV's
    assert any("dora@first.test" in doubt and "d.finch@second.test" in doubt for doubt in one.doubts)


def test_two_addresses_with_one_telephone_number_are_one_applicants_with_a_doubt(read: list[DraftApplicant]) -> None:
    (one,) = _with(read, "Evan Coe")
    assert one.email == "evan@second.test"  # the form's, not the CV's
    assert any("evan@first.test" in doubt and "“evan@second.test” was taken" in doubt for doubt in one.doubts)


def test_a_file_without_a_name_and_a_reference_stay_with_the_applicant(read: list[DraftApplicant]) -> None:
    (one,) = _with(read, "Carys Dell")
    assert (one.name, one.email, len(one.files)) == ("Carys Dell", "carys@post.test", 3)


def test_two_people_of_one_surname_in_a_folder_of_one_applicants_are_told(read: list[DraftApplicant]) -> None:
    (one,) = _with(read, "Pugh_B")
    assert len(one.files) == 2
    assert any("as the applicant, and not" in doubt for doubt in one.doubts)


def test_the_name_at_the_top_is_taken_where_the_files_name_is_nobodys(read: list[DraftApplicant]) -> None:
    assert [one.name for one in _with(read, "cv_updated")] == ["Niamh O’Hara-Quinn"]
    assert [(one.name, one.email) for one in _with(read, "Online")] == [("Zofia Lis", "zofia@post.test")]


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("John Smith", "Jane Smith", True),
        ("Sana Ali", "Bilal Ali", True),
        ("J. Smith", "Jane Smith", False),
        ("Pat Moss", "Patricia Moss", False),
        ("Zoë Ng", "ZOE NG", False),
        ("Mrs Ann Lee", "Ann Lee-Parry", False),
        ("O’Hara, Niamh", "Niamh O'Hara", False),
    ],
)
def test_names_are_of_two_people_where_each_has_what_the_other_has_not(one: str, other: str, two: bool) -> None:
    assert names_differ(one, other) is two
    assert names_differ(other, one) is two


def test_an_initial_that_may_be_of_either_is_of_neither() -> None:
    told = ["J Smith", "John Smith", "Jane Smith"]
    files = [(Path(f"Smith {at}.txt"), Known({"name": name})) for at, name in enumerate(told)]
    assert people_apart(files, "Smith") == [[0], [1], [2]]
    assert people_apart(files[:2], "Smith") == [[0, 1]]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("What is your name?", "name"),
        ("3. Please enter your surname", "surname"),
        ("Could you tell us your e-mail address?", "email"),
        ("What is the best phone number to reach you on?", "phone"),
        ("Beth yw eich enw?", "name"),
        ("What is your current job title?", ""),
        ("What is the name of your referee?", ""),
        ("Please email", ""),
    ],
)
def test_a_question_for_a_field_is_its_label(label: str, kind: str) -> None:
    assert field_named(label) == kind


def _known(body: str) -> Known:
    text = f"Dear panel\n\nI have looked after a harbour.\n\n{body}\n\nYours sincerely\n\nAled Tudor\n"
    return who_applies(parse(text.encode(), "txt", "letter.txt", DEFAULT), named="Aled Tudor")


@pytest.mark.parametrize(
    ("body", "email", "phone"),
    [
        ("You can reach me on 07700 900555 or at harbour7@post.test.", "harbour7@post.test", "07700 900555"),
        ("Please call me any time on 01970 333444.", "", "01970 333444"),
        ("My mobile number is 07700 900555; my e-mail is harbour7@post.test", "harbour7@post.test", "07700 900555"),
        ("I can be contacted at harbour7@post.test or on +44 7700 900555.", "harbour7@post.test", "+44 7700 900555"),
    ],
)
def test_what_a_letter_says_is_its_writers_is_taken(body: str, email: str, phone: str) -> None:
    known = _known(body)
    assert (known.placed.get("email", ""), known.placed.get("phone", "")) == (email, phone)


@pytest.mark.parametrize(
    "body",
    [
        "I ran the harbour office, on 01970 111222, for eleven years.",
        "Before you call me, ring Mona Reed on 01970 111222.",
        "You can contact me or my manager on 01970 111222.",
        "The ferry company (01970 111222) will tell you more.",
    ],
)
def test_a_number_that_nobody_is_surely_reached_by_is_told_and_not_taken(body: str) -> None:
    known = _known(body)
    assert "phone" not in known.placed
    assert "“01970 111222”" in str(known.unsure["phone"])


@pytest.mark.parametrize("heading", ["Reference 1", "Referee 2", "First referee", "Next of kin"])
@pytest.mark.parametrize("blank", ["Telephone:", "Email:\nTelephone", "Mobile:"])
def test_a_field_left_blank_above_a_referee_makes_no_second_application(heading: str, blank: str) -> None:
    form = f"Name of applicant: Aled Tudor\nAddress: 2 Quay St\n{blank}\n\n{heading}\nName: Mona Reed\n"
    form += "Email: mona@quay.test\nTelephone: 01970 111222\n"
    assert further_applicants(parse(form.encode(), "txt", "form.txt", DEFAULT)) == ()

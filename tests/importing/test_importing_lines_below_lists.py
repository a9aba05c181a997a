"""Lines that stand among or right below the lists of criteria: each is read, or doubted, whatever is behind it."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

_BEGINS = "# Person specification\nJob title: School Keeper\n"
_ENDS = "All measured by application form.\n"
_LEFT_OUT = "stands among what is asked for, but was left out."


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "plain", [("Clean driving licence", "Knowledge of boilers"), ("Minimum height 1.60 m",), ("GCSE in English",)]
)
def test_plain_lines_below_the_bullets_of_a_level_are_criteria_of_it(form: str, plain: tuple[str, ...]) -> None:
    text = f"{_BEGINS}## Essential\n- Basic joinery\n- Willing to work evenings\n"
    text += "\n".join(plain) + f"\n## Desirable\n- First aid at work\n{_ENDS}"
    read = lines_in(form, text)
    assert [line.rsplit("|", 1)[0] for line in read[2:-1]] == [f"e||{one}" for one in plain]
    assert len(read) == 3 + len(plain)


def test_plain_lines_below_the_bullets_of_a_level_go_on_up_to_the_name_of_a_group() -> None:
    text = (
        f"{_BEGINS}## Qualifications\nEssential\n- City and Guilds in joinery\n- Asbestos awareness\nClean licence\n"
        f"## Skills\nEssential\n- Lifting 20 kg\n- Writing a rota\n{_ENDS}"
    )
    assert lines_in("docx", text)[2].startswith("e|Qualifications|Clean licence|")


@pytest.mark.parametrize("form", FORMS)
def test_a_note_below_the_bullets_of_a_level_is_no_criterion(form: str) -> None:
    text = (
        f"{_BEGINS}## Essential\n- Basic joinery\n- Willing to work evenings\n"
        "Please note that a uniform is worn\nMeasured by interview\n## Desirable\n- First aid at work\n"
    )
    assert [line.split("|")[2] for line in lines_in(form, text)] == [
        "Basic joinery",
        "Willing to work evenings",
        "First aid at work",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_plain_line_below_the_last_list_is_doubted(form: str) -> None:
    text = f"{_BEGINS}## Desirable\n- First aid at work\n## Essential\n- Basic joinery\n- Evening work\nOwn tools\n"
    draft = draft_in(form, text)
    assert [one for one in draft.doubts if "“Own tools”" in one and _LEFT_OUT in one]


@pytest.mark.parametrize("form", FORMS)
def test_what_a_heading_stands_over_below_the_last_list_is_not_doubted(form: str) -> None:
    text = (
        f"{_BEGINS}## Essential\n- Basic joinery\n- Evening work\n## Desirable\n- First aid at work\n"
        f"- Spoken Welsh\n{_ENDS}## How to apply\nBy post\nOr by hand\n## About us\nA school of 300 children\n"
    )
    draft = draft_in(form, text)
    assert not [one for one in draft.doubts if _LEFT_OUT in one]


@pytest.mark.parametrize("told", ["All assessed by application and interview.", "Assessed by interview."])
@pytest.mark.parametrize("one", ["Experience of Sage", "Forklift Licence", "Sage 50"])
@pytest.mark.parametrize("form", FORMS)
def test_one_plain_line_between_a_level_and_a_note_of_methods_is_its_criterion(form: str, one: str, told: str) -> None:
    text = f"{_BEGINS}Essential\n- payroll\n- VAT returns\nDesirable\n{one}\n{told}\n"
    read = lines_in(form, text)
    assert read[-1].startswith(f"d||{one}|")
    assert read[-1].endswith("Interview")
    assert len(read) == 3


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("last", ["Cashing up (essential, interview)", "Cashing up [E] [I]", "Cashing up – Essential"])
def test_a_line_that_says_its_own_level_another_way_than_those_above_is_read(form: str, last: str) -> None:
    text = (
        f"{_BEGINS}Key: A = application form, I = interview\nExperience\n"
        f"Managing a shop (essential)\nVisual merchandising (desirable)\n"
        f"{last}\nSkills\nNumeracy (essential)\nLanguages (desirable)\n"
    )
    assert [line for line in lines_in(form, text) if line.startswith("e|Experience|Cashing up|")]


@pytest.mark.parametrize("form", ["docx", "txt", "html"])
@pytest.mark.parametrize(
    "last",
    ["2.2 Using Civil 3D – Desirable – Test", "2.2 Plant Operation – Desirable – Interview", "2.2 Tact – Desirable"],
)
def test_a_last_numbered_line_with_its_own_level_is_no_heading(form: str, last: str) -> None:
    text = (
        f"{_BEGINS}1. Qualifications\n1.1 Degree in civil engineering – Essential – Certificate\n"
        f"1.2 Chartered status – Desirable – Certificate\n2. Experience\n"
        f"2.1 Designing drainage – Essential – Application form\n{last}\n"
    )
    assert lines_in(form, text)[-1].startswith("d|Experience|" + last[4:].split(" – ")[0])


@pytest.mark.parametrize(
    "lost", ["Presenting to parents – essential", "Typing a rota (E)", "Desirable: knowledge of Sage"]
)
def test_a_line_in_a_list_with_a_level_of_its_own_is_read_or_doubted(lost: str) -> None:
    text = f"{_BEGINS}## Essential\n- Basic joinery\n- Evening work\n{lost}\n## Desirable\n- First aid\n"
    draft = draft_in("docx", text)
    words = lost.replace("Desirable: ", "").split(" – ")[0].split(" (")[0]
    read = [one.text for post in draft.posts for one in post.criteria]
    assert words in read or [one for one in draft.doubts if words in one]


def test_the_pay_below_the_last_list_is_not_doubted() -> None:
    text = f"{_BEGINS}Essential\n- Basic joinery.\n- Evening work.\nThe salary to be within SCP 18, 15 hours a week\n"
    assert not [one for one in draft_in("docx", text).doubts if _LEFT_OUT in one]


@pytest.mark.parametrize("said", ["(cont’d)", "(cont'd)", "(continued)", "– contd.", "(ct’d)"])
def test_a_group_that_is_continued_is_the_same_group(said: str) -> None:
    text = (
        f"{_BEGINS}## Experience\nEssential\n- Leading a ward\n- Audit\n"
        f"## Experience {said}\nEssential\n- Managing complaints\n"
    )
    assert {line.split("|")[1].strip(" –") for line in lines_in("docx", text)} == {"Experience"}

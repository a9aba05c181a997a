"""Lead-ins in speech over two lists: what is looked for at a stage, and what it would be helpful to have besides."""

import pytest

from tests.importing.lines_making import lines_in

_LISTS = """# Registrar's clerk

{first}

- Experience of taking minutes
- Sound knowledge of filing

{second}

- Knowledge of a second language
- Experience of the public sector
"""


@pytest.mark.parametrize(
    ("form", "second"),
    [
        ("html", "In addition, it would be helpful if you could evidence:"),
        ("md", "It would be useful to us if you could also show some evidence of:"),
        ("txt", "Experience in any of the following would be of benefit to us:"),
        ("docx", "We would also find it helpful to see, in your statement, evidence of:"),
        ("docx", "Apart from that, these are very handy in the first months of the work here:"),
    ],
)
def test_what_would_help_is_desirable_behind_a_lead_in_to_what_is_essential(form: str, second: str) -> None:
    lines = lines_in(form, _LISTS.format(first="You must have:", second=second))
    assert [line[0] for line in lines] == ["e", "e", "d", "d"]


def test_a_list_of_what_to_do_for_somebodys_help_says_no_level() -> None:
    second = "It would be of benefit to people with no car if we were told:"
    assert [line[0] for line in lines_in("md", _LISTS.format(first="Skills:", second=second))].count("d") == 0


@pytest.mark.parametrize(
    ("first", "method"),
    [
        ("At shortlisting we will be looking for essential evidence of:", "Shortlisting"),
        ("During our assessment day, the panel will want to see these essential skills:", "Assessment day"),
        ("In the first year you must show these essential skills:", ""),
    ],
)
def test_a_lead_in_that_begins_with_a_stage_says_where_its_list_is_measured(first: str, method: str) -> None:
    lines = lines_in("html", _LISTS.format(first=first, second="It would help to have:"))
    assert lines[:2] == [f"e||Experience of taking minutes|{method}", f"e||Sound knowledge of filing|{method}"]
    assert all(line.startswith("d|") for line in lines[2:])

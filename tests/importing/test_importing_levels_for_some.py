"""Headings of a level that say for whom or what it is: `Essential criteria for the role`, `Desirable … for Grade 6`."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

_TWO = """# Nurse

{above}

{mark} {first}

- Word processing
- Calm at night

{mark} {second}

- A car
- Some Welsh
"""


@pytest.mark.parametrize(
    ("form", "first", "second"),
    [
        ("html", "Essential criteria for the role", "Desirable criteria for the role"),
        ("docx", "Essential requirements of this post", "Desirable requirements of this post"),
        ("txt", "Essential skills and experience for the job:", "Desirable skills and experience for the job:"),
    ],
)
def test_a_level_of_the_post_is_that_level(form: str, first: str, second: str) -> None:
    assert lines_in(form, _TWO.format(above="", mark="##", first=first, second=second)) == [
        "e||Word processing|", "e||Calm at night|", "d||A car|", "d||Some Welsh|",
    ]  # fmt: skip


@pytest.mark.parametrize("whom", ["day shift", "Nurse Apprenticeship Route", "Grade 6"])
def test_a_level_for_some_is_that_level_and_they_are_the_group(whom: str) -> None:
    of = ("Essential requirements for the {}", "Desirable requirements for the {}")
    of = of if whom != "Grade 6" else ("Essential for {}", "Desirable for {}")
    group = whom[:1].upper() + whom[1:]
    text = _TWO.format(above="", mark="##", first=of[0].format(whom), second=of[1].format(whom))
    assert lines_in("html", text) == [
        f"e|{group}|Word processing|", f"e|{group}|Calm at night|", f"d|{group}|A car|", f"d|{group}|Some Welsh|",
    ]  # fmt: skip


def test_what_is_asked_for_is_no_such_label() -> None:
    items = ("Essential criteria for food safety known", "Essential skills for life certificate", "Cooking")
    listed = "\n".join(f"- {one}" for one in items)
    assert lines_in("md", f"# Cook\n\n## Desirable\n\n{listed}\n") == [f"d||{one}|" for one in items]


@pytest.mark.parametrize("label", ["criteria", "criteria for the role"])
def test_the_group_above_a_heading_of_a_level_is_kept_without_a_heading_of_the_specification(label: str) -> None:
    text = _TWO.format(above="## Skills", mark="###", first=f"Essential {label}", second=f"Desirable {label}")
    further = f"\n## Experience\n\n### Essential {label}\n\n- Two years on a ward\n"
    assert lines_in("html", text + further) == [
        "e|Skills|Word processing|", "e|Skills|Calm at night|", "d|Skills|A car|", "d|Skills|Some Welsh|",
        "e|Experience|Two years on a ward|",
    ]  # fmt: skip


@pytest.mark.parametrize("like", ["Additional", "Further"])
def test_a_heading_below_a_level_whose_like_names_that_level_again_is_of_neither(like: str) -> None:
    text = _TWO.format(
        above="## Desirable qualities\n\n- Tact",
        mark="###",
        first=f"{like} criteria for the night team",
        second="Desirable criteria for the night team",
    )
    criteria = draft_in("html", text).posts[0].criteria
    assert [one.level[0] for one in criteria] == ["d", "u", "u", "d", "d"]
    other = text.replace("### Desirable criteria for the night team", "### Criteria for the day team")
    assert [one.level[0] for one in draft_in("html", other).posts[0].criteria] == ["d"] * 5

"""Lists below headings of groups, levels and columns: what a line between a heading and its list may say."""

from typing import Final

import pytest

from tests.fixtures.combined.reading import reading_of
from tests.importing.lines_making import FORMS, lines_in

_POST: Final = """# {post} – person specification

## Experience

Assessed by application form.

{first}Keeping hives{essential}
{second}Selling honey{desirable}

## Skills

Assessed by interview and test.

{first}Steady hands{essential}
{second}Candle making{desirable}

"""
_TOLD: Final = [
    "e|Experience|Keeping hives|Application form",
    "d|Experience|Selling honey|Application form",
    "e|Skills|Steady hands|Interview,Test",
    "d|Skills|Candle making|Interview,Test",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_sentence_of_a_group_is_of_both_its_levels_where_there_are_several_posts(form: str) -> None:
    marks = {"first": "- ", "second": "- ", "essential": " (essential)", "desirable": " (desirable)"}
    posts = "".join(_POST.format(post=post, **marks) for post in ("Beekeeper", "Chandler"))
    assert lines_in(form, posts) == [*_TOLD, *_TOLD]


_CODED: Final = """# Beekeeper

{Person specification}

{Experience}

{need}

- Keeping hives through a winter (A)
- Moving a swarm (I)

{bonus}

- Selling honey at markets (I)

{Skills and abilities}

{need}

- Steady hands (A)

{bonus}

- Candle making (I)

We assess by application form (A) and interview (I).
"""
_NAMES: Final = ("Person specification", "Experience", "Skills and abilities")


def _written(text: str, need: str, bonus: str, how: str) -> str:
    def shown(name: str) -> str:
        return {"as it is": name, "capitals": name.upper(), "colon": f"{name}:"}[how]

    for name in _NAMES:
        text = text.replace(f"{{{name}}}", shown(name))
    return text.replace("{need}", shown(need)).replace("{bonus}", shown(bonus))


@pytest.mark.parametrize("how", ["as it is", "capitals", "colon"])
@pytest.mark.parametrize(
    ("need", "bonus"),
    [("Essential", "Desirable"), ("What you need", "What would be a bonus"), ("You need", "It helps")],
)
def test_a_closing_sentence_that_explains_the_codes_is_no_point_of_the_list(need: str, bonus: str, how: str) -> None:
    found = [line.split("|") for line in lines_in("txt", _written(_CODED, need, bonus, how))]
    assert [level for level, *_rest in found] == ["e", "e", "d", "e", "d"]
    groups = [group.capitalize() for _level, group, *_rest in found]
    assert groups == ["Experience"] * 3 + ["Skills and abilities"] * 2


_LEVELS_FIRST: Final = """# Beekeeper

{Person specification}

{need}

{Experience}

- Keeping hives through a winter (A)
- Moving a swarm (I)

{Skills and abilities}

- Steady hands (A)

{bonus}

{Experience}

- Selling honey at markets (I)

{Skills and abilities}

- Candle making (I)

A = application form, I = interview
"""


@pytest.mark.parametrize(
    ("need", "bonus"),
    [
        ("What you need", "What would be a bonus"),
        ("What you must have", "What would be nice"),
        ("You need", "It helps"),
    ],
)
@pytest.mark.parametrize("how", ["as it is", "capitals", "colon"])
def test_plain_words_over_the_groups_of_a_level_are_read_with_and_without_a_colon(
    need: str, bonus: str, how: str
) -> None:
    found = [line.split("|")[0] for line in lines_in("txt", _written(_LEVELS_FIRST, need, bonus, how))]
    assert found == ["e", "e", "e", "d", "d"]


@pytest.mark.parametrize("said", ["Method of assessment: {}", "Assessed by {}."])
@pytest.mark.parametrize("column", ["Requirements", "Requirement", "Criteria"])
@pytest.mark.parametrize("form", FORMS)
def test_the_heading_of_a_column_below_how_a_group_is_measured_names_no_group(
    form: str, column: str, said: str
) -> None:
    text = "# Beekeeper\n\n## Person specification\n\n"
    for name, methods, first, second in (
        ("Experience", "application form", "Keeping hives", "Selling honey"),
        ("Skills", "interview and test", "Steady hands", "Candle making"),
    ):
        text += f"### {name}\n\n{said.format(methods)}\n\n{column}\n\n- {first} (E)\n- {second} (D)\n\n"
    assert lines_in(form, text) == _TOLD


@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(4006, id="a bracket of codes on a line of its own in a ruled cell"),
        pytest.param(4009, id="groups in capitals, then levels"),
        pytest.param(4017, id="one sentence at the top of the page of each post"),
        pytest.param(4044, id="levels with a colon, then groups"),
        pytest.param(4047, id="a sentence for each group of two posts"),
        pytest.param(4048, id="a column without rules below each group"),
    ],
)
def test_such_a_specification_is_read_from_a_printed_page(seed: int) -> None:
    reading = reading_of("printed", seed)
    assert reading.is_exact, reading.difference

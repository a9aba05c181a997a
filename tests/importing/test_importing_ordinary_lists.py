"""Ordinary lists: groups below `Essential criteria`, lines without bullets, levels run in, methods in brackets."""

import pytest

from tests.importing.pasting import read_text

_GROUPS = ("Qualifications", "Experience", "Office")


@pytest.mark.parametrize("levels", [("Essential criteria", "Desirable criteria"), ("Essential", "Desirable")])
@pytest.mark.parametrize("title", ["Person specification", "Person specification – Clerk"])
def test_a_level_holds_for_all_the_groups_below_it(levels: tuple[str, str], title: str) -> None:
    text = f"# {title}\n\n"
    for level in levels:
        text += f"## {level}\n\n" + "".join(f"### {one}\n\n- Good at {one}\n- Keen on {one}\n\n" for one in _GROUPS)
    (post,) = read_text(text, "clerk.md").posts
    told = [(one.level, one.group) for one in post.criteria]
    assert told == [(level, one) for level in ("essential", "desirable") for one in _GROUPS for _twice in range(2)]


def test_short_lines_below_bold_headings_are_criteria_and_no_headings() -> None:
    lists = {
        "Qualifications": ["GCSE English", "NVQ Level 3 in Business Administration", "First aid certificate"],
        "Skills": ["Able to explain rules to the public", "Spoken Polish or Urdu"],
        "Qualities": ["Calm under pressure", "A sense of humour"],
    }
    body = "".join(
        f"<p><strong>{group}</strong></p>" + "".join(f"<p>{one}</p>" for one in several)
        for group, several in lists.items()
    )
    (post,) = read_text(f"<h1>Person specification: Clerk</h1>{body}", "clerk.html").posts
    assert [(one.group, one.text) for one in post.criteria] == [
        (group, one) for group, several in lists.items() for one in several
    ]


@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize("between", ["", "The clerk keeps the office running.\n\n"])
def test_levels_run_in_open_the_specification_below_a_title_of_both_papers(bullet: str, between: str) -> None:
    lines = ["Essential: GCSE English", "Desirable: Spoken Polish", "Essential: Two years in an office"]
    text = "# Job description and person specification\n\nPost: Clerk\n\n" + between
    (post,) = read_text(text + "\n\n".join(bullet + one for one in lines), "clerk.md").posts
    assert [(one.text, one.level) for one in post.criteria] == [
        ("GCSE English", "essential"), ("Spoken Polish", "desirable"), ("Two years in an office", "essential"),
    ]  # fmt: skip


@pytest.mark.parametrize("between", ["; ", ", ", " & ", " / ", " | "])
def test_names_of_methods_in_brackets_are_listed_with_any_sign(between: str) -> None:
    text = "# Clerk\n\n## Essential\n\n- Tact (interview)\n- Wit (application form{}references)\n- Speed (test)\n"
    (post,) = read_text(text.format(between), "clerk.md").posts
    assert [(one.text, one.measured_by) for one in post.criteria] == [
        ("Tact", ("Interview",)), ("Wit", ("Application form", "References")), ("Speed", ("Test",)),
    ]  # fmt: skip


def test_the_rest_of_a_lettered_list_is_no_key_to_codes() -> None:
    items = [
        "First aid certificate (application form)",
        "School work (interview)",
        "Spoken Polish (interview)",
        "Wit (test)",
    ]
    lines = "".join(f"{letter}) {one}\n" for letter, one in zip("abcd", items, strict=True))
    (post,) = read_text(f"Person specification: Clerk\n\nEssential\n\n{lines}", "clerk.txt").posts
    assert [one.text for one in post.criteria] == [one.partition(" (")[0] for one in items]


def test_groups_that_say_how_they_are_measured_above_both_levels_are_no_posts() -> None:
    text = "# Person specification\n\nPost: Library Assistant\n\n"
    for group, said in (("Qualifications", "assessed by application form"), ("Experience", "assessed by interview")):
        text += f"## {group} ({said})\n\n### Essential criteria\n\n- One {group}\n\n"
        text += f"### Desirable criteria\n\n- More {group}\n\n"
    (post,) = read_text(text, "clerk.md").posts
    assert [(one.group, one.level[0], *one.measured_by) for one in post.criteria] == [
        ("Qualifications", "e", "Application form"), ("Qualifications", "d", "Application form"),
        ("Experience", "e", "Interview"), ("Experience", "d", "Interview"),
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["are", "are as follows"])
def test_headings_that_begin_a_sentence_are_levels_whatever_stands_above(word: str) -> None:
    text = f"Person specification: Clerk\n\nThe essential criteria {word}:\n\n1) Good at figures\n2) Tact (I)\n\n"
    text += f"The desirable criteria {word}:\n\n1) Wit\n2) Spoken Polish\n"
    (post,) = read_text(text, "clerk.txt").posts
    assert [(one.text, one.level[0]) for one in post.criteria][2:] == [("Wit", "d"), ("Spoken Polish", "d")]


def test_a_sentence_for_all_above_levels_run_in_opens_no_list_of_echoes() -> None:
    text = "# Job description and person specification\n\nPost: Clerk\n\n"
    text += "All criteria will be assessed by application form.\n\nEssential: GCSE English\n\n"
    text += "Desirable: Spoken Polish\n\nEssential: Two years in an office\n"
    (post,) = read_text(text, "clerk.md").posts
    assert [(one.level[0], *one.measured_by) for one in post.criteria] == [
        (level, "Application form") for level in "ede"
    ]

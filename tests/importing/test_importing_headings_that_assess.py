"""Headings of levels, columns and lines that say in everyday words how what stands there is assessed."""

from pathlib import Path

import pytest

from shortlister.importing.reading import read_specification

_GRID = "<h2>Person specification: Baker</h2><table><tr><th></th>{heads}</tr>{rows}</table>"


def _read(tmp_path: Path, text: str, kind: str = ".html") -> list[tuple[str, str, str, str]]:
    path = tmp_path / f"specification{kind}"
    path.write_text(text, encoding="utf-8")
    return [
        (one.text, one.level[0], one.group, ",".join(one.measured_by))
        for one in read_specification(path).posts[0].criteria
    ]


@pytest.mark.parametrize(
    ("heading", "methods"),
    [
        ("Essential criteria – Assessed by written exercise", "Written exercise"),
        ("Essential requirements: tested by practical exercise and interview", "Practical exercise,Interview"),
        ("Essential criteria (assessed at sift and interview)", "Sift,Interview"),
        ("Essential criteria (assessed at sift only)", "Sift"),
        ("Essential requirements: judged from references only", "References"),
        ("Essential criteria – Assessed by pitch", "Pitch"),
    ],
)
def test_a_heading_that_names_a_level_and_how_it_is_assessed_gives_both(
    tmp_path: Path, heading: str, methods: str
) -> None:
    read = _read(
        tmp_path,
        "<h2>Person specification</h2><p><b>Desirable criteria – Assessed at interview</b></p><ul><li>Knows cork</li>"
        f"</ul><p><b>{heading}</b></p><ul><li>Mends a zip</li><li>Sews on a button</li></ul>",
    )

    assert read == [
        ("Knows cork", "d", "", "Interview"),
        ("Mends a zip", "e", "", methods),
        ("Sews on a button", "e", "", methods),
    ]


@pytest.mark.parametrize(
    ("heads", "methods"),
    [
        (("We shall look for this in your letter", "We test it during the trial shift"), ("Letter", "Trial shift")),
        (("They are read from the application form", "We talk about it over lunch at interview"),
         ("Application form", "Interview")),
        (("We will read this in your CV", "You show us these at the presentation"), ("CV", "Presentation")),
    ],
)  # fmt: skip
def test_columns_beside_levels_that_say_where_each_is_looked_for_are_methods_and_no_groups(
    tmp_path: Path, heads: tuple[str, str], methods: tuple[str, str]
) -> None:
    rows = (
        "<tr><td>Essential</td><td>Two years in a bakery</td><td>Clean hands</td></tr>"
        "<tr><td>Desirable</td><td>Level 2 certificate in baking</td><td>Can ice a cake</td></tr>"
    )

    read = _read(tmp_path, _GRID.format(heads="".join(f"<th>{head}</th>" for head in heads), rows=rows))

    assert read == [
        ("Two years in a bakery", "e", "", methods[0]),
        ("Clean hands", "e", "", methods[1]),
        ("Level 2 certificate in baking", "d", "", methods[0]),
        ("Can ice a cake", "d", "", methods[1]),
    ]


def test_columns_beside_levels_that_name_no_method_stay_groups(tmp_path: Path) -> None:
    rows = (
        "<tr><td>Essential</td><td>Two years in a bakery</td><td>Clean hands</td></tr>"
        "<tr><td>Desirable</td><td>Level 2 certificate in baking</td><td>Can ice a cake</td></tr>"
    )
    heads = "<th>Skills we use in the shop</th><th>Knowledge you need at work</th>"

    read = _read(tmp_path, _GRID.format(heads=heads, rows=rows))

    assert [group for _text, _level, group, _methods in read] == [
        "Skills we use in the shop", "Knowledge you need at work",
    ] * 2  # fmt: skip


@pytest.mark.parametrize(
    ("needed", "wished"),
    [
        ("The Warden must have (ESSENTIAL)", "It would help to have (DESIRABLE)"),
        ("The Warden must be (essential)", "It might help to be (desirable)"),
        ("The new member of staff will need (Essential)", "They should ideally have (Desirable)"),
    ],
)
def test_what_a_post_holder_must_have_is_a_level_and_no_group(tmp_path: Path, needed: str, wished: str) -> None:
    read = _read(
        tmp_path,
        "<h2>Person specification: Warden</h2><table><tr><th>What we ask</th><th>How we find out</th></tr>"
        f"<tr><td colspan=2><b>{needed}</b></td></tr><tr><td>A boat licence</td><td>Certificate</td></tr>"
        f"<tr><td>A clear hand</td><td>Letter</td></tr><tr><td colspan=2><b>{wished}</b></td></tr>"
        "<tr><td>A dinghy</td><td>Interview</td></tr></table>",
    )

    assert [(text, level, group) for text, level, group, _methods in read] == [
        ("A boat licence", "e", ""),
        ("A clear hand", "e", ""),
        ("A dinghy", "d", ""),
    ]


@pytest.mark.parametrize("lead", ["It would help to have:", "It would also help if you had:", "These might help:"])
def test_what_would_help_is_desirable(tmp_path: Path, lead: str) -> None:
    text = f"Person specification\n\nEssential:\n- A strong back\n- Good sight\n\n{lead}\n- A spade\n- Latin\n"

    read = _read(tmp_path, text, ".txt")

    assert [(level, group) for _text, level, group, _methods in read] == [("e", ""), ("e", ""), ("d", ""), ("d", "")]


def test_a_line_that_ends_with_how_it_is_checked_is_measured_so(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        "<h2>Person specification</h2><ul>"
        "<li><span>Essential</span> Calm under pressure <small>Checked: trial day</small></li>"
        "<li>Essential: Forklift ticket (checked: certificate)</li>"
        "<li><span>Desirable</span> Draws a map <small>Judged: portfolio, chat</small></li></ul>",
    )

    assert [(text, level, methods) for text, level, _group, methods in read] == [
        ("Calm under pressure", "e", "Trial day"),
        ("Forklift ticket", "e", "Certificates"),
        ("Draws a map", "d", "Portfolio,Chat"),
    ]


def test_words_about_checking_inside_a_criterion_are_no_method(tmp_path: Path) -> None:
    text = (
        "Person specification\n\nEssential\n- Able to keep records and have them checked: weekly\n- Keeps books\n"
        "\nDesirable\n- Latin\n\nChecked by: J Smith\n"
    )

    read = _read(tmp_path, text, ".txt")

    assert read[0] == ("Able to keep records and have them checked: weekly", "e", "", "")
    assert [methods for _text, _level, _group, methods in read] == [""] * len(read)


def test_lines_of_a_level_and_a_method_above_lists_are_not_said_of_the_line_before_them(tmp_path: Path) -> None:
    text = (
        "Person specification\n\nEssential (assessed through sift)\n- Can keep books\n- Has run a shop\n\n"
        "Essential (assessed through work sample)\n- Can mend a zip\n- Can sew on a button\n\n"
        "Desirable (assessed at interview)\n- Knows leather\n- Knows cork\n"
    )

    assert _read(tmp_path, text, ".txt") == [
        ("Can keep books", "e", "", "Sift"),
        ("Has run a shop", "e", "", "Sift"),
        ("Can mend a zip", "e", "", "Work sample"),
        ("Can sew on a button", "e", "", "Work sample"),
        ("Knows leather", "d", "", "Interview"),
        ("Knows cork", "d", "", "Interview"),
    ]

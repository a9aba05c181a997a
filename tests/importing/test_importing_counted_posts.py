"""Several posts in one file that plain headings count or name; a line that repeats the one post makes no other."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

HEADS = (
    ("VACANCY 1: Porter", "VACANCY 2: Florist"),
    ("Job 1 - Porter", "Job 2 - Florist"),
    ("Post A: Porter", "Post B: Florist"),
    ("Role 1 – Porter", "Role 2 – Florist"),
    ("Vacancy no. 1 – Porter", "Vacancy no. 2 – Florist"),
    ("Position I: Porter", "Position II: Florist"),
    ("First post: Porter", "Second post: Florist"),
    ("Post 1 of 2: Porter", "Post 2 of 2: Florist"),
    ("Porter (Post A)", "Florist (Post B)"),
    ("Porter - Vacancy 1", "Florist - Vacancy 2"),
    ("Vacancy 1\nPorter", "Vacancy 2\nFlorist"),
    ("Vacancy 1 Porter", "Vacancy 2 Florist"),
    ("Job Ref 101: Porter", "Job Ref 102: Florist"),
    ("Post One: Porter", "Post Two: Florist"),
    ("Person specification\nVacancy 1: Porter", "Person specification\nVacancy 2: Florist"),
    ("1. Porter", "2. Florist"),
    ("Porter", "Florist"),
)
PORTER, FLORIST = ("lifting", "tact", "night shifts"), ("roses", "ribbons", "weddings")


def _text(one: str, other: str, *, before: str = "") -> str:
    parts = [
        f"{head}\nEssential:\n- {first}\n- {second}\nDesirable:\n- {third}\n"
        for head, (first, second, third) in ((one, PORTER), (other, FLORIST))
    ]
    return before + "\n".join(parts)


def _posts(draft: DraftSpecification) -> dict[str, list[tuple[str, str]]]:
    return {post.title: [(one.text, one.level[:1]) for one in post.criteria] for post in draft.posts}


TWO = {
    "Porter": list(zip(PORTER, "eed", strict=True)),
    "Florist": list(zip(FLORIST, "eed", strict=True)),
}


@pytest.mark.parametrize("before", ["", "Hill Markets Ltd\nCurrent vacancies\n\n"])
@pytest.mark.parametrize(("one", "other"), HEADS)
def test_lines_that_count_or_name_posts_each_open_one(one: str, other: str, before: str) -> None:
    draft = read_text(_text(one, other, before=before), "pasted")
    assert _posts(draft) == TWO
    assert "The document holds 2 posts; choose one." in draft.doubts


def test_a_list_of_the_posts_before_their_specifications_opens_none() -> None:
    contents = "Two vacancies:\nVacancy 1: Porter\nVacancy 2: Florist\n\n"
    assert _posts(read_text(_text("VACANCY 1: Porter", "VACANCY 2: Florist", before=contents), "pasted")) == TWO


def test_posts_of_one_title_keep_what_counts_them() -> None:
    assert list(_posts(read_text(_text("Post A: Clerk", "Post B: Clerk"), "pasted"))) == ["Clerk (A)", "Clerk (B)"]


def test_levels_on_the_lines_of_the_criteria_are_specification_enough() -> None:
    text = "\n".join(
        f"VACANCY {number}: {title}\nRequirements\n- {first} (E)\n- {second} (D)\n"
        for number, (title, (first, second, _third)) in enumerate((("Porter", PORTER), ("Florist", FLORIST)), 1)
    )
    posts = _posts(read_text(text, "pasted"))
    assert posts == {"Porter": [("lifting", "e"), ("tact", "d")], "Florist": [("roses", "e"), ("ribbons", "d")]}


def _html(title: str, criteria: tuple[str, ...], *, level: str) -> str:
    first, second, third = criteria
    match level:
        case "column":
            rows = f"<tr><td>{first}</td><td>E</td></tr><tr><td>{second}</td><td>E</td></tr><tr><td>{third}</td><td>D"
            return f"<table><tr><td colspan=2>{title}</td></tr><tr><th>Criterion</th><th>E/D</th></tr>{rows}</table>"
        case "lists":
            lists = f"<ul><li>{first}<li>{second}</ul><p>Desirable</p><ul><li>{third}</ul>"
            return f"<p><b>{title}</b></p><p>Essential</p>{lists}"
        case _:
            lists = f"<ul><li>{first}<li>{second}</ul><h3>Desirable</h3><ul><li>{third}</ul>"
            return f"<h2>{title}</h2><h3>Essential</h3>{lists}"


@pytest.mark.parametrize("level", ["column", "lists", "headings"])
def test_web_pages_with_counted_posts_are_several(level: str) -> None:
    page = _html("Role 1 – Porter", PORTER, level=level) + _html("Role 2 – Florist", FLORIST, level=level)
    assert _posts(read_text(f"<h1>Vacancies</h1>{page}", "pasted")) == TWO


def test_rows_over_all_columns_that_count_posts_part_one_table() -> None:
    def rows(title: str, criteria: tuple[str, ...]) -> str:
        cells = "".join(
            f"<tr><td>{text}</td><td>{level}</td></tr>" for text, level in zip(criteria, "EED", strict=True)
        )
        return f"<tr><td colspan=2>{title}</td></tr>{cells}"

    head = "<tr><th>Criterion</th><th>E/D</th></tr>"
    table = f"<table>{head}{rows('Post A: Porter', PORTER)}{rows('Post B: Florist', FLORIST)}</table>"
    assert _posts(read_text(f"<h1>Specification</h1>{table}", "pasted")) == TWO


def test_word_paragraphs_and_tables_with_counted_posts_are_several(tmp_path: Path) -> None:
    file = docx.Document()
    for title, (first, second, third) in (("Vacancy 1: Porter", PORTER), ("Vacancy 2: Florist", FLORIST)):
        file.add_paragraph(title)
        table = file.add_table(rows=0, cols=2)
        for row in (("Essential", "Desirable"), (first, third), (second, "")):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    path = tmp_path / "two.docx"
    file.save(str(path))
    assert {title: sorted(found) for title, found in _posts(read_specification(path)).items()} == {
        title: sorted(found) for title, found in TWO.items()
    }


ONE = (
    "Vacancy 1: Porter\nEssential:\n- lifting\n- tact\nDesirable:\n- night shifts\n",
    "Person specification: Porter\nVacancy 1: Porter\nEssential:\n- lifting\n- tact\nDesirable:\n- night shifts\n",
    "Vacancy 1: Porter\nEssential:\n- lifting\n\nVacancy 1: Porter\n- tact\nDesirable:\n- night shifts\n",
    "Post title: Porter\nDuties\nJob 1: Lift the crates\nJob 2: Clean the van\nEssential:\n- lifting\n- tact\n"
    "Desirable:\n- night shifts\n",
    "Post: Porter\nRole 1: Carrier\n- carries\nRole 2: Packer\n- packs\n\nPerson specification\nEssential:\n- lifting\n"
    "- tact\nDesirable:\n- night shifts\n",
    "Post: Porter\nRole 1: carrying\nEssential:\n- lifting\n- tact\nRole 2: late work\nDesirable:\n- night shifts\n",
)


@pytest.mark.parametrize("text", ONE)
def test_lines_that_repeat_the_one_post_or_count_its_duties_make_no_other(text: str) -> None:
    draft = read_text(text, "pasted")
    assert _posts(draft) == {"Porter": TWO["Porter"]}
    assert not any("Porter" in one.group for post in draft.posts for one in post.criteria)

"""Several posts in one document, each with its own title, key and table: titles, keys over lines, headings again."""

import csv
import io

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_LISTS = ("- Lights a kiln (E)\n- Glazes tiles (D)\n", "- Drives a van (E)\n- Reads a map (D)\n")
_POSTS = ("Potter", "Delivery Driver")


def _rows(*rows: tuple[str, ...]) -> DraftSpecification:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return recognise(parse(file.getvalue().encode(), "csv", "posts.csv", DEFAULT), DEFAULT)


@pytest.mark.parametrize(
    "title", ["Person specification for the post of {}", "{} – person specification", "Person specification – {}"]
)
def test_the_title_of_each_specification_is_its_post(title: str) -> None:
    parts = (f"# {title.format(post)}\n\n**Skills**\n\n{items}" for post, items in zip(_POSTS, _LISTS, strict=True))
    draft = read_text("\n".join(parts), "posts.md")
    assert [(post.title, len(post.criteria)) for post in draft.posts] == [("Potter", 2), ("Delivery Driver", 2)]


@pytest.mark.parametrize("label", ["Method of assessment", "Assessed by", "How assessed"])
@pytest.mark.parametrize("key", [("A = Application form", "I = Interview"), ("Application form – A", "Interview – I")])
def test_a_key_whose_first_line_has_a_label_is_whole_in_each_post(label: str, key: tuple[str, str]) -> None:
    table = "| Criterion | Level |\n|---|---|\n| {} [A] | E |\n| {} [A, I] | D |\n"
    told = f"{label}: {key[0]}\n\n{key[1]}\n\n"
    first, second = table.format("Lights a kiln", "Glazes tiles"), table.format("Drives a van", "Reads a map")
    text = f"# Person specification: Potter\n\n{told}{first}\n# Person specification: Driver\n\n{told}{second}"
    read = [(one.text, one.measured_by) for post in read_text(text, "posts.md").posts for one in post.criteria]
    methods = [("Application form",), ("Application form", "Interview")]
    assert read == list(zip(["Lights a kiln", "Glazes tiles", "Drives a van", "Reads a map"], methods * 2, strict=True))


def test_the_lines_of_a_key_below_each_post_are_no_criteria() -> None:
    key = "Key: A = Application form\n\nI = Interview\n\nT = Test\n\n"
    lists = ("- Lights a kiln [A] (E)\n- Glazes tiles [T] (D)\n", "- Drives a van [T] (E)\n- Reads a map [I] (D)\n")
    text = "".join(
        f"# Person specification: {post}\n\n{items}\n{key}" for post, items in zip(_POSTS, lists, strict=True)
    )
    read = [(post.title, len(post.criteria), post.doubts) for post in read_text(text, "posts.md").posts]
    assert read == [("Potter", 2, ()), ("Delivery Driver", 2, ())]


def test_the_headings_of_a_sheet_again_behind_an_empty_row_begin_the_next_table() -> None:
    heads = ("Essential", "Desirable")
    draft = _rows(
        ("Potter – person specification",), heads, ("Lights a kiln",), ("", "Glazes tiles"), (),
        ("Driver – person specification",), heads, ("Drives a van",), ("", "Reads a map"),
    )  # fmt: skip
    assert [(post.title, [(one.text, one.level) for one in post.criteria]) for post in draft.posts] == [
        ("Potter", [("Lights a kiln", "essential"), ("Glazes tiles", "desirable")]),
        ("Driver", [("Drives a van", "essential"), ("Reads a map", "desirable")]),
    ]

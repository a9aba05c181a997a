"""Remarks in brackets on lines of their own: what goes on with the line above belongs to it, the rest is doubted."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of


def _texts(text: str, name: str) -> list[str]:
    return [one.text for one in read_text(text, name).posts[0].criteria]


_LINES = ("A degree", "(or the equivalent from abroad)", "Typing at speed", "(at forty words a minute).", "Tact")
_READ = ["A degree (or the equivalent from abroad)", "Typing at speed (at forty words a minute).", "Tact"]


@pytest.mark.parametrize("mark", ["- ", ""])
def test_a_bracket_that_goes_on_belongs_to_the_line_above(mark: str) -> None:
    lines = "\n".join(f"{mark}{one}" for one in _LINES)
    assert _texts(f"Person specification: Clerk\n\nEssential:\n{lines}\n", "clerk.txt") == _READ


def test_so_it_does_in_a_cell_and_below_the_name_of_a_group_that_stands_for_it() -> None:
    cell = "".join(f"<p>{one}</p>" for one in _LINES)
    named = "<p>LANGUAGE SKILLS</p><p>(the ability to write with clarity, to listen and to persuade)</p>"
    html = f"""<h1>Person specification: Clerk</h1><table>
    <tr><th>Area</th><th>Essential</th><th>Desirable</th></tr>
    <tr><td>Experience</td><td>{cell}</td><td>Shorthand</td></tr>
    <tr><td>Communication</td><td>{named}</td><td>Latin</td></tr></table>"""
    found = [one.text for one in draft_of(html.encode(), "html").posts[0].criteria]
    assert [one for one in found if one not in ("Shorthand", "Latin")] == [
        *_READ, "LANGUAGE SKILLS (the ability to write with clarity, to listen and to persuade)",
    ]  # fmt: skip


def test_a_bracket_of_levels_or_methods_or_below_a_heading_is_read_as_before() -> None:
    text = "Person specification: Clerk\n\nEssential:\n- Typing at speed\n- (tested at interview, of course)\n- Tact\n"
    assert not any("Typing at speed (" in one for one in _texts(text, "clerk.txt"))
    headed = "# Clerk\n\n## Skills\n\n(for all of our staff in any office)\n\n- Typing\n- Tact\n"
    assert _texts(headed, "clerk.md") == ["Typing", "Tact"]


@pytest.mark.parametrize("bracket", ["(Forty words a minute are enough)", "(Forty words a minute are enough"])
def test_a_bracket_that_was_taken_for_a_criterion_of_its_own_is_doubted_once(bracket: str) -> None:
    text = f"Person specification: Clerk\n\nEssential\nTyping at speed\n{bracket}\nGood spelling\nKnowledge of files\n"
    draft = read_text(text, "clerk.txt")
    assert bracket in [one.text for one in draft.posts[0].criteria]
    assert sum(bracket in doubt for doubt in draft.doubts) == 1

"""Lists that a Markdown table holds in HTML inside its cells: one criterion and one method a line."""

import pytest

from tests.importing.pasting import read_text

TABLE = """# Lock keeper

| Criteria | Essential | Desirable | Assessed by |
| --- | --- | --- | --- |
| Experience | {0} | {1} | {2} |
"""
READ = [
    "e|Experience|Calm and patient|Application form,Interview",
    "e|Experience|A ‘can do’ manner|Application form,Interview",
    "d|Experience|Qualified first aider|Application form,Interview",
]


@pytest.mark.parametrize(
    "cells",
    [
        (
            "<ul> <li>Calm and patient</li> <li>A ‘can do’ manner</li> <ul>",
            '<ol class="wide"><li>Qualified first aider</ol>',
            "<ul><li>Application</li><li>Interview</li></ul>",
        ),
        (
            "<p>Calm and patient</p><p>A ‘can do’ manner</p>",
            "<div>Qualified first aider</div>",
            "Application<BR />Interview",
        ),
        ("<LI>Calm and patient<LI>A ‘can do’ manner", "Qualified first aider<br>", "Application<br><br>Interview"),
    ],
)
def test_each_line_of_a_list_in_a_cell_is_one(cells: tuple[str, str, str]) -> None:
    found = read_text(TABLE.format(*cells), "lock.md").posts[0].criteria
    assert [f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}" for one in found] == READ
    assert not any(one.doubts for one in found)

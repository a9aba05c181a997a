"""Short lines without bullets at the end of a list, right before the next group: criteria, not headings of nothing."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of

_READ = ["e||Welding gates|", "d||Brazing|", "d||Work in a Forge|", "e||Own van|", "d||French|"]
_PLAIN = "{0}\nEssential{2}\nWelding gates\nDesirable{2}\nBrazing\nWork in a Forge\n{1}\nEssential{2}\nOwn van\n"


@pytest.mark.parametrize(
    ("first", "second", "behind", "form"),
    [
        ("Skills", "Other", " criteria", "txt"),
        ("SKILLS", "OTHER", ":", "txt"),
        ("<b>Skills</b>", "<b>Other</b>", ":", "html"),
    ],
)
def test_such_lines_below_the_label_of_a_level_are_criteria(first: str, second: str, behind: str, form: str) -> None:
    body = _PLAIN.format(first, second, behind).splitlines()
    lines = ["Blacksmith", "Person specification", "", *body, f"Desirable{behind}", "French"]
    text = "\n".join(lines) if form == "txt" else "".join(f"<p>{line}</p>" for line in lines)
    read = [line.split("|") for line in lines_of(read_text(text, f"a.{form}"))]
    assert [f"{level}||{words}|" for level, _group, words, _methods in read] == _READ
    assert [group.capitalize() for _level, group, _words, _methods in read] == ["Skills"] * 3 + ["Other"] * 2


def test_a_list_of_one_such_line_has_it() -> None:
    body = "Experience\nEssential\nShoeing\nDesirable\nBrazing\nSkills\nEssential\nWelding\nDesirable\nFrench\n"
    draft = read_text(f"Farrier\nPerson specification\n\n{body}", "a.txt")
    assert lines_of(draft) == [
        "e|Experience|Shoeing|", "d|Experience|Brazing|", "e|Skills|Welding|", "d|Skills|French|",
    ]  # fmt: skip

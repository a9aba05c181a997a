"""Plain text with lines of dashes between its parts, and a key whose last code stands on a line of its own."""

import pytest

from tests.importing.pasting import read_text

_ROWS = "CRITERIA                         E/D   HOW ASSESSED\nPHYSICAL\n"
_ASKED = "Able to push beds for hours      E     OH\nAble to walk all day              E     AF / OH\n"
_MORE = "OTHER\nFlexible about shifts            D     AF / IV\nOwns a bicycle                   D     IV\n"


@pytest.mark.parametrize("rule", ["-" * 40, "=" * 40, "_ " * 20, "* * *", "─" * 12])
def test_a_line_that_draws_a_rule_is_part_of_no_paragraph(rule: str) -> None:
    key = "AF = Application Form   IV = Interview\nOH = Occupational Health"
    text = (
        f"PORTER\n{rule}\nPERSON SPECIFICATION\n{rule}\n{_ROWS}{_ASKED}{_MORE}{rule}\n{key}\n{rule}\nNo smoking here.\n"
    )
    draft = read_text(text, "porter.txt")
    (post,) = draft.posts
    assert [(one.group, ", ".join(one.measured_by)) for one in post.criteria] == [
        ("PHYSICAL", "Occupational health"), ("PHYSICAL", "Application form, Occupational health"),
        ("OTHER", "Application form, Interview"), ("OTHER", "Interview"),
    ]  # fmt: skip
    assert not any(rule.strip()[:5] in block.text for block in draft.document.blocks)

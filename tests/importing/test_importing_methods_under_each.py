"""Plain lines each with how they are assessed on the line below, behind the same label, where no label says levels."""

import pytest

from tests.importing.lines_making import lines_in

_LINES = """# Ferry Steward

## The role

Stewards look after passengers and sell tickets on board.

## Success profile

Everything is essential unless marked “desirable”.

### Experience

Experience of serving the public

{label} CV, Interview

Experience of cash handling (desirable)

{label} CV

### Behaviours

Working together

{label} Interview

Delivering at pace

{label} Interview, Group exercise
"""


@pytest.mark.parametrize(
    ("form", "label"), [("docx", "Assessed at:"), ("html", "How tested:"), ("md", "Measured by:"), ("docx", "Method:")]
)
def test_lines_with_their_methods_below_are_criteria(form: str, label: str) -> None:
    assert lines_in(form, _LINES.format(label=label)) == [
        "e|Experience|Experience of serving the public|CV,Interview",
        "d|Experience|Experience of cash handling|CV",
        "e|Behaviours|Working together|Interview",
        "e|Behaviours|Delivering at pace|Interview,Group exercise",
    ]

"""Keys of numbers in a table of their own, in a document that numbers other things too."""

import pytest

from tests.importing.pasting import read_text

_DUTIES = "| 1 | Assess new claims |\n|---|---|\n| 2 | Answer enquiries |\n| 3 | Refer suspected fraud |\n"
_KEY = "| Code | Tested through |\n|---|---|\n| 1 | Form |\n| 2 | Interview |\n| 3 | Work sample |\n"
_HEADS = "| Requirement | Importance | Tested through |\n|---|---|---|\n"
_TABLE = (
    f"{_HEADS}| Type quickly | Essential | 1, 3 |\n| Clear letters | Desirable | 2 |\n| Own a car | Desirable | 1 |\n"
)
_SINGLE = (
    f"{_HEADS}| Type quickly | Essential | 1 |\n| Clear letters | Desirable | 2 |\n| Own a car | Desirable | 1 |\n"
)
_LINES = "Essential\n\n- Type quickly (1, 3)\n\nDesirable\n\n- Clear letters (2)\n- Own a car (1)\n"


@pytest.mark.parametrize(
    ("criteria", "first"),
    [
        (_TABLE, "Application form, Work sample"),
        (_SINGLE, "Application form"),
        (_LINES, "Application form, Work sample"),
    ],
)
def test_a_key_of_numbers_is_no_list_of_methods_for_the_numbered_duties(criteria: str, first: str) -> None:
    text = f"# Assessor\n\nMain duties\n\n{_DUTIES}\n# Person specification\n\n{criteria}\n# Key\n\n{_KEY}"
    (post,) = read_text(text, "assessor.md").posts
    assert [(one.text, ", ".join(one.measured_by)) for one in post.criteria] == [
        ("Type quickly", first), ("Clear letters", "Interview"), ("Own a car", "Application form"),
    ]  # fmt: skip

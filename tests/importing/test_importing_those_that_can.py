"""Sentences about whichever criteria a method can measure: they do not say which these are, and give nothing."""

import pytest

from tests.importing.pasting import read_text

_TABLE = """# Person specification: Clerk

| | Essential | Desirable | Measured by |
|---|---|---|---|
| Experience | Run a library | Schools | Application form, interview |
| Special | Evenings | Driving licence | |

"""
_LISTS = "# Person specification: Clerk\n\n## Essential\n\n- Run a library\n- Evenings\n\n## Desirable\n\n- Schools\n\n"


@pytest.mark.parametrize("text", [_TABLE, _LISTS])
@pytest.mark.parametrize(
    "sentence",
    [
        "The panel will shortlist on the essential criteria that can be measured from the application form.",
        "Candidates are shortlisted against those criteria which could be judged from the form.",
        "At interview the panel will consider the criteria that cannot be assessed from the application form.",
    ],
)
def test_they_give_no_methods(text: str, sentence: str) -> None:
    (post,) = read_text(f"{text}{sentence}\n", "clerk.md").posts
    assert [one.measured_by for one in post.criteria if one.text in ("Evenings", "Driving licence")] in ([()], [()] * 2)

"""`All are essential unless marked (D)` among other sentences of one paragraph."""

import pytest

from tests.importing.pasting import read_text

_PAPER = """# Tree Officer

## Person specification

{note}

### Qualifications

- Diploma in arboriculture{own}
- Chainsaw ticket{other}

### Experience

- Years of climbing{other}
- Writing tree reports{own}
"""


@pytest.mark.parametrize(
    ("note", "own", "other", "levels"),
    [
        (
            "Every point is essential unless it is followed by (D), when it is desirable. Qualifications are checked "
            "on the application form. Experience is explored at interview.",
            "",
            " (D)",
            ("essential", "desirable", "desirable", "essential"),
        ),
        (
            "Please give examples. All items are desirable except those with (E) behind them. Qualifications are "
            "checked on the application form. Experience is explored at interview.",
            " (E)",
            "",
            ("essential", "desirable", "desirable", "essential"),
        ),
    ],
)
def test_what_is_not_marked_has_the_level_of_all(note: str, own: str, other: str, levels: tuple[str, ...]) -> None:
    draft = read_text(_PAPER.format(note=note, own=own, other=other), "a.md")
    (post,) = draft.posts
    assert tuple(one.level for one in post.criteria) == levels
    assert [one.measured_by for one in post.criteria] == [("Application form",)] * 2 + [("Interview",)] * 2
    assert not draft.doubts

"""Sentences about the criteria that are assessed in some way, which do not say which ones these are."""

import pytest

from tests.importing.pasting import read_text

PAGE = """# Person specification

Job title: Head of Data

{said}

## Knowledge
### Essential
- Knowledge of data
- Knowledge of design
### Desirable
- Experience of councils
"""


def _methods(said: str) -> list[tuple[str, ...]]:
    draft = read_text(PAGE.format(said=said), "page.md")
    return [one.measured_by for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    "said",
    [
        "Shortlisting Criteria: Essential criteria assessed via application form should be used to shortlist.",
        "Essential criteria assessed at interview are marked with a star.",
        "Criteria that are assessed at interview will not be scored now.",
        "All criteria tested by presentation must be written down by the chair.",
    ],
)
def test_it_gives_no_method_and_is_said_to_be_unread(said: str) -> None:
    draft = read_text(PAGE.format(said=said), "page.md")
    assert _methods(said) == [(), (), ()]
    quoted = said.rstrip(".")
    assert any(quoted in doubt and "not read" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("Essential criteria will be assessed via application form.", [("Application form",)] * 2 + [()]),
        ("All criteria assessed at interview.", [("Interview",)] * 3),
        (
            "Essential criteria assessed by application form, desirable criteria assessed at interview.",
            [("Application form",)] * 2 + [("Interview",)],
        ),
    ],
)
def test_what_is_said_of_all_of_a_kind_still_counts(said: str, methods: list[tuple[str, ...]]) -> None:
    assert _methods(said) == methods

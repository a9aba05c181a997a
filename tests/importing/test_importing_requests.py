"""Sentences that ask applicants for papers, alone and beside others that say how all criteria are assessed."""

import pytest

from tests.importing.table_making import draft_of

_LIST = "\n\n## Essential\n- Has kept a shop\n- Ties wreaths\n\n## Desirable\n- Speaks Dutch\n\n"
_REQUESTS = (
    "Please complete the online application form and a supporting statement of two pages, telling us how you meet "
    "the person specification.",
    "Please send a CV and a covering letter showing how you meet the criteria.",
    "To apply, submit a personal statement explaining how you meet each criterion.",
)


def _methods(above: str, below: str) -> list[tuple[str, ...]]:
    text = f"# Florist\n\n## How to apply\n\n{above}\n\n# Person specification{_LIST}{below}\n"
    return [c.measured_by for c in draft_of(text.encode(), "md").posts[0].criteria]


@pytest.mark.parametrize("request_", _REQUESTS)
@pytest.mark.parametrize(
    "told",
    [
        "Each of these will be assessed through your application and at interview.",
        "All criteria will be assessed by application form and interview.",
    ],
)
def test_a_request_adds_nothing_to_how_all_is_assessed(request_: str, told: str) -> None:
    assert _methods(request_, told) == [("Application form", "Interview")] * 3


def test_what_only_one_level_is_assessed_by_does_not_end_a_request() -> None:
    told = "Essential criteria are tested at interview."
    read = _methods("Please send a CV showing how you meet the criteria.", told)
    assert all("Interview" in methods for methods in read[:2])
    assert "Interview" not in read[2]


@pytest.mark.parametrize(("request_", "paper"), [(_REQUESTS[2], "Personal statement"), (_REQUESTS[1], "CV")])
def test_alone_a_request_says_what_measures(request_: str, paper: str) -> None:
    assert all(paper in methods for methods in _methods(request_, "We look forward to hearing from you."))

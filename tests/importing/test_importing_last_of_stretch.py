"""A sentence behind the last list that opens as criteria do and has no level: not lost unseen."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.lines_making import draft_in

PAGE = """# The work of a bosun
## What is required of a bosun
### Rigging
Keep the standing rigging in repair.
Shows care for every splice (essential)
Shows patience with new hands (essential)
### Sails
Gives proof of readiness by:
- Passing the climbing trial (essential)
- Passing the reefing trial (essential)
"""


def _left_out(draft: DraftSpecification, words: str) -> bool:
    return any(words in str(doubt) and "left out" in str(doubt) for doubt in draft.doubts)


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_a_sentence_that_opens_as_others_do_is_said_to_be_left_out(form: str) -> None:
    draft = draft_in(form, f"{PAGE}Shows a will to learn the trade anew each season.\n")
    assert len(draft.posts[0].criteria) == 4
    assert _left_out(draft, "learn the trade")


@pytest.mark.parametrize(
    "line", ["The ship sails on the first tide of May.", "This trade is learnt at sea, year by year."]
)
def test_a_sentence_that_opens_as_none_does_is_no_criterion(line: str) -> None:
    assert not _left_out(draft_in("html", f"{PAGE}{line}\n"), line[-12:])

"""That a document holds several posts is settled once one is chosen, wherever among the doubts it stands."""

import pytest

from shortlister.domain.plans.document_doubts import but_for_posts
from shortlister.domain.plans.drafts import Document, DraftPost, DraftSpecification, Verdict

SEVERAL = "The document holds 2 posts; choose one."
OTHER = "A picture is not shown."


@pytest.mark.parametrize("doubts", [(SEVERAL, OTHER), (OTHER, SEVERAL), (OTHER,)])
def test_every_other_doubt_stays(doubts: tuple[str, ...]) -> None:
    assert but_for_posts(_draft(2, doubts)) == (OTHER,)


def test_of_a_document_with_one_post_every_doubt_stays() -> None:
    assert but_for_posts(_draft(1, (OTHER, "Another."))) == (OTHER, "Another.")


def _draft(posts: int, doubts: tuple[str, ...]) -> DraftSpecification:
    ones = tuple(DraftPost(f"Post {at}", ()) for at in range(posts))
    return DraftSpecification(Verdict.SPECIFICATION, "", ones, doubts, Document("a.docx", "docx", ()))

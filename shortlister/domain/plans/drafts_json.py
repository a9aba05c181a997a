"""A draft specification in the shape that `shortlister spec --json` prints."""

from collections import Counter

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost, DraftSpecification

_LETTERS = {"essential": "E", "desirable": "D"}


def as_json(draft: DraftSpecification) -> dict[str, object]:
    """The draft as dictionaries and lists; references are the program's own, in document order for each post."""
    return {
        "verdict": draft.verdict.value,
        "why": draft.why,
        "posts": [_post(post) for post in draft.posts],
        "doubts": list(draft.doubts),
        "doubt_places": doubt_places(draft),
    }


def doubt_places(draft: DraftSpecification) -> list[dict[str, object]]:
    """The doubts about the document and its posts whose place is known: `source` as criteria have it, `words` there."""
    told = [*draft.doubts, *(doubt for post in draft.posts for doubt in post.doubts)]
    left = {one.doubts[0]: Passage(one.source, one.text) for one in draft.left_over if one.doubts}
    known = left | dict(draft.passages)
    return [{"doubt": doubt, **place_json(known[doubt])} for doubt in dict.fromkeys(told) if known.get(doubt)]


def place_json(passage: Passage) -> dict[str, object]:
    """What of a document can be looked at: `source` as criteria have it, and the `words` that stand there."""
    return {"source": _source(passage.place), "words": passage.words}


def references(post: DraftPost) -> tuple[str, ...]:
    """The references of a post's criteria in order: E1, E2 … essential, D1 … desirable, U1 … not yet settled."""
    counts: Counter[str] = Counter()
    found = []
    for criterion in post.criteria:
        letter = _LETTERS.get(criterion.level, "U")
        counts[letter] += 1
        found.append(f"{letter}{counts[letter]}")
    return tuple(found)


def _post(post: DraftPost) -> dict[str, object]:
    pairs = zip(references(post), post.criteria, strict=True)
    return {
        "title": post.title,
        "criteria": [_criterion(reference, criterion) for reference, criterion in pairs],
        "doubts": list(post.doubts),
        "method_key": dict(post.method_key),
    }


def _criterion(reference: str, criterion: DraftCriterion) -> dict[str, object]:
    weight = criterion.weight
    given = {} if weight is None else {"weight": int(weight) if weight.denominator == 1 else float(weight)}
    return {
        "reference": reference,
        "group": criterion.group,
        "text": criterion.text,
        "level": criterion.level,
        "measured_by": list(criterion.measured_by),
        "source": _source(criterion.source),
        "doubts": list(criterion.doubts),
        **given,
    }


def _source(place: Place) -> dict[str, object]:
    known = {"page": place.page, "line": place.line, "cell": place.cell, "block": place.block}
    return {name: value for name, value in known.items() if value is not None}

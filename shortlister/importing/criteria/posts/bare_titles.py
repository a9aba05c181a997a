"""Titles without what only says of the post where it is, whose, what it pays and for how long.

`Gardener – Truro, Cornwall` and `Clerk at Ash Farm` are a gardener and a clerk. What says which kind of work it is
stays: `Social Worker – Fostering`; of a name that could be either, the document tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Document, DraftPost
from shortlister.importing.criteria.posts.said_elsewhere import Elsewhere, said_elsewhere
from shortlister.importing.criteria.words.body_names import names_a_body
from shortlister.importing.criteria.words.place_names import is_known_place, is_street, looks_like_a_town
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post
from shortlister.importing.criteria.words.trimmed_titles import is_pay, is_term, without_pay, without_terms
from shortlister.importing.late_regexes import late_regex

_APART: Final = late_regex(r"(\s+[–—|-]\s+|,\s+|\s+(?:at|@)\s+(?=(?:the )?[A-Z]))(?![^()]*\))")
_COLON: Final = late_regex(r"^(?P<who>[^:]{3,60}):\s+(?P<post>[^:]+)$")
_UNIT: Final = late_regex(
    r"(?i)^(?:the )?(?:faculty|school|college|department|directorate|division|institute|university) of\b"
    r"|\b(?:faculty|university|council|directorate|department|division|ltd|limited|plc|llp|cic|nhs trust"
    r"|foundation trust)$"
)
_DASHED: Final = late_regex(r"(?P<who>[^–—|]{4,60}?)\s+[–—|-]\s+(?P<post>\S.*)")
_HOUSE: Final = late_regex(r"The(?: (?:[A-Z][\w’'-]+|of|and|&|in|at|on)){2,5}")
"""How a house or an inn is called: `The Drovers Rest`."""
_CALLED: Final = late_regex(r"The [A-Z][\w’'-]+|[A-Z][\w’'-]+(?:[’']s|s[’'])")
"""What may be such a name where a place stands behind it: `The Hub, Hexham`, `Bellamy’s, Whitby`."""
_OF_WORK: Final = late_regex(
    r"(?:ics|[lr]ogy|graphy|istry|ing|ions?|ments?|ance|ence|care|ture|cy|services|studies|arts)$", re.IGNORECASE
)


def with_bare_titles(document: Document, posts: Sequence[DraftPost]) -> tuple[DraftPost, ...]:
    """The posts under such titles, unless two of them would then have the same name."""
    known = said_elsewhere(document)
    titles = [_bare(without_pay(post.title), known) for post in posts]
    if len({title.casefold() for title in titles}) < len({post.title.casefold() for post in posts}):
        return tuple(posts)
    return tuple(replace(post, title=title) for post, title in zip(posts, titles, strict=True))


def _bare(title: str, known: Elsewhere) -> str:
    title = _without_employer(title, known)
    parts = _APART.split(title)
    if not names_a_post(parts[0]):
        return title
    said = [part.strip() for part in parts[2::2]]
    for at, (mark, part) in enumerate(zip(parts[1::2], said, strict=True)):
        place = _is_place(part, known)
        address = mark.startswith(",") and at > 0
        if place or _is_no_part(mark, part, known) or (address and is_street(part)):
            first = at - 1 if address and (place or is_street(part)) and _could_be_place(said[at - 1], known) else at
            title = "".join(parts[: 2 * first + 1])
            break
    bare = without_terms(title)
    return bare if names_a_post(bare) else title


def _is_place(part: str, known: Elsewhere) -> bool:
    """Whether a name is a place wherever it stands, or the document says so, or it has the form of a town's."""
    town = looks_like_a_town(part) and not known.has_small(part)
    return is_known_place(part) or known.is_place(part) or town


def _is_no_part(mark: str, part: str, known: Elsewhere) -> bool:
    """Whether what stands behind a title's mark is its pay, its term or whose it is."""
    if mark.strip() in ("at", "@") or is_pay(part) or is_term(part):
        return True
    body = _UNIT.search(part) is not None and not ends_with_a_doer(part)
    section = mark.startswith(",") and known.is_section(part)
    return body or section or names_a_body(part) or known.is_employer(part)


def _could_be_place(part: str, known: Elsewhere) -> bool:
    """Whether what stands before a place in an address is of it: a name that is nowhere written small."""
    kind_of_work = ends_with_a_doer(part) or _OF_WORK.search(part)
    return part[:1].isupper() and not kind_of_work and not known.has_small(part)


def _without_employer(title: str, known: Elsewhere) -> str:
    """A title without who offers it before its colon, of whatever kind that is, or before its dash, if it is told."""
    found = _COLON.match(title)
    named = found is not None and ends_with_a_doer(without_terms(found["post"])) and names_a_post(found["post"])
    if found and named and not ends_with_a_doer(found["who"]):
        return found["post"]
    dashed = _DASHED.fullmatch(title)
    if dashed and _is_house(dashed["who"], known) and _is_who_works(dashed["post"]):
        return dashed["post"]
    first, *rest = _APART.split(title, maxsplit=1)
    whose = (known.is_employer(first) or names_a_body(first)) and not ends_with_a_doer(first)
    return rest[-1] if whose and rest and _is_who_works(rest[-1]) else title


def _is_who_works(text: str) -> bool:
    """Whether a text, up to its first sign, is who works."""
    post = _APART.split(text, maxsplit=1)[0]
    return names_a_post(post) and ends_with_a_doer(without_terms(post))


def _is_house(text: str, known: Elsewhere) -> bool:
    """Whether a text is the name of a house, where it is behind its comma, or any name that has such a place."""
    name, comma, place = text.partition(", ")
    if ends_with_a_doer(name) or ends_with_a_doer(text):
        return False
    return bool(_HOUSE.fullmatch(name)) or bool(comma and _CALLED.fullmatch(name) and _is_place(place, known))

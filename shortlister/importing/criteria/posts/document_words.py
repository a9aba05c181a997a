"""Titles without the words for the document itself: `Person specification: Cook`, `Cook - person spec for the site`."""

import re
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post

_NOISE: Final = re.compile(
    r"\b(?:(?:volunteer )?(?:job|role|position|post) (?:description|profile|outline|summary|advert"
    r"|specification)(?:(?: and|,| ?[&/+]) (?:the )?"
    r"(?:person(?:nel|al)?|employee|candidate) (?:spec(?:ification)?|profile))?|statement of duties"
    r"|(?:person(?:nel|al)?|employee|candidate) (?:spec(?:ification)?|profile)|job and person specification"
    r"|person spec|(?:selection|shortlisting) criteria|criteria|manyleb (?:y )?person|proffil (?:y )?(?:swydd"
    r"|r[oô]l)|appendix [a-z0-9]|draft"
    r"|(?:recruitment|candidate|applicant|application|job|information)(?: information)? "
    r"(?:pack|brief(?:ing)?|booklet)|for the (?:post|role) of|post of|role of)\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"(?P<post>.{{3,80}}?)\s*(?:[:–—|,]|\s-)\s+(?:(?:the|our|new|revised|updated|final) )*(?:{_NOISE.pattern})"
    r"\s+(?P<use>(?:for|to|as|on|with|from)\b.*)",
    re.IGNORECASE,
)
"""A post, then what the document is for: `Cook - person spec for the website`."""


def without_document_words(text: str) -> str:
    """What is left of a title without them, and without what the document is for where a post stands before that."""
    said = _BEHIND.fullmatch(text.strip())
    if said and names_a_post(said["post"]) and not names_a_post(said["use"]):
        text = said["post"]
    return _NOISE.sub(" ", text)

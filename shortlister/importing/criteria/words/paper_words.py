"""Lines that are about the paper: its date and version, and what its template says to whoever fills it in."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_ENTERED: Final = r"(?:add|insert|delete|enter|type|list|please (?:add|insert|delete)|complete)\b"
_TEMPLATE: Final = late_regex(
    rf"^(?:[\[<{{(]\s*{_ENTERED}.{{0,160}}|{_ENTERED}[^\[<{{(]{{0,160}})[\]>}})]$", re.IGNORECASE
)
"""A bracket that opens behind such a word is not around it: `Type quickly (A, I)`."""
_DATED: Final = late_regex(
    r"(?i)^(?:v(?:ersion)?\.? ?\d|page \d|issue \d|\d+$"
    r"|[a-z]{1,8}[\d./-]{1,12}[ /-]?(?:issue|version|rev|v)\.? ?\d[\d.]*$)"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,12}\b(?:19|20)\d\d\b"
)

_MADE: Final = late_regex(
    r"^(?:prepared|written|compiled|drawn up|drafted|produced|approved|agreed|authorised|authorized|reviewed|revised"
    r"|updated|issued|signed(?: off)?|created|amended)(?: (?:and|/) [a-z]+)?(?: by| on)?\s*:\s*\S.{0,60}$"
    r"|^(?:(?:next|last|date of|due for) )?(?:review|issue|revision|approval|version|closing|interview|effective)"
    r"(?: date| by| no\.?| number)?\s*:\s*\S.{0,60}$"
    r"|^(?:dated?|author|document (?:owner|ref(?:erence)?|no|control))\s*:\s*\S.{0,60}$",
    re.IGNORECASE,
)
"""Who made the paper and when: `Prepared by: Head of Housing`, `Review date: May`."""
_FORMS: Final = r"(?:application|forms?|packs?|cvs?|c\.v\.|curriculum vitae|letter|information|details|chat|discussion)"
_TOLD: Final = late_regex(
    r"^(?:we|the [\w’' -]{3,40}?|[A-Z][\w’' -]{3,40}?) (?:\w+ly |also )?(?:welcomes?|encourages?|invites?)"
    r" (?:\w+ ){0,2}?applications\b"
    r"|^applications (?:\w+ ){0,4}?(?:are|will be) (?:\w+ly )?(?:welcomed?|invited|encouraged|considered)\b"
    r"|^[\w’' -]{2,50}? (?:is|are) (?:an? |proud to be (?:an? )?)?(?:equal opportunit(?:y|ies)|disability confident)\b"
    r"|^registered (?:charity|office|company|in (?:england|scotland|wales))\b"
    rf"|^(?:for|to (?:obtain|request|receive|ask for)) (?:an? |the |further |more |your )*(?:\w+ )?{_FORMS}\b"
    r"[^.]{0,60}?\b(?:contact|e-?mail|call|telephone|phone|ring|visit|write|see|ask|download|go to)\b"
    rf"|^(?:please )?(?:send|return|submit|e-?mail) (?:us )?(?:an? |your |the |completed |all )*"
    rf"(?:\w+ ){{0,2}}?{_FORMS}\b"
    r"|^(?:the )?closing date\b|^interviews (?:will|are|take)\b",
    re.IGNORECASE,
)
"""What an employer says to everybody who may apply, and how that is done."""


def is_about_paper(text: str) -> bool:
    """Whether a line says who made the paper, whom the employer welcomes or how to apply, and asks nothing."""
    bare = " ".join(text.split())
    return _MADE.match(bare) is not None or _TOLD.match(bare) is not None


def is_dated(text: str) -> bool:
    """Whether a line is a version, a page number or a month: `V2.1 September 2024`."""
    return bool(_DATED.search(text.strip()))


def is_template(text: str) -> bool:
    """Whether a line is an instruction of a template (`[Add further skills]`)."""
    return bool(_TEMPLATE.match(text.strip())) or bool(re.fullmatch(r"[\[<{][^\[\]<>{}]{3,200}[\]>}]", text.strip()))

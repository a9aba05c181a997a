"""What a person specification says of its post before a vacancy is made from it: its title and its reference."""

import re
from itertools import takewhile
from pathlib import Path
from typing import Final

from shortlister.desk.intake import draft_specification
from shortlister.domain.plans.drafts import Document, Verdict
from shortlister.domain.plans.naming import Named
from shortlister.importing.cover_page import labelled

_LABEL: Final = re.compile(
    r"(?:(?:post|job|vacancy|role|position|advert|requisition) )?(?:reference|ref\.?|id)(?: ?(?:no\.?|number|code))?"
    r"|(?:post|job|vacancy|position|requisition) (?:no\.?|number|code)",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(
    r"(?:^|\s)(?:(?:post|job|vacancy|role|position) )?(?:reference|ref\.?)(?: ?(?:no\.?|number|code))?"
    r"\s*:\s*(\S+)(?=\s|$)",
    re.IGNORECASE,
)
"""A field in a line with others: `Post: Librarian Reference: L-7 Grade: G8`."""
_REFERENCE: Final = re.compile(r"(?=.*\d)[\w][\w./-]{1,30}")


def named_in(path: Path) -> Named:
    """What a specification's file says of its post; raises Refusal. Of several the title is what theirs share."""
    draft = draft_specification(path)
    if draft.verdict is Verdict.NOT_A_SPECIFICATION or not draft.posts:
        return Named()
    parts = zip(*(post.title.split(", ") for post in draft.posts), strict=False)
    title = ", ".join(same[0] for same in takewhile(lambda same: len(set(same)) == 1, parts))
    return Named(title, _reference_in(draft.document), tuple(post.title for post in draft.posts))


def _reference_in(document: Document) -> str:
    """The first value of a field that is called a reference, of its own first, then in a line with others."""
    fields = list(labelled(document))
    for label, value in fields:
        name, text = (label, value) if value else (label.partition(":")[0], label.partition(":")[2])
        bare = " ".join(text.split())
        if _LABEL.fullmatch(name.strip(" :*")) and _REFERENCE.fullmatch(bare):
            return bare
    among = (found[1].rstrip(",;") for pair in fields if (found := _AMONG.search(" ".join(pair))))
    return next((one for one in among if _REFERENCE.fullmatch(one)), "")

"""What a person specification says of its post before a vacancy is made from it: its title and its reference."""

import re
from itertools import takewhile
from pathlib import Path
from typing import Final

from shortlister.desk.intake import draft_specification
from shortlister.domain.plans.drafts import Document, Verdict
from shortlister.importing.cover_page import labelled

_LABEL: Final = re.compile(
    r"(?:(?:post|job|vacancy|role|position|advert|requisition) )?(?:reference|ref\.?|id)(?: ?(?:no\.?|number|code))?"
    r"|(?:post|job|vacancy|position|requisition) (?:no\.?|number|code)",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(r"(?=.*\d)[\w][\w./-]{1,30}")


def title_and_reference(path: Path) -> tuple[str, str]:
    """The title and the reference in a specification's file, each empty where there is none; raises Refusal.

    Of several posts it is what their titles have in common.
    """
    draft = draft_specification(path)
    if draft.verdict is Verdict.NOT_A_SPECIFICATION or not draft.posts:
        return "", ""
    parts = zip(*(post.title.split(", ") for post in draft.posts), strict=False)
    title = ", ".join(same[0] for same in takewhile(lambda same: len(set(same)) == 1, parts))
    return title, _reference_in(draft.document)


def _reference_in(document: Document) -> str:
    """The first value of a field that is called a reference."""
    for label, value in labelled(document):
        name, text = (label, value) if value else (label.partition(":")[0], label.partition(":")[2])
        bare = " ".join(text.split())
        if _LABEL.fullmatch(name.strip(" :*")) and _REFERENCE.fullmatch(bare):
            return bare
    return ""

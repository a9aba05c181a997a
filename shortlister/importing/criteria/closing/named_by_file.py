"""The title of a post that only the name of the file, `tree-officer person spec v2.docx`, or the text may tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from shortlister.domain.plans.drafts import Document, DraftPost
from shortlister.importing.criteria.closing.doubts import taken_for_title, title_doubts
from shortlister.importing.criteria.posts.title_lines import unknown_title
from shortlister.importing.criteria.posts.titles import shown_title, title_in
from shortlister.importing.criteria.posts.told_titles import spoken_title
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, is_generic
from shortlister.importing.late_regexes import late_regex

_OTHERS: Final = late_regex(
    r"(?i)\b(?:v(?:ersion)? ?\d[\d.]*|final|draft|copy|new|updated?|signed off|ps|jd|js|jdps"
    r"|person ?spec(?:ification)?s?"
    r"|spec(?:ification)?s?|job description|profile|criteria|word|pdf|for (?:advert|website|web)"
    r"|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w* \d{2,4}|\d[\d.]*)\b|\(\d+\)"
    r"|^[a-z]{1,3}\d{1,4}\b"
)


def titled_by_file(document: Document, posts: Sequence[DraftPost]) -> tuple[DraftPost, ...]:
    """The posts, the only one of them named after its file, by the running text or a name that is not known.

    Only where no title is said, and with a doubt.
    """
    if len(posts) != 1 or posts[0].title or not (title := _title(document)):
        return tuple(posts)
    untold = title_doubts("", told=False)
    doubts = tuple(doubt for doubt in posts[0].doubts if doubt not in untold)
    return (replace(posts[0], title=title, doubts=(taken_for_title(title), *doubts)),)


def _title(document: Document) -> str:
    told = _of_file(PurePath(document.name).stem) or spoken_title(document.blocks) or unknown_title(document.blocks)
    return shown_title(told)


def _of_file(stem: str) -> str:
    words = re.sub(r"[_\s–—-]+", " ", _OTHERS.sub(" ", re.sub(r"[_–—-]+", " ", stem))).strip(" .,()")
    name = title_in(" ".join(words.split()))
    name = name if any(letter.isupper() for letter in name) else name.title()
    return name if ends_with_a_doer(name) and not is_generic(name) else ""

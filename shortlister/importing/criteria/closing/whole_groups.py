"""A heading taken for the group of every criterion that is only the document's title or the post's name: no group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.gathered.gathering import FoundPost
from shortlister.importing.criteria.lines.outline import is_capitals, is_title_case
from shortlister.importing.criteria.posts.titles import shown_title, title_in
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post, names_an_organisation
from shortlister.importing.criteria.words.section_words import section_of
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_BEHIND: Final = late_regex(r"\s*(?:,\s|\s[–—-]\s|:\s|[(\[|]).*$", re.DOTALL)
_WHOLE: Final = late_regex(
    r"(?:(?:the|this|our|your|an?|right|ideal|perfect|successful|best|sort of|kind of|type of) )*"
    r"(?:person|candidate|applicant|post[- ]?holder|individual|man or woman)"
    r"(?: (?:that |whom? )?(?:we|you)\b[\w’' ]*|(?: for (?:the|this) (?:job|role|post)))?"
    r"|(?:what|who|whom)(?: (?:else|exactly|sort of person))?(?: (?:do|are|is|would|will))?(?: (?:we|you|it))?"
    r"(?:['’](?:re|ll|d|ve|s))?(?: (?:are|will|would|do|all|really|need|want|like|look|looking|seek|seeking"
    r"|expect|ask|bring|hope|hoping"
    r"|have|be|takes|after|for|from|of|in|to|you|us|someone|your?self|the|this|a|role|job|post|person|candidate))+"
    r"|about you|(?:job|role|post) (?:profile|specification|details|outline)|person(?:nel)? (?:spec(?:ification)?"
    r"|profile)"
    r"|(?:(?:the|our|key|selection|shortlisting|full|agreed) )+criteria|manyleb (?:y )?person",
    re.IGNORECASE,
)
_COMPANY: Final = late_regex(r"\b(?:Ltd|Limited|PLC|plc|LLP|CIC|CIO|Inc|Cyf)\.?$")
_ADDRESSED: Final = late_regex(r":\s|\d|\b(?:Dr|Mrs?|Ms|Miss|Rev|Revd|Prof|Canon|Cllr|Sir|Dame)\b")
"""What stands beside the name of somebody who writes a letter, and not in a title."""


def drop_title_groups(posts: Sequence[FoundPost]) -> None:
    """Takes such a group from the criteria; where it names the post better than the title, it is that."""
    for post in posts:
        groups = {one.criterion.group for one in post.found}
        if len(groups) != 1 or not (group := next(iter(groups))):
            continue
        if better := _title_for(post, group) if len(posts) == 1 else "":
            post.identity = replace(post.identity, title=shown_title(title_in(better) or better))
        elif not (_is_title(post, group) or _heads_everything(group)):
            continue
        for one in post.found:
            one.criterion = replace(one.criterion, group="")


def _is_title(post: FoundPost, group: str) -> bool:
    title = _letters(post.identity.title)
    return bool(title) and title in (_letters(group), _letters(_bare(group)), _letters(title_in(group)))


def _heads_everything(group: str) -> bool:
    """Whether a heading says no more than that what a person needs stands below it: `The person`, `What we need`."""
    bare = group.strip(" :.?!–—-…")
    employer = names_an_organisation(bare) or names_an_organisation(_bare(bare)) or bool(_COMPANY.search(_bare(bare)))
    return (bool(_WHOLE.fullmatch(bare)) or employer) and not is_group_name(group)


def _title_for(post: FoundPost, group: str) -> str:
    """The name of the post that a group is, where no label tells the title and what it is taken from names none."""
    name, title = _bare(group), post.identity.title
    looks = is_title_case(name) or is_capitals(name)
    if post.identity.told or not looks or not names_a_post(name) or not ends_with_a_doer(name):
        return ""
    if is_group_name(name) or section_of(name) is not None:
        return ""
    plain = not _ADDRESSED.search(title) and names_a_post(title) and ends_with_a_doer(_bare(title))
    return "" if plain else name


def _bare(text: str) -> str:
    return _BEHIND.sub("", text).strip()


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))

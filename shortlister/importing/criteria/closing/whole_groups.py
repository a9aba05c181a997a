"""A heading taken for the group of every criterion that is only the document's title or the post's name: no group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.gathering import FoundPost
from shortlister.importing.criteria.lines.open_leads import Form, open_lead
from shortlister.importing.criteria.lines.outline import is_capitals, is_title_case, level_label
from shortlister.importing.criteria.methods.header_words import heads_only_criteria
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.posts.titles import shown_title, title_in
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post, names_an_organisation
from shortlister.importing.criteria.words.section_words import SPECIFICATION, section_of
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
_NO_KIND: Final = late_regex(r"(?:(?:the|all|our|key|main|job|post|role) )*(?:requirements?|criteria)", re.IGNORECASE)
"""What says of no criterion which kind it is, where all of them stand under it."""
_COMPANY: Final = late_regex(r"\b(?:Ltd|Limited|PLC|plc|LLP|CIC|CIO|Inc|Cyf)\.?$")
_ADDRESSED: Final = late_regex(r":\s|\d|\b(?:Dr|Mrs?|Ms|Miss|Rev|Revd|Prof|Canon|Cllr|Sir|Dame)\b")
"""What stands beside the name of somebody who writes a letter, and not in a title."""


def drop_title_groups(posts: Sequence[FoundPost], blocks: Sequence[Block]) -> None:
    """Takes such a group from the criteria; where it names the post better than the title, it is that.

    Of the first post a line in the head of the document is none either: the employer's, a place.
    """
    _drop_head(posts, blocks)
    for post in posts:
        groups = {one.criterion.group for one in post.found}
        if len(groups) != 1 or not (group := next(iter(groups))):
            continue
        if better := _title_for(post, group) if len(posts) == 1 else "":
            post.identity = replace(post.identity, title=shown_title(title_in(better) or better))
        elif not (_is_title(post, group) or _heads_everything(group) or _heads_levels(group, blocks, len(posts))):
            continue
        for one in post.found:
            one.criterion = replace(one.criterion, group="")


def _drop_head(posts: Sequence[FoundPost], blocks: Sequence[Block]) -> None:
    """Takes the group of the first criteria from them where it is a line of the document's head."""
    first = posts[0] if posts and posts[0].found else None
    if first is None or not (group := first.found[0].criterion.group) or is_group_name(group):
        return
    others = [one for one in dict.fromkeys(each.criterion.group for each in first.found) if one not in (group, "")]
    if not _stands_in_head(group, blocks, first.identity.title, apart=bool(others)):
        return
    if others and (_is_lone(group) or any(map(_is_named, others))):
        return
    for each in first.found:
        if each.criterion.group == group:
            each.criterion = replace(each.criterion, group="")


def _stands_in_head(group: str, blocks: Sequence[Block], title: str, *, apart: bool) -> bool:
    """Whether a line stands above what begins the criteria, and itself begins none; `apart`: right below the title."""
    head = list(takewhile(lambda block: not _begins(block), blocks))
    at = next((at for at, block in enumerate(head) if block.text.strip(" :") == group), 0)
    if not at or any(section_of(block.text) == SPECIFICATION for block in head[: at + 1]):
        return False
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if below is None or below.kind in (BlockKind.ITEM, BlockKind.TABLE) or head[at].text.rstrip().endswith(":"):
        return False
    above = [letters(block.text) for block in head[:at]]
    return not apart or at == 1 or bool(title and letters(title) in above[-1])


def _begins(block: Block) -> bool:
    """Whether a block begins the criteria: a list, a table, the label of a level."""
    listed = block.kind in (BlockKind.ITEM, BlockKind.TABLE)
    return listed or level_label(block.text, MethodKey(), leads=True) is not None


def _is_lone(group: str) -> bool:
    """Whether a line may as well be the heading of a group among others: it names nobody, and no place."""
    return not (is_title_case(_BEHIND.sub("", group)) and len(group.split()) > 1)


def _is_named(group: str) -> bool:
    """Whether a further heading is of the same kind: a name of its own with capitals."""
    return not is_group_name(group) and not _is_lone(group)


def _is_title(post: FoundPost, group: str) -> bool:
    title = letters(post.identity.title)
    return bool(title) and title in (letters(group), letters(_bare(group)), letters(title_in(group)))


def _heads_everything(group: str) -> bool:
    """Whether a heading says no more than that what a person needs stands below: `The person`, `Criteria`."""
    bare = group.strip(" :.?!–—-…")
    employer = names_an_organisation(bare) or names_an_organisation(_bare(bare)) or bool(_COMPANY.search(_bare(bare)))
    whole = bool(_WHOLE.fullmatch(bare)) or open_lead(bare) not in (None, Form.VERB)
    return (whole or employer or heads_only_criteria(bare)) and not is_group_name(group)


def _heads_levels(group: str, blocks: Sequence[Block], posts: int) -> bool:
    """Whether such a heading stands right above the label of a level or again over each list: `Requirements`."""
    bare = group.strip(" :")
    if not _NO_KIND.fullmatch(bare):
        return False
    below = [other for one, other in pairwise(blocks) if one.text.strip(" :") == bare]
    return len(below) > posts or any(level_label(one.text, MethodKey()) is not None for one in below)


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

"""The draft of an advert in running prose: what its sentences ask for, each criterion with a doubt that says so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document, DraftCriterion, DraftPost, DraftSpecification
from shortlister.i18n import N_, _
from shortlister.importing.criteria.adverts.asked import asked_in
from shortlister.importing.criteria.adverts.hiring import is_another_paper, looks_for_somebody
from shortlister.importing.criteria.adverts.parts import parted
from shortlister.importing.criteria.closing.doubts import criterion_doubts, post_doubts, title_doubts, title_passages
from shortlister.importing.criteria.closing.leftovers import left_over, leftover_doubts
from shortlister.importing.criteria.closing.named_by_file import titled_by_file
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.lines.outline import could_be_heading
from shortlister.importing.criteria.posts.bare_titles import with_bare_titles
from shortlister.importing.criteria.posts.titles import shown_title
from shortlister.importing.criteria.words.asking import sentences_of
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.late_regexes import late_regex

READ_FROM_PROSE: Final = N_("This was read from a sentence of running text; check whether it is a criterion.")
_FEWEST: Final = 3
"""So many criteria make a draft of their own."""
_ELSE: Final = late_regex(
    r"(?i)(?:about (?:us|the (?:school|college|university|department|company|charity|trust|council|organisation"
    r"|team))"
    r"|(?:our )?(?:benefits|rewards?)(?: (?:and|&) \w+)?|what (?:we|you(?:[’']ll)?) (?:offer|can offer|get"
    r"|receive)(?: you)?"
    r"|what (?:we|you) can expect|(?:the |our )?(?:package|salary|pay)(?: (?:and|&) \w+)?|how to apply|to apply"
    r"|applying"
    r"|(?:the )?(?:application|selection|recruitment|interview) process|next steps|privacy.*|equality.*"
    r"|equal opportunit.*"
    r"|safeguarding.*|(?:our )?(?:values|culture|history)|training(?: (?:and|&) \w+)?|in return|who we are"
    r"|contact.*)\W*"
)
"""Headings of what asks for nothing."""


def with_prose_offered(draft: DraftSpecification, document: Document, gathering: Gathering) -> DraftSpecification:
    """The draft, with what the sentences of an advert ask for where lists and tables gave nothing to speak of."""
    known = [criterion for post in draft.posts for criterion in post.criteria]
    if draft.is_specification or len(known) >= _FEWEST or len(draft.posts) > 1:
        return draft
    if not all(_is_of_a_sentence(one, document.blocks) for one in known):
        return draft
    title = draft.posts[0].title if draft.posts else shown_title(gathering.identity.title)
    if is_another_paper(draft.document) or not (known or looks_for_somebody(draft.document, title)):
        return draft
    found = list(_found(document.blocks))
    if not found or (known and len(found) <= len(known)):
        return draft
    found += [one for one in known if not any(_is_same(one, other) for other in found)]
    return _offered(draft, document, title, found, told=gathering.identity.told)


def _offered(
    draft: DraftSpecification, document: Document, title: str, found: Sequence[DraftCriterion], *, told: bool
) -> DraftSpecification:
    criteria = criterion_doubts(found)
    doubts = draft.posts[0].doubts if draft.posts else title_doubts(title, told=told)
    told_of_all = post_doubts(criteria, told_elsewhere=False)
    post = DraftPost(title, tuple(criteria), tuple(dict.fromkeys((*doubts, *told_of_all))))
    why = _(
        "This document asks for something only in sentences of running text. What was found in them is offered as a "
        "draft."
    )
    read = [letters(one.text) for one in criteria]
    left = tuple(one for one in left_over(document, (post,)) if not any(text in letters(one.text) for text in read))
    before = leftover_doubts(draft.left_over)
    kept = (doubt for doubt in draft.doubts if doubt not in before)
    posts = titled_by_file(document, (post,))
    return replace(
        draft,
        why=why,
        posts=with_bare_titles(document, posts),
        doubts=(*kept, *leftover_doubts(left)),
        left_over=left,
        passages={**draft.passages, **title_passages(posts)},
    )


def _found(blocks: Sequence[Block]) -> Iterator[DraftCriterion]:
    """What the sentences ask for, those left out that stand below a heading of something else."""
    elsewhere, seen = False, set[str]()
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            continue
        if block.kind is BlockKind.HEADING or _is_head(block):
            elsewhere = _ELSE.fullmatch(" ".join(block.text.split())) is not None
            continue
        asked_before = False
        for sentence in sentences_of(block.text) if not elsewhere else ():
            asked = list(asked_in(sentence, goes_on=asked_before))
            asked_before = bool(asked)
            for one in asked:
                for text in parted(one.text):
                    if (whole := letters(text)) not in seen and whole:
                        seen.add(whole)
                        yield DraftCriterion(text, level=one.level, source=block.place, doubts=(_(READ_FROM_PROSE),))


def _is_head(block: Block) -> bool:
    few = len(block.text.split()) <= 8 and not block.text.rstrip().endswith((".", "!", ","))
    heads = block.kind is BlockKind.PARAGRAPH and few and could_be_heading(block.text, bold=True)
    return heads and not any(asked_in(block.text))


def _is_of_a_sentence(one: DraftCriterion, blocks: Sequence[Block]) -> bool:
    """Whether a criterion was read from a sentence of a paragraph, and not from a line of its own."""
    whole = letters(one.text)
    return any(
        block.kind is BlockKind.PARAGRAPH and whole in letters(block.text) and block.text.rstrip().endswith((".", "!"))
        for block in blocks
    )


def _is_same(one: DraftCriterion, other: DraftCriterion) -> bool:
    first, second = letters(one.text), letters(other.text)
    return first in second or second in first

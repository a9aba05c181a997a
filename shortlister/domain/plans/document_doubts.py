"""What is doubtful about a specification's document as a whole, as its criteria stand now."""

import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from shortlister.domain.places import Passage
from shortlister.domain.records import Level
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import _, ngettext

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftPost, DraftSpecification


@dataclass(frozen=True, slots=True)
class DocumentDoubt:
    """One such doubt: its whole `sentence`, which says that it was put away when the vacancy keeps it.

    `passage` is what of the document can be looked at for it; `text` is what reads like a criterion and was left out,
    or (`among`) stands among what is asked for; `weights`: the document's own weights; `unsaid`: what it does not say
    of the post or of its criteria at all, and nobody has said since; `title` is that of its post where the vacancy has
    another.
    """

    sentence: str
    text: str = ""
    passage: Passage = Passage()
    weights: bool = False
    among: bool = False
    unsaid: bool = False
    title: str = ""
    put_away: bool = False


def as_kept(doubt: str) -> str:
    """A doubt's sentence as the vacancy keeps it: on one line."""
    return " ".join(clean(doubt).split())


def document_doubts(draft: "DraftSpecification", state: State) -> tuple[DocumentDoubt, ...]:
    """Every doubt about the document, those put away too; none once scoring is open."""
    if any(stage.open for stage in state.stages.values()):
        return ()
    found = (*_of_document(draft, state), *_of_post(draft, state), *_left_out(draft, state))
    away, passages = frozenset(state.vacancy.doubts), draft.passages
    return tuple(
        replace(
            one,
            put_away=as_kept(one.sentence) in away,
            passage=one.passage or passages.get(one.sentence, Passage()),
        )
        for one in dict.fromkeys(found)
    )


def _of_document(draft: "DraftSpecification", state: State) -> list[DocumentDoubt]:
    said = {sentence for one in draft.left_over for sentence in one.doubts}
    whole = but_for_posts(draft)
    if draft.left_over and len(draft.left_over) > sum(one.doubts[0] in draft.doubts for one in draft.left_over):
        whole = whole[:-1]  # it counts the rest, which are listed here one by one
    passed = _("{place}: “{text}” stands among what is asked for, but was left out.").rpartition("}")[2]
    taken, found = _taken(state), []
    for sentence in whole:
        text = draft.passages.get(sentence, Passage()).words if sentence.endswith(passed) else ""
        if sentence not in said and not (text and _letters(text) in taken):
            found.append(DocumentDoubt(sentence, text, among=bool(text)))
    return found


def but_for_posts(draft: "DraftSpecification") -> tuple[str, ...]:
    """The doubts about the document but for that it holds several posts: that is settled once one is chosen."""
    count = len(draft.posts)
    several = ngettext("The document holds {count} post.", "The document holds {count} posts; choose one.", count)
    return tuple(doubt for doubt in draft.doubts if count < 2 or doubt != several.format(count=count))


def is_said_by_now(sentence: str, state: State) -> bool | None:
    """Whether what the document does not say of the whole post is said by now; None where it doubts something else."""
    if sentence == _("The document does not say the title of the post."):
        return state.vacancy.title != PurePath(state.vacancy.source).stem
    if sentence == _("The document does not say how the criteria are measured."):
        return all(one.methods for one in state.criteria.values())
    if sentence == _("The document does not say which criteria are essential and which desirable."):
        return all(one.level is not Level.UNSPECIFIED for one in state.criteria.values())
    return None


def _of_post(draft: "DraftSpecification", state: State) -> list[DocumentDoubt]:
    weighted = _("{place}: the document gives weights. They count in every total unless you set them to 1.")
    post = _post_of(draft, state)
    found = _of_another_post(post.title if post is not None else "", state)
    for sentence in post.doubts if post is not None else ():
        if sentence.endswith(weighted.format(place="")):
            if any(one.weight != 1 for one in state.criteria.values()):
                found.append(DocumentDoubt(sentence, weights=True))
        elif (said := is_said_by_now(sentence, state)) is not None:
            found += [] if said else [DocumentDoubt(sentence, unsaid=True)]
        elif not _about_title(sentence, state):
            found.append(DocumentDoubt(sentence))
    return found


_RANKS: Final = frozenset(
    [
        "senior",
        "junior",
        "deputy",
        "assistant",
        "associate",
        "lead",
        "head",
        "chief",
        "principal",
        "trainee",
        "apprentice",
        "graduate",
    ]
)
"""Words that make a post another one."""


def _of_another_post(title: str, state: State) -> list[DocumentDoubt]:
    """The doubt that the document is for another post; a title may be a part of the other: `…, Digital Team`."""
    vacancy = state.vacancy.title
    ours, theirs = _bare(vacancy), _bare(title)
    short, long = sorted((ours, theirs), key=len)
    part = set(short) <= set(long) and not _RANKS & (set(long) - set(short))
    if not short or part or vacancy == PurePath(state.vacancy.source).stem:
        return []
    said = _("The document is for “{title}”, but this vacancy is “{vacancy}”.")
    return [DocumentDoubt(said.format(title=title, vacancy=vacancy), passage=Passage(words=title), title=title)]


def _bare(title: str) -> list[str]:
    """The words of a title, without what stands in brackets."""
    return re.findall(r"[^\W_]+", re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", title).casefold())


def _about_title(sentence: str, state: State) -> bool:
    """Whether it doubts a title that the vacancy does not have."""
    said = _("“{title}” was taken for the title of the post; check it.")
    return sentence.endswith(said.rpartition("}")[2]) and sentence != said.format(title=state.vacancy.title)


def _left_out(draft: "DraftSpecification", state: State) -> list[DocumentDoubt]:
    taken = _taken(state)
    return [
        DocumentDoubt(one.doubts[0], one.text, Passage(one.source, one.text))
        for one in draft.left_over
        if _letters(one.text) not in taken
    ]


def _taken(state: State) -> str:
    return "".join(_letters(one.text) for one in state.criteria_in_order)


def _post_of(draft: "DraftSpecification", state: State) -> "DraftPost | None":
    """The post that the criteria were taken from: the one with most of their places."""
    places = {(one.source, one.text) for one in state.criteria.values()}
    shared = [sum((one.source, one.text) in places for one in post.criteria) for post in draft.posts]
    most = max(shared, default=0)
    return draft.posts[shared.index(most)] if most else None


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())

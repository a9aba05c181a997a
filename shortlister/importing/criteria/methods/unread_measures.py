"""Sentences that say how criteria are measured and of which nothing was read: said with their places."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import BlockKind, Document, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_, _
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

UNREAD: Final = N_("{place}: “{text}” says how criteria are measured, but that was not read; set it where it applies.")
_MEANT: Final = late_regex(
    r"\b(?:criteri(?:a|on)|both(?= (?:at|by|from|through)\b)"
    r"|these|those|them|it all|all of (?:it|this)|(?:all|each|every|both)(?: of)?(?: the)? "
    r"(?:\w+ )?(?:lists?|points?|items?|lines?|things?|headings?|sections?|columns?|requirements?|qualities|skills"
    r"|attributes|above)|(?:the|both|either|each|first|second|other|two) lists?|everything|everyone|the lot"
    r"|numbers? \d|nos?\.? ?\d|(?:items?|points?) \d|\d{1,2}(?: ?[-–] ?| to | and )\d{1,2}(?! (?:years|months"
    r"|weeks|days|hours"
    r"|minutes|people|staff))|starred|asterisk\w*|marked|in bold|the (?:rest|others?|remainder)|all (?:are|is"
    r"|will be)|all by"
    r"|requirements?|essentials?|desirables?|person specification|this specification)\b|\*",
    re.IGNORECASE,
)
DONE: Final = late_regex(
    r"\b(?:assess(?:ed|ing|es)?|measur(?:ed?|ing)|test(?:ed|ing|s)?|judg(?:ed?|ing)|scor(?:ed?|ing)|evaluat(?:ed?|ing)"
    r"|examin(?:ed?|ing)|verif(?:y|ied)|check(?:ed|s)?|explored?|sift(?:ed)?|short-?list(?:ed)?"
    r"|go(?:ing)? (?:by|on)|gone by"
    r"|rely(?:ing)? on|decid(?:ed?|ing)|look(?:ed|ing)? (?:at|for|into)|find out|found out|weigh(?:ed)?(?: up)?"
    r"|consider(?:ed)?|covered|seen|see|mark(?:ed|ing)? (?:on|from|by|against)|evidenced|demonstrated|identified"
    r"|established|shown|read|ask(?:ed|ing)? about|taken from|get (?:it |this |that |them )?from|come from|based on"
    r"|(?:we|panel|will) (?:be "
    r"|all be )?used?)\b",
    re.IGNORECASE,
)
WAYS: Final = late_regex(
    r"\b(?:forms?|letters?|chats?|visits?|trials?|tasks?|exercises?|auditions?|shifts?|lessons?|tests?|papers?"
    r"|conversations?"
    r"|calls?|portfolios?|questions?|walk(?:about|round)s?|talks?|meetings?|statements?|licen[cs]es? checks?"
    r"|demonstrations?"
    r"|sessions?|presentations?|cvs?|references?|certificates?|interviews?|applications?)\b",
    re.IGNORECASE,
)
_FOR_INTERVIEW: Final = late_regex(
    r"\b(?:invit\w+|call(?:ed|ing)?|ask(?:ed)?|offer\w*|select(?:ed|ion)?|short-?list\w*|progress\w*|proceed\w*|taken?"
    r"|put|go|come|considered|through|forward|attend\w*|reach\w*)\b[^.;,]{0,25}?\b(?:to|for|an?|the) (?:an? |the )?"
    r"(?:[\w-]+ ){0,2}interviews?\b|\b(?:your|the|all|any|each|an?"
    r"|complet\w+) application(?: form)?s?(?= (?:will|is|are|must"
    r"|should|and return|by|to)\b)|\b(?:job|post|role|vacancy|data|monitoring) applications?\b",
    re.IGNORECASE,
)
"""What of the procedure is named as a method is, and measures nothing."""
_TO_APPLICANTS: Final = late_regex(
    r"\b(?:you|applicants?|candidates?|people|those who|anyone)\b[^.;]{0,40}?\b(?:must|should|need|will need"
    r"|are asked|may"
    r"|can|please|who|meet|do not|don[’']t|fail\w*|be required|expected|appl(?:y|ying)|complete|show|tell"
    r"|explain|describe"
    r"|demonstrate|address|refer|ensure|provide|give|have|bring|send|submit)\b|^(?:\W*)(?:please|to apply|how to apply"
    r"|if you|in your|when (?:you|completing)|use your|use the|closing|interviews? (?:will|are|date))\b|@|www\.|http",
    re.IGNORECASE,
)
_OPENS: Final = late_regex(
    r"\W*(?:all|these|those|each|every|everything|both|numbers?|nos?|\d|we|the|our|criteria|for|at|by|from|on"
    r"|items?|points?"
    r"|starred|essential|desirable|note|n\.?b)\b",
    re.IGNORECASE,
)
"""How a note begins that a bullet or a mark of quoting made an item."""
_WAYS: Final = (
    r"(?:application|form|cv|letter|statement|portfolio|interview|test|exercise|task|trial|certificates?|references?"
    r"|presentation|audition|demonstration|practical|short-?listing)s?\b"
)
_PLAINLY: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:all|everything|the lot|both)(?: of (?:it|them|these|this))?,?"
        rf" (?:from|by|at|through|on|via)\b.{{0,40}}?\b{_WAYS}",
        rf"^\W*(?:(?:assessment )?methods?|how (?:\w+ ){{0,3}}(?:assessed|measured|tested)|means of \w+|assess\w+"
        rf"|measured?|evidence|tested)(?: by)?\s?[:=–—-].{{0,40}}?\b{_WAYS}",
        r"\b(?:is|are|will(?: all)? be) (?:\w+ )?(?:verified|tested|checked|assessed|measured|examined|judged|evaluated"
        rf"|seen|explored|proved|proven) (?:\w+ )?(?:by|from|in|at|through|on|with|during|via|against)\b"
        rf".{{0,60}}?\b{_WAYS}",
        r"^short-?listing (?:is|will be) (?:\w+ )?(?:done|based|made|carried out|decided) (?:solely |only )?"
        rf"(?:from|on|by|using|against)\b.{{0,40}}?\b{_WAYS}",
        r"^(?:the )?criteria (?:that (?:are|will be) )?(?:to be )?(?:used|assessed|measured|tested|scored|considered"
        rf"|explored|looked at) (?:at|in|by|for|from|during|through)\b.{{0,40}}?\b{_WAYS}",
    )
)
"""What says it in so many words; asked where no criterion has a method."""
_LONGEST: Final = 400
_SHOWN: Final = 3
_CUT: Final = 110


def with_measures_told(
    document: Document, posts: Sequence[DraftPost], doubted: Collection[Place], *, hedged: bool = False
) -> tuple[tuple[DraftPost, ...], list[Problem]]:
    """The posts without the doubt that nothing says how they are measured where a sentence does; doubts that name it.

    `doubted`: the places of which a doubt is told already; `hedged`: whether one tells what is only likely.
    """
    criteria = [one for post in posts for one in post.criteria]
    if not criteria or all(one.measured_by for one in criteria):
        return tuple(posts), []
    read = {method.casefold() for one in criteria for method in one.measured_by}
    taken = {" ".join(one.text.split()).rstrip(".") for one in criteria}
    found = [
        (text, place)
        for text, place in _sentences(document, plainly=not read)
        if place not in doubted and place_words(place) and text.rstrip(".") not in taken and not _is_read(text, read)
    ][:_SHOWN]
    if not (found or hedged) and not any(place in doubted for _text, place in _sentences(document, plainly=True)):
        return tuple(posts), []
    unsaid = _("The document does not say how the criteria are measured.")
    told = tuple(replace(post, doubts=tuple(one for one in post.doubts if one != unsaid)) for post in posts)
    said = [
        Problem("", Sentence(UNREAD, {"place": place_words(place), "text": cut(text)}), Passage(place, text))
        for text, place in found
    ]
    return told, said


def says_how_measured(sentence: str) -> bool:
    """Whether a sentence says by what criteria are measured, in whatever words."""
    return _tells(sentence) or _tells_plainly(sentence)


def _is_read(sentence: str, read: Collection[str]) -> bool:
    """Whether some criterion has a method that the sentence names, or any where it names none that is known."""
    names = [name.casefold() for name in mentioned(sentence)]
    return bool(read) if not names else any(name in one or one in name for name in names for one in read)


def _sentences(document: Document, *, plainly: bool) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        heads = block.kind is not BlockKind.ITEM or _OPENS.match(block.text)
        told = [(block.text, block.place)] if block.kind is not BlockKind.TABLE and heads else []
        told += [(cell.text, cell.place) for cell in block.cells]
        for text, place in told:
            whole = " ".join(text.split())
            if 20 < len(whole) < _LONGEST:
                parts = re.split(r"(?<=[.;])\s+(?=[A-Z(\d*])", whole)
                yield from ((one, place) for one in parts if _tells(one) or (plainly and _tells_plainly(one)))


def _tells(sentence: str) -> bool:
    """Whether a sentence says by what something that is asked for is measured."""
    bare = _FOR_INTERVIEW.sub(" ", sentence.strip(" ()[]"))
    if not (_MEANT.search(bare) and DONE.search(bare) and WAYS.search(bare)) or _TO_APPLICANTS.search(bare):
        return False
    return not sentence.endswith("?") and not sounds_like_a_criterion(bare) and not demands_in(bare)


@lru_cache(maxsize=DEFAULT.pieces)
def _tells_plainly(sentence: str) -> bool:
    """Whether a sentence says so in so many words, and not what applicants do or when interviews are."""
    bare = sentence.strip(" ()[]")
    if _TO_APPLICANTS.search(bare) or sentence.endswith("?") or sounds_like_a_criterion(bare) or demands_in(bare):
        return False
    return any(one.search(_FOR_INTERVIEW.sub(" ", bare)) for one in _PLAINLY)


def cut(text: str) -> str:
    """A sentence, or its beginning where it is long."""
    return text if len(text) < _CUT else f"{text[:_CUT]} …"

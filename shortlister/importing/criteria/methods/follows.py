"""Sentences that say how what they point at is assessed: `these`, `the following`, the criteria below, all criteria."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shortlister.importing.criteria.methods.asked_to_do import asked_to_do
from shortlister.importing.criteria.methods.evidence_taken import evidence_led, evidence_taken, seen_in
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.methods.told_of_all import plainly
from shortlister.importing.criteria.words.sentence_ends import bare_sentence
from shortlister.importing.criteria.words.vocabulary import levels_named, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_THING: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|items?|points?|areas?|qualities|skills|abilities|experience"
    r"|knowledge|behaviou?rs?|competenc(?:y|ies|es)|strengths|elements?|qualifications?|statements?|things|essentials"
    r"|desirables|section|part|list|heading|aspects|topics|characteristics|aptitudes|values|group|category|checks"
    r"|documents)"
)
_CRITERIA: Final = r"(?:criteri(?:a|on)|requirements?|attributes?|competenc(?:y|ies|es)|points?|items?)"
_WORD: Final = (
    r"(?!(?:will|be|is|are|shall|not|against|at|by|on|for|in|from|to|through|we|you|what|how|the|an?|assess\w*|test\w*"
    r"|explor\w*|check\w*|judged?|scored?|asked?|measur\w*|evaluat\w*|examine\w*|verif\w*|consider\w*|look)\b)"
    r"[\w’'-]+,? "
)
_KIND: Final = rf"(?:(?:{_WORD}(?:and |or |& )?){{0,4}}?{_THING}\b)"
_BOTH: Final = late_regex(
    r"(?i)\b(?:requirements?|essentials?|must[- ]haves?|musts|needs) (?:and|or|&|as well as) (?:the |any )?"
    r"(?:\w+ )?(?:advantages?|desirables?|preferences?|nice[- ]to[- ]haves?|extras|wishes|assets)\b"
)
"""What is needed and what is wanted, named together: the criteria of both levels."""
_GOES_ON: Final = (
    r"(?=\W*$| (?:will|are|is|shall|must|should|to be|at|in|from|through|on|by|via|with|using|during|both|all|also|and"
    r"|before|when|as|each)\b|,)"
)
_BELOW: Final = (
    r"(?:(?:(?:set out|listed|shown|given|described|outlined|stated|detailed)(?: here)? |as )?(?:below|underneath)"
    r"|that follow|which follow|(?:in|of|on|under) this (?:section|list|heading|part)|listed here)"
)
_EACH: Final = r"(?:all (?:of )?|each (?:one )?(?:of )?|every one of |both (?:of )?)"
_FIELD: Final = (
    r"(?:(?:essential and desirable|selection|shortlisting|assessment|job|role|person specification|key|listed"
    r"|other) )"
)
_NO_PART: Final = (
    r"(?! (?:(?:that|which) )?(?:(?:are|is|comes?|falls?|stands?) )?(?:(?:listed|shown|set out|given) )?"
    r"(?:headed|under|beneath|(?:in|of|from|within) the (?:section|list|heading|group|part|table)s?"
    r" (?:headed|called|named|on|about))\b)"
)
"""What would point at one heading's criteria alone: `each of the points under the heading Skills`."""
_AT: Final = late_regex(
    rf"(?i)(?P<below>\b{_EACH}?(?:the |our )?following\b(?: {_KIND})?|\bwhat follows\b|\beverything {_BELOW}"
    rf"|\b(?:all |each |every )?(?:of )?(?:the |our |these )?{_KIND},? {_BELOW}\b)"
    rf"|(?P<above>\b{_EACH}?(?:(?:the|these) )?(?:{_KIND} )?(?:(?:set out|listed|shown|given) )?\babove(?: {_KIND})?\b)"
    rf"|(?P<these>\b{_EACH}?(?:these|those|they|them|this)\b(?: {_KIND}|{_GOES_ON})"
    r"|^(?:both|all)(?= (?:are|will|shall)\b)|(?<=for )it\b|(?<=at )it\b)"
    rf"|(?P<every>\beverything (?:(?:that is |we have )?(?:listed|named|asked(?: for)?|set out|shown|mentioned)"
    rf"|on (?:the|this|our) (?:page|list|leaflet|sheet|poster))\b"
    rf"|\b(?:all|each|every)(?: one)?(?: of)? (?:the |our )?{_FIELD}*{_CRITERIA}\b{_NO_PART})"
    rf"|(?P<general>\b(?:the |our )?{_FIELD}*{_CRITERIA}\b{_NO_PART}(?: (?:set out |listed |described )?in (?:the|this)"
    r" (?:person specification|document|table))?)"
)
"""What a sentence points at."""
_VERB: Final = late_regex(
    r"(?i)\b(?:assess\w*|measur\w*|test(?:s|ed|ing)?(?= )|test$|evaluat\w+|examin(?:e|ed|ing)|verif(?:y|ied)|judged?"
    r"|scor(?:e|ed|ing)|sift(?:ed|ing)?(?= )|shortlist (?:you )?(?:on|against|from)"
    r"|shortlisted (?=(?:on|against|from|using|by)\b)"
    r"|explor(?:e|es|ed|ing)|check(?:s|ed|ing)?|prob(?:e|es|ed)|consider(?:s|ed|ing)?|look(?:s|ed|ing)? (?:for|at)"
    r"|asks?|asked"
    r"|question(?:ed)?|discuss(?:ed)?|evidenced|demonstrated|seek|cover(?:ed)?|identified|established|determined?)\b"
)
_ASSESSES: Final = late_regex(
    r"(?i)\b(?:assess|measur|test|evaluat|examin|verif|judg|scor|sift|shortlist|explor|check|prob|consider|look|ask"
    r"|question|discuss|evidenced|demonstrated|seek|cover|identified|established|determin)"
)
"""How every such verb begins: most sentences have none, and need no closer look."""
_TO: Final = late_regex(
    r"(?i)(?:^|[\s,:])(?:by|via|through|at|from|in|on|using|during|with)\b(?: the basis of| means of| looking at)?\s"
)
_AGAINST: Final = late_regex(r"(?i)\b(?:on|against|about|of|for)\s*¤|¤")
_BY_WHAT: Final = late_regex(
    r"(?i)^(?P<what>(?:the|your|our|an?)\b[^¤]{2,60}?) (?:will|shall|is|are)\b(?: (?:also|then|be|used to"
    r"|designed to|there to))*$"
)
"""What asks: `Your CV will be scored against these`, `The interview will explore the following`."""
_NOT: Final = late_regex(r"(?i)\b(?:not|never|cannot|no need|without|rather than|instead of|nor)\b|n[’']t\b")
_LEFT_OUT: Final = late_regex(
    r"(?i)[,;]?\s*\b(?:and |but )?(?:not|never|rather than|instead of)\b(?! only)(?! (?:be|been)\b)[^,;]*"
)
_UNSURE: Final = late_regex(
    r"(?i)[,;]?\s*(?:\b(?:and|but|although|though|which|or) (?:[\w’'-]+ ){0,3}?)?\b(?:may|might|could|can)\b"
    r"(?: also| then| well)*(?: be)?(?: also| further)? [^,;]*"
)
_ASIDE: Final = late_regex(
    r"(?i),?\s+(?:which|who|where|when|if|unless|before|after|once|because|so that|in order|until|while|whilst|since"
    r"|should|provided|for (?:shortlisting|all|those|each|which|the purposes?)|(?:as|that) you|to (?:decide|see|help"
    r"|make|reach|confirm|draw)|by the (?:panel|governors|board))\b.*$"
)
_CONDITION: Final = late_regex(r"(?i),?\s+(?:unless|while|whilst|whereas)\b.*$")
_WHEN_MADE: Final = late_regex(
    r"(?i),? (?:when|once|after|as soon as) (?:the |your |all |our )*(?P<what>(?:(?!the\b|all\b|your\b)[\w-]+ ){0,3}"
    r"(?:checks|check|references|clearance)) (?:is|are|has been|have been) (?:\w+ly )?(?:completed?|carried out|made"
    r"|done|returned|received|taken up|undertaken)\b"
)
"""What measures them, said by when it is: `judged as satisfactory when pre-employment checks are completed`."""
_LABEL: Final = late_regex(r"(?i)\W*(?:assessed|measured|tested|evidenced) (?:by|via|through|at|from|in|on|using):")
_LIMITED: Final = late_regex(
    r"(?i)\b(?:some|most|except|apart from|other than|marked|highlighted|asterisk\w*|starred)\b"
)
_OTHERWISE: Final = late_regex(
    r"(?i)^(?:unless|except where|save where)\b[^,]{3,60},\s*|\s*,?\s*(?:unless|except where)\b[^,]*"
    r"(?:stated|shown|noted|indicated|marked)\b[^,]*$"
)
_LEAVES: Final = late_regex(
    r"(?i)\W*(?:(?:most|some|not all|all|none|any|each)(?: of)? (?:these|the following|the above|them)|these|this"
    r"|they|it|the (?:following|above)|you|we|there is no need|please|no)\b"
    r"(?=.*\b(?:these|this|they|it|them|following|above)\b"
    r"|.*\b(?:assess|test|explor|measur|check)ed\b)"
)
_OPEN: Final = late_regex(r"(?i)\b(?:may|might|could|sometimes|some|most)\b")
_BARE: Final = late_regex(
    r"(?i)^(?:all |to be |will be |both |only )*(?:assessed|tested|measured|checked|judged|verified|explored"
    r"|looked for|examined|seen|scored|evaluated|identified) (?=(?:by|via|through|at|from|in|on|during|using|with)\b)"
)
_APPLYING: Final = late_regex(
    r"(?i)\b(?:contact|e-?mail|telephone(?! (?:(?:based|screening|short) )?(?:interview|call|conversation|test|exercise"
    r"|task|role|assessment|discussion|screen)\w*)|deadline|closing|send|return)\b"
)
_PROCESS: Final = "Selection process"
"""Said of everything in an advert; it tells nothing of what measures these."""
_LONGEST: Final = 600


class At(StrEnum):
    """What a sentence points at; `GENERAL`: the criteria as such."""

    BELOW = "below"
    ABOVE = "above"
    THESE = "these"
    EVERY = "every"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Follows:
    """What sentences of a paragraph say of what they point at; `rest`: those that say nothing of the kind.

    Without methods it only denies some, or says what may be done.
    `all_of_it`: of all criteria that it points at; `unsure`: words that only say what may be done.
    """

    at: At
    methods: tuple[str, ...]
    all_of_it: bool = False
    criteria: bool = False
    unsure: str = ""
    rest: str = ""


def follows(text: str, key: MethodKey) -> Follows | None:
    """What a paragraph says of how that is assessed which it points at, or None."""
    bare = text.strip()
    if not 12 < len(bare) < _LONGEST or (sounds_like_a_criterion(bare) and not evidence_taken(bare)):
        return None
    told: list[Follows] = []
    rest: list[str] = []
    left = ""
    for sentence in _sentences(bare.strip("()") if bare.startswith("(") and bare.endswith(")") else bare):
        led = evidence_led(sentence) if bare.endswith(":") else ""
        plain = asked_to_do(sentence) or evidence_taken(sentence) or led or plainly(sentence, key).rstrip(".")
        if one := _said(sentence, key) or (_said(plain, key) if plain else None):
            told.append(one)
        elif seen := seen_in(sentence):
            told.append(Follows(At.THESE, seen))
        elif _LEAVES.match(sentence) and mentioned(sentence) and (_NOT.search(sentence) or _OPEN.search(sentence)):
            left = left or ("" if _NOT.search(sentence) else sentence)
            told.append(Follows(At.THESE, (), unsure=left))
        else:
            rest.append(sentence)
    methods = unique(name for one in told for name in one.methods)
    if not told:
        return None
    first = next((one for one in told if one.methods), told[0])
    unsure = next((one.unsure for one in told if one.unsure), "")
    return Follows(first.at, methods, first.all_of_it, first.criteria, unsure, " ".join(rest))


def told_ahead(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a line with a colon says of what is listed below it."""
    told = follows(text, key) if text.rstrip().endswith(":") else None
    return told.methods if told and told.at is At.BELOW else ()


def _sentences(text: str) -> Iterator[str]:
    for sentence in re.split(r"(?:(?<=[.!?;])|(?<=[.!?]\)))\s+(?=[A-Z(*])", text):
        if bare := sentence.strip().rstrip(" .:;"):
            yield bare_sentence(bare)


def _said(text: str, key: MethodKey) -> Follows | None:
    if not _ASSESSES.search(text) or _LABEL.match(text):
        return None
    sentence = _OTHERWISE.sub("", re.sub(r"\s*\([^()]*\)", "", " ".join(text.split())))
    sentence = _WHEN_MADE.sub(r" by \g<what>", _BOTH.sub("criteria", sentence))
    every = re.match(r"(?i)all\b", sentence) is not None
    sentence = f"these are {sentence}" if _BARE.match(sentence) else sentence
    found = _AT.search(sentence)
    if found is None or _NOT.search(found[0]) or _LIMITED.search(sentence) or _APPLYING.search(sentence):
        return None
    at = At(found.lastgroup or "")
    if len(levels_named(sentence)) == 1 and at not in (At.BELOW, At.THESE):
        return None
    open_to = f"{sentence[: found.start()]}¤{sentence[found.end() :]}"
    sure = re.sub(r"(?i)\bnot only\b", "", open_to)
    said = _UNSURE.sub("", sure)
    maybe = _UNSURE.search(sure)
    unsure = maybe[0].strip(" ,;") if maybe and mentioned(maybe[0]) else ""
    said = _LEFT_OUT.sub("", said)
    if _NOT.search(said) or "¤" not in said or re.search(r"(?i)\b(?:may|might|could|sometimes)\b", said):
        return None
    methods = _methods(said, key)
    if not methods:
        return None
    pointed = found[0].lower()
    everything = (
        every
        or bool(re.match(r"(?:all|each|every)\b", pointed))
        or bool(re.search(r"(?i)¤,? (?:will )?(?:all|each)\b|\beverything ¤", said))
    )
    return Follows(at, methods, everything, bool(re.search(rf"(?i)\b{_CRITERIA}\b", pointed)), unsure)


def _methods(said: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a sentence names: behind its verb, in front of it, or as what does the asking."""
    verb = _VERB.search(said)
    if verb is None:
        return ()
    behind, before = _ASIDE.sub("", said[verb.end() :]), said[: verb.start()].strip(" ,")
    if (left := _CONDITION.search(said, verb.end())) and set(mentioned(left[0])) - set(mentioned(behind)):
        key.unread.add(left[0].strip(" ,."))
    if (asks := _BY_WHAT.match(before)) and _AGAINST.search(behind) and (methods := _told(asks["what"], key)):
        return methods
    for one in (behind, before):
        for start in _TO.finditer(one):
            if methods := _told(_AGAINST.split(one[start.end() :])[0], key):
                return methods
    return ()


def _told(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a list that names at least one that is known, and no words that stay unread."""
    bare = re.sub(r"(?i)[\s,]*\b(?:we|you|the panel)(?:[’']ll| will| shall)?(?: also)?$", "", text.strip(" ,;:.–—-"))
    told = told_methods(
        re.sub(r"(?i)\b(?:both|also|then|firstly?|either) (?=(?:at|in|from|through|by|on)\b)", "", bare), key
    )
    if not told.known or told.methods in ((), (_PROCESS,)):
        return ()
    key.unread.update(word for word in told.unread if len(word.split()) < 7)
    return told.methods

"""What a stretch of text does in a document: a label of a level, a lead-in, a heading, a note, a criterion."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.method_notes import label_methods
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.methods.staged import staged_level
from shortlister.importing.criteria.words.both_levels import is_conditional
from shortlister.importing.criteria.words.helpful_leads import HELPFUL
from shortlister.importing.criteria.words.level_asides import level_before_aside, without_denial
from shortlister.importing.criteria.words.levels_for import level_for
from shortlister.importing.criteria.words.paper_words import is_dated
from shortlister.importing.criteria.words.pointed_levels import pointed_level
from shortlister.importing.criteria.words.some_of_these import asks_for_some
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    UNSPECIFIED,
    is_group_name,
    level_of_cell,
    levels_named,
    says_both_levels,
    says_not_essential,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_CONTINUED: Final = late_regex(r"\s*[\(\[]?\b(?:cont(?:inue)?[’']?d?|ct[’']?d)\b\.?[\)\]]?\s*$", re.IGNORECASE)
_LEVEL_LABEL: Final = late_regex(
    r"^(?:the )?(?:(?:essential|desirable|minimum|mandatory|preferred|required|necessary|asset|must[- ]haves?"
    r"|(?:nice|good|need)[- ]to[- ]haves?)"
    r"(?:,? (?:and|or|skills?|criteri(?:a|on)|requirements?|qualifications?|experience|attributes?|knowledge"
    r"|abilit(?:y|ies)|expertise"
    r"|competenc(?:y|ies|es)|qualities|elements?|education|training|characteristics|aptitudes?|behaviours"
    r"|technical|personal|selection|entry|eligibility|shortlisting|&|,|/))*)"
    r"(?:\s*[\(\[].{0,160}[\)\]])?\s*[:.\-–—]*$",
    re.IGNORECASE,
)
_TESTED: Final = late_regex(r"(?i)\b(?:measured|assessed|tested|judged|checked|examined|evaluated|verified)\b.+")
_NEEDED: Final = (
    r"(?:^you(?:[’']ll| will)? (?:(?:definitely|really|also|always) )?need(?: to (?:have|be))?(?=\W*$)"
    r"|\bunless (?:you|they|he or she|s?he)\b[^.;:]{0,40}\b(?:all|each|every(?:thing)?|both|these|those)\b[^.;:]{0,20}"
    r"(?=\W*$))"
)
"""What leads up to a list of what is needed: `You need`, `We shall not appoint you unless you can do all of these`."""
_NOT_NEEDED: Final = (
    r"(?:\b(?:none|neither|no one)\b[^.;:]{0,25}\b(?:is|are)\b[^.;:]{0,15}\b(?:essential|required|necessary|needed"
    r"|mandatory|expected)|\bnot(?: strictly| absolutely)? (?:required|necessary|needed)"
    r"(?! (?:in|for|when|where|if|at|by|outside)\b(?! (?:this|the|our) (?:role|post|job|position)))"
    r"|\b(?:with|in your) favour)"
)
_WISHED: Final = (
    r"(?:(?:should|would|[’']d)(?: also| especially| very much| particularly)*"
    r" (?:be(?: also| especially| very| particularly| most)* (?:glad|pleased|delighted|grateful|happy)"
    r" (?:of|if|to (?:have|see|find))|(?:welcome|value|appreciate)(?! (?:applica|hearing|to hear|your|contact)))"
    r"|we(?:[’']d)?(?: (?:would|do|also|much|strongly|really))* prefer(?! (?:to|applica|contact|e-?mail|candidates to"
    r"|you to (?:apply|send|write|use)))|^(?:and |but )?preferably)"
)
_HELPS: Final = (
    r"(?:^(?:it|this|these|they|the following)(?:(?: would| may| might| could| will)(?: also| really)?|[’']d) help"
    r"(?: (?:to (?:have|be)|if you (?:have|had|are|were|can|could)))?(?=\W*$))"
)
_LEVEL_SENTENCE: Final = late_regex(
    r"\b(?:essential|desirable|desired|preferred|nice[- ]to[- ]have|must have|minimum|ideally|advantageous"
    r"|beneficial|an? (?:\w+ )?advantage|added advantages?|a bonus"
    r"|(?:(?:would|[’']d)(?: (?:also|really))? be|it[’']s|is)(?: (?:really|even|also))?"
    r" (?:great|good|nice|a plus|better"
    r"|brilliant|fantastic|wonderful|lovely)|even better if|bonus points|also like"
    rf"|{_NEEDED}|{_NOT_NEEDED}|{_WISHED}|{_HELPS}"
    rf"|(?:may|might|could) also (?:have|bring|offer))\b|{HELPFUL}",
    re.IGNORECASE,
)
_NOTE: Final = late_regex(
    r"^(?!the (?:role|post|job)[- ]?holder (?:is (?:required|expected)|must|should|needs?|has) )"
    r"(?:we(?:'|’)?(?:re| are| will| have| offer| welcome| particularly| also|'ll|’ll)?\b|our\b|please\b"
    r"|candidates?\b|applicants?\b|if you\b|if the\b|the (?:session|post(?:holder)?|role|panel|council|trust"
    r"|school|college|"
    r"university|department|organisation|successful|interview|selection|shortlist\w*|job|vacancy|information"
    r"|above|following|application|form|supporting)\b"
    r"|this (?:post|role|job|document|is|will|section|vacancy|particular)\b"
    r"|these (?:will|are|criteria)\b|this (?:e-?mail|message)\b"
    r"|n\.?b\b|notes?\b|failure\b|consideration\b|it is (?:important|expected|recommended)\b|in (?:order"
    r"|addition|completing|line)\b|you (?:may|can|will be|are|should (?:provide|use|note|complete))\b|only\b"
    r"|shortlisting\b|\*+(?=\s*\w)"
    r"|all (?:applicants|candidates|staff|employees|posts|offers)|successful\b|for (?:further|more|all)\b"
    r"|when\b|as (?:part|well|promised|discussed|agreed)\b|there\b|feedback\b|date\b|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day\b"
    r"|desirable criteria (?:will|may)|essential criteria (?:will|are)"
    r"|(?:(?:method|assessment|level|code|scoring)s? )?key(?: to \w+)?\W*$"
    r"|http|www\.|©|copyright|page \d|version|revised|updated|approved|signed|last "
    r"|(?:prepared|reviewed|authorised|issued|completed|agreed) (?:by|on)\b)",
    re.IGNORECASE,
)
_SMALL: Final = frozenset([
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "via", "with", "&", "-", "–", "/",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class LevelLabel:
    """A label that sets the level of what follows: the level, what group it names besides, its methods.

    `topics`: what it names even where that is hardly a group: the skills of `Desirable skills`.
    """

    level: str
    group: str
    methods: tuple[str, ...]
    topics: str = ""


@lru_cache(maxsize=DEFAULT.pieces)
def without_continued(text: str) -> str:
    """The text without `(continued)` at its end."""
    return _CONTINUED.sub("", text).strip()


def level_label(text: str, key: MethodKey, *, leads: bool = False) -> LevelLabel | None:
    """The level that a heading, label or lead-in sets for what follows, or None. `leads`: a list follows."""
    bare = without_denial(without_continued(text.strip().strip("*_").strip()))
    if pointed := pointed_level(bare):
        tested = _TESTED.search(bare)
        told = follows(f"These are {tested[0]}", key) if tested else None
        return LevelLabel(pointed, "", label_methods(bare, key) or (told.methods if told else ()))
    if len(bare) > 260 or not bare:
        return None
    if level := level_before_aside(bare):
        return LevelLabel(level, "", ())
    if len(bare) > 6 and " and " not in bare.lower() and says_both_levels(bare):
        return LevelLabel(UNSPECIFIED, "", ())
    if is_conditional(bare.strip(" :")):
        return LevelLabel(UNSPECIFIED, bare.strip(" :"), ())
    if staged := staged_level(bare):
        return LevelLabel(staged[0], "", staged[1])
    if some := level_for(bare):
        return LevelLabel(*some, ())
    named = levels_named(bare)
    if _LEVEL_LABEL.match(bare) and len(named) == 1:
        return LevelLabel(next(iter(named)), _label_group(bare), label_methods(bare, key), _topics(bare))
    if named and (asked := _GROUPED.match(bare)) and _ASKED.match(asked[1].strip(" :-–—(")):
        return LevelLabel(level_of_cell(asked[2]) or "", "", ())
    if level_of_cell(bare) and len(bare) > 2:
        return LevelLabel(level_of_cell(bare) or "", "", ())
    sentence = bare.endswith((":", ":-", "…", "-")) or leads
    if sentence and _LEVEL_SENTENCE.search(bare) and not bare.endswith("."):
        level = _sentence_level(bare)
        if level:
            return LevelLabel(level, "", label_methods(bare, key))
    return None


_GROUPED: Final = late_regex(
    r"^(.{3,70}?)\s*[-–—:(/,\[]\s*\(?(essential|desirable)(?: (?:criteria|requirements?|skills?))?\s*[\])]?\s*:?$",
    re.IGNORECASE,
)
_ASKED: Final = late_regex(
    r"(?:(?:(?:the )?(?:things|what|people) )?(?:we|you)(?:[’'](?:d|ll|re))?"
    r"|(?:the [\w’'-]+(?: [\w’'-]+){0,3}?|they|s?he|it|candidates|applicants)"
    r"(?=(?:[’']d)? (?:must|should|will|would|need|may|could|might)\b))(?: \w+){0,3}?"
    r" (?:need|help|like|love|have|want|looking for|expect|prefer|ask(?: for)?|bring|require|hope for|see|value|offer"
    r"|be)"
    r"(?: (?:too|as well|to see|to have|to be|from you|you to have|if you (?:had|have)))*$",
    re.IGNORECASE,
)
"""What an employer asks, which is no name of a group: `You must have`, `What we would like to see`."""
_LEVEL_FIRST: Final = late_regex(r"^(essential|desirable)(?: criteria)?\s*[-–—:/]\s*(.{3,60})$", re.IGNORECASE)


def grouped_label(text: str) -> LevelLabel | None:
    """`Qualifications – Essential` or `Essential – Qualifications` as a level and a group, or None."""
    bare = without_denial(without_continued(text.strip()))
    if is_conditional(bare.strip(" :")):
        return None
    if (found := _GROUPED.match(bare)) and len(levels_named(found[1])) == 0:
        group = found[1].strip(" :-–—(")
        unnamed = _DIVISION.match(group) or _ASKED.match(group)
        return LevelLabel(level_of_cell(found[2]) or "", "" if unnamed else group, ())
    found = _LEVEL_FIRST.match(bare)
    if found and is_group_name(found[2]):
        return LevelLabel(level_of_cell(found[1]) or "", found[2].strip(), ())
    return None


def level_at_end(text: str) -> str | None:
    """The level that a bracket at the end of a long heading gives to what stands below: `… (essential for the job)`."""
    found = re.search(r"\(([^()]{5,40})\)$", text.strip(" :"))
    named = levels_named(found[1]) if found is not None and len(text) > 60 else frozenset()
    if found is None or len(named) != 1 or levels_named(text[: found.start()]):
        return None
    return next(iter(named))


_ENUMERATOR: Final = late_regex(
    r"^(?:(?:part|section)\s+)?(?:[A-Z]|\d{1,2}[A-Z]?|[IVX]{1,4})\s*(?:[.):]|\s[–—-])\s+(?=\w)", re.IGNORECASE
)
_DIVISION: Final = late_regex(
    r"^(?:part|section|table|list|column|stage|schedule)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})$", re.IGNORECASE
)


def is_division(text: str) -> bool:
    """Whether a heading counts the parts of a document: `Part 2B: Key competencies`."""
    return bool(re.match(r"(?i)(?:part|section) ", text) and _ENUMERATOR.match(text.strip()))


def without_enumerator(text: str) -> str:
    """A heading without the letter or number before it: `A. Qualifications`, `Section 2: Skills`, `II – Experience`."""
    return _ENUMERATOR.sub("", text.strip(), count=1) if text[:1].isupper() else text


def _sentence_level(text: str) -> str | None:
    lowered = text.lower()
    wanted = re.search(
        r"\b(?:desirable|desired|preferred|nice[- ]to[- ]have|advantageous|beneficial|an? (?:\w+ )?advantage"
        r"|added advantages?|ideally|a bonus"
        r"|(?:(?:would|[’']d)(?: (?:also|really))? be|it[’']s|is)(?: (?:really|even|also))?"
        r" (?:great|good|nice|a plus|better"
        r"|brilliant|fantastic|wonderful|lovely)|even better if|bonus points|also like"
        rf"|(?:may|might|could) also (?:have|bring|offer)|{_WISHED}|{_HELPS})\b|{HELPFUL}",
        lowered,
    )
    needed = re.search(rf"\b(?:essential|must have|minimum|must be|required|{_NEEDED})\b", lowered)
    if says_not_essential(lowered) or re.search(_NOT_NEEDED, lowered):
        return DESIRABLE
    if wanted and needed:
        return DESIRABLE if wanted.start() < needed.start() else ESSENTIAL
    return DESIRABLE if wanted else ESSENTIAL if needed and not asks_for_some(text) else None


def _label_group(text: str) -> str:
    """`Essential competencies` names a group; `Essential criteria` does not."""
    bare = re.sub(r"[\(\[].*$", "", text).strip(" :.-–—")
    if re.search(r"(?i)\b(?:skills?|expertise)\b", bare):
        return ""
    rest = re.sub(
        r"(?i)\b(?:the|essential|desirable|minimum|mandatory|preferred|required|necessary|must|haves?|nice|good|need"
        r"|to"
        r"|criteri(?:a"
        r"|on)|requirements?|selection|entry|eligibility|shortlisting|elements?|and|or|attributes?)\b|[-&,/]",
        " ",
        bare,
    ).strip()
    return _topics(text) if len(rest) > 3 else ""


def _topics(text: str) -> str:
    """What the label of a level names behind it: `Experience, skills, knowledge`."""
    bare = re.sub(r"[\(\[].*$", "", text).strip(" :.-–—")
    named = re.sub(
        r"(?i)^(?:the )?(?:essential|desirable|minimum|mandatory|preferred|required|necessary|asset)\b"
        r"(?: (?:and|or) \w+)?\s*",
        "",
        bare,
    ).strip(" :.-–—")
    return named[:1].upper() + named[1:]


def is_note(text: str) -> bool:
    """Whether a paragraph speaks about the procedure and not about the person wanted."""
    return bool(_NOTE.match(text.strip())) or "http" in text or "www." in text or bool(re.search(r"\S@\S+\.\w", text))


def is_title_case(text: str) -> bool:
    """Whether every word of weight begins with a capital."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'.-]*|&", text) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() or word == "&" for word in words)


_SMALL_LETTER: Final = late_regex(r"[a-z]")


def is_capitals(text: str) -> bool:
    """Whether a text is written in capitals."""
    if _SMALL_LETTER.search(text):
        return False
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 2 and all(character.isupper() for character in letters)


_ACRONYM: Final = late_regex(r"[A-Z]{2,5}\d?[+*]?(?:[ /&]+[A-Z]{2,5}\d?)?")


def is_acronym(text: str) -> bool:
    """Whether a text is a short name in capitals, as of a licence or a card: `BSL`, `HGV`."""
    return bool(_ACRONYM.fullmatch(text.strip())) and not is_group_name(text.strip())


def could_be_heading(text: str, *, bold: bool = False) -> bool:
    """Whether a line without a heading's format may be one: short, no sentence."""
    bare = text.strip().rstrip(":").strip()
    bare = re.sub(r"(?i)(?<=\w),? etc\.$", "", bare) if bare.endswith(".") else bare
    if (
        not bare
        or len(bare) > 90
        or bare.endswith((".", ";", ",", "!"))
        or len(bare.split()) > 12
        or bare[:1].islower()
    ):
        return False
    if (name_of(bare) and not bold) or is_dated(bare):
        return False
    if bold or is_capitals(bare) or text.strip().endswith(":"):
        return True
    return len(bare.split()) <= 8 and is_title_case(bare) and not sounds_like_a_criterion_sentence(bare)


def sounds_like_a_criterion_sentence(text: str) -> bool:
    """`Experience of giving presentations` is a criterion, `Experience` a heading."""
    return sounds_like_a_criterion(text) and len(text.split()) > 4 and not is_title_case(text)

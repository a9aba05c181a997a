"""Whole sentences that ask something of a candidate and say by their own words how much it is wanted."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, levels_named
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_WHO: Final = (
    r"(?:you|(?:(?:an?|any|all|every|our|the|new|successful|right|ideal|suitable) )*"
    r"(?:candidates?|applicants?|persons?|people|someone|appointee|post ?holder|whoever we appoint))"
)
_ALSO: Final = r"(?: (?:also|really|certainly|definitely|then|too|of course|always|still))*"
_VERY: Final = (
    r"(?:(?:also|very|really|particularly|especially|most|quite|so|a|an|much|considered|seen as"
    r"|distinct|real) )*"
)
_GOOD: Final = (
    r"(?:great|good|nice|lovely|wonderful|brilliant|fantastic|ideal|helpful|useful|handy|glad|pleased|delighted|happy"
    r"|advantage|advantageous|bonus|plus|asset|desirable|beneficial|benefit|welcome|preferred|preferable)"
)
_THING: Final = r"(?:things?|points?|ones?|criteria|items?|qualities|lists?|those|these|this|that|everything|all)"
_ESSENTIAL: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_WHO}(?:[’']ll| will| would| do)?{_ALSO} (?:need|needs|must|has to|have to|should|ought to)\b(?! not\b)",
        rf"^it is{_ALSO} {_VERY}(?:essential|vital|necessary|crucial|important|imperative|a must) (?:that|to|for)\b",
        rf"^we{_ALSO} (?:do )?{_ALSO}(?:need|require|insist on|expect|cannot do without|can[’']t do without)"
        r" (?!to (?:hear|receive|know|see your))",
        rf"^(?!{_THING}\b|the {_THING}\b).{{8,}} (?:is|are){_ALSO} {_VERY}(?:essential|vital|necessary|required"
        r"|needed|must|imperative)(?: too| as well| for (?:this|the) (?:post|job|role))?$",
    )
)
_DESIRABLE: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:it|we|that)(?:[’']d| would| should| will| may| could|[’']s| is){_ALSO}(?: be)?{_ALSO} {_VERY}{_GOOD}"
        r" (?:if|that|to (?:have|see|find|be)|for|of)\b",
        rf"^it(?:[’']d| would| will|[’']s| is){_ALSO}(?: be)?{_ALSO} {_VERY}(?:advantage|bonus|plus|asset|advantageous"
        r"|desirable|beneficial|benefit|helpful|useful|handy|preferable) to (?!(?:not|note|read|visit|see|look|remember"
        r"|mention|include|provide|give|state|explain|say|attend|discuss|ask|check|come|arrange|bring|get)\b)[a-z]+ ",
        rf"^{_WHO}(?: would| should| will|[’']d|[’']ll)?{_ALSO} (?:ideally|preferably|if possible)\b",
        rf"^we{_ALSO} (?:hope|wish)\b(?! to (?:hear|receive|interview|hold|appoint|see you|meet|fill|start))",
        rf"^(?!{_THING}\b|the {_THING}\b).{{8,}} (?:would|will|could|may|might|is|are){_ALSO}(?: be)?{_ALSO}"
        rf" {_VERY}{_GOOD}"
        r"(?: too| as well| also)?(?:,? (?:but|though) (?:it )?(?:is |are )?not (?:essential|required|necessary))?$",
        r"^(?:ideally|preferably)\b",
        rf"^we(?:[’']d| would| should){_ALSO} (?:like|love|welcome|prefer|value|appreciate)\b(?! to hear)",
        rf"^if you .{{8,}}(?:all the better|so much the better|even better|{_GOOD})$",
        rf"^{_WHO} (?:may|might|could){_ALSO} (?:also|ideally|well|even) (?:have|bring|be|know|offer|hold|speak)\b",
    )
)
_EXPLAINS: Final = late_regex(
    rf"(?:(?:the|all|our|those|these|any|both|first|second|other|remaining)\s+)*(?:[\w’'-]+ )?{_THING}\b"
    r"[^.]*\b(?:essential|desirable)\b",
    re.IGNORECASE,
)
"""What says of points what they are: `The things you must have are essential`."""
_PROCEDURE: Final = late_regex(
    r"\b(?:apply|applying|appl(?:ies|ications?) (?:by|to|before|must|should|will)|clos(?:es|ing date)|deadline"
    r"|interviews?|shortlist\w*|submit|complet(?:e|ing) (?:the|our|an|this|your)|return"
    r"|e-?mail (?:us|me|your|to)|contact (?:us|me)"
    r"|writ(?:e|ing) (?:to|back)|telephone|ring (?:us|me)|(?:your|a) (?:cv|covering letter|letter|application)"
    r"|repl(?:y|ies)|let (?:us|me) know|tell (?:us|me)|send|hear from|enclos\w+|referees?"
    r"|right to work|salary|wages?|our website)\b",
    re.IGNORECASE,
)
_SENTENCES: Final = late_regex(r"(?<=[a-z\d)\]’'”\"][.!?])(?<!\W[a-z]\.)\s+(?=[A-Z“‘\"'])")
_BRACKET: Final = late_regex(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\s*[.;]?\s*$")
_NAMED: Final = late_regex(
    r"^(?:the|our|your) (?:new )?((?:[\w’'-]+ ){0,2}?[\w’'-]+) (?:must|should|needs to|has to|will need to)\b",
    re.IGNORECASE,
)
"""A sentence that asks for something of a post by its name."""
_OFTEN: Final = 3
_LONGEST: Final = 260
_SHORTEST: Final = 13


@lru_cache(maxsize=DEFAULT.pieces)
def level_asked(sentence: str) -> str | None:
    """The level at which a sentence asks for something; None where it asks for nothing in a candidate."""
    bare = _BRACKET.sub("", " ".join(sentence.split())).rstrip(" .!;")
    if not _SHORTEST < len(bare) < _LONGEST or bare.endswith((":", "?")) or _PROCEDURE.search(bare):
        return None
    if _EXPLAINS.match(bare) or len(levels_named(bare)) > 1:
        return None
    if any(pattern.match(bare) for pattern in _DESIRABLE):
        return DESIRABLE
    return ESSENTIAL if any(pattern.match(bare) for pattern in _ESSENTIAL) else None


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return _SENTENCES.split(" ".join(text.split()))


def asking(text: str, whom: str = "") -> Iterator[tuple[str, str]]:
    """The sentences of a paragraph that ask for something, with their levels; `whom`: by what name of the post."""
    named = re.compile(rf"\b(?:the|our|your) (?:new )?{re.escape(whom)}\b", re.IGNORECASE) if whom else None
    for sentence in sentences_of(text):
        if level := level_asked(named.sub("you", sentence) if named else sentence):
            yield sentence, level


def whom_asked(texts: Iterable[str]) -> str:
    """The post by whose name most sentences ask: `The gardener must …`, `The gardener should …`; empty where none."""
    said = [found[1].lower() for text in texts for one in sentences_of(text) if (found := _NAMED.match(one))]
    name, count = next(iter(Counter(said).most_common(1)), ("", 0))
    return name if count >= _OFTEN and names_a_post(name) else ""


def bracket_of(sentence: str) -> tuple[str, str]:
    """A sentence without its full stop, and without what stands in brackets at its end; and that."""
    found = _BRACKET.search(sentence)
    bare = sentence[: found.start()] if found else sentence
    return bare.strip().rstrip(".;").strip(), found[1].removeprefix("Assessed by: ") if found else ""

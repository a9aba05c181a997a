"""What stands behind `assessed by`: methods, those of no list by their own words, and what is unread."""

import re
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.methods.methods import (
    MethodKey,
    mentioned,
    methods_in,
    name_of,
    unique,
    whole_names,
)
from shortlister.importing.criteria.words.method_words import own_words
from shortlister.importing.criteria.words.phrases import could_name_a_method
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex

_PARTS: Final = late_regex(
    r"\s*(?:[,;/&+]|\band(?: then)?\b|\bor\b|\bplus\b|\bas well as\b|\balong with\b|\btogether with\b|\bfollowed by\b"
    r"|\bthen\b|\bas (?:part|evidenced)\b)\s*",
    re.IGNORECASE,
)
_BEFORE: Final = late_regex(
    r"^(?:(?:both|either|also|simply|merely|just|purely|further|short|brief|quick|first|firstly|initially|the|an?|your|our|their|his|her|any|all|by|via|through"
    r"|at|from"
    r"|in|on|of|using|during|with|within|under|use of|means of|way of|basis of|combination of|review of|completion of"
    r"|successful|satisfactory|completed|relevant|accompanying|attached|enclosed"
    r"|(?:your )?(?:answers?|responses?|information|evidence|details"
    r"|examples?)"
    r"(?: (?:provided|given|supplied|you (?:give|provide)))?|what you (?:say|write|tell us))\b\s*)+",
    re.IGNORECASE,
)
_BEHIND: Final = late_regex(
    r"\s*\b(?:stages?|only|alone|itself|again"
    r"|(?:at|during|for|in) (?:the )?(?:sift(?:ing)?|short-?listing|screening)"
    r"|where (?:appropriate|relevant|applicable|necessary)|if (?:appropriate"
    r"|applicable"
    r"|necessary)|as (?:appropriate|applicable|relevant)|etc|on the day|on (?:the )?(?:day|date) of (?:the )?interview"
    r"|to (?:meet|see|get to know|talk to) (?:the |our |some )?[\w’'-]+(?: [\w’'-]+){0,3}"
    r"|(?:will be )?(?:taken up|checked|required|seen|provided|produced))\.?$",
    re.IGNORECASE,
)
_PEOPLE: Final = late_regex(
    r"(?i)\b(?:panel|managers?|team|committee|board|head|governors?|recruiters?|hr|human resources|employer"
    r"|department|us"
    r"|officers?|selectors?|chair|members?|people|staff|colleagues|directors?|applicants?|candidates?|post ?holders?)$"
)
_DONE: Final = late_regex(
    r"(?i)(?:\w+ly )?(?:used|considered|applied|taken|discussed|scored|weighed|compared|explored|needed|required)"
    r"|nothing (?:else|more|further)|no other (?:way|means|method|stage)s?"
    r"|(?:ask|see|watch|read|find out|meet|invite|explore|discuss|speak|hear|listen|use|hold|go|tell)s?"
    r"(?: (?:about|for|to|with|through|out|on)| (?:you|it|them|how|whether)\b[\w’' ]{0,40})?"
)
"""What is done with criteria is no method: `in your application only, and used if …`."""
_TALK: Final = late_regex(
    r"(?i)(?:(?:short|brief|quick|informal|friendly|telephone|phone|video) )?(?:chat|talk|meeting|discussion"
    r"|conversation|call|visit|lunch) (?:with|to|by|(?:at|over|in|on|round) (?:the|an?|our|your)) (?:[\w’'-]+ ?){1,6}"
)
"""What is done with people, by whom the name ends: `chat with the committee`."""
_MEETING: Final = late_regex(
    r"(?i)\b(?:calls?|chats?|talks?|meetings?|conversations?|coffees?|exercises?|tasks?|questions?)$"
)
"""The last word of what is done with people named before it: `founder call`."""
_EVENT: Final = late_regex(
    r"(?i)\b(?:morning|afternoon|evening|day|half[- ]day|week|weekend|night|visit|walk|tour|session|shift|rehearsal"
    r"|service|match|ride|drive|flight|dinner|lunch|tea|meal|show|showing)s?$"
)
"""What something is held at, whatever stands before it: `taster evening`, `stage rehearsal`."""
_WITH_MORE: Final = late_regex(
    r"(?i)(?P<name>(?:[^\W\d_][\w’'-]* ){0,3}?(?:morning|afternoon|evening|(?:half[- ])?day|visit|walk|tour|session"
    r"|shift|rehearsal|lesson|workshop|class|activity))"
    r" (?P<more>(?P<by>with|for|of|on|at|in|around|round|about|aboard|through|among|alongside)(?: [\w’'-]+){1,6})"
)
"""An event and what it is held with, or where: `play session with the children`, `day on board`."""
_CERTAIN: Final = late_regex(r"(?i)\s*(?:the|an?|our|your|their|its|some|one|two|three|four|five|six|\d+|us|them)\b")
"""How those begin who only happen to be there: `with the children`, where `with young people` says what kind it is."""
_NO_MEANS: Final = late_regex(
    r"(?i)(?:(?:left|right|first|second|two|three|four|other)(?:[- ]hand)? )*(?:columns?|lists?|tables?|headings?"
    r"|pages?|halves|rows?|boxes|sections?|parts?)(?: (?:alike|here))?"
    r"|(?:(?:same|first|last|whole|late|early) )?(?:day|morning|afternoon|evening|week|due course|turn|outset)"
    r"|(?:(?:the|our|this|full|attached) )*(?:(?:job|vacancy|post|role|competition) )?(?:notice|advert(?:isement)?"
    r"|description|person specification|specification|profile|information pack|candidate (?:pack|brief)|announcement"
    r"|terms of reference)"
    r"|(?:course of )?(?:(?:their|your|his|her|its|our|the|daily|everyday|day[- ]to[- ]day|normal) ){0,3}(?:work"
    r"|working (?:day|life|lives)|jobs?|roles?|dut(?:y|ies)|employment|careers?|practice|posts?"
    r"|appointment|activities)"
)
"""Places of the document, in which criteria stand, and times: `every point, in both columns, in the morning`.

So are the papers of the post, and what happens only once somebody works there: `the course of their work`."""
_STAGE: Final = late_regex(
    r"(?i)^(?:(?:short|long)-?list(?:ing)?|sift(?:ing)?|screening|selection"
    r"|recruitment)(?: stage)?$"
)
_NAME: Final = late_regex(r"[^\W_][\w’'-]*(?: [^\W_][\w’'-]*){0,3}")
_TEST: Final = late_regex(r"(?i)^\S+(?: \S+)* (?:tests?|exercises?|tasks?|exams?|trials?)$")
_SENTENCE: Final = late_regex(
    r"(?i)\b(?:will|would|is|are|be|was|has|have|can|may|must|should|you|we|they|it|its|this|that|these|those|which|who"
    r"|how|when|where|what|if|not|each|every|scale|criteri\w+|requirements?|following|above|below|listed|basis|way|ways"
    r"|time|abilit\w+|skills|knowledge|experience|one|two|three|stages?|more|least|against|competenc\w+|for|per|to)\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """The methods that a text lists, whether any has a known name, and those words that name nothing."""

    methods: tuple[str, ...]
    known: bool = True
    unread: tuple[str, ...] = ()


def told_methods(text: str, key: MethodKey) -> Told:
    """The methods of what stands behind `assessed by`; short names that nobody knows are methods by their own words."""
    bare = text.strip(" .:;()[]")
    if listed := methods_in(bare, key):
        return Told(listed)
    bare = re.sub(r"\([^()]*\)", " ", bare)
    found: list[tuple[str, ...]] = []
    unread: list[str] = []
    own, known = False, False
    parts = [part for part in _PARTS.split(bare) if part.strip()]
    staged = [bool(_STAGE.match(_stripped(part))) for part in parts]
    for part, stage in zip(parts, staged, strict=True):
        name = _stripped(part)
        if not name or (stage and not all(staged) and len(parts) > 1) or _NO_MEANS.fullmatch(name):
            continue
        if named := _named(name, part, key):
            found.append(named)
            known = True
        elif _TALK.fullmatch(name):
            found.append((own_words(name),))
        elif event := _event(name):
            found.append((event,))
        elif _PEOPLE.search(name) or _DONE.fullmatch(name) or _names_somebody(name):
            continue
        elif _could_name(name):
            found.append((own_words(name),))
            own = True
        elif not _is_filler(name):
            unread.append(name)
    methods = unique(one for several in found for one in several)
    return Told(methods if not own or len(bare) < 120 else mentioned(bare), known, tuple(unread) if methods else ())


def _named(name: str, part: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that one part of a list names: as a whole, by a code, or in words with others around."""
    if whole := methods_in(name, key):
        return whole
    if whole := whole_names(name):
        return whole
    if names_a_test(name):
        return (own_words(name),)
    named = name_of(re.sub(r"(?i)\s+(?:for|of|with|to)\s.*$", "", name))
    return (named,) if named else mentioned(part)


def _event(name: str) -> str:
    """The name of an event that says with whom or where it is, which is a part of the name of a `day` or a `walk`."""
    told = _WITH_MORE.fullmatch(name)
    if told is None or mentioned(told["more"]) or _SENTENCE.search(told["more"].removeprefix(told["by"])):
        return ""
    kind = not _CERTAIN.match(told["more"].removeprefix(told["by"]))
    whole = kind or " " not in told["name"] or told["by"] not in ("with", "for", "of")
    return own_words(name if whole else told["name"])


def names_a_test(text: str) -> bool:
    """Whether a few words name a test or task that no list knows: `SQL test`, `deck trial`."""
    return bool(_TEST.search(text) and _NAME.fullmatch(text)) and not _SENTENCE.search(text)


def _names_somebody(name: str) -> bool:
    """Whether a few words name who assesses: `head chef`."""
    return (
        _NAME.fullmatch(name) is not None and names_a_post(name) and not (_EVENT.search(name) or _MEETING.search(name))
    )


def _could_name(name: str) -> bool:
    """Whether a few words that no list knows can be the name of a method, and no piece of a sentence."""
    joined = re.sub(r"[\w’']+(?:-[\w’']+)+", "x", name)  # `tea-time visit` has no `time`
    whole = _NAME.fullmatch(name) and not _SENTENCE.search(joined) and not name[:1].isdigit()
    return bool(whole) and could_name_a_method(name)


def _stripped(part: str) -> str:
    """A part of a list without the words around its name."""
    name = part.strip(" .:;()[]*")
    while (shorter := _BEHIND.sub("", _BEFORE.sub("", name)).strip()) != name:
        name = shorter
    return name


def _is_filler(name: str) -> bool:
    """Whether what is left of a part is no name at all: nothing but little words."""
    return all(len(word) < 4 or _SENTENCE.fullmatch(word) for word in re.findall(r"[^\W\d_]+", name))

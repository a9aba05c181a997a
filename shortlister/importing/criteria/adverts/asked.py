"""Sentences of an advert that ask for something in a person: what they ask, and at which level in their own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.adverts.called import called
from shortlister.importing.criteria.adverts.wanted import is_held, is_quality, speaks_of_more
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

WHO: Final = (
    r"(?:you|he or she|she or he|s?he ?/ ?s?he|(?:(?:an?|the|any|all|each|every|our|your|new|successful|ideal"
    r"|suitable|prospective|potential|good"
    r"|right|strong) )*"
    r"(?:candidates?|applicants?|persons?(?: appointed)?|individuals?|appointees?|(?:post|role)[- ]?holders?)"
    r"(?: for [\w ]{3,30}?)?|who(?:m)?ever we appoint"
    r"|(?:(?:our|the|a) )?(?:suitable|successful|ideal|prospective|new|right) [\w-]+"
    r"(?: (?!must|will|should|would|need|shall)[\w-]+)?)"
)
_LIGHT: Final = r"(?:(?:also|ideally|preferably|normally|therefore|both|really|certainly|of course|probably) )*"
_BEFORE: Final = late_regex(
    r"(?i)^(?:(?:in addition|additionally|also|furthermore|moreover|however|therefore|finally|lastly|hence|but|and"
    r"|plus"
    r"|please note(?: that)?|note(?: that)?|initially|above all|equally|importantly)\b[,:]? +)+"
)
_CLAUSES: Final = late_regex(
    r"(?i)(?<!ideally)(?<!preferably)[,;] (?:(?:and|but|so|as) )?"
    r"(?=(?:you|they|candidates|applicants|he or she)(?: also)? (?:must|should|will|need|would)\b)"
)
"""Where a second sentence begins in one: `…, so you will need a car`."""
_LABEL: Final = late_regex(r"^[A-Z][\w-]*(?: [\w&-]+){0,4}: (?=[A-Z])")
_MEANWHILE: Final = late_regex(r"(?i), (?=(?:will|would|is|are|should|must)\b)")
"""Where a sentence goes on behind what it says of people in passing: `Candidates, who should have a car, will be …`."""
_PURPOSE: Final = late_regex(
    r"(?i)^(?:to|in order to|as well as|in addition to|for|as|with|because of|given)\b[^.;]{2,160}?,? (?=(?:you"
    r"|you[’']ll)\b)"
)
_MODAL: Final = (
    rf"(?:(?P<must>(?:will |would )?{_LIGHT}(?:must|needs?|requires?|ha(?:s|ve) to"
    rf"|(?:is|are|be) required)(?: to)?)"
    rf"|(?P<open>(?:(?:is|are|will be|would be|would normally be)(?: also)? expected to|should|shall|will|would"
    rf"|ought to)))"
)
_ASKS: Final = late_regex(
    rf"(?i)^(?P<who>{{WHO}})(?P<will>[’']ll)?(?P<passing>,? who)? {_LIGHT}{_MODAL}? ?{_LIGHT}"
    rf"(?P<verb>be able to|be|have|hold|possess|demonstrate|show|bring|evidence)? ?{_LIGHT}(?P<asked>\S.*)$".replace(
        "{WHO}", WHO
    )
)
_BARE_MUST: Final = late_regex(r"(?i)^must (?:also )?(?:be|have|hold|possess)\b")
_PLAIN: Final = late_regex(
    r"(?i)^(?:you|(?:an?|the|our) (?:ideal|right|perfect|good|strong) (?:candidate|applicant|person))(?P<ve>[’']ve"
    r"|[’']re)?"
    r" (?:also )?(?P<verb>have|has|hold|holds|possess|are|is)?(?: also)? ?(?P<asked>\S.*)$"
)
"""`You are a good listener`, `The ideal candidate has a degree`."""
_WELCOME: Final = late_regex(r"(?i)^applications? (?:is|are|will be|would be) (?:\w+ )?welcomed? from (?P<asked>\S.+)$")
_IF: Final = late_regex(
    r"(?i)^if you (?:also )?(?:have|hold|are|can) (?P<asked>[^.;]{6,120}?),? (?:that|this|it|so much)\b[^.;]{0,30}?\b"
    r"(?:advantage|bonus|plus|asset|great|helpful|useful|better|desirable|welcome)$"
)
_PRONOUN: Final = late_regex(r"(?i)^(?:they|he or she|she or he|he ?/ ?she|she ?/ ?he|s/?he)\b")
_WISH: Final = late_regex(r"(?i)\b(?:ideally|preferably)\b")
_THAT: Final = late_regex(
    rf"(?i)^it(?: is|[’']s| would be| will be) {_LIGHT}(?:very |highly "
    rf"|particularly )?(?:an? )?(?P<level>[\w ]{{4,24}}?)"
    rf" (?:that|for|if) {WHO}(?:[’']re (?P<being>.*)|[’']ve (?P<having>.*)"
    r"| (?:(?:must|to|should|also|can|may|will) )*(?P<verb>be able to|have|has|had|hold|holds|possess(?:es)?|be|is"
    r"|are"
    r"|were|could|(?=sp[eo]ak|spoke|kn[eo]w|drive|drove|own|enjoy|live)) ?(?P<asked>\S.*))$"
)
_DENIED: Final = late_regex(r"(?i)(?<=\w),? (?:but|though|although) not (?:essential|necessary|required)\b")
_LOOKING: Final = late_regex(
    rf"(?i)^(?:[\w’' &-]{{2,60}}?|we|i)(?:[’']re| (?:are|is|am))? {_LIGHT}(?:(?P<plain>looking for|seeking|seeks?"
    r"|in search of|after|hoping to (?:find|recruit|appoint))|(?P<need>needs?|requires?)"
    r"|(?P<wish>would (?:particularly |especially |also |very much )*(?:like|love|welcome)"
    r"|(?:particularly |especially |also |would )*(?:welcomes?|prefer)))"
    r" (?:(?:applications from|to (?:hear from|appoint|recruit|find)) )?(?P<asked>\S.*)$"
)
_SOMEBODY: Final = late_regex(
    r"(?i)^(?P<adjectives>(?:(?:an?|the|our|new|more|several|two|three|[\w-]+(?:,| and)?) ){0,7}?)"
    r"(?:someone|somebody|people|persons?|individuals?|candidates?|applicants?|those|volunteers?|trustees?"
    r"|graduates?)"
    r"(?P<how> (?:who|that|with|whose)\b(?:(?: (?:is|are|will be|would be) (?P<being>.+))"
    r"|(?: (?:has|have|will have|holds?|possess(?:es)?|bring|brings) (?P<having>.+))|(?: (?P<can>can .+))"
    r"|(?P<rest> .+)))?$"
)
_PREFERENCE: Final = late_regex(
    r"(?i)^(?:preference|priority|(?:special|particular) consideration) (?:will|may"
    r"|is)(?: be)? given to (?P<asked>\S.+)$"
)
_CRITERIA: Final = late_regex(
    r"(?i)^(?:the )?(?:(?:primary|main|key|essential|most important) )?(?:criteria|requirements|qualities|attributes)"
    r"(?: (?:for|of|we|that|you)\b[^.:;]{0,40}?)? (?:are|will be|include)(?: evidence of)?:? (?P<asked>\S.+)$"
)
_WE_ASK: Final = late_regex(
    r"(?i)^(?:the (?:main |only |first )?things?|what|all)(?: that)? we (?:do |really )?(?:ask|expect|require|want"
    r"|need"
    r"|look for)(?: (?:of|from|in) [^,.;]{3,40}?)? is (?:that (?:they|you|candidates|applicants) )?(?P<asked>\S.+)$"
)
_DEMANDS: Final = late_regex(
    r"(?i)^(?:this|the|our|each|one of the|both|all)(?: [\w-]+){0,2} (?:posts?|positions?|roles?|jobs?|projects?|work"
    r"|fellowship|appointment|lectureship)(?: will| also| would)* (?:requires?|demands?|calls? for"
    r"|needs?) (?P<asked>\S.+)$"
)
_EXPECTED: Final = late_regex(
    r"(?i)^(?P<asked>[^,;]{8,120}?) (?:is|are|will be|would be) (?:also )?expected(?: (?:of|from) \S.*)?$"
)
_TOLD: Final = late_regex(
    r"(?i)^(?:to\b|that\b|some further|further|any\b|help\b)|\bof the (?:\w+ )?(?:candidates?|applicants?)\b"
)
_NUMBER: Final = late_regex(r"^\W?(?:\d|[a-z]|i)\W\s")
_NOT: Final = late_regex(r"(?i)^(?:not|n[’']t|never)\b")
_DID: Final = late_regex(
    r"(?i)^(?:already )?(?:worked|completed|obtained|passed|led|managed|published|taught|studied|achieved|held)\b"
)
"""What somebody has done before."""
_DONE: Final = late_regex(
    r"(?i)^(?:already )?(?:(?!need|seed|speed|limited|advanced|detailed|proven|demonstrated|demonstrable|skilled"
    r"|varied"
    r"|combined|related|sustained|established|recogni[sz]ed|accredited|committed|dedicated|relaxed|broad-based"
    r"|experienced|motivated|organised)\w{2,}ed|made|taken|given|seen|read|got|sent|spent)\b"
)


_LONGEST: Final = 700


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sentence asks for, in its words, and at which level."""

    text: str
    level: str


def asked_in(sentence: str, *, goes_on: bool = False) -> Iterator[Asked]:
    """What one sentence asks of people; `goes_on`: the one before asked too, so that `they` are the candidates."""
    bare = _BEFORE.sub("", " ".join(sentence.split()).rstrip(" .!"))
    if not 0 < len(bare) < _LONGEST or bare.endswith(("?", ":")):
        return
    bare = _PURPOSE.sub("", _LABEL.sub("", bare))
    if goes_on:
        bare = _PRONOUN.sub("You", bare)
    for clause in _CLAUSES.split(bare):
        yield from _in_clause(clause)


def _in_clause(clause: str) -> Iterator[Asked]:
    clauses = called(clause)
    if not speaks_of_more(clauses.before):
        yield from _asked(clauses.before)
    yield from (Asked(text, level) for text, level in clauses.things)


def _asked(text: str) -> Iterator[Asked]:
    wished = _WISH.match(text)
    bare = re.sub(r"(?i)^(?:ideally|preferably),? +", "", text)
    if _BARE_MUST.match(bare):
        bare = f"you {bare}"
    if wished:
        bare = re.sub(rf"(?i)^({WHO}) (?:will|would)\b", r"\1 should", bare)
    found = _of_person(bare) or _of_looking(bare) or _of_words(bare)
    if found is None:
        return
    if wished or _WISH.search(bare[: max(bare.find(found.text), 0)]):
        found = Asked(found.text, DESIRABLE)
    yield found


def _of_person(text: str) -> Asked | None:
    """`You must hold a degree`, `Candidates should be able to sing`."""
    match = _ASKS.match(text)
    if match is None or not (match["must"] or match["open"] or match["will"]):
        return _of_plain(text)
    asked, verb = match["asked"], (match["verb"] or "").lower()
    if match["passing"]:
        asked = _MEANWHILE.split(asked, maxsplit=1)[0]
    level = ESSENTIAL if match["must"] else UNSPECIFIED
    if _NOT.match(asked):
        return None
    if not verb:
        needs = match["must"] is not None and re.search(r"(?i)(?:needs?|requires?)$", match["must"])
        return Asked(asked, level) if needs and is_held(asked) and not _TOLD.search(asked) else None
    promised = not match["must"] and (match["will"] is not None or match["open"].lower() in ("will", "would", "shall"))
    return _with_verb(verb, asked, level, promised=promised)


def _of_plain(text: str) -> Asked | None:
    """`You have a degree`, `The ideal candidate is patient`."""
    match = _PLAIN.match(text)
    if match is None or not (match["verb"] or match["ve"]):
        return None
    being = (match["verb"] or "").lower() in ("are", "is") or (match["ve"] or "").lower().endswith("re")
    return _with_verb("be" if being else "have", match["asked"], UNSPECIFIED, promised=True)


def _with_verb(verb: str, asked: str, level: str, *, promised: bool) -> Asked | None:
    if verb.startswith("be"):
        said = f"able to {asked}" if verb == "be able to" else asked
        if verb == "be able to" and (shown := re.match(r"(?i)(?:demonstrate|show|evidence) (?!that\b|how\b)", asked)):
            return Asked(asked[shown.end() :], level)
        return Asked(said, level) if is_quality(said, promised=promised) else None
    if _DONE.match(asked):
        return Asked(asked, level) if _DID.match(asked) and not promised else None
    return Asked(asked, level) if is_held(asked) else None


def _of_looking(text: str) -> Asked | None:
    """`We are looking for somebody who is patient`, `Preference will be given to candidates with …`."""
    if match := _PREFERENCE.match(text) or _WELCOME.match(text):
        return _of_somebody(match["asked"], DESIRABLE)
    if match := _IF.match(text):
        fits = is_held(match["asked"]) or is_quality(match["asked"])
        return Asked(match["asked"], DESIRABLE) if fits else None
    match = _LOOKING.match(text)
    if match is None:
        return None
    level = ESSENTIAL if match["need"] else DESIRABLE if match["wish"] else UNSPECIFIED
    if somebody := _of_somebody(match["asked"], level):
        return somebody
    straight = re.match(
        r"(?i)^(?:an? |your )?(?:minimum|commitment|willingness|ability|experience|knowledge)\b", match["asked"]
    )
    return Asked(match["asked"], level) if straight and is_held(match["asked"]) else None


def _of_somebody(text: str, level: str) -> Asked | None:
    match = _SOMEBODY.match(text)
    if match is None:
        return None
    if (being := match["being"]) and is_quality(being):
        return Asked(being, level)
    if (having := match["having"]) and is_held(having) and not _DONE.match(having):
        return Asked(having, level)
    if (can := match["can"]) and len(can.split()) > 3:
        return Asked(can, level)
    rest = (match["rest"] or "").strip()
    if (match["how"] or "").strip().lower().startswith("with") and is_held(rest):
        return Asked(rest, level)
    adjectives = re.sub(r"(?i)^(?:(?:an?|the|our|new|more|several|two|three|for) )+", "", match["adjectives"].strip())
    plain = not match["how"] or match["how"].strip().lower().startswith(("who want", "that want"))
    return Asked(adjectives, level) if plain and len(adjectives.split()) > 1 and is_quality(adjectives) else None


def _of_words(text: str) -> Asked | None:
    """`It is essential that you have …`, `The role requires …`, `What we ask is …`."""
    if (match := _THAT.match(_DENIED.sub("", text))) and (level := _level_of(match["level"])):
        verb, asked = (match["verb"] or "").lower(), match["asked"] or match["being"] or match["having"] or ""
        is_being = match["being"] is not None or verb in ("be", "is", "are", "were", "be able to")
        said = f"able to {asked}" if verb == "be able to" else f"can {asked}" if verb == "could" else asked
        fits = (
            is_held(said)
            or is_quality(said)
            or (not verb and is_being is False)
            or bool(re.match(r"(?i)an? \w+ of", said))
        )
        return Asked(said, level) if fits and (is_being or not _DONE.match(said)) else None
    named = ESSENTIAL if re.match(r"(?i)(?:the )?essential", text) else UNSPECIFIED
    for form, level in ((_CRITERIA, named), (_WE_ASK, UNSPECIFIED), (_DEMANDS, ESSENTIAL), (_EXPECTED, UNSPECIFIED)):
        if (match := form.match(text)) and not _TOLD.search(match["asked"]):
            asked = match["asked"]
            if somebody := _of_somebody(asked, level):
                return somebody
            return Asked(asked, level) if is_held(_NUMBER.sub("", asked)) else None
    return None


def _level_of(word: str) -> str:
    low = word.lower().strip()
    if low in (
        "essential",
        "vital",
        "necessary",
        "crucial",
        "imperative",
        "a must",
        "required",
        "requirement",
        "important",
    ):
        return ESSENTIAL
    wished = (
        "desirable",
        "preferable",
        "helpful",
        "useful",
        "advantage",
        "advantageous",
        "beneficial",
        "bonus",
        "ideal",
    )
    return DESIRABLE if low.split()[-1:] and low.split()[-1] in wished else ""

"""Whom an application that came as an e-mail is from: its sender, or of one passed on who wrote it first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Place
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.form_said import Said, Standing
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.name_words import name_words
from shortlister.importing.person_names import is_person

_ADDRESS: Final = r"[<\[(](?:mailto:)?(?P<email>[^<>\[\]()\s]+@[^<>\[\]()\s]+)[>\])]"
_FROM: Final = late_regex(rf"(?:From|Oddi wrth): (?P<name>[^<>@\[]*?)\s*{_ADDRESS}|From: (?P<bare>[^\s<>]+@[^\s<>]+)$")
_WROTE: Final = late_regex(rf"(?:On|Ar) .{{6,60}}?(?P<name>[^\W\d_][^\d<>@,]*?) {_ADDRESS} (?:wrote|ysgrifennodd)\W*$")
_HEAD: Final = late_regex(r"(?i)(?:sent|date|to|cc|subject|reply-to|anfonwyd|dyddiad|at|pwnc):")
_SUBJECT: Final = late_regex(r"(?i)(?:subject|pwnc):\s*(?:\[[^\]]*\]\s*)?(?:(?P<on>fwd?|wg|tr)|(?P<reply>re|ateb))\s*:")
_PASSED: Final = late_regex(
    r"(?i)[\s>-]*(?:begin )?forwarded (?:message|mail|e-?mail)|[\s>-]*neges (?:wedi'i )?hanfon ymlaen"
)
_MARK: Final = late_regex(r"(?i)[\s>_-]*(?:original (?:message|appointment)|neges wreiddiol)[\s_-]*$")
_OFFICE: Final = late_regex(
    r"(?i)\b(?:hr|human resources|recruit\w*|desk|team|jobs?|office|admin|agency|talent|resourcing|careers|vacanc\w*"
    r"|no-?reply|notifications?|council|ltd|limited|plc|board|service|personnel|adnoddau dynol|swyddi)\b"
)
_BOX: Final = late_regex(
    r"(?i)(?:jobs?|recruit\w*|hr|human\.?resources|no-?reply|vacanc\w*|careers?|applications?|notifications?|swyddi"
    r"|donotreply|resourcing|personnel)(?:[._-]?\w{0,12})?@"
)
_PERSON: Final = r"(?P<who>[A-Z][\w'’-]+(?: [A-Z]\.?)?(?: [A-Z][\w'’-]+){1,2})"
_ABOUT: Final = late_regex(
    r"(?:\b(?:put(?:ting)? forward|on behalf of|[Cc]andidate,?:?|introduc(?:e|ing)|recommend(?:ing)?|represent(?:ing)?"
    r"|(?:CV|cv|[Aa]pplication|résumé|resume|details|profile) (?:of|from))"
    r"(?: (?:our|my|the|a|strong|new|excellent|candidate|client|colleague),?)*"
    rf"|^Subject: (?:(?:FW|FWD|Fw|Fwd): ?)?(?:Application|CV) ?[-–:]) {_PERSON}"
)
_APPLIED: Final = late_regex(
    rf"^(?:Subject: )?(?:New applica(?:nt|tion): )?{_PERSON} "
    r"(?:has )?(?:just )?applied (?:for|to)\b"
)
_LISTED: Final = late_regex(rf"\W*(?:\d{{1,2}}[.)]?\s+)?{_PERSON}\b[^@]{{0,40}}?(?P<local>[^\s<>@,;:|(]+)@\S+\.\S+")
_CANDIDATE: Final = late_regex(
    r"(?i)\b(?:(?:our|this|the|a|my|another|strong|excellent) candidates?\b(?! (?:pack|information|brief|spec))"
    r"|put(?:ting)? forward|on behalf of (?:a |an |our |my )|passing (?:this|it) on|forwarding (?:this|the|an?)"
    r"|see (?:the )?(?:application|e-?mail|cv) below)"
)
_APPLIES: Final = late_regex(
    r"(?i)\bI(?:['’](?:d|m)| am| was| have| would| wish| want| write| hope| should)?\b[^.!?]{0,40}?"
    r"\bappl(?:y|ying|ied)\b"
    r"|\b(?:my|fy) (?:own )?(?:application|nghais|cv\b|c\.v\.|r[eé]sum[eé]|(?:cover(?:ing)? )?letter|form\b|statement)"
    r"|\b(?:gwneud|wneud) cais|\bymgeisio\b"
)
"""What is written by who applies, and by nobody who sends another's application."""
_HEADED: Final = late_regex(r"(?i)(?:subject|pwnc):(?!.*\bcandidate)")
_WEAKLY: Final = late_regex(r"(?i)(?:cv|application|r[eé]sum[eé]|details|profile) (?:of|from)\b")
"""What may tell of a subject too: `the application of Machine Learning`."""
_SURE_POST: Final = late_regex(
    r"(?i)(?:.* )?(?:(?:general |duty )?managers?|officers?|assistants?|co-?ordinators?|administrators?|engineers?"
    r"|technicians?|nurses?|teachers?|analysts?|developers?|designers?|directors?|lecturers?|supervisors?|advis[eo]rs?"
    r"|consultants?|executives?|(?:care|support|social|youth|key) ?workers?|apprentices?|trainees?|cleaners?|drivers?"
    r"|[a-z]{4,}(?:ist|ian)s?|swyddog|rheolwr|cynorthwyydd|cydlynydd)"
)
"""What no surname is, as `Tim Baker` and `Ann Fletcher` are like posts."""
_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail of an application: its sender, their lines (`first` to before `last`), and whom it is about by its words.

    `office`: an office sent it; `passed_on`: it hands on what somebody else wrote, or speaks of a candidate.
    """

    name: str
    email: str
    place: Place
    first: int
    last: int
    about: str
    office: bool
    passed_on: bool


def mail_in(said: Sequence[Said]) -> Mail | None:
    """The mail in which an application came, of one that was passed on the first; None of any other document."""
    heads = _heads(said)
    if not heads:
        return None
    number = 0
    while number + 1 < len(heads) and _goes_on(said, heads, number):
        number += 1
    at, found = heads[number]
    last = heads[number + 1][0] if number + 1 < len(heads) else len(said)
    lines = [one.value for one in said[at + 1 : last] if not one.kind]
    name, email = _sender(found)
    about, doubtful = _about(lines, name)
    unread = number + 1 == len(heads) and _marked(said, at, last) == "on"
    unmarked = number + 1 < len(heads) and _marked(said, at, last) != "reply"
    plain = [one for one in said[at + 1 : last] if not one.kind and one.standing >= Standing.PLAIN]
    listed = any((who := person_listed(one.value)) and not same_name(who, name) for one in plain)
    passed_on = unread or unmarked or doubtful or listed or any(map(_CANDIDATE.search, lines))
    return Mail(name, email, said[at].place, at, last, about, _is_office(found), passed_on)


def _about(lines: Sequence[str], sender: str) -> tuple[str, bool]:
    """Whom a mail is about by its words, and whether its subject may name a post or a person: `CV - Ann Fletcher`.

    The subject of who applies for themselves names the post: `Application: Web Manager`.
    """
    applies = any(map(_APPLIES.search, lines)) and not any(map(_CANDIDATE.search, lines))
    doubtful = False
    for line in lines:
        found = _ABOUT.search(line) or _APPLIED.match(line)
        if found is None or same_name(found["who"], sender):
            continue
        told = not _HEADED.match(line) and not (applies and _WEAKLY.search(found[0]))
        if told or not (applies or names_a_post(found["who"])):
            return found["who"], False
        doubtful = doubtful or not (applies or _SURE_POST.fullmatch(found["who"]))
    return "", doubtful


def person_listed(line: str) -> str:
    """Who stands at the beginning of a line with an address that is made of their name, as in a list of candidates."""
    found = _LISTED.match(line)
    told = (
        found is not None
        and is_person(found["who"])
        and any(word in found["local"].casefold() for word in name_words(found["who"], shortest=3))
    )
    return found["who"] if found is not None and told else ""


def _heads(said: Sequence[Said]) -> list[tuple[int, re.Match[str]]]:
    """The lines that say who sent a mail: at the top, and of those that stand below it."""
    heads: list[tuple[int, re.Match[str]]] = []
    for at, one in enumerate(said):
        line = one.value.lstrip("> *").replace("From:*", "From:")
        if one.kind or not (found := _FROM.match(line) or _WROTE.match(line)):
            continue
        near = [other.value.lstrip("> *") for other in said[at + 1 : at + 1 + _LINES]]
        before = said[at - 1].value if at else ""
        marked = _MARK.match(before) or _PASSED.match(before) or any(map(_HEAD.match, near)) or _WROTE.match(line)
        if (heads and marked) or (not heads and at < _LINES):
            heads.append((at, found))
    return heads


def _goes_on(said: Sequence[Said], heads: Sequence[tuple[int, re.Match[str]]], number: int) -> bool:
    """Whether a mail hands on the next one below: its subject or a line says so, or an office answers a person."""
    (at, found), (after, below) = heads[number], heads[number + 1]
    return _marked(said, at, after) == "on" or (_is_office(found) and not _is_office(below))


def _marked(said: Sequence[Said], at: int, last: int) -> str:
    """What a mail says of the one below it: handed `on`, a `reply` to it, or nothing."""
    lines = [one.value.lstrip("> *") for one in said[at + 1 : last]]
    if any(map(_PASSED.match, lines)):
        return "on"
    subject = next((match for line in lines[: _LINES + 1] if (match := _SUBJECT.match(line))), None)
    return "" if subject is None else "on" if subject["on"] else "reply"


def _sender(found: re.Match[str]) -> tuple[str, str]:
    """The name and the address of a sender; `Khan, Bob` is turned, and what stands in brackets is left out."""
    fields = found.groupdict()
    name = re.sub(r"\s*[(\[][^()\[\]]*[)\]]?", "", fields["name"] or "").strip(" \"'")
    name = re.sub(r" via .*", "", name)
    last, comma, first = name.partition(", ")
    name = f"{first} {last}" if comma and first and "," not in first else name
    return " ".join(name.split()), fields["email"] or fields.get("bare") or ""


def _is_office(found: re.Match[str]) -> bool:
    fields = found.groupdict()
    email = fields["email"] or fields.get("bare") or ""
    return _OFFICE.search(fields["name"] or "") is not None or _BOX.match(email) is not None


def is_signed(line: str, name: str) -> bool:
    """Whether a line is the name of who writes, or the first name alone, as below the end of a mail."""
    bare = line.strip(" ,.!").casefold()
    return bool(bare) and bare in (name.casefold(), name.casefold().split(" ")[0])


def same_name(one: str, other: str) -> bool:
    """Whether two names can be one person's: one holds the other, or what differs is short for it."""
    mine, others = name_words(one), name_words(other)
    left, right = mine - others, others - mine
    if not mine or not others or not (mine & others):
        return False
    return all(any(word.startswith(bare) or bare.startswith(word) for bare in right) for word in left) or not right

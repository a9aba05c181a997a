"""What no label says: a name at the top or below the greeting of a letter, and the address and number by it."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post, names_an_organisation
from shortlister.importing.form_labels import Whose, is_generic, speaks_of_others, whose
from shortlister.importing.form_roles import is_of_a_desk, names_somebody
from shortlister.importing.form_said import Said, Standing
from shortlister.importing.form_values import EMAIL
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.mail_sender import Mail, is_signed, mail_in, person_listed, same_name
from shortlister.importing.name_words import name_words, words_in_order
from shortlister.importing.person_names import is_person, name_alone, without_title

_TOP: Final = 6
_BY_NAME: Final = 8
"""So many lines below a name stand the address and the number of a letterhead."""
_HEAD: Final = 14
_SIGNED: Final = 5
_NEXT: Final = 2
_PHONE: Final = late_regex(r"(?<![\d/.-])(?:\+\d{2}|0)[\d ()-]{8,16}\d(?![\d/-]|\.\d)")
_MOST_DIGITS: Final = 13
_MOST_NUMBERS: Final = 6
"""More in one line are those of a list."""
_SHORT: Final = 40
_DEAR: Final = late_regex(r"(?i)(?:dear|annwyl) \w|to whom it may concern")
_CLOSES: Final = late_regex(
    r"(?i)(?:yours (?:faithfully|sincerely|truly)|(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|best|cheers"
    r"|(?:many )?thanks(?: (?:and|&) (?:kind |best )?regards)?|thank you|diolch(?: yn fawr)?"
    r"|yn gywir|yr eiddoch yn gywir|cofion(?: gorau| cynnes)?)\W*"
)
_TO: Final = late_regex(
    r"(?i)(?:to|cc|bcc|sent to|at|i(?=:| \S+@)|return (?:this|the|your)|send|submit|apply"
    r"|please(?! (?:find|see|accept|consider|call|ring|phone|contact me)))\b"
)
_OF_MINE: Final = late_regex(
    r"(?:(?:reach|contact|call|ring|phone|telephone|text|message|e-?mail|write to|get (?:hold of|in touch with)"
    r"|speak (?:to|with)) me|\bI (?:can|may) be (?:reached|contacted|called|rung)|\bI am (?:available|contactable)"
    r"|\b[Mm]y (?:own |home |personal |private |best |contact )*(?:mobile|(?:tele)?phone|tel|number|e-?mail)"
    r"(?: number| address)?)\b(?P<between>(?:[\s,:]+(?:[a-z]+|[\d()+-]+|\S+@\S+)){0,8}[\s,:]*)$",
)
"""What stands before an address or a number that who writes says is theirs: `you can reach me on`."""
_SOMEBODY: Final = late_regex(
    r"\b(?:manager|agent|agency|consultant|wife|husband|partner|mother|father|referee|colleague|assistant"
    r"|secretary|boss"
    r"|employer|supervisor|tutor|friend|office|work|s?he|they|who)\b"
)
_MAILBOX: Final = late_regex(
    r"(?i)(?:jobs?|recruit\w*|hr|human\.?resources|info|reception|enquir\w*|careers?|office|admin|vacanc\w*"
    r"|applications?|personnel"
    r"|contact|hello|mail|no-?reply|resourcing|people|workforce|swyddi|ymholiadau)(?:[._-]?\w{0,12})?@"
)
_HISTORY: Final = late_regex(
    r"(?i)\W*(?:(?:work|professional|relevant|career|employment|volunteering|voluntary|teaching) )*(?:experience"
    r"|history|jobs|career|employment|positions? held|publications|volunteering|projects|profiad(?: gwaith)?"
    r"|hanes gwaith)\W*"
)
"""A heading below which no address is the letterhead's."""
_CONTACT: Final = late_regex(r"(?i)contact(?: (?:me|details))?\W*(?:$|(?=[\d+(])|\S+@)")
_YEARS: Final = late_regex(r"\b(?:19|20)\d\d ?(?:[-–—]|to\b|until\b) ?(?:(?:19|20)?\d\d\b|now\b|present\b|date\b|$)")
"""A line of somebody's past, which names those they worked for."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A name, addresses and a number by their places; `left` is an address that may be somebody else's.

    `sender` sent the mail that the address was taken from, where nobody is named and it may be about another.
    """

    name: str
    own: tuple[str, ...]
    others: tuple[Said, ...]
    phone: str
    left: Said | None
    phone_left: Said | None = None
    sender: Mail | None = None

    def fields(self, names: Collection[str]) -> dict[str, str]:
        """What is taken, with an address further down only where it is made of the applicant's name."""
        like = [one.value for one in self.others if matches(one.value, names)]
        like = [*(one for one in self.own if matches(one, names)), *self.own, *like]
        found = {"name": self.name, "email": like[0] if like else "", "phone": self.phone}
        return {kind: value for kind, value in found.items() if value}


def matches(email: str, names: Collection[str]) -> bool:
    """Whether an address is made of the applicant's name: the first name, or initials before the surname.

    The surname alone is that of a relative too.
    """
    words = [word for word in names if len(word) > 1]
    local = re.sub(r"[^a-z]", "", email.partition("@")[0].casefold())
    if not words or not local:
        return False
    first, last = words[0], words[-1]
    if len(first) > 2 and first in local:
        return True
    return len(words) > 1 and len(last) > 2 and local in (first[0] + last, last + first[0], first + last, last + first)


def placed_in(said: Sequence[Said], applicant: str = "", called: str = "") -> Placed:
    """What stands where a letterhead, the top of a CV or the end of a letter has it.

    `applicant` is who a field names, `called` the name of the file: a mail of somebody else is not theirs.
    """
    mail = mail_in(said)
    if mail is not None:
        return _mailed(said[mail.first : mail.last], mail, applicant, called if is_person(called) else "")
    lines = [(at, one) for at, one in enumerate(said) if not one.kind]
    dear = next((at for at, one in lines[:60] if _DEAR.match(one.value)), None)
    closes = next((at for at, one in lines if _CLOSES.fullmatch(one.value.strip())), None)
    greeted = name_words(next((one.value for at, one in lines if at == dear), ""), shortest=3)
    named, name = _name([(at, one) for at, one in lines if not _is_addressee(one.value, greeted)], closes, dear)
    where = _Where(named, dear, closes, _history(lines, named), name_words(f"{applicant} {name} {called}", shortest=2))
    own, others, left = list[str](), list[Said](), list[Said]()
    for at, one in lines:
        email = EMAIL.search(one.value)
        if email is None:
            continue
        address = Said("email", email[0], one.standing, one.place, one.under)
        by = where.is_by(at)
        if _MAILBOX.match(email[0]) and not by:
            continue
        if one.standing is Standing.OTHERS or where.is_another(one.value, email.start()) or _MAILBOX.match(email[0]):
            left.append(address)
        elif one.standing >= Standing.PLAIN and (by or _is_mine(one.value, email.start())):
            own.append(email[0])
        else:
            others.append(address)
    phone = _phone(lines, where) or _phone_by_own(lines, name, where)
    phone_left = None if phone else _phone_left(lines)
    return Placed(name, tuple(own), tuple(others), phone, next(iter([*others, *left]), None), phone_left)


def _mailed(said: Sequence[Said], mail: Mail, named: str, called: str) -> Placed:
    """What a mail says of its sender, or, where somebody else is named, of them."""
    lines = [(at, one) for at, one in enumerate(said) if not one.kind]
    dear = next((at for at, one in lines if _DEAR.match(one.value)), None)
    closes = next((at for at, one in reversed(lines) if _CLOSES.fullmatch(one.value.strip())), None)
    signed = _name([(at, one) for at, one in lines if closes is not None and at > closes], closes)[1]
    other = next((one for one in (mail.about, signed) if one and mail.name and not same_name(one, mail.name)), "")
    other = other or (mail.about or signed if mail.office else "")
    told = named or other or called
    like = not told or not mail.name or same_name(told, mail.name) or matches(mail.email, words_in_order(told))
    if like and not mail.office:
        sender = mail if mail.passed_on and not told else None
        below = (at for at, one in reversed(lines) if is_signed(one.value, mail.name))
        own = name_words(mail.name, shortest=2)
        phone = _phone(lines, _Where(None, dear, next(below, None) if closes is None else closes, None, own))
        phone_left = None if phone else _phone_left(lines)
        return Placed(mail.name or signed, (mail.email,), (), phone, None, phone_left, sender)
    addresses = [Said("email", found[0], one.standing, one.place) for _at, one in lines if (found := _address(one))]
    others = tuple(one for one in addresses if one.value.casefold() != mail.email.casefold())
    left = Said("email", mail.email, Standing.PLAIN, mail.place)
    where = _Where(None, len(said), closes, None, name_words(other, shortest=2))
    phone = _phone(lines, where) if other and other == signed else ""
    return Placed(other, (), others, phone, left, None if phone else _phone_left(lines))


def _address(one: Said) -> re.Match[str] | None:
    return EMAIL.search(one.value) if one.standing is not Standing.OTHERS and not _is_another(one.value) else None


def _name(lines: Sequence[tuple[int, Said]], closes: int | None, dear: int | None = None) -> tuple[int | None, str]:
    """The line of a name without a label, and the name: at the top, else below the end of a letter.

    What stands at the top of a letter may be whom it is sent to: who signed it goes before another.
    """
    past = next((at for at, one in lines if len(one.value) < _SHORT and _HISTORY.fullmatch(one.value)), _HEAD)
    top = [(at, one) for at, one in lines[:_TOP] if at < min(past, _HEAD)]
    below = [(at, one) for at, one in lines if closes is not None and closes < at <= closes + _SIGNED]
    named = next(_names_of(top), (None, ""))
    if named[0] is None or (dear is not None and named[0] < dear):
        reached = any(
            matches(found, words_in_order(named[1])) for _at, one in lines for found in EMAIL.findall(one.value)
        )
        near = below if named[0] is None else [] if reached else below[:_NEXT]
        signed = next(((at, name) for at, name in _names_of(near) if not named[1] or not names_a_post(name)), None)
        if signed is not None and not name_words(signed[1], shortest=2) & name_words(named[1], shortest=2):
            return signed
    return named


def _names_of(lines: Iterable[tuple[int, Said]]) -> Iterator[tuple[int | None, str]]:
    for at, one in lines:
        line = " ".join(one.value.split())
        email = EMAIL.search(line)
        alone = name_alone((line[: email.start()] if email else line).strip(" |,;:–-"))
        if one.standing is not Standing.OTHERS and is_person(alone) and not names_an_organisation(alone):
            yield at, without_title(alone)


def _is_addressee(line: str, greeted: frozenset[str]) -> bool:
    """Whether a line names whom a letter greets, as `Mrs Ann Cross` above `Dear Mrs Cross`."""
    return is_person(" ".join(line.split())) and line.split()[-1].casefold() in greeted


@dataclass(frozen=True, slots=True)
class _Where:
    """The lines of the name, the greeting, the end and the first heading of a past; `own` are the name's words."""

    named: int | None
    dear: int | None
    closes: int | None
    history: range | None
    own: frozenset[str]

    def is_by(self, at: int) -> bool:
        """Whether a line is of the head of a page, by the name there, or of the end of a letter."""
        past = self.history is not None and at in self.history and (self.closes is None or at <= self.closes)
        return not past and _is_by(at, self.named, self.dear, self.closes)

    def is_another(self, line: str, start: int, end: int = 0) -> bool:
        """Whether what stands at `start` in a line is somebody else's; `end` is that of another before it."""
        before = line[end:start]
        listed = person_listed(line)
        if listed and self.own and not name_words(listed, shortest=2) & self.own:
            return True
        theirs = names_somebody(line[:start], self.own) and not _is_mine(line, start)
        return _is_another(line) or theirs or is_of_a_desk(before) or _YEARS.search(line[:start]) is not None


def _history(lines: Sequence[tuple[int, Said]], named: int | None) -> range | None:
    """The lines from the first heading, below the name, of what somebody did, to one of how to reach them."""
    after = -1 if named is None else named
    heads = [(at, one.value) for at, one in lines if at > after and len(one.value) < _SHORT]
    begin = next((at for at, text in heads if _HISTORY.fullmatch(text)), None)
    if begin is None:
        return None
    return range(
        begin,
        next((at for at, text in heads if at > begin and (is_generic(text) or _CONTACT.match(text))), lines[-1][0] + 1),
    )


def _is_another(line: str) -> bool:
    """Whether the line of an address speaks of somebody else or says where to send something."""
    before = (EMAIL.split(line)[0]).strip(" :,;|–-")
    return whose(before) is Whose.OTHER or _TO.match(line) is not None


def _is_by(at: int, named: int | None, dear: int | None, closes: int | None) -> bool:
    """Whether a line is of the head of a page, by the name there, or of the end of a letter."""
    if closes is not None and closes < at <= closes + _SIGNED:
        return True
    if dear is not None:
        return at < dear and named is not None and named <= at <= named + _BY_NAME and named < 2
    return at < _HEAD if named is None else named - 2 <= at <= named + _BY_NAME


def _is_mine(line: str, at: int) -> bool:
    """Whether who writes says before a place of a line that what stands there is theirs."""
    said = _OF_MINE.search(line[:at])
    return said is not None and not _SOMEBODY.search(said["between"]) and not speaks_of_others(line[:at])


def _phone(lines: Sequence[tuple[int, Said]], where: _Where) -> str:
    for at, one in lines:
        end = 0
        for found in islice(_PHONE.finditer(one.value), _MOST_NUMBERS) if one.standing >= Standing.PLAIN else ():
            by_place = where.is_by(at) and not where.is_another(one.value, found.start(), end)
            if by_place or _is_mine(one.value, found.start()):
                return found[0].strip()
            end = found.end()
    return ""


def _phone_by_own(lines: Sequence[tuple[int, Said]], name: str, where: _Where) -> str:
    """A number alone on a line, right above or below an address that is made of the name of who writes."""
    names = words_in_order(name)
    mails = [at for at, one in lines if (found := EMAIL.search(one.value)) and matches(found[0], names)]
    for at, one in lines:
        found = _PHONE.search(one.value)
        near = found is not None and any(abs(at - mail) <= 1 for mail in mails) and one.standing >= Standing.PLAIN
        if found and near and not where.is_another(one.value, found.start()):
            return found[0].strip()
    return ""


def _phone_left(lines: Sequence[tuple[int, Said]]) -> Said | None:
    """A number that was not taken though no heading says that it is somebody else's."""
    for _at, one in lines:
        found = _PHONE.search(one.value)
        if found and one.standing is not Standing.OTHERS and 10 <= sum(map(str.isdigit, found[0])) <= _MOST_DIGITS:
            return Said("phone", found[0].strip(), one.standing, one.place, one.under)
    return None

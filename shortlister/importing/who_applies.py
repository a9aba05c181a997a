"""Who an application is from and how to reach them, by fields that are theirs and by places; never another's."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.places import HEADER, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.words.post_names import names_an_organisation
from shortlister.importing.form_fields import Reading
from shortlister.importing.form_said import Said, Standing, texts
from shortlister.importing.form_tables import Rows
from shortlister.importing.form_values import EMAIL
from shortlister.importing.joint_applications import told_of_second
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.letterheads import below_letterhead
from shortlister.importing.mail_sender import mail_in
from shortlister.importing.named_apart import told_apart
from shortlister.importing.person_names import is_person, name_alone
from shortlister.importing.reference_letters import is_reference
from shortlister.importing.top_of_page import Placed, matches, placed_in

OTHERS_EMAIL: Final = N_(
    "No e-mail address in “{file}” is surely the applicant's: “{email}” stands by “{label}” ({place}) and was not "
    "taken. Enter the applicant's own by hand."
)
UNSURE_EMAIL: Final = N_(
    "No e-mail address in “{file}” is surely the applicant's: “{email}” ({place}) may be somebody else's and was not "
    "taken. Enter it by hand if it is the applicant's."
)
TWO_EMAILS: Final = N_(
    "“{file}” gives two e-mail addresses, “{email}” and “{other}” ({place}). The first was taken; check that it is the "
    "applicant's."
)
UNSURE_PHONE: Final = N_(
    "The telephone number “{phone}” in “{file}” stands by “{label}” ({place}) and was not taken. Enter it by hand if "
    "it is the applicant's."
)
LEFT_PHONE: Final = N_(
    "The telephone number “{phone}” in “{file}” ({place}) may be somebody else's and was not taken. Enter it by hand "
    "if it is the applicant's."
)
SENT: Final = N_(
    "“{file}” is an e-mail that seems to be passed on or sent for somebody else. Its sender's address, “{email}” "
    "({place}), was taken as the applicant's; check that, and the name."
)
_MOST: Final = 4000
_TOP: Final = 14
_SIGNED: Final = 5
_POSTCODE: Final = late_regex(r"\b[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}\b")
_HOME: Final = late_regex(
    r"(?i)(?:(?:home|postal|current|permanent|full|your) )*(?:address|post ?code|cyfeiriad|cod post)\b"
)
_MOST_OF_A_DATE: Final = 8
_NOTED: Final = late_regex(
    r"(?P<number>\+?\(?\d[\d ()-]{7,18}\d)\s*[,;(\[–-]?\s*(?!(?i:ext|x)\b)[^\W\d_]\D*(?:\d{1,2}(?!\d)\D*){0,4}"
)
"""A telephone number and what is said of when to ring it: `07700 900115 (please ring after 6 pm)`."""
_KINDS: Final = ("reference", "first name", "surname", "name", "email", "phone")


@dataclass(frozen=True, slots=True)
class Known:
    """What a file says of its applicant: by labels, by places, and what is to be said where no file says more.

    `unsure` tells of an address or a number that was not taken, by its kind; `doubts` of what was. `home` is the
    postcode of their address.
    """

    labelled: Mapping[str, str] = field(default_factory=dict)
    placed: Mapping[str, str] = field(default_factory=dict)
    unsure: Mapping[str, Sentence] = field(default_factory=dict)
    doubts: tuple[Sentence, ...] = ()
    home: str = ""


def who_applies(document: Document, *, named: str = "") -> Known:
    """The applicant of a document; `named` is what its file or folder is called, which may be their name."""
    said = _of_sender(said_in(document))
    if is_reference(document, named):
        return _of_reference(said, document.name)
    labelled: dict[str, str] = {}
    for kind in _KINDS:
        if own := _of_kind(said, kind):
            labelled[kind] = own[0].value
    if "surname" in labelled and not labelled.keys() & {"name", "first name"}:
        labelled |= {"first name": own[0].value} if (own := _of_kind(said, "other names")) else {}
    if (phone := labelled.get("phone")) and (noted := _NOTED.fullmatch(phone)):
        labelled["phone"] = noted["number"]
    _choose_name(labelled, said)
    first, doubts = told_of_second(said, document.name)
    placed = placed_in(said, _full(labelled) or first, named)
    if first and not placed.name:
        placed = replace(placed, name=first)
    names = _names(labelled, placed, named)
    if "email" in labelled:
        labelled["email"], differ = _email(_of_kind(said, "email"), names, document.name)
        doubts += differ
    elif own := [one for one in said if one.kind == "email" and _is_unsure_own(one, names)]:
        labelled["email"] = own[0].value
        labelled |= _phone_beside(said, own[0], labelled)
    elif placed.sender is not None:
        told = {"file": document.name, "email": placed.sender.email, "place": place_words(placed.sender.place)}
        doubts.append(Sentence(SENT, told))
    unsure = {} if "email" in labelled else _unsure_email(said, placed, names, document.name)
    if "phone" not in labelled:
        unsure |= _unsure_phone(said, placed, document.name)
    return Known(labelled, placed.fields(names), unsure, tuple(doubts), _home(said))


def _of_reference(said: Sequence[Said], file: str) -> Known:
    """What a reference says of the applicant: at most a name and a number by their own labels, and no address."""
    own = {one.kind: one.value for one in reversed(said) if one.standing is Standing.OWN and one.kind in _KINDS[:4]}
    placed = placed_in([replace(one, standing=min(one.standing, Standing.UNSURE)) for one in said])
    bare = replace(placed, name="", own=(), phone="", sender=None)
    unsure = _unsure_email(said, bare, (), file)
    mails = [one for one in said if one.kind == "email"]
    if not unsure and mails:
        told = {"file": file, "email": mails[0].value, "place": place_words(mails[0].place)}
        unsure = {"email": Sentence(UNSURE_EMAIL, told)}
    return Known(own, {}, unsure)


def said_in(document: Document) -> list[Said]:
    """The fields and lines of a document in order, each with whose it is."""
    reading = Reading()
    waiting = texts((), Place())
    head = [(at, block) for at, block in enumerate(document.blocks) if _is_own_head(block)]
    for at, block in (*head, *(one for one in enumerate(document.blocks) if one not in head)):
        place = block.place if block.place != Place() else Place(block=at)
        if block.kind is BlockKind.TABLE:
            reading.take(waiting)
            waiting = []
            Rows(reading, block, place).read()
        else:
            depth = block.depth if block.kind is BlockKind.HEADING else 0
            waiting += texts(block.text.splitlines(), place, depth)
        if len(reading.said) + len(waiting) > _MOST:
            break
    reading.take(waiting)
    return told_apart(below_letterhead(reading.said))


def _is_own_head(block: Block) -> bool:
    """Whether the header of a page begins with a person's name and says how to reach them, as that of a CV does."""
    reached = EMAIL.search(block.text) or sum(map(str.isdigit, block.text)) > _MOST_OF_A_DATE
    return block.place.cell == HEADER and bool(reached) and is_person(name_alone(_before(block)))


def _before(block: Block) -> str:
    return " ".join(EMAIL.split(block.text)[0].split()).strip(" |,;:–-")


def _home(said: Sequence[Said]) -> str:
    """The first postcode at the top or behind the label of an address, where nobody else is spoken of."""
    for at, one in enumerate(said):
        found = _POSTCODE.search(one.value) if not one.kind and one.standing >= Standing.PLAIN else None
        if found and (at < _TOP or _HOME.match(one.value)):
            return found[0].replace(" ", "").upper()
    return ""


def _of_kind(said: Sequence[Said], kind: str) -> list[Said]:
    """The applicant's fields of a kind that are surest to be theirs, in order."""
    own = [one for one in said if one.kind == kind and one.standing >= Standing.PLAIN and _is_theirs(one)]
    best = max((one.standing for one in own), default=Standing.PLAIN)
    return [one for one in own if one.standing is best]


def _is_theirs(one: Said) -> bool:
    return one.kind != "name" or not names_an_organisation(one.value)


def _choose_name(labelled: dict[str, str], said: Sequence[Said]) -> None:
    """Of a whole name and one in two fields only the surer is kept."""
    whole, parts = _of_kind(said, "name"), [*_of_kind(said, "first name"), *_of_kind(said, "surname")]
    if whole and parts and max(one.standing for one in parts) > whole[0].standing:
        del labelled["name"]


def _names(labelled: Mapping[str, str], placed: Placed, named: str) -> Collection[str]:
    """The words of the applicant's name in order, as far as it is known."""
    return re.findall(r"[^\W\d_]+", (_full(labelled) or placed.name or named).casefold())


def _full(labelled: Mapping[str, str]) -> str:
    return labelled.get("name") or f"{labelled.get('first name', '')} {labelled.get('surname', '')}".strip()


def _of_sender(said: Sequence[Said]) -> Sequence[Said]:
    """The fields and lines; in a mail passed on, addresses and numbers of who else wrote are not surely theirs."""
    mail = mail_in(said)
    if mail is None:
        return said
    signed = [
        at for at, one in enumerate(said) if mail.first < at < mail.last and one.value.strip(" ,.") == mail.name != ""
    ]
    own = range(signed[-1], min(signed[-1] + _SIGNED, mail.last)) if signed and not mail.office else range(0)
    told = [
        replace(one, standing=min(one.standing, Standing.UNSURE))
        if one.kind in ("email", "phone") and not mail.first <= at < mail.last
        else one
        for at, one in enumerate(said)
    ]  # below their own name a sender speaks of nobody else, whatever heading stands above it
    return [
        replace(one, standing=max(one.standing, Standing.PLAIN)) if at in own else one for at, one in enumerate(told)
    ]


def _email(own: Sequence[Said], names: Collection[str], file: str) -> tuple[str, list[Sentence]]:
    """The address to take of those that stand where the applicant's does, with a doubt where they differ."""
    given = list({one.value.casefold(): one for one in own}.values())
    like = [one for one in given if matches(one.value, names)]
    if len(given) == 1 or len(like) == 1:
        return (like or given)[0].value, []
    one, other = (like or given)[:2]
    told = {"file": file, "email": one.value, "other": other.value, "place": place_words(other.place)}
    return one.value, [Sentence(TWO_EMAILS, told)]


def _is_unsure_own(one: Said, names: Collection[str]) -> bool:
    return one.standing is Standing.UNSURE and matches(one.value, names)


def _phone_beside(said: Sequence[Said], email: Said, labelled: Mapping[str, str]) -> dict[str, str]:
    """The number that stands with an address that was found to be the applicant's."""
    if "phone" in labelled:
        return {}
    beside = [one for one in said if one.kind == "phone" and one.standing is Standing.UNSURE]
    return next(({"phone": one.value} for one in beside if one.under == email.under), {})


def _unsure_email(said: Sequence[Said], placed: Placed, names: Collection[str], file: str) -> dict[str, Sentence]:
    """What is said where no address is the applicant's though the file has one."""
    if "email" in placed.fields(names):
        return {}
    there = [one for one in said if one.kind == "email" and one.standing < Standing.PLAIN]
    told = next((one for one in there if one.standing is Standing.UNSURE), next(iter(there), None)) or placed.left
    if told is None:
        return {}
    parameters = {"file": file, "email": told.value, "place": place_words(told.place)}
    if told.under:
        return {"email": Sentence(OTHERS_EMAIL, parameters | {"label": told.under})}
    return {"email": Sentence(UNSURE_EMAIL, parameters)}


def _unsure_phone(said: Sequence[Said], placed: Placed, file: str) -> dict[str, Sentence]:
    told = next((one for one in said if one.kind == "phone" and one.standing is Standing.UNSURE), None)
    told = told or (None if placed.phone else placed.phone_left)
    if told is None:
        return {}
    parameters = {"file": file, "phone": told.value, "place": place_words(told.place)}
    if told.under:
        return {"phone": Sentence(UNSURE_PHONE, parameters | {"label": told.under})}
    return {"phone": Sentence(LEFT_PHONE, parameters)}

"""What sentences say of some criteria, given to these: by star, number and level; what fits none is doubted."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.lines.stated import Of, Stated, Statement
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_OPENS: Final = late_regex(r"\(?((?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2})?)[.):]?\s+\S")
_MARK: Final = r"[†‡§¶#^✦★¹²³*]"
_MARKS: Final = late_regex(rf"^{_MARK}+\s*|[\s,]*{_MARK}+(?:[ ,]*{_MARK}+)*(?=[ .;]*$)")
_LONGEST: Final = 120


def give_stated(statements: Sequence[Statement], gathering: Gathering) -> Iterator[Problem]:
    """Gives the criteria that sentences speak of their methods; a doubt for each sentence that fits not surely."""
    for statement in statements:
        if statement.unread:
            yield _doubt(statement, statement.unread)
    read = [one for one in statements if not one.unread]
    for post in gathering.posts:
        of_all = gathering.every_methods if gathering.of_all else ()
        here = [one for one in read if not one.within or _inside(one, post.found)]
        unsure = [one for one in here if not _fits(one, post.found, of_all) or _is_gainsaid(one, here)]
        for statement in unsure:
            yield _doubt(statement, statement.block.text)
        for one in here:
            if one not in unsure and _is_narrow(one, here):
                _give(_inside(one, post.found), one.said, ())
                unsure.append(one)
        said = [said for one in here if one not in unsure for said in one.said]
        if of_all and not any(one.of is Of.REST for one in said):
            said.append(Stated(Of.REST, (), of_all, adds=True))
        _give(post.found, said, gathering.every_methods)


def _doubt(statement: Statement, text: str) -> Problem:
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 10].rstrip()} …"
    return unread_words(short, statement.block.place)


def _fits(statement: Statement, found: Sequence[Found], of_all: tuple[str, ...]) -> bool:
    """Whether criteria have the stars, levels and numbers of which it speaks, each number once."""
    for said in statement.said:
        if said.of is Of.NUMBERS:
            held = Counter(number for one in found for number in numbers_of_criterion(one))
            if any(held[bare(number)] != 1 for number in said.which):
                return False
        elif said.of is not Of.REST and not any(_is_meant(said, one) for one in found):
            return False
        if said.of is Of.MARK and all(_is_meant(said, one) for one in found):
            return False  # a bullet, and no mark
        if not (said.adds or said.only) and said.of in (Of.MARK, Of.NUMBERS):
            told = [one.criterion.measured_by for one in found if _is_meant(said, one)]
            if any(known and set(known) not in (set(said.methods), set(of_all)) for known in told):
                return False
    return True


def _is_gainsaid(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether another sentence says something else of the same criteria."""
    return any(_speak_otherwise(statement, other) and not _are_apart(statement, other) for other in others)


def _is_narrow(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether it holds for its own table only, as another table says something else of its criteria."""
    return any(_speak_otherwise(statement, other) and _are_apart(statement, other) for other in others)


def _speak_otherwise(statement: Statement, other: Statement) -> bool:
    return any(
        one.of is not Of.REST and (one.of, one.which) == (told.of, told.which) and one.methods != told.methods
        for one in statement.said
        for told in other.said
    )


def _are_apart(statement: Statement, other: Statement) -> bool:
    """Whether they stand in two tables."""
    return bool(statement.within and other.within) and statement.within != other.within


def _inside(statement: Statement, found: Sequence[Found]) -> list[Found]:
    """The criteria of the table in which it stands."""
    return [one for one in found if one.criterion.source in statement.within]


def _give(found: Sequence[Found], said: Sequence[Stated], every: tuple[str, ...]) -> None:
    others = next((one for one in said if one.of is Of.REST), None)
    rest, of_all = (others.methods, others.adds) if others else ((), False)
    for one in found:
        known = one.criterion.measured_by
        meant = [told for told in said if told.of is not Of.REST and _is_meant(told, one)]
        close = [told for told in meant if told.of is not Of.LEVELS] or meant
        if not close:
            methods = known or rest
        elif any(not told.adds and (told.only or not of_all) for told in close):
            own = unique(name for told in close for name in told.methods)
            methods = own if known and all(told.only for told in close) else known or own
        else:
            level = unique(name for told in meant if told not in close for name in told.methods)
            methods = unique((*(known or level or rest or every), *(name for told in close for name in told.methods)))
        signs = {told.which[0] for told in said if told.of is Of.MARK}
        text = one.criterion.text
        text = next((without_marks(text, sign) for sign in signs if sign in marks_of(text)), text)
        if (methods, text) != (one.criterion.measured_by, one.criterion.text):
            one.criterion = replace(one.criterion, measured_by=methods, text=text)


def _is_meant(said: Stated, one: Found) -> bool:
    """Whether a sentence speaks of this criterion."""
    match said.of:
        case Of.LEVELS:
            return one.criterion.level in said.which
        case Of.NUMBERS:
            held = numbers_of_criterion(one)
            return any(bare(number) in held for number in said.which)
        case Of.MARK:
            return said.which[0] in one.signs | marks_of(one.criterion.text)
        case _:
            return False


def marks_of(text: str) -> set[str]:
    """The marks at the beginning and the end of a text, one star another than two."""
    found = "".join(one.group() for one in _MARKS.finditer(text))
    return set(re.findall(r"\*+|[^*\s,.;]", found))


def without_marks(text: str, sign: str) -> str:
    """The text without the marks around it, where this sign is one of them."""
    return _MARKS.sub("", text).strip() if sign in marks_of(text) else text


def numbers_of_criterion(one: Found) -> frozenset[str]:
    """The numbers that stand before a criterion: as its label, or at the beginning of its text."""
    return _numbers(one.label, one.criterion.text)


@lru_cache(maxsize=DEFAULT.pieces)
def _numbers(label: str, text: str) -> frozenset[str]:
    opens = _OPENS.match(text)
    return frozenset({bare(label), bare(opens[1]) if opens else ""} - {""})

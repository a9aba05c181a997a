"""Keys with the codes behind what they stand for, put the usual way round: `Application form – A Interview – I`."""

from typing import Final

from shortlister.importing.criteria.methods.even_keys import begins_with_key, without_lead
from shortlister.importing.criteria.methods.methods import joined_names, name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_CODE: Final = r"(?P<open>[(\[“‘\"'])?(?P<code>[A-Z]{1,3})(?(open)[)\]”’\"'])(?![\w’'])"
_PAIR: Final = late_regex(
    r"[\s,;.|]*(?:(?:and|or)\s+)?(?P<name>[A-Za-z][A-Za-z’'/&-]+(?:\s[A-Za-z&/][A-Za-z’'/&-]*){0,5}?)"
    rf"\s*(?P<sign>=|:|–|—|-|→|\s)\s*{_CODE}(?P<more>\s*\([^()]{{2,80}}\))?"
)
_NUMBERED: Final = late_regex(r"[\s,;.|]*(?:and\s+)?(?P<name>[A-Za-z][^\d=:,;|\n]{2,50}?)\s*=\s*\(?(?P<code>\d)\b\)?")
_REST: Final = late_regex(r"[\s,;.|)]*")
_FEWEST: Final = 2


def with_codes_first(text: str) -> str:
    """The text with `A = Application form, I = Interview` for such a key; any other text as it is."""
    for told in without_lead(text):
        bare = told.strip("() ")
        if not begins_with_key(bare) and (pairs := _pairs(bare) or _numbered(bare)):
            return ", ".join(f"{code} = {name}" for code, name in pairs.items())
    return text


def code_behind(line: str) -> tuple[str, str] | None:
    """The code and the name of a line that is a name and its code behind a sign or in brackets: `Interview – I`."""
    found = _PAIR.match(line.strip())
    if found is None or not _REST.fullmatch(line.strip(), found.end()):
        return None
    code, name = found["code"], found["name"]
    if found["sign"].isspace():  # `Degree (E)` tells a level
        return (code, name) if found["open"] == "(" and code not in ("E", "D") and name_of(name) else None
    return (code, name) if _is_known(name) or name[0].upper() == code[0] else None


def _pairs(text: str) -> dict[str, str]:
    """The codes and names of a text that is nothing but these; at least two are names of methods, and most."""
    pairs: dict[str, str] = {}
    at = 0
    while found := _PAIR.match(text, at):
        if found["code"] in pairs or (found["sign"].isspace() and not _is_known(found["name"])):
            return {}
        pairs[found["code"]] = found["name"]
        at = found.end()
    known = sum(1 for name in pairs.values() if _is_known(name) and not level_of_cell(name))
    return pairs if known >= _FEWEST and 2 * known >= len(pairs) and _REST.fullmatch(text, at) else {}


def _numbered(text: str) -> dict[str, str]:
    """The names by number of `Application form = 1, Interview = 2`, counted from 1; most are names of methods."""
    pairs: dict[str, str] = {}
    at = 0
    while found := _NUMBERED.match(text, at):
        pairs[found["code"]] = found["name"]
        at = found.end()
        if found["code"] != str(len(pairs)):
            return {}
    known = sum(1 for name in pairs.values() if _is_known(name) and not level_of_cell(name))
    return pairs if known >= _FEWEST and 2 * known >= len(pairs) and _REST.fullmatch(text, at) else {}


def _is_known(name: str) -> bool:
    return bool(name_of(name) or joined_names(name) or level_of_cell(name))

"""Declarations apart from the applications: names by surname at the desk, and a list that goes to a member and back."""

import csv
from collections import Counter
from pathlib import Path
from typing import Final

from shortlister.desk.desk import Desk
from shortlister.desk.standing_there import holds_no_more, require_room
from shortlister.domain.edits.declaring import Declared, DeclareMany
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.file_names import named
from shortlister.domain.records import Interest
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.domain.state import State
from shortlister.exporting.placing import placed
from shortlister.i18n import N_

COLUMNS: Final[tuple[str, ...]] = ("name", "interest", "reason")
_FORMULA: Final = ("=", "+", "-", "@")


def names_for_declaring(state: State) -> tuple[tuple[str, str], ...]:
    """Applicant (id) and name by surname, for declaring alone; where no name is known the reference.

    Contact details and scheme flags are not in it, and it is shown without references.
    """
    named = [
        (one.id, state.persons[one.id].name if one.id in state.persons else "") for one in state.applicants_in_order
    ]
    shown = [(id, name or state.applicants[id].reference) for id, name in named]
    return tuple(sorted(shown, key=lambda pair: (pair[1].split()[-1:], pair[1])))


def _told_apart(state: State) -> dict[str, str]:
    """Name → applicant (id); who has the same name as others is numbered."""
    names = names_for_declaring(state)
    often = Counter(name for _, name in names)
    met: Counter[str] = Counter()
    found: dict[str, str] = {}
    for id, name in names:
        met[name] += 1
        found[name if often[name] == 1 else f"{name} ({met[name]})"] = id
    return found


def write_list(desk: Desk, member: str, path: Path) -> int:
    """Write the list in which a member (id) declares: names without references, what is declared so far. How many."""
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack, which holds no names; the list is written from the vacancy."))
    if path.suffix.casefold() != ".csv":
        raise Refusal(
            N_("“{file}” is not written: the name of a list of declarations ends in .csv."),
            file=named(path),
        )
    rows: dict[str, tuple[str, str, str]] = {}
    for name, applicant in _told_apart(desk.state).items():
        one = desk.state.declarations.get((member, applicant))
        shown = f"'{name}" if name.startswith(_FORMULA) else name
        rows[shown] = (shown, one.interest.value if one else "", one.reason if one else "")
    require_room(
        path,
        N_(
            "{file} is there already, and it holds what this list does not; choose another name, or take it away first."
        ),
        same=lambda there: holds_no_more(there, COLUMNS, rows),
    )
    with placed(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows.values()])
    return len(rows)


def take_list(state: State, member: str, path: Path) -> DeclareMany:
    """The edit that takes a member's (id) list back, all lines or none; an empty interest stays undeclared."""
    from shortlister.importing.tabular import read_table  # the page that shows the names is spared it

    names = {" ".join(name.split()).casefold(): id for name, id in _told_apart(state).items()}
    rows = read_table(path)
    heads = [cell.strip().casefold() for cell in rows[0].cells] if rows else []
    if not {"name", "interest"} <= set(heads):
        raise Refusal(
            N_("“{file}” is no list of declarations. Its first row names the columns: {columns}."),
            file=path.name,
            columns=", ".join(COLUMNS),
        )
    where = {column: heads.index(column) for column in COLUMNS if column in heads}
    problems: list[Problem] = []
    given: dict[str, Declared] = {}
    for row in rows[1:]:
        cells = {column: row.cells[at].strip() if at < len(row.cells) else "" for column, at in where.items()}
        one = _declared(cells, names, given)
        if isinstance(one, Sentence):
            problems.append(Problem(str(Sentence(N_("line {number}"), {"number": row.number})), one))
        elif one is not None:
            given[one.applicant] = one
    if problems:
        raise Refusal(
            N_("“{file}” is not taken, because some of its lines are wrong. Nothing was changed."),
            problems=problems,
            file=path.name,
        )
    if not given:
        raise Refusal(N_("“{file}” declares nothing about anybody; write an interest in each line."), file=path.name)
    return DeclareMany(member, tuple(given.values()))


def _declared(cells: dict[str, str], names: dict[str, str], given: dict[str, Declared]) -> Declared | Sentence | None:
    """A line's declaration, what is wrong with it, or None where it declares nothing."""
    name = cells["name"].removeprefix("'")
    if not name and not cells["interest"]:
        return None
    applicant = names.get(" ".join(name.split()).casefold())
    if applicant is None:
        return Sentence(N_("Nobody called “{name}” has applied; leave the names as they were."), {"name": name})
    if applicant in given:
        return Sentence(N_("“{name}” stands there twice."), {"name": name})
    word = cells["interest"].casefold().replace(" ", "-")
    if not word:
        return None
    if word not in set(Interest):
        words = ", ".join(one.value for one in Interest)
        return Sentence(N_("“{word}” is none of {words}."), {"word": cells["interest"], "words": words})
    return Declared(applicant, Interest(word), cells.get("reason", ""))

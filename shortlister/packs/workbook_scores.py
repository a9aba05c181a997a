"""From the rows of a returned workbook to scores, by their keys; whatever is not plainly a rating is refused."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any, Final

from shortlister.domain.measures import measures
from shortlister.domain.records import Score
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.domain.scales import NA, Rating, Scale
from shortlister.domain.state import State
from shortlister.i18n import N_, plural
from shortlister.packs import workbook_marks as marks
from shortlister.packs.workbook_marks import Place
from shortlister.packs.workbook_return import Returned, ReturnedRow
from shortlister.packs.workbook_texts import text_of

_UNKNOWN: Final = N_("This row's hidden key is none of this workbook's; restore the row, or clear it.")
_NO_KEY: Final = N_("There is something in this row, but its hidden key is gone; restore the row, or clear it.")
_TWICE: Final = N_("This row is there twice; the first is row {row}.")
_MOVED: Final = N_("“{text}” stands where this row has {expected}; restore the row.")
_FORMULA: Final = N_("This is a formula; type what it is to say.")
_TEXT: Final = N_("{text} is written as text, which is not taken for a number; choose {values} or NA from the list.")
_STRUCK: Final = N_("This rating is struck through. Clear it, or take the line away if it counts.")
_ASTRAY: Final = N_(
    "“{text}” stands under Evidence, and this row has no rating. If it is the rating, write it under Rating; if not, "
    "write what you saw."
)
_NAME: Final = N_("“{text}” stands where this workbook has {expected}: it was made for {expected}. Issue one to each.")
_RATING: Final = N_("“{text}” is not a rating of the scale {scale}; choose {values} or NA from the list.")


@dataclass(frozen=True, slots=True)
class Expected:
    """What stands in the visible cells of a row."""

    applicant: str
    criterion: str
    method: str
    text: str


def expected_rows(returned: Returned, state: State) -> Mapping[str, tuple[Place, Expected]]:
    """The rows that a workbook went out with, by key, without those of applicants who are erased."""
    return {
        f"{applicant.id}{marks.PARTING}{measure.key}": (
            (applicant.id, measure.key),
            Expected(applicant.reference, measure.criterion.reference, measure.method.name, measure.criterion.text),
        )
        for applicant in state.applicants_in_order
        if not returned.binding.applicants or applicant.id in returned.binding.applicants
        for measure in measures(state, returned.binding.stage)
    }


def scores_in(returned: Returned, state: State, file: str) -> Mapping[Place, Score | None]:
    """What each row says, None where it is empty; Refusal that names every cell which cannot be understood.

    Rows of applicants who are erased are read too, so that a workbook is the same whenever it is merged.
    """
    expected = expected_rows(returned, state)
    texts = {folded(one.text) for one in state.criteria.values()}
    problems: list[Problem] = [*_of_another(returned, state), *returned.hidden]
    if returned.merged:  # what else looks wrong follows from them
        raise _wrong(file, [*problems, *returned.merged])
    rows: dict[str, int] = {}
    found: dict[Place, Score | None] = {}
    for row in returned.rows:
        key = key_of(row)
        if key not in expected:
            applicant, _parting, measure = key.partition(marks.PARTING)
            if applicant in state.erasures and key not in rows:
                rows[key] = row.row
                found[applicant, measure] = _score(row, state, problems, None)
            elif key or row.cells[marks.RATING] is not None or row.cells[marks.EVIDENCE] is not None:
                problems.append(Problem(row.place(marks.KEY), Sentence(_UNKNOWN if key else _NO_KEY)))
            continue
        first = rows.setdefault(key, row.row)
        if first != row.row:
            problems.append(Problem(row.place(marks.KEY), Sentence(_TWICE, {"row": first})))
            continue
        place, visible = expected[key]
        problems += _strays(row, visible, texts)
        found[place] = _score(row, state, problems, returned.binding.scores.get(place))
    if problems:
        raise _wrong(file, problems)
    return found


def _wrong(file: str, problems: list[Problem]) -> Refusal:
    return Refusal(
        plural(
            N_("“{file}” is not merged, because {count} of its cells is wrong. Nothing was taken from it."),
            N_("“{file}” is not merged, because {count} of its cells are wrong. Nothing was taken from it."),
            len(problems),
        ),
        problems=problems,
        file=file,
        count=len(problems),
    )


def key_of(row: ReturnedRow) -> str:
    """A row's hidden key as it stands, empty where it is gone."""
    value = row.cells[marks.KEY]
    return value.strip() if isinstance(value, str) else "" if value is None else str(value)


def _of_another(returned: Returned, state: State) -> Iterator[Problem]:
    """A colleague's workbook that somebody wrote their own name on: the scores would go to that colleague."""
    member = state.members.get(returned.binding.member)
    if member is None or returned.name is None or folded(returned.name[0]) == folded(member.name):
        return
    others = {folded(one.name) for one in state.members.values() if one.id != member.id}
    text, place = returned.name
    if folded(text) in others:
        yield Problem(place, Sentence(_NAME, {"text": text, "expected": member.name}))


def _strays(row: ReturnedRow, expected: Expected, texts: Set[str]) -> list[Problem]:
    """Visible cells that no longer say whose row it is: then the rating beside them may be another's.

    A criterion's text that somebody touched up is no stray; the text of another criterion is.
    """
    pairs = [
        (marks.APPLICANT, expected.applicant),
        (marks.CRITERION, expected.criterion),
        (marks.METHOD, expected.method),
    ]
    if folded(text_of(row.cells.get(marks.TEXT))) in texts:
        pairs.append((marks.TEXT, expected.text))
    return [
        Problem(row.place(mark), Sentence(_MOVED, {"text": text_of(row.cells[mark]), "expected": text}))
        for mark, text in pairs
        if folded(text_of(row.cells[mark])) != folded(text)
    ]


def folded(text: str) -> str:
    """A text as it is compared: neither spaces nor capitals count."""
    return " ".join(text.split()).casefold()


def _score(row: ReturnedRow, state: State, problems: list[Problem], issued: Score | None) -> Score | None:
    """What a row says; `issued` is what stood in it when the workbook went out, which is nobody's slip."""
    formulas = row.formulas & {marks.RATING, marks.EVIDENCE}
    if formulas:
        problems += [Problem(row.place(mark), Sentence(_FORMULA)) for mark in sorted(formulas)]
        return None
    value = row.cells[marks.RATING]
    rating, understood = _rating(value, state)
    if not understood:
        scale = state.vacancy.scale
        said = {"text": text_of(value), "scale": scale.name, "values": ", ".join(map(str, scale.values))}
        number = isinstance(value, str) and said["text"] in map(str, scale.values)
        problems.append(Problem(row.place(marks.RATING), Sentence(_TEXT if number else _RATING, said)))
    elif rating is not None and marks.RATING in row.struck:
        problems.append(Problem(row.place(marks.RATING), Sentence(_STRUCK)))
    evidence = text_of(row.cells[marks.EVIDENCE])
    score = Score(rating, evidence) if rating is not None or evidence else None
    if understood and rating is None and score != issued and _like_a_rating(evidence, state.vacancy.scale):
        problems.append(Problem(row.place(marks.EVIDENCE), Sentence(_ASTRAY, {"text": evidence})))
    return score


def _like_a_rating(text: str, scale: Scale) -> bool:
    """Whether a note is a lone digit, or a rating of the scale in a word."""
    try:
        return (len(text) == 1 and text.isdigit()) or scale.read(text) is not None
    except Refusal:
        return False


def _rating(value: Any, state: State) -> tuple[Rating | None, bool]:
    """The rating in a cell, and whether it could be understood; text other than NA never is."""
    match value:
        case None:
            return None, True
        case bool():
            return None, False
        case str() if not value.strip():
            return None, True
        case str():
            return NA, value.strip().casefold() in ("na", "n/a")
        case int() | float() if value == int(value) and int(value) in state.vacancy.scale.values:
            return int(value), True
        case _:
            return None, False

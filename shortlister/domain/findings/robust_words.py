"""What would take an applicant across the line, in words: each kind of change in a line."""

from collections.abc import Sequence

from shortlister.domain.findings.robustness import Finding, Shift, Without
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext


def causes_in_words(state: State, finding: Finding) -> list[str]:
    """Every change that takes the applicant across the line; empty where none does."""
    causes = [one for one in finding.reasons if one.who == finding.applicant or not one.measure]
    said = []
    members = [state.members[one.who].name for one in causes if one.without is Without.MEMBER]
    if members:
        said.append(_("without {name}").format(name=one_of(members)))
    criteria = [state.criteria[one.who].reference for one in causes if one.without is Without.CRITERION]
    if criteria:
        said.append(_("without {criterion}").format(criterion=one_of(criteria)))
    if any(one.without is Without.WEIGHTS for one in causes):
        said.append(_("with the same weight for all"))
    said += _rated(state, [one for one in causes if one.measure])
    others = {one.who for one in finding.reasons if one.measure and one.who != finding.applicant}
    if others:
        words = ngettext(
            "by one rating of {count} other applicant",
            "by one rating of any of {count} other applicants",
            len(others),
        )
        said.append(words.format(count=len(others)))
    return said


def _rated(state: State, cells: Sequence[Shift]) -> list[str]:
    """`rated 3 in E1 or D2`: the applicant's own ratings that would do it."""
    where: dict[str, list[str]] = {}
    for one in cells:
        where.setdefault(str(one.rating), []).append(state.criteria[one.measure.partition("/")[0]].reference)
    words = _("rated {rating} in {criterion}")
    return [
        words.format(rating=rating, criterion=one_of(list(dict.fromkeys(criteria))))
        for rating, criteria in sorted(where.items())
    ]


def one_of(names: Sequence[str]) -> str:
    """`D1, E5 or E6`."""
    if len(names) == 1:
        return names[0]
    return _("{names} or {last}").format(names=", ".join(names[:-1]), last=names[-1])

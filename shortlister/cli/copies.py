"""What the command line says of scores of which two copies differ, and of what a merge settled or left out."""

from typing import TYPE_CHECKING, Final

from shortlister.domain.file_names import shown_name
from shortlister.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shortlister.desk.merged import Copy, Merged
    from shortlister.domain.findings.conflicts import Undecided
    from shortlister.domain.records import Conflict
    from shortlister.domain.state import State

    Conflicts = Mapping[tuple[str, str], Mapping[str, Conflict]]

FIRST: Final = 10
"""So many cells are named; of more it is said how many there are, and each of them is in the document."""


def versions(conflict: "Conflict") -> list[int | str | None]:
    """What the copies say; None where one says nothing."""
    return [one.score.rating if one.score else None for one in conflict.versions]


def version_words(conflict: "Conflict") -> str:
    """The same to be read: `2 / 3`."""
    return " / ".join("–" if one is None else str(one) for one in versions(conflict))


def copy_lines(found: "Sequence[Undecided]") -> list[str]:
    """What each copy says, rating and note, under the cell and the member whose copies differ."""
    from shortlister.domain.findings.conflicts import copy_words

    lines: list[str] = []
    for one in found:
        cell = {"applicant": one.applicant.reference, "criterion": one.measure.criterion.reference}
        lines.append(_("{applicant} {criterion}, {name}:").format(name=one.member.name, **cell))
        lines += [f"  {copy_words(at, version)}" for at, version in enumerate(one.conflict.versions, start=1)]
    return lines


def copies_document(conflict: "Conflict") -> list[dict[str, object]]:
    """The same for `--json`, in the same order."""
    from shortlister.domain.findings.conflicts import said

    return [{"rating": rating, "evidence": evidence} for rating, evidence in map(said, conflict.versions)]


def who_decides(found: "Sequence[Undecided]", *, cells: bool) -> list[str]:
    """A line for each member whose copies differ; with the cells, or how many alone."""
    lines: list[str] = []
    for member in dict.fromkeys(one.member for one in found):
        own = [one for one in found if one.member == member]
        words = ngettext("{count} conflict: {name} decides", "{count} conflicts: {name} decides", len(own))
        more = len(own) - FIRST
        if cells and more > 0:
            words = _(
                "{count} conflicts: {name} decides which copy counts ({cells} and {more} more), with shortlister "
                "settle, or in all of them together with its --all"
            )
        elif cells:
            words = ngettext(
                "{count} conflict: {name} decides which copy counts ({cells}), with shortlister settle",
                "{count} conflicts: {name} decides which copy counts ({cells}), with shortlister settle",
                len(own),
            )
        named = ", ".join(f"{one.applicant.reference} {one.measure.criterion.reference}" for one in own[:FIRST])
        lines.append(words.format(count=len(own), name=member.name, cells=named, more=more))
    return lines


def conflicts_in(state: "State") -> "Conflicts":
    """The conflicts of each cell (applicant and measure), by the member's name."""
    found: dict[tuple[str, str], dict[str, Conflict]] = {}
    for (member, applicant, measure), one in state.conflicts.items():
        found.setdefault((applicant, measure), {})[state.members[member].name] = one
    return found


def merge_lines(one: "Merged") -> list[str]:
    """What else a merge brought: what was settled, what differs now, and what does not count."""
    from shortlister.domain.file_names import shown_name

    lines: list[str] = []
    if one.settled:
        words = ngettext(
            "{file}: {name} says which of two copies counts in {count} score: {cells}.",
            "{file}: {name} says which of two copies counts in {count} scores: {cells}.",
            len(one.settled),
        )
        more = len(one.settled) - FIRST
        if more > 0:
            words = _("{file}: {name} says which of two copies counts in {count} scores: {cells} and {more} more.")
        cells = ", ".join(map(" ".join, one.settled[:FIRST]))
        counts = {"count": len(one.settled), "more": more}
        lines.append(words.format(file=shown_name(one.file), name=one.member, cells=cells, **counts))
    for cell in one.twice[:FIRST]:
        words = _("{file}: {applicant} {criterion}: {name} scored it twice: {copies}. {name} decides which counts.")
        if len(cell.copies) > 2:
            words = _(
                "{file}: {applicant} {criterion}: {name} scored it {count} times: {copies}. {name} decides which "
                "counts."
            )
        copies = {"count": len(cell.copies), "copies": places(cell.copies)}
        said = {"applicant": cell.applicant, "criterion": cell.criterion, **copies}
        lines.append(words.format(file=shown_name(one.file), name=one.member, **said))
    more = len(one.twice) - FIRST
    if more > 0:
        words = ngettext(
            "{file}: and {count} more score of which {name} decides which copy counts.",
            "{file}: and {count} more scores of which {name} decides which copy counts.",
            more,
        )
        lines.append(words.format(file=shown_name(one.file), name=one.member, count=more))
    if one.recused:
        words = ngettext(
            "{file}: {count} of these scores is of an applicant from whom {name} is recused: it is kept, and does not "
            "count.",
            "{file}: {count} of these scores are of applicants from whom {name} is recused: they are kept, and do not "
            "count.",
            one.recused,
        )
        lines.append(words.format(file=shown_name(one.file), name=one.member, count=one.recused))
    return lines


def places(copies: "Sequence[Copy]") -> str:
    """Where and when each copy was made, in words: `copy 1 in the vacancy, …; copy 2 in a pack, …`."""
    words = {"here": _("in the vacancy, {time}"), "pack": _("in a pack, {time}"),
              "workbook": _("in an Excel workbook, {time}")}  # fmt: skip
    from_file = _("in “{file}”, {time}")
    numbered = enumerate(copies, start=1)
    return "; ".join(
        _("copy {number} {place}").format(
            number=at,
            place=(from_file if copy.file else words[copy.where.value]).format(
                file=shown_name(copy.file), time=copy.at or "–"
            ),
        )
        for at, copy in numbered
    )


def merge_document(one: "Merged", *, counted: bool) -> dict[str, object]:
    """The further keys of `merge`."""
    if not counted:
        return dict.fromkeys(("settled", "diverged", "recused", "submitted", "submits"))
    return {
        "settled": [{"applicant": applicant, "criterion": criterion} for applicant, criterion in one.settled],
        "diverged": [
            {
                "applicant": cell.applicant,
                "criterion": cell.criterion,
                "method": cell.method,
                "copies": [{"where": copy.where.value, "at": copy.at or None} for copy in cell.copies],
            }
            for cell in one.twice
        ],
        "recused": one.recused,
        "submitted": one.submitted or None,
        "submits": one.submits or None,
    }

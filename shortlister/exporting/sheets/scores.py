"""The sheets `Scores <member>`: what each member rated and wrote, word for word, a row for each score."""

from collections.abc import Iterator, Mapping

from shortlister.domain.records import Member
from shortlister.exporting.cells import Value
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.listing import Field, Listing, listing, longest
from shortlister.exporting.sheets.names import scores_names
from shortlister.exporting.styles import ITEM, ITEM_LEAD, ITEM_NUMBER
from shortlister.i18n import _


def scores(derived: Derived) -> tuple[Sheet, ...]:
    """A sheet for each member who scores. One who has not submitted the stage is named, and nothing of theirs shown."""
    names = scores_names(derived.scorers)
    return tuple(_scores(derived, member, names) for member in derived.scorers)


def _scores(derived: Derived, member: Member, names: Mapping[str, str]) -> Sheet:
    shown = derived.submitted(member.id)
    count, over = _measure(derived, member) if shown else (0, 0)

    def values() -> Iterator[tuple[Value, ...]]:
        return _values(derived, member) if shown else iter(())

    note = (
        _("{member} gave no ratings at this stage.")
        if shown
        else _("{member} has not submitted {stage}, so their ratings do not count and are not shown.")
    )
    return listing(
        derived,
        Listing(
            name=names[member.id],
            fields=(
                Field(_("Applicant"), 14, ITEM_LEAD),
                Field(_("Criterion"), 11, ITEM_NUMBER),
                Field(_("Measured by"), 22),
                Field(_("Rating"), 9, ITEM_NUMBER),
                Field(_("Evidence"), 90, ITEM, grows=True),
            ),
            values=values,
            count=count,
            note=note.format(member=member.name, stage=derived.stage_name),
            over=over,
        ),
        title=_("Scores of {member}").format(member=member.name),
    )


def _measure(derived: Derived, member: Member) -> tuple[int, int]:
    """How many scores the member gave, and the length of the longest evidence."""
    keys = {measure.key for measure in derived.measures}
    count = over = 0
    for standing in derived.ranking.standings:
        sheet = derived.state.scores.sheet(member.id, standing.applicant)
        given = sheet.ratings.keys() & keys
        notes = sheet.notes
        count += len(given)
        over = max(over, longest([notes[key] for key in given & notes.keys()]))
    return count, over


def _values(derived: Derived, member: Member) -> Iterator[tuple[Value, ...]]:
    measures = [(measure.key, measure.criterion.reference, measure.method.name) for measure in derived.measures]
    for standing in derived.ranking.standings:
        sheet = derived.state.scores.sheet(member.id, standing.applicant)
        ratings, note_of = sheet.ratings, sheet.notes.get
        reference = standing.reference
        for key, criterion, method in measures:
            if key in ratings:
                yield reference, criterion, method, ratings[key], note_of(key, "")

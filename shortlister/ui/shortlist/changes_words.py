"""What would change the shortlist, in sentences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shortlister.domain.findings.effects import Effect
from shortlister.domain.findings.followed_reading import queued, standing_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.robust_words import causes_in_words, one_of
from shortlister.domain.findings.robustness import Robustness, Shift, Side, Without
from shortlister.domain.findings.without import WithAndWithout
from shortlister.i18n import _, ngettext
from shortlister.ui.shortlist.rows import written

MOST = 4
"""So many applicants are named one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands under it, and whether a person must look."""

    heading: str
    text: str
    attends: bool = False


def sections(
    of: Followed, found: Robustness | None, beside: Sequence[WithAndWithout] = (), *, current: str = ""
) -> list[Section]:
    """What one change alone would do, kind by kind; without `found` what is known at once.

    `beside`: the ranking with and without each member who left. `current` (an id) is told of by name and first.
    """
    listed = [_open_cells(of)] if of.provisional else []
    if found is None:
        return listed
    words = _Words(of, found)
    listed = [*words.one(current), *listed]
    listed += [_without_who_left(one) for one in beside[:2]]
    if not of.provisional:
        listed.append(Section(_("Any one rating, by one step"), words.cells()))
    listed.append(Section(_("One member fewer"), words.without(Without.MEMBER)))
    listed.append(Section(_("One criterion fewer"), words.without(Without.CRITERION)))
    if found.of(Without.WEIGHTS):
        listed.append(Section(_("The same weight for all"), words.weights()))
    if found.cuts:
        listed.append(Section(_("Another cut-off"), words.cuts()))
    listed.append(Section(_("In, out, borderline"), words.sides()))
    return [one for one in listed if one.text]


def _without_who_left(beside: WithAndWithout) -> Section:
    """Whose rank is another one without the member who left."""
    heading = _("With and without {name}, who left").format(name=beside.member.name)
    said = [
        _("{applicant}: {now}, without {without}").format(
            applicant=unbroken(one.now.reference), now=_ranked(one.now), without=_ranked(one.without)
        )
        for one in beside.lines
        if one.differs
    ]
    if beside.without.open > beside.now.open:
        more = _("Without, {count} cells would be open.").format(count=beside.without.open)
        said.append(more)
    return Section(heading, _shortened(said) if said else _("The ranks are the same."), attends=bool(said))


def _ranked(one: Standing) -> str:
    """`3`, `3=`, or the gate of who has no rank."""
    if one.rank is None:
        return _("not ranked")
    return f"{one.rank}=" if one.tied else str(one.rank)


def _open_cells(of: Followed) -> Section:
    """Which open cells can change the outcome, the applicants who matter most first."""
    gates: dict[str, list[str]] = {}
    lines: dict[str, list[str]] = {}
    for item in queued(of, 0, of.matter):
        into = gates if item.effect is Effect.GATE else lines
        into.setdefault(unbroken(item.reference), []).append(item.measure.criterion.reference)
    said = [
        ngettext(
            "{criteria} of {applicant} decides its gate.", "{criteria} of {applicant} decide its gate.", len(own)
        ).format(criteria=", ".join(own), applicant=one)
        for one, own in gates.items()
    ]
    said += [
        ngettext(
            "{criteria} of {applicant} can move the line.", "{criteria} of {applicant} can move the line.", len(own)
        ).format(criteria=", ".join(own), applicant=one)
        for one, own in lines.items()
    ]
    heading = _("Any one open cell")
    if not said:
        return Section(heading, _("None of them can change who passes or who is before the line."))
    return Section(heading, _shortened(said), attends=True)


def _shortened(said: Sequence[str]) -> str:
    """The first sentences, and how many more there would be."""
    left = len(said) - MOST
    if left <= 1:
        return "\n".join(said)
    more = ngettext("So it is with {count} more applicant.", "So it is with {count} more applicants.", left)
    return "\n".join([*said[:MOST], more.format(count=left)])


class _Words:
    """The sentences of one stage's robustness."""

    def __init__(self, of: Followed, found: Robustness) -> None:
        self.of = of
        self.found = found
        state = of.state
        self.names: Mapping[str, str] = {
            **{one: record.name for one, record in state.members.items()},
            **{one: record.reference for one, record in state.criteria.items()},
        }

    def _people(self, ids: Iterable[str]) -> str:
        return ", ".join(unbroken(one) for one in sorted(self.of.state.applicants[one].reference for one in ids))

    def without(self, kind: Without) -> str:
        """Member by member, or criterion by criterion; those that change the same together."""
        shifts = self.found.of(kind)
        alike: dict[str, list[str]] = {}
        for one in shifts:
            alike.setdefault(self._done(one), []).append(self.names[one.who])
        calm = alike.pop("", [])
        if len(calm) == len(shifts):
            return _("Nobody crosses the line, whichever is left out.") if shifts else ""
        said = [
            _("Without {without}: {done}").format(without=one_of(names), done=done) for done, names in alike.items()
        ]
        tied = [self.names[one.who] for one in shifts if one.cut]
        if tied and len(tied) < len(shifts):
            said.append(_("Without {without} the last place is tied.").format(without=one_of(tied)))
        if calm:
            said.append(_("Without {without}: no change.").format(without=one_of(calm)))
        return "\n".join(said)

    def _done(self, one: Shift) -> str:
        """What leaving one out does, empty where it is nothing."""
        came, went = self._people(one.came), self._people(one.went)
        if came and went:
            return _("{came} would be in, {went} out.").format(came=came, went=went)
        if came or went:
            message = _("{came} would be in.") if came else _("{went} would be out.")
            return message.format(came=came, went=went)
        if one.passes:
            return _("{applicants} would pass the gate.").format(applicants=self._people(one.passes))
        return _("{applicants} would fail the gate.").format(applicants=self._people(one.fails)) if one.fails else ""

    def one(self, applicant: str) -> list[Section]:
        """Whether an applicant (id) is in, out or borderline, and why; none where nobody is meant."""
        finding = next((each for each in self.found.findings if each.applicant == applicant), None)
        if finding is None:
            return []
        names = {Side.IN: _("{applicant} is in"), Side.OUT: _("{applicant} is out")}
        heading = names.get(finding.side, _("{applicant} is borderline")).format(applicant=self._people([applicant]))
        if not finding.reasons:
            return [Section(heading, _("Whichever one of these is changed."))]
        now = _("In as things stand; out:") if finding.within else _("Out as things stand; in:")
        said = [now, *causes_in_words(self.of.state, finding)]
        return [Section(heading, "\n".join(said), attends=True)]

    def weights(self) -> str:
        """What the weights have brought about."""
        (one,) = self.found.of(Without.WEIGHTS)
        return self._done(one) or _("Nobody crosses the line.")

    def cells(self) -> str:
        """Whose own ratings would take them across the line."""
        own: dict[str, list[str]] = {}
        inside = {one.applicant: one.within for one in self.found.findings}
        measures = {line.key: line.criterion.reference for line in self.of.fixed.board.measures}
        for one in self.found.of(Without.CELL):
            if one.who in (*one.came, *one.went):
                own.setdefault(one.who, []).append(measures[one.measure])
        if not own:
            return _("Nobody crosses the line by one rating of their own.")
        said = []
        for who in sorted(own, key=lambda one: (not inside[one], self.of.state.applicants[one].reference)):
            criteria = list(dict.fromkeys(own[who]))
            message = (
                _("{applicant} would go out by a step in {criteria}.")
                if inside[who]
                else _("{applicant} would come in by a step in {criteria}.")
            )
            said.append(message.format(applicant=self._people([who]), criteria=one_of(criteria)))
        return _shortened(said)

    def cuts(self) -> str:
        """At which numbers of places a tie is cut."""
        clear = [str(one.places) for one in self.found.cuts if not one.tied]
        tied = [str(one.places) for one in self.found.cuts if one.tied]
        said = []
        if clear:
            words = ngettext(
                "With {places} place no tie is cut.", "With {places} places no tie is cut.", int(clear[-1])
            )
            said.append(words.format(places=one_of(clear)))
        if tied:
            words = ngettext("With {places} place a tie is cut.", "With {places} places a tie is cut.", int(tied[-1]))
            said.append(words.format(places=one_of(tied)))
        return "\n".join(said)

    def sides(self) -> str:
        """How many stay whatever is changed, and who is borderline."""
        firm = sum(one.side is Side.IN for one in self.found.findings)
        border = [one.applicant for one in self.found.findings if one.side is Side.BORDERLINE]
        words = ngettext(
            "{count} applicant is in whichever one of these is changed.",
            "{count} applicants are in whichever one of these is changed.",
            firm,
        )
        said = [words.format(count=firm)]
        if 0 < len(border) <= 3 * MOST:
            said.append(_("Borderline: {applicants}.").format(applicants=self._people(border)))
        elif border:
            many = ngettext("{count} is borderline.", "{count} are borderline.", len(border))
            said.append(many.format(count=len(border)))
        return " ".join(said)


def tie_words(of: Followed, tied: Sequence[str]) -> str:
    """The tie that matters: who (ids), with how many marks, and what breaks it."""
    one = standing_of(of, tied[0])
    message = (
        _("{applicants} are level with {total} of {available}, and the last place may fall among them. {rule}")
        if of.provisional
        else _("{applicants} are level with {total} of {available}, and the last place falls among them. {rule}")
    )
    return message.format(
        applicants=", ".join(unbroken(of.state.applicants[each].reference) for each in tied),
        total=written(one.total),
        available=written(one.available),
        rule=_("A tie is broken only by a decision with a reason."),
    )


def unbroken(reference: str) -> str:
    """A reference that is not broken at the end of a line."""
    return reference.replace("-", "\N{NON-BREAKING HYPHEN}")

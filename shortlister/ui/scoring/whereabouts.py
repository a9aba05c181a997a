"""Where one was when the page was last left: kept on this computer for each vacancy, member and stage."""

from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.scoring.round import Round, Spot

BETWEEN = "\n"


def _name(vacancy: str, round_: Round) -> str:
    return f"score at {vacancy} {round_.member} {round_.stage}"


def keep_place(preferences: PreferencesFile, vacancy: str, round_: Round, spot: Spot) -> None:
    """Remember this cell."""
    words = BETWEEN.join((round_.applicant(spot).id, round_.measure(spot).key))
    preferences.keep(preferences.now.with_more(_name(vacancy, round_), words))


def aimed(round_: Round, spot: Spot, target: str) -> Spot:
    """The cell with another applicant, or another criterion, of this id; the same where there is none.

    Or one cell: the ids of its applicant and its measure, with a tab between.
    """
    whose, measure, *_more = (*target.split("\t"), "")
    if whose in round_.place and measure in round_.number:
        return Spot(round_.place[whose], round_.number[measure])
    applicant = round_.place.get(target, spot.applicant)
    found = (at for at, measure in enumerate(round_.measures) if target and target == measure.criterion.id)
    return Spot(applicant, next(found, spot.measure))


def first_place(preferences: PreferencesFile, vacancy: str, round_: Round, *, by_criterion: bool) -> Spot:
    """The cell where one was; where none is known the first that two copies disagree on or that has no rating."""
    applicant, _, measure = preferences.now.more.get(_name(vacancy, round_), "").partition(BETWEEN)
    if applicant in round_.place and measure in round_.number:
        return Spot(round_.place[applicant], round_.number[measure])
    if conflicts := round_.conflicts():
        return conflicts[0]
    return next((one for one in round_.cells(by_criterion=by_criterion) if round_.is_missing(one)), Spot(0, 0))

"""Of one member's scores in which copies differ, those of one copy can be settled together, with one reason."""

from pathlib import Path

import pytest

from shortlister.cli.copies import FIRST
from shortlister.desk.desk import at_desk
from shortlister.domain.measures import measures
from shortlister.store.backups import copied
from tests.cli.conftest import Command, refused
from tests.cli.test_cli_conflicts import WHO, rate

ALL = ("settle", "--all", "--reason", "The copy from home", *WHO)


def differing(opened: Path, shortlister: Command, *, crossed: bool) -> Path:
    """Two copies of Bo's pack differ in two cells of A-1; `crossed`: the second was scored from the end."""
    one, two = opened.with_name("one.scorepack"), opened.with_name("two.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", one).status == 0
    copied(one, two)
    rate(one, "A-1", {0: 3, 1: 3})
    rate(two, "A-1", {1: 1, 0: 0} if crossed else {0: 0, 1: 1})
    assert shortlister("merge", opened, one, two).status == 0
    return opened


def given(path: Path) -> list[object]:
    """What stands in the two cells."""
    with at_desk(path) as desk:
        sheets = desk.state.scores.sheets(next(one.id for one in desk.state.members.values() if one.name == WHO[1]))
        return [rating for sheet in sheets.values() for rating in sheet.ratings.values()]


def first_copy(path: Path) -> list[object]:
    """What the copy that is number 1 in the first cell says in both."""
    with at_desk(path) as desk:
        conflicts = list(desk.state.conflicts.values())
        replica = next(one for one in conflicts if len(one.versions) == 2).versions[0].replica
        return [v.score.rating for one in conflicts for v in one.versions if v.replica == replica and v.score]


def test_one_copy_counts_in_all_scores_each_with_its_own_entry(opened: Path, shortlister: Command) -> None:
    vacancy = differing(opened, shortlister, crossed=False)
    with at_desk(vacancy) as desk:
        alike = len({tuple(v.replica for v in one.versions) for one in desk.state.conflicts.values()}) == 1
        entries = sum(1 for _one in desk.store.entries())
    assert alike
    expected = first_copy(vacancy)
    ran = shortlister(*ALL[:1], vacancy, *ALL[1:], "--copy", 1)
    assert (ran.status, ran.out) == (0, "2 scores of Bo Rees settled by one copy. Reason: The copy from home\n")
    assert sorted(map(str, given(vacancy))) == sorted(map(str, expected))
    assert "conflict" not in shortlister("panel", vacancy).out
    with at_desk(vacancy) as desk:
        assert not desk.state.conflicts
        assert sum(1 for _one in desk.store.entries()) == entries + 2
    assert "is intact" in shortlister("verify", vacancy).out


def test_where_the_numbers_cross_the_copy_is_named_by_one_score(opened: Path, shortlister: Command) -> None:
    vacancy = differing(opened, shortlister, crossed=True)
    ran = shortlister(*ALL[:1], vacancy, *ALL[1:], "--copy", 1)
    assert ran.status == 1
    said = " ".join(ran.err.split())
    assert "The copies are not numbered alike in all of these scores." in said
    assert "In A-1 E1 they are copy 1 in “" in said
    assert len(given(vacancy)) == 2
    with at_desk(vacancy) as desk:
        assert len(desk.state.conflicts) == 2
    scores = shortlister("scores", vacancy, "--json").document["scores"]
    copies = {one["criterion"]: [copy["rating"] for copy in one["copies"]["Bo Rees"]] for one in scores}
    (number,) = [at for at, rating in enumerate(copies["E2"], start=1) if rating == 1]
    cell = ("--applicant", "A-1", "--criterion", "E2", "--copy", number)
    assert shortlister(*ALL[:1], vacancy, *ALL[1:], *cell).status == 0
    assert sorted(map(str, given(vacancy))) == ["0", "1"]  # the second copy in both, whatever its number there


def test_a_member_settles_all_of_their_own_in_their_pack(opened: Path, shortlister: Command) -> None:
    vacancy = differing(opened, shortlister, crossed=False)
    pack = vacancy.with_name("third.scorepack")
    assert shortlister("pack", vacancy, *WHO, "--out", pack).status == 0
    assert shortlister(*ALL[:1], pack, *ALL[1:], "--copy", 2).status == 0
    (merged,) = shortlister("merge", vacancy, pack, "--json").document["packs"]
    assert len(merged["settled"]) == 2
    assert "conflict" not in shortlister("panel", vacancy).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--all", "--reason", "x"), "Say with --copy which counts throughout. In A-1 E1 they are copy 1 in “"),
        (("--all", "--reason", "x", "--copy", 3), "There is no copy 3"),
        (("--all", "--reason", " ", "--copy", 1), "A reason is needed"),
        (("--all", "--reason", "x", "--copy", 1, "--as", "Ann Lee"), "nothing to settle"),
    ],
)
def test_what_cannot_be_settled_together_is_refused_and_nothing_is_written(
    opened: Path, shortlister: Command, words: tuple[object, ...], said: str
) -> None:
    vacancy = differing(opened, shortlister, crossed=False)
    ran = shortlister("settle", vacancy, *WHO, *words)
    assert ran.status == 1
    assert said in " ".join(ran.err.split())
    with at_desk(vacancy) as desk:
        assert len(desk.state.conflicts) == 2


def test_neither_a_score_nor_all_is_wrong_usage(opened: Path, shortlister: Command) -> None:
    vacancy = differing(opened, shortlister, crossed=False)
    for words in ((), ("--applicant", "A-1"), ("--all", "--rating", 3), ("--all", "--criterion", "E1")):
        assert shortlister("settle", vacancy, *WHO, "--reason", "x", *words).status == 2
    nothing = shortlister("settle", vacancy, "--member", "Ann Lee", "--all", "--copy", 1, "--reason", "x")
    refused(nothing, "no two copies of scores of Ann Lee differ")


def test_of_many_conflicts_the_first_are_named_and_the_others_counted(opened: Path, shortlister: Command) -> None:
    one, two = opened.with_name("one.scorepack"), opened.with_name("two.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", one).status == 0
    copied(one, two)
    with at_desk(one) as pack:
        people = [one.reference for one in pack.state.applicants.values()]
        count = len(measures(pack.state, pack.state.vacancy.stage))
    for person in people:
        rate(one, person, dict.fromkeys(range(count), 3))
        rate(two, person, dict.fromkeys(range(count), 1))
    many = len(people) * count
    assert many > FIRST + 1
    ran = shortlister("merge", opened, one, two)
    assert " ".join(ran.out.split()).count("scored it twice") == FIRST
    left = many - FIRST
    assert f"two.scorepack: and {left} more scores of which Bo Rees decides which copy counts." in ran.out
    said = " ".join(shortlister("disagreements", opened).out.split())
    assert f"{many} conflicts: Bo Rees decides which copy counts (A-1 E1, " in said
    assert f" and {left} more), with shortlister settle, or in all of them together with its --all" in said
    assert shortlister(*ALL[:1], opened, *ALL[1:], "--copy", 1).status == 0

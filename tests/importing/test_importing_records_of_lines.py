"""Records of labelled lines in a plain text, a criterion each, under names of groups."""

import pytest

from shortlister.importing.spaced_labels import with_labels_close
from tests.importing.pasting import read_text

_SPACED = """Post      : Kennel Hand
Employer  : Barks and Sons Ltd

PERSON SPECIFICATION

== Animals ==

[01]
{thing} : Has looked after dogs
{level} : Essential
{tested} : Application form; Interview

[02]
{thing} : Can read the chart of a vet and knows
{gap}   when to telephone her
{level} : Desirable
{tested} : Written test

== Owners and telephone ==

[03]
{thing} : Speaks kindly to owners
{level} : Essential
{tested} : Application form

== Working conditions ==

[04]
{thing} : Happy out in the rain
{level} : Desirable
{tested} : Trial shift

Barks and Sons is closed on Sundays.
"""
_PLAIN = """# Kennel Hand

## Person specification

### Animals

Criterion 1: Has looked after dogs

Status: E

Tested: Application form; Interview

Criterion 2: Can read the chart of a vet and knows when to telephone her

Status: D

Tested: Written test

### Owners and telephone

Criterion 3: Speaks kindly to owners

Status: E

Tested: Application form

### Working conditions

Criterion 4: Happy out in the rain

Status: D

Tested: Trial shift
"""


def _spaced(thing: str, level: str, tested: str) -> str:
    width = max(map(len, (thing, level, tested)))
    return _SPACED.format(
        thing=thing.ljust(width), level=level.ljust(width), tested=tested.ljust(width), gap=" " * width
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_spaced("Criterion", "Level", "Assessed"), "a.txt"),
        (_spaced("Requirement", "Importance", "Measured by"), "a.txt"),
        (_PLAIN, "a.md"),
    ],
)
def test_each_record_is_one_criterion_with_its_level_methods_and_group(text: str, name: str) -> None:
    draft = read_text(text, name)
    (post,) = draft.posts
    assert post.title == "Kennel Hand"
    form, talk = "Application form", "Interview"
    assert [(one.text, one.level, one.measured_by, one.group) for one in post.criteria] == [
        ("Has looked after dogs", "essential", (form, talk), "Animals"),
        ("Can read the chart of a vet and knows when to telephone her", "desirable", ("Written test",), "Animals"),
        ("Speaks kindly to owners", "essential", (form,), "Owners and telephone"),
        ("Happy out in the rain", "desirable", ("Trial shift",), "Working conditions"),
    ]
    assert not draft.doubts


def test_colons_that_part_columns_and_one_that_stands_alone_stay_where_they_are() -> None:
    lines = ["Post   : Kennel Hand", "", "Animals : x :", "Owners  :   : x", "", "Ratio 1 : 2", "Walks  :  two"]
    assert with_labels_close(lines) == lines

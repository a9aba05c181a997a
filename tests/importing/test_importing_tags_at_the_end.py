"""A tag at the end of a criterion, its level beside its methods in one bracket or two, and marked as code or not."""

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.markdown_marks import without_code
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise

LEVELS = ("essential", "desirable", "essential", "essential")
METHODS = (("Trial bake",), ("CV", "Interview"), ("Interview",), ("Trial bake", "Interview"))
TAGS = ("[{0} | {1}]", "`[{0} | {1}]`", "`{0}` `{1}`", "({0} · {1})", "[{0}] [{1}]")


@pytest.mark.parametrize("tag", TAGS)
def test_methods_beside_a_level_are_read_though_nothing_else_tells_that_they_are_some(tag: str) -> None:
    said = ("trial bake", "CV, interview", "interview", "trial bake, interview")
    points = ("Shaping a loaf", "Reading a recipe", "Getting up at three", "Running a till")
    rows = zip(points, LEVELS, said, strict=True)
    lines = "\n".join(f"- {point} {tag.format(level, how)}" for point, level, how in rows)
    text = f"# Baker\n\n## Who we want\n\n### Skills\n\n{lines}\n"
    (post,) = recognise(parse(text.encode(), "md", "x.md", DEFAULT), DEFAULT).posts
    told = [(one.text, one.level, one.measured_by) for one in post.criteria]
    assert told == list(zip(points, LEVELS, METHODS, strict=True))


def test_what_is_code_without_a_level_stays_in_its_sentence() -> None:
    assert without_code("Writes `grep`, ``sed`` and `pandas`") == "Writes grep, sed and pandas"


def test_a_tag_that_tells_a_level_stands_in_brackets() -> None:
    assert without_code("Calm `E` `A/I`.") == "Calm [E] [A/I]"

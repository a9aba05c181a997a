"""Short words behind lines that a note explains as methods, in whatever order it tells them."""

import html

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import FORMS, draft_in, lines_in

_TEXT = """# Senior Baker
## The work
You will bake.
## What we look for
{key}
### Essential
- Shaping of loaves {app}
- Keeping a clean bench {prove}
- Reads recipes {both}
- Works through the night {chat}
### Desirable
- Has run a stall {app}
"""
_READ = [
    "e||Shaping of loaves|Application form",
    "e||Keeping a clean bench|Proving exercise",
    "e||Reads recipes|Application form,Values chat",
    "e||Works through the night|Values chat",
    "d||Has run a stall|Application form",
]
_KEYS = (
    "In brackets: where we look – your application (app), the proving exercise (prove) or the values chat (chat).",
    "We look at each point in your application (app), at the proving exercise (prove) and in the values chat (chat).",
    "Key: app = your application, prove = the proving exercise, chat = the values chat",
    "(app) your application, (prove) the proving exercise, (chat) the values chat",
    "The word behind says how: (app) is your application, (prove) is the proving exercise, (chat) is the values chat.",
    "“app” means your application, “prove” the proving exercise and “chat” our values chat.",
    "- app = your application\n- prove = the proving exercise\n- chat = the values chat with one of us",
)


def _said(key: str, shown: str) -> str:
    words = {"app": "app", "prove": "prove", "chat": "chat", "both": "app, chat"}
    return _TEXT.format(key=key, **{name: shown.format(said) for name, said in words.items()})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("key", _KEYS)
def test_a_word_in_brackets_is_the_method_that_a_note_says(key: str, form: str) -> None:
    assert lines_in(form, _said(key, "({})")) == _READ


@pytest.mark.parametrize("key", _KEYS[:3])
def test_so_it_is_behind_a_dash(key: str) -> None:
    assert lines_in("docx", _said(key, "– {}")) == _READ


def test_what_else_the_note_says_stays() -> None:
    key = f"{_KEYS[0]} All essential criteria must be met."
    assert lines_in("html", _said(key, "[{}]")) == _READ


def test_a_note_that_names_no_known_method_explains_none() -> None:
    read = lines_in("html", _said("A pie (app), a cake (prove) and a bun (chat) are what we sell.", "({})"))
    assert not any("Pie" in line or "Cake" in line or "Bun" in line for line in read)


@pytest.mark.parametrize("where", ["Leeds", "12 May"])
def test_where_an_interview_is_held_is_no_name_of_it(where: str) -> None:
    text = "# Baker\n## Dates\nApplication: online form; Interview: {}.\n## Essential\n" + "".join(
        f"- {said} (application, interview)\n" for said in ("Shaping of loaves", "Reads recipes", "Clean bench")
    )
    assert {one.rpartition("|")[2] for one in lines_in("html", text.format(where))} == {"Application form,Interview"}


_ROWS = (
    ("Criteria", "Level", "Where"),
    ("Shaping of loaves", "Essential", "app"),
    ("Keeping a clean bench", "Essential", "prove"),
    ("Reads recipes", "Essential", "app, chat"),
    ("Works through the night", "Desirable", "chat/prove"),
)


@pytest.mark.parametrize(
    "key", [_KEYS[2], "Where: your application (app), the proving exercise (prove) or a chat (chat)."]
)
@pytest.mark.parametrize("at", ["above", "below", "row"])
def test_a_column_of_such_words_is_one_of_methods(key: str, at: str) -> None:
    rows = [*_ROWS, (key, "", "")] if at == "row" else _ROWS
    table = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    note = f"<p>{html.escape(key)}</p>"
    page = f"{note if at == 'above' else ''}<table>{table}</table>{note if at == 'below' else ''}"
    read = _draft(f"<h1>Senior Baker</h1><h2>Person specification</h2>{page}")
    chat = "Values chat" if "values" in key else "Chat"
    assert [one.measured_by for post in read.posts for one in post.criteria] == [
        ("Application form",),
        ("Proving exercise",),
        ("Application form", chat),
        (chat, "Proving exercise"),
    ]
    assert not read.doubts


def test_a_line_with_its_own_methods_says_nothing_of_a_heading() -> None:
    text = _TEXT.format(
        key="", app="(CV)", prove="(CV)", both="(CV)", chat="(Assessed by: panel interview)"
    )  # `Works through` is no `The work through …`
    read = draft_in("html", text)
    assert "Works through the night" in [one.text for post in read.posts for one in post.criteria]


def test_a_bracket_before_codes_that_are_read_is_not_doubted() -> None:
    text = (
        "# Baker\n## Essential\nA = application form, I = interview\n- Can use a till (we use Ark) – A, I\n- Tact – I\n"
    )
    read = draft_in("docx", text)
    assert [one.text for post in read.posts for one in post.criteria] == ["Can use a till (we use Ark)", "Tact"]
    assert not read.doubts


def _draft(page: str) -> DraftSpecification:
    return recognise(parse(page.encode(), "html", "page.html", DEFAULT), DEFAULT)

"""Layouts written after the rules: bands, posts side by side, records, legends in rows, codes at the ends of lines."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text


def _table(rows: str) -> str:
    """A page with a table: rows by line, cells between bars; `>2` and `v2` before a cell's text make it span."""
    drawn = []
    for row in rows.strip().splitlines():
        cells = []
        for text in row.strip().split("|"):
            spans = ""
            while text[:1] in (">", "v") and text[1:2].isdigit():
                spans += f' {"col" if text[0] == ">" else "row"}span="{text[1]}"'
                text = text[2:]
            cells.append(f"<td{spans}>{text.replace(' // ', '<br>')}</td>")
        drawn.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(drawn)}</table>"


def _read(text: str, name: str = "pasted") -> list[str]:
    return _told(read_text(text, name))


def _told(draft: DraftSpecification) -> list[str]:
    lines = []
    for post in draft.posts:
        lines += [f"POST {post.title}"] if len(draft.posts) > 1 else []
        for one in post.criteria:
            weight = "" if one.weight is None else f"|{one.weight}"
            lines.append(f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}{weight}")
    return lines


def test_levels_methods_and_the_title_in_two_languages() -> None:
    text = "<h1>Manyleb Person / Person Specification</h1><p>Teitl y swydd / Job title: Archifydd</p>" + _table(
        """Meini prawf / Criteria|Hanfodol neu Ddymunol / Essential or Desirable|Sut y caiff ei asesu / How assessed
        Cataloguing of collections|Hanfodol / Essential|Ffurflen gais / Application form; Cyfweliad / Interview
        Leading volunteers|Dymunol / Desirable|Cyfweliad / Interview"""
    )
    draft = read_text(text, "pasted")
    assert _told(draft) == [
        "e||Cataloguing of collections|Application form,Interview",
        "d||Leading volunteers|Interview",
    ]
    assert draft.posts[0].title == "Archifydd"


def test_posts_side_by_side_with_a_level_and_a_method_each() -> None:
    text = "<h1>Person specifications</h1>" + _table(
        """v2Requirement|>2Caretaker|>2Senior Caretaker
        Level|Assessed|Level|Assessed
        Basic repairs|E|A/I|E|I
        Supervising staff|||E|I
        Working at height|D|C|E|C"""
    )
    assert _read(f"{text}<p>A = Application; I = Interview; C = Certificate</p>") == [
        "POST Caretaker",
        "e||Basic repairs|Application form,Interview",
        "d||Working at height|Certificates",
        "POST Senior Caretaker",
        "e||Basic repairs|Interview",
        "e||Supervising staff|Interview",
        "e||Working at height|Certificates",
    ]


def test_two_tables_side_by_side_below_the_names_of_two_posts() -> None:
    text = _table(
        """>3Groom|>3Head Groom
        Criteria|E/D|How|Criteria|E/D|How
        Plaiting|E|Test|Managing grooms|E|Interview
        Lorry licence|D|Interview|Lorry licence|E|Interview
        Early mornings|E|Interview|Feed budgets|D|Application"""
    )
    draft = read_text(f"<h1>Person specification</h1>{text}", "pasted")
    assert [(post.title, len(post.criteria)) for post in draft.posts] == [("Groom", 3), ("Head Groom", 3)]
    assert draft.doubts == ("The document holds 2 posts; choose one.",)


def test_a_band_with_the_level_above_the_headings_and_ticks_for_methods() -> None:
    text = "<h1>Person specification</h1>" + _table(
        """>2ESSENTIAL|>3Assessed by|
        Area|Criterion|App|Task|Ref|Weight
        v2Know-how|Hive management|x|||3
        Disease recognition||x||2
        Teaching|Nervous beginners|x|x||2
        >2DESIRABLE|>3Assessed by|
        Area|Criterion|App|Task|Ref|Weight
        Teaching|Work with schools|x||x|1"""
    )
    assert _read(text) == [
        "e|Know-how|Hive management|Application form|3",
        "e|Know-how|Disease recognition|Task|2",
        "e|Teaching|Nervous beginners|Application form,Task|2",
        "d|Teaching|Work with schools|Application form,References|1",
    ]


def test_a_record_of_a_table_for_each_criterion() -> None:
    one = "Criterion 1|Reading a signal board at speed\nLevel|Essential\nAssessed by|Simulator test"
    two = "Criterion 2|Knowledge of the old town network\nLevel|Desirable\nAssessed by|Interview"
    assert _read(f"<h1>Selection criteria</h1>{_table(one)}<p></p>{_table(two)}") == [
        "e||Reading a signal board at speed|Simulator test",
        "d||Knowledge of the old town network|Interview",
    ]


def test_levels_down_the_side_with_a_row_of_methods_below_them() -> None:
    text = _table(
        """>4Quarry Foreman
        |Certificates|Track record|Temper
        Essential|Loader licence|Five years at the face|Steady in a crisis
        Desirable|Crane licence|A new bench|Sense of humour
        Assessed by|Documents|Application form|Interview"""
    )
    assert _read(f"<h1>Person specification</h1>{text}") == [
        "e|Certificates|Loader licence|Documents",
        "e|Track record|Five years at the face|Application form",
        "e|Temper|Steady in a crisis|Interview",
        "d|Certificates|Crane licence|Documents",
        "d|Track record|A new bench|Application form",
        "d|Temper|Sense of humour|Interview",
    ]


def test_numbers_for_levels_that_a_row_below_the_headings_explains() -> None:
    text = _table(
        """No|Category|Requirement|Importance|Evidence source
        >3|1 = essential, 2 = desirable|
        1|Attainments|Fire warden training|2|Certificate
        2|Disposition|Cheerful at night|1|Interview"""
    )
    assert _read(f"<h1>Person specification</h1>{text}") == [
        "d|Attainments|Fire warden training|Certificates",
        "e|Disposition|Cheerful at night|Interview",
    ]


def test_must_and_should_as_columns_and_footnotes_for_methods() -> None:
    text = (
        "# Lighthouse Guide\n\n| Criterion | Must | Should | Judged in |\n|:--|:-:|:-:|:--|\n"
        "| Tell a story | [x] | [ ] | ² |\n| Lead thirty people | [x] | [ ] | ¹ ² |\n"
        "| Speak Irish | [ ] | [x] | ² |\n\n"
        "¹ letter of application\n² interview\n"
    )
    assert _read(text, "guide.md") == [
        "e||Tell a story|Interview",
        "e||Lead thirty people|Letter of application,Interview",
        "d||Speak Irish|Interview",
    ]


def test_headings_in_words_of_their_own_above_a_column_of_levels() -> None:
    text = _table("What|How we rank it|Where we look\nRigging|Must|Interview\nStage design|Would like|Application")
    draft = read_text(f"<h1>Person specification</h1>{text}", "pasted")
    assert [line.split("|")[:3] for line in _told(draft)] == [["e", "", "Rigging"], ["d", "", "Stage design"]]


def test_lists_side_by_side_each_below_its_own_level() -> None:
    text = (
        "<h1>Person specification</h1><table><tr><td><b>Essential</b><ul><li>Kennel hygiene<li>Rota planning</ul></td>"
        "<td><b>Desirable</b><ul><li>Dog behaviour<li>Fund-raising</ul></td></tr></table>"
    )
    assert _read(text) == [
        "e||Kennel hygiene|",
        "e||Rota planning|",
        "d||Dog behaviour|",
        "d||Fund-raising|",
    ]


@pytest.mark.parametrize(
    ("note", "methods"),
    [
        ("All criteria are assessed by application form and interview.", "Application form,Interview"),
        ("Each criterion will be assessed at interview.", "Interview"),
        ("All criteria in this section are assessed at interview.", ""),
    ],
)
def test_a_note_on_every_criterion_holds_for_the_groups_above_the_last_too(note: str, methods: str) -> None:
    text = (
        "Person specification\n\nTraining\n\nEssential\n- A degree\n- HACCP at level 3\n\nWorking life\n\nEssential\n"
        f"- Three years in a creamery\n- A new cheese\n\n{note}\n"
    )
    assert _read(text)[:2] == [f"e|Training|A degree|{methods}", f"e|Training|HACCP at level 3|{methods}"]


def test_numbers_within_numbers_are_groups_and_brackets_give_level_and_weight() -> None:
    text = (
        "Selection criteria\n\n1. Professional (assessed at shortlisting)\n1.1 Chartered membership (E, weighting x3)\n"
        "1.2 Publications (D, weighting x1)\n2. Personal (assessed at interview)\n"
        "2.1 Persuades donors (E, weighting x2)\n"
    )
    assert _read(text) == [
        "e|Professional|Chartered membership|Shortlisting|3",
        "d|Professional|Publications|Shortlisting|1",
        "e|Personal|Persuades donors|Interview|2",
    ]


def test_what_stands_in_the_bracket_of_a_label_is_read_or_doubted() -> None:
    draft = read_text(
        "Must have (we check these on paper): nights free; an SIA licence.\n\n"
        "Good to have (ask at interview): knows the plays; can juggle.\n",
        "pasted",
    )
    assert _told(draft) == [
        "e||nights free|",
        "e||an SIA licence|",
        "d||knows the plays|Interview",
        "d||can juggle|Interview",
    ]
    said = "Line 1: “we check these on paper” was not read; check whether it says a level or a method."
    assert said in draft.doubts


@pytest.mark.parametrize(
    "lines",
    [
        ["Freshwater ecology A", "By-laws on bathing A,I", "Handling a boat T"],
        ["Freshwater ecology ........ A", "By-laws on bathing ....... A/I", "Handling a boat .......... T"],
    ],
)
def test_bare_codes_at_the_ends_of_most_lines_are_read_where_the_document_explains_them(lines: list[str]) -> None:
    listed = "".join(f"- {line}\n" for line in lines)
    text = f"Person specification\n\nEssential\n{listed}\nA = application form, I = interview, T = test\n"
    assert _read(text) == [
        "e||Freshwater ecology|Application form",
        "e||By-laws on bathing|Application form,Interview",
        "e||Handling a boat|Test",
    ]


def test_one_capital_at_the_end_of_one_line_is_no_code() -> None:
    text = "Person specification\n\nEssential\n- Knows vitamin A\n- Tact\n- Wit\n- Nerve\n\n"
    text += "A = application, I = interview\n"
    assert _read(text)[0] == "e||Knows vitamin A|"


def test_letters_for_levels_before_the_codes_and_a_key_without_signs() -> None:
    text = (
        "PERSON SPECIFICATION\n\n1. Qualifications\n   a) Radio certificate ......... E  C\n"
        "   b) Rescue module .... D  C\n2. Experience\n   a) Watch keeping at night .... E  A/I\n\n"
        "E Essential  D Desirable   A Application  C Certificate  I Interview\n"
    )
    assert _read(text) == [
        "e|Qualifications|Radio certificate|Certificates",
        "d|Qualifications|Rescue module|Certificates",
        "e|Experience|Watch keeping at night|Application form,Interview",
    ]


def test_a_second_language_in_italics_below_each_item_belongs_to_it() -> None:
    items = "".join(f"<li>{cy}<br><i>{en}</i></li>" for cy, en in (("Cofnodion", "Minutes"), ("Arian", "Money")))
    text = f"<h2>Hanfodol / Essential</h2><ul>{items}</ul><h2>Dymunol / Desirable</h2><ul>{items[:38]}</ul>"
    told = _read(f"<h1>Person specification</h1>{text}")
    assert told == ["e||Cofnodion / Minutes|", "e||Arian / Money|", "d||Cofnodion / Minutes|"]


def test_stars_that_a_legend_explains_are_levels_and_not_bullets() -> None:
    text = (
        "Person specification\n(* = essential)\n\nKitchen\n  * Cooking for eighty\n  Baking bread\n  * Allergen law\n"
    )
    assert _read(text) == [
        "e|Kitchen|Cooking for eighty|",
        "u|Kitchen|Baking bread|",
        "e|Kitchen|Allergen law|",
    ]


def test_a_level_before_each_item_and_a_method_behind_its_dash_open_a_specification() -> None:
    text = (
        "# Vacancy: Bell Hanger\n\n### The person\n\n1. **[Essential]** Safe lifting of loads – *interview*\n"
        "2. **[Desirable]** Welding of frames – *application form, interview*\n"
    )
    assert [line.split("|", 2)[0::2] for line in _read(text, "bells.md")] == [
        ["e", "Safe lifting of loads|Interview"],
        ["d", "Welding of frames|Application form,Interview"],
    ]


def test_a_heading_with_group_and_level_that_opens_the_specification_keeps_its_group() -> None:
    text = (
        "<h1>Verger</h1><h2>About the role</h2><ul><li>Prepare the church</ul><h2>Experience – essential</h2>"
        "<ul><li>Work in a theatre</ul><h2>Experience – desirable</h2><ul><li>Care of silver</ul>"
    )
    assert _read(text) == ["e|Experience|Work in a theatre|", "d|Experience|Care of silver|"]


def test_lines_of_a_drawn_table_are_divided_where_a_new_one_begins() -> None:
    text = (
        "PERSON SPECIFICATION\n\n"
        "Attribute    Essential                      Desirable                Method\n"
        "-----------  -----------------------------  -----------------------  -----------\n"
        "Experience   Work on or beside a canal or   Crewing a narrow boat    Application\n"
        "             a navigable river                                       form\n"
        "             Dealing with the public\n\n"
        "Skills       Swimming 50 metres clothed     Use of a chainsaw with   Interview\n"
        "                                            a certificate\n"
        "             Keeping a daily log\n"
    )
    assert _read(text) == [
        "e|Experience|Work on or beside a canal or a navigable river|Application form",
        "e|Experience|Dealing with the public|Application form",
        "d|Experience|Crewing a narrow boat|Application form",
        "e|Skills|Swimming 50 metres clothed|Interview",
        "e|Skills|Keeping a daily log|Interview",
        "d|Skills|Use of a chainsaw with a certificate|Interview",
    ]


def test_a_column_that_names_the_post_of_each_row_makes_posts_and_no_groups() -> None:
    text = (
        "Post,Criterion,Essential/Desirable,Assessment\nDeckhand,Knots,Essential,Test\nDeckhand,Cooking,Desirable,Interview\n"
        "Mate,Navigation,Essential,Test\nMate,Spanish,Desirable,Interview\n"
    )
    grid = _table(text.replace(",", "|"))
    draft = read_text(f"<h1>Person specification</h1>{grid}", "pasted")
    assert [line.removesuffix("|") for line in _told(draft)] == [
        "POST Deckhand",
        "e||Knots|Test",
        "d||Cooking|Interview",
        "POST Mate",
        "e||Navigation|Test",
        "d||Spanish|Interview",
    ]


def test_words_for_levels_that_a_legend_explains() -> None:
    text = _table("Requirement|Priority|Where tested\nA diploma|High|Audition\nReed making|Low|Interview")
    assert _read(f"<h1>Person specification</h1>{text}<p>High = essential, Low = desirable</p>") == [
        "e||A diploma|Audition",
        "d||Reed making|Interview",
    ]


def test_an_item_above_deeper_items_is_their_group_and_keeps_the_level() -> None:
    text = (
        "# Person Specification: Vineyard Supervisor\n\n**Essential**\n\n- **Vine work**\n  - Winter pruning\n"
        "  - Canopy work\n- **People**\n  - Directs pickers\n\n**Desirable**\n\n- **Machines**\n  - Tractor tickets\n"
    )
    assert _read(text, "vines.md") == [
        "e|Vine work|Winter pruning|",
        "e|Vine work|Canopy work|",
        "e|People|Directs pickers|",
        "d|Machines|Tractor tickets|",
    ]

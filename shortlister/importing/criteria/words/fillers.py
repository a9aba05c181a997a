"""Words of a form where nothing has been filled in yet: `Choose an item.`, `[insert]`, `TBC`; taken for nothing."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_WHAT: Final = (
    r"(?:here|to|an?|the|one|from|text|items?|options?|dates?|values?|levels?|methods?|criteri(?:a|on)"
    r"|requirements?|details?"
    r"|names?|descriptions?|information|your|list|below|above|drop-?down|enter|insert|type|add|select|choose|it"
    r"|and|or|e/d"
    r"|essential|desirable|assessment|of|this|row|more|another|further|additional|extra|if|needed|required|as|necessary|appropriate|answer)"
)
_CHANGE: Final = (
    r"(?:delet|insert|amend|edit|add|adapt|adjust|alter|chang|complet|remov|tailor|updat|replac|fill)e?(?: in)?"
)
_AS_FITS: Final = (
    rf"(?:please )?{_CHANGE}(?:(?: ?/ ?| or | and |, ){_CHANGE}){{0,3}}"
    r"(?: (?:the )?(?:following|examples?|below|those|any))*"
    r" (?:(?:as|if|where|when|which|that|whichever)(?: (?:is|are|do(?:es)?))?(?: not)?"
    r" (?:appropriate|necessary|required|applicable|needed|relevant|apply)"
    r"|to (?:suit|fit|match) (?:the )?(?:post|role|job))"
)
"""What a template says to whoever fills it in: `Delete/insert as appropriate`."""
_BY_WHOM: Final = (
    r"to be (?:completed|filled in|added|inserted|supplied|agreed) (?:by|with) (?:the |each )?(?:\w+ ){0,2}?"
    r"(?:specialt(?:y|ies)|departments?|managers?|school|service|directorate|division|team|governors|faculty|hr"
    r"|employer|trust|college)"
    r"(?:[ ,:;(–—-]+(?:(?:see |with |use )?(?:the )?(?:e\.?g\.?(?:[’']?s)?|examples?)"
    r"(?: (?:are |is )?(?:given |shown )?below)?|(?:as )?below))?"
)
_FILLER: Final = late_regex(
    r"(?i)[\s\[<({«„“\"'*_.…–—-]*(?:"
    rf"(?:please )?(?:choose|select|pick)(?:\s+{_WHAT})*"
    rf"|(?:please )?(?:click|tap|double-click)(?: or (?:tap|click))?\s+(?:here|on|to|below)\b(?:\s+{_WHAT})*"
    rf"|(?:please )?(?:insert|enter|type|add|fill in|complete)(?:\s+{_WHAT})+"
    r"|to be (?:confirmed|agreed|advised|completed|decided|determined|inserted)|tb[acd]|to follow|lorem ipsum\b.*"
    r"|x{3,}"
    rf"|{_AS_FITS}|{_BY_WHOM}"
    r")[\s\]>)}»“”\"'*_.…:–—-]*"
)
_IN_BRACKETS: Final = late_regex(
    r"(?i)[\[<{«]\s*(?:please )?(?:insert|enter|type|add|delete|choose|select|complete|text|criteri(?:a|on)"
    r"|requirement|method|level"
    r"|how|blank|example|placeholder|tbc)\b[^\[\]<>{}]{0,60}[\]>}»]\.?"
)
_DOTS: Final = late_regex(r"(?:\.{3,}|…+|_{3,})")
_NO_METHOD: Final = late_regex(
    r"(?i)\W*(?:none|nil|n\s*/\s*a|n\.a\.?|no|not applicable|no (?:method|assessment|test)|blank|-+|–+|—+|tb[acd])\W*"
)
_UNTESTED: Final = late_regex(
    r"(?i)\W*(?:(?:this is |will be |is )?(?:not|never) (?:to be |being |formally |directly )?(?:tested|assessed"
    r"|measured|scored"
    r"|examined|checked|evaluated|used(?: in (?:selection|shortlisting))?)|untested|unassessed|unscored"
    r"|no (?:test|assessment) needed)\W*"
)
_ABOVE: Final = late_regex(
    r"(?i)\W*(?:(?:see|as|same as|refer to) (?:the )?above(?: criteri(?:a|on))?|as per above|ditto)\W*"
)
_MARK: Final = late_regex(r"[\"”“″〃]|''|’’|,,|do\.")
_LONGEST: Final = 90


def is_filler(text: str) -> bool:
    """Whether a text is nothing but what a form says where something is to be filled in."""
    bare = " ".join(text.split())
    if not 0 < len(bare) < _LONGEST:
        return False
    return any(one.fullmatch(bare) for one in (_FILLER, _IN_BRACKETS, _DOTS))


def names_no_method(text: str) -> bool:
    """Whether a text says where methods stand that there is none: `n/a`, `None`, `TBC`."""
    return bool(_NO_METHOD.fullmatch(text)) or says_untested(text) or is_filler(text)


def says_untested(text: str) -> bool:
    """Whether a text says that something is not measured: `Not tested`."""
    return _UNTESTED.fullmatch(text) is not None


def without_fillers(document: Document) -> Document:
    """The document with nothing where a form's own fillers stand, and with what `as above` repeats."""
    blocks = tuple(
        _table(block) if block.kind is BlockKind.TABLE else block
        for block in document.blocks
        if block.kind is BlockKind.TABLE or not is_filler(block.text)
    )
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def repeats_above(text: str) -> bool:
    """Whether a text only points at what stands above it: `See above`."""
    return _ABOVE.fullmatch(text) is not None


def _table(block: Block) -> Block:
    """A table without fillers; `as above` below a level says it again, below anything longer it says nothing."""
    above: dict[int, str] = {}
    cells: list[Cell] = []
    for cell in block.cells:
        text = " ".join(cell.text.split())
        kept = cell
        if repeats_above(text) or _MARK.fullmatch(text):
            kept = _repeated(cell, above.get(cell.column, ""))
        elif _is_filled_in(cell) and any(map(is_filler, cell.paragraphs)):
            kept = _without(cell)
        above[cell.column] = " ".join(kept.text.split())
        cells.append(kept)
    return block if tuple(cells) == block.cells else replace(block, cells=tuple(cells))


def _is_filled_in(cell: Cell) -> bool:
    """Whether a cell is not the first of its row, or has more than a filler: an empty row would be taken for a band."""
    return cell.column > 1 or not all(map(is_filler, cell.paragraphs))


def _without(cell: Cell) -> Cell:
    """The cell without its paragraphs that are fillers; one paragraph stays, if an empty one."""
    stays = [at for at, text in enumerate(cell.paragraphs) if not is_filler(text)]
    marks = tuple(cell.marks[at] for at in stays) if len(cell.marks) == len(cell.paragraphs) else cell.marks
    return replace(cell, paragraphs=tuple(cell.paragraphs[at] for at in stays) or ("",), marks=marks if stays else ())


def _repeated(cell: Cell, above: str) -> Cell:
    """A cell that says `as above`: the level above it, or nothing below a criterion; methods are repeated elsewhere."""
    if level_of_cell(above):
        return replace(cell, paragraphs=(above,), marks=())
    return cell

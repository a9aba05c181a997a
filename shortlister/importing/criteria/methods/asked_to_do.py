"""Sentences that tell people what they will do: `You will be asked to do a task, and we will ask your referees, on this
section`.

Each clause must be of such a kind; the whole is said as `This section will be assessed by a task and referees`.
"""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_AUX: Final = r"(?:[’']ll| will| shall| are going to)(?: also| then| first| all)*"
_YOU: Final = late_regex(
    rf"(?i)you{_AUX} (?:be (?:asked|invited|expected|given the chance) to |have to |need to )?"
    r"(?:do|take|sit|complete|carry out|give|have|attend|write|teach|lead|(?:be )?given) "
    r"(?P<what>(?:an?|the|one|some|two) [\w’' -]{3,50}?)"
)
_WE: Final = late_regex(
    rf"(?i)we{_AUX} (?:ask|contact|speak (?:to|with)|talk (?:to|with)|consult|check with|write to|hear from|ring"
    r"|phone) (?P<what>your (?:referees?|references?))"
)
_ASKED: Final = late_regex(rf"(?i)(?P<what>(?:your|the) (?:referees?)){_AUX} be (?:asked|contacted|consulted)")
_OF_THIS: Final = late_regex(
    r"(?i),? (?:about|on|for|in|covering|to (?:test|check|assess|judge)) (?P<this>(?:all of )?(?:this (?:section|part"
    r"|heading|list|group|area|set)|these (?:criteria|points|skills|items|requirements|qualities|things|abilities)))"
)
_JOINT: Final = late_regex(
    r"(?i)\s*[,;]\s*and (?:then )?(?=we|you|the )|\s*;\s*|\s+and (?:then )?(?=we\b|you\b|your\b)"
)
_IT: Final = late_regex(r"(?i) (?:about|on|for) (?:it|them|these|this)$")


def asked_to_do(sentence: str) -> str:
    """Such a sentence as one of what is assessed; nothing where one of its clauses is of another kind."""
    bare = " ".join(sentence.split()).strip(" .;")
    pointers = list(_OF_THIS.finditer(bare))
    if len(pointers) != 1:
        return ""
    open_to = f"{bare[: pointers[0].start()]}{bare[pointers[0].end() :]}"
    methods: list[str] = []
    for clause in _JOINT.split(open_to):
        plain = _IT.sub("", clause.strip(" ,"))
        found = next((told for form in (_YOU, _WE, _ASKED) if (told := form.fullmatch(plain))), None)
        if found is None:
            return ""
        methods.append(found["what"])
    this = pointers[0]["this"]
    return f"{this[:1].upper()}{this[1:]} will be assessed by {' and '.join(methods)}"

"""How much a file may cost before it is refused, and a process held to it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds; a file that needs more is refused with a sentence.

    `pieces` are the paragraphs and cells of a specification, `area` the places that its cells cover with their spans,
    `paragraph` the characters of its longest text.
    """

    file_bytes: int = 60_000_000
    in_process_bytes: int = 200_000
    seconds: float = 15.0
    memory_bytes: int = 900_000_000
    unpacked_bytes: int = 250_000_000
    part_bytes: int = 60_000_000
    packing_ratio: int = 120
    parts: int = 5_000
    pages: int = 400
    cells: int = 100_000
    characters: int = 3_000_000
    nesting: int = 60
    pieces: int = 30_000
    area: int = 100_000
    paragraph: int = 50_000


DEFAULT: Final = Limits()


def restrict(limits: Limits, *, again: bool = False) -> None:
    """Memory, processor time and open files as far as the system can limit them; the parent limits the time anyway.

    `again`: there will be more files, and each has its time.
    """
    try:
        import resource
    except ImportError:
        return
    seconds = int(limits.seconds)
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    most = seconds + 1
    if again:
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds += int(used.ru_utime + used.ru_stime) + 1
        most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

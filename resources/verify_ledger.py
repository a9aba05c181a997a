#!/usr/bin/env python3
"""Check a ledger that Shortlister exported as JSON Lines. It needs Python 3.8 or later, and nothing else.

    python verify_ledger.py LEDGER.jsonl [HEAD]

Each entry belongs to a chain (a replica). Of each entry is checked:

- that it follows the one before: its number is the next, and its link is the SHA-256 over the link before (32 zero
  bytes at first), the entry's own facts as canonical JSON, and its digest;
- that its content is what was written: its digest is the SHA-256 over its salt and its payload. Content that was
  erased or is not shown to the reader is counted; the chain still proves that nothing was put in its place;
- that no chain is shorter than the first line says, and that the head, the SHA-256 over all last links, is right.

HEAD is the head as it stands elsewhere, as on the Summary of a signed matrix; blanks in it do not matter.
The exit status is 0 where everything holds, 1 where something does not or the file is no such ledger (the one
sentence on standard error says which), 2 where the command is not given as above.
"""

import hashlib
import json
import sys
from pathlib import Path

INTACT = "Intact:"


class Broken(Exception):
    """Something is not what was written."""


class NoLedger(Exception):
    """The file is something else."""


def canonical(data):
    """JSON as bytes, the same for the same data: keys sorted, no blanks, UTF-8."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def heading(line):
    """The first line."""
    if not line.strip():
        raise NoLedger("it is empty, or its first line is")
    try:
        found = json.loads(line)
        if found["format"] != "shortlister ledger":
            raise KeyError("format")
        if found["version"] != 1:
            raise NoLedger("it is a ledger of a version that this program does not know")
        chains = {chain["replica"]: (chain["entries"], chain["head"]) for chain in found["chains"]}
        return str(found["vacancy"]), found["entries"], found["head"], chains
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NoLedger("its first line is not that of a ledger that Shortlister exported") from None


def check(entry, number, before):
    """The entry's link, if it is the next of its chain and what was written; else Broken."""
    if entry["number"] != number:
        raise Broken(f"number {entry['number']} follows {number - 1}")
    digest = bytes.fromhex(entry["digest"])
    facts = [entry[name] for name in ("replica", "number", "member", "author", "at", "seen")]
    link = hashlib.sha256(before + canonical(facts) + digest).digest()
    if link.hex() != entry["link"]:
        raise Broken("the link is not that of the entry")
    if entry["payload"] is not None:
        salt = bytes.fromhex(entry["salt"])
        if hashlib.sha256(salt + entry["payload"].encode("utf-8")).digest() != digest:
            raise Broken("the content is not what was written")
    elif entry["left_out"] not in ("erased", "not shown"):
        raise Broken("the content is gone, and nothing says why")
    return link


def verify(lines, wanted=""):
    """What was found, in words; Broken or NoLedger where something is not as it must be."""
    lines = iter(lines)
    vacancy, entries, head, chains = heading(next(lines, ""))
    links, numbers, left_out, members = {}, {}, {"erased": 0, "not shown": 0}, {}
    for place, line in enumerate(lines, start=2):
        try:
            entry = json.loads(line)
            replica = entry["replica"]
            if members.setdefault(replica, entry["member"]) != entry["member"]:
                raise Broken("the chain changes its owner")
            number = numbers.get(replica, 0) + 1
            links[replica] = check(entry, number, links.get(replica, bytes(32)))
            numbers[replica] = number
            if entry["payload"] is None:
                left_out[entry["left_out"]] += 1
        except Broken as fault:
            raise Broken(f"line {place}: {fault}") from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            cut = "" if line.endswith("\n") else ", and the file ends in the middle of it"
            raise Broken(f"line {place}: this is not an entry{cut}") from None
    for replica in sorted(set(chains) | set(links)):
        here = (numbers.get(replica, 0), links.get(replica, bytes(32)).hex())
        if chains.get(replica) != here:
            raise Broken(f"the chain {replica} is not as long as the first line says, or ends otherwise")
    found = hashlib.sha256(b"".join(sorted(links.values()))).hexdigest()
    if found != head or sum(numbers.values()) != entries:
        raise Broken("the head or the number of entries is not what the first line says")
    if wanted and found != wanted:
        raise Broken(f"the head is {found}, not {wanted}")
    words = f"{INTACT} {entries} entries in {len(links)} chains of the vacancy {vacancy}."
    counts = f"Content erased: {left_out['erased']}. Content not shown: {left_out['not shown']}."
    return f"{words}\n{counts}\nHead: {found}\n"


def main(arguments):
    """The exit status."""
    if not 1 <= len(arguments) <= 2:
        sys.stdout.write(__doc__)
        return 2
    words = checked(Path(arguments[0]), "".join("".join(arguments[1:]).split()).lower())
    if words.startswith(INTACT):
        sys.stdout.buffer.write(words.encode("utf-8", "replace"))
        return 0
    sys.stderr.write(words + "\n")
    return 1


def checked(path, wanted=""):
    """What was found in the file, beginning with INTACT, or else the one sentence on what is wrong."""
    try:
        if path.is_dir():
            raise NoLedger("it is a folder")
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            return verify(file, wanted)
    except Broken as fault:
        return one_line(f"Not intact: {fault}.")
    except NoLedger as fault:
        return one_line(f"{path.name} cannot be checked: {fault}.")
    except UnicodeDecodeError:
        return one_line(f"{path.name} cannot be checked: it is no text, and so no ledger in JSON Lines.")
    except (OSError, ValueError) as fault:
        return one_line(f"{path.name} cannot be read: {getattr(fault, 'strerror', None) or fault}.")


def one_line(sentence):
    """The sentence without line ends, whatever a damaged file put into it."""
    return " ".join(sentence.split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

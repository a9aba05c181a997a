"""A saved e-mail (.eml) to blocks: its body as a page or as text, below who sent it and its subject."""

import email
import email.errors
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from html import escape
from typing import Final

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.html import read_html
from shortlister.importing.kinds import DAMAGED, EMPTY, decode
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.text import read_text_document

ATTACHED: Final = N_(
    "Files attached to the e-mail: {count}. They are not read: {files}. Save the one that is wanted, and choose that."
)
FORWARDED: Final = "---------- Forwarded message ----------"
_DEEPEST: Final = 3
MOST_NAMED: Final = 5
"""So many of the files attached are named."""
_FIELDS: Final = ("From", "Subject")


def read_eml(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """An e-mail as a document; what is attached to it is named and not read. Raises Refusal."""
    if data.lower().count(b"boundary=") > limits.nesting:
        raise Refusal(DAMAGED, file=name)
    message = email.message_from_bytes(data, policy=email.policy.default)
    try:
        body = message.get_body(preferencelist=("html", "plain"))
        fields = _head(message)
        attached, enclosed = _attached(message)
    except (email.errors.MessageError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise Refusal(DAMAGED, file=name) from error
    if not isinstance(body, EmailMessage) and not attached and not enclosed:
        raise Refusal(EMPTY, file=name)
    text = _text_of(body) if isinstance(body, EmailMessage) else ""
    if isinstance(body, EmailMessage) and body.get_content_subtype() == "html":
        head = "".join(f"<p>{escape(field)}</p>" for field in fields)
        below = "".join(f"<p>{escape(line)}</p>" for one in enclosed for line in one.splitlines() if line.strip())
        found = read_html(b"\xef\xbb\xbf" + f"{head}{text}{below}".encode("utf-8", "replace"), name, limits)
    else:
        found = read_text_document("\n".join([*fields, "", text, *enclosed]), name, limits)
    told = Sentence(ATTACHED, {"count": len(attached), "files": ", ".join(attached[:MOST_NAMED])})
    problems = [*found.problems, *([Problem("", told)] if attached else [])]
    return replace(found, format="eml", problems=tuple(problems))


def _head(message: EmailMessage) -> list[str]:
    return [f"{field}: {' '.join(said.split())}" for field in _FIELDS if (said := str(message[field] or ""))]


def _attached(message: EmailMessage, depth: int = 0) -> tuple[list[str], list[str]]:
    """The names of the files attached, and the texts of the mails attached, which are read where they are plain."""
    files: list[str] = []
    mails: list[str] = []
    for one in message.iter_attachments():
        inner = one.get_content() if one.get_content_type() == "message/rfc822" else None
        body = inner.get_body(preferencelist=("plain",)) if isinstance(inner, EmailMessage) else None
        if not isinstance(inner, EmailMessage) or not isinstance(body, EmailMessage) or depth >= _DEEPEST:
            files.append(one.get_filename() or one.get_content_type())
            continue
        further, below = _attached(inner, depth + 1)
        files += further
        mails += ["\n".join(["", FORWARDED, *_head(inner), "", _text_of(body)]), *below]
    return files, mails


def _text_of(body: EmailMessage) -> str:
    """The words of a part, by the encoding that it tells, else as any text."""
    content = body.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    try:
        return data.decode(body.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(data)

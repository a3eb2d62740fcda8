r"""Undo escapes that a whole text was saved with: \u516c, %u516C, %E5%85%AC, =E5=85=AC, &lt;td&gt;, \n for a line."""

import html
import quopri
import re
from urllib.parse import unquote

# What tells each of them; a text that has fewer of them speaks of such signs, or has them in its links.
SIGNS = ("\\", "%", "=", "&")
CODE_UNIT = re.compile(r"(?:\\{1,2}|%)u([\dA-Fa-f]{4})")
HAN_UNIT = re.compile(r"(?:\\{1,2}|%)u(?:[4-9][\dA-Fa-f]|30|[Ff][Ff])[\dA-Fa-f]{2}")
HAN_IN_URL = re.compile(r"%[Ee][3-9A-Fa-f]%[89ABab][\dA-Fa-f]%[89ABab][\dA-Fa-f]")
HAN_QUOTED = re.compile(r"=E[3-9A-F]=[89AB][\dA-F](?:=\n)?=[89AB][\dA-F]")
HAN = re.compile("[\u4e00-\u9fff]")
FEW = 12
# What a mail leaves of itself: a space at a line's end, a line that goes on.
SPACE_LEFT, GOES_ON = re.compile(r"(?m)=20$"), re.compile(r"(?<=[^=\s])=\n")
FEW_LEFT = 3
# One of these stands in whatever a mail quoted.
QUOTED = ("=E", "=20\n", "=20\r", "=\n", "=\r")
# Tags of tables and paragraphs that a page shows as its text, because they were escaped.
ESCAPED_TAG = re.compile(r"&(?:amp;)?lt;/?(?:t[drh]|p|br)\b", re.IGNORECASE)
TAG = re.compile(r"<(?:t[drh]|p|br)\b", re.IGNORECASE)
# A field that a script shows as the page.
FIELD = re.compile(r"<textarea\b[^>]{0,300}>(?=\s*<(?:p|div|span|table)\b)", re.IGNORECASE)
# An attribute in which tags are escaped for good reason: what a frame shows, or a script.
KEPT = re.compile(r"""=\s?["']\s{0,9}&(?:amp;)?lt;""")
# A string of JSON: ends of lines are written, and hardly any is one.
WRITTEN_END = re.compile(r"\\{1,2}(?:r\\{1,2})?n")
WRITTEN = re.compile(r'\\{1,2}(?:([rnt])|(["/]))')
MANY_TIMES = 5


def unescaped(text: str) -> str:
    """The text that was meant, as it is where few or no such escapes stand in it."""
    if not any(sign in text for sign in SIGNS):
        return text
    # Each expression costs as much as decoding does: a plain search tells that it has nothing to find.
    if ("\\u" in text or "%u" in text) and len(HAN_UNIT.findall(text)) >= FEW:
        units = CODE_UNIT.sub(lambda found: chr(int(found[1], 16)), text)
        text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _without_bytes_of(text)
    tags = len(ESCAPED_TAG.findall(text)) if "lt;" in text else 0
    if tags >= FEW and tags > len(TAG.findall(text)) and not KEPT.search(text):
        text = html.unescape(text.replace("&amp;", "&"))
    text = FIELD.sub("", text)
    ends = len(WRITTEN_END.findall(text)) if "\\n" in text else 0
    if ends >= FEW_LEFT and ends >= MANY_TIMES * text.count("\n"):
        text = WRITTEN.sub(lambda found: "\n" if found[1] == "n" else found[2] or " ", text)
    return text


def _without_bytes_of(text: str) -> str:
    """The same for characters that were escaped byte by byte, and for what is left of that."""
    written = len(HAN_IN_URL.findall(text)) if "%" in text else 0
    if written >= FEW and written > len(HAN.findall(text)):
        return unquote(text, errors="replace")
    if not any(sign in text for sign in QUOTED):
        return text
    plain = text.replace("\r\n", "\n")
    if len(HAN_QUOTED.findall(plain)) >= FEW:
        return quopri.decodestring(plain.encode()).decode("utf-8", "replace")
    if len(SPACE_LEFT.findall(plain)) + len(GOES_ON.findall(plain)) >= FEW_LEFT:
        return GOES_ON.sub("", SPACE_LEFT.sub("", plain))
    return text

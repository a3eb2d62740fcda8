"""Pages that look like a report and are none, of the invented province."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from gxdata.sample.organs import ORGANS
from gxdata.sample.seeding import seeded
from gxdata.sample.wording import fill

_KINDS = Path(__file__).with_name("look_alikes.toml")
_YEARS = range(2009, 2025)


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A page that is no report.

    Attributes
    ----------
    kind
        A name of ``look_alikes.toml``.
    reasons
        Codes of the catalogue's list ``reason`` that a refusal may give.
    content
        The bytes of the file: plain text, or a web page.
    """

    kind: str
    reasons: tuple[str, ...]
    content: bytes


def look_alikes(seed: int, count: int = 4) -> Iterator[LookAlike]:
    """Pages of every kind, half of them web pages.

    Parameters
    ----------
    seed
        Decides organs, years and numbers.
    count
        Pages of each kind.
    """
    for kind, entry in tomllib.loads(_KINDS.read_text("utf-8")).items():
        for number in range(count):
            rng = seeded(seed, kind, number)
            organ, year = rng.choice(ORGANS), rng.choice(_YEARS)
            words = {
                "organ": rng.choice((organ.agency, organ.agency_full)),
                "place": organ.places[-1],
                "year": year,
                "next": year + 1,
                "n": rng.randint(10, 28),
                "m": rng.randint(100, 3000),
            }
            text = fill(entry["text"], words).strip()
            content = _page(text) if number % 2 else text
            yield LookAlike(kind, tuple(entry["reasons"]), content.encode())


def _page(text: str) -> str:
    """The text as a web page, its first line the title."""
    title, *lines = map(escape, text.split("\n"))
    body = "".join(f"<p>{line}</p>" for line in lines)
    crumbs = "<div>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>"
    return f"<html><head><title>{title}</title></head><body>{crumbs}<h1>{title}</h1>{body}</body></html>"

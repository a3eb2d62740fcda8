"""The words of a page that are not findings: its frame, in both languages."""

import tomllib
from importlib import resources

from gxdata.catalogue import Lang

LANGUAGE_NAME: dict[Lang, str] = {"zh": "中文", "en": "English"}


def _words() -> dict[Lang, dict[str, str]]:
    file = resources.files("gxdata.publish") / "interface.toml"
    entries = tomllib.loads(file.read_text(encoding="utf-8"))
    langs: tuple[Lang, ...] = ("zh", "en")
    return {lang: {name: entry[lang] for name, entry in entries.items()} for lang in langs}


WORDS = _words()

"""What there is to publish: a notebook, its parameters, and a language."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from gxdata.catalogue import Lang
from gxdata.errors import InputError
from gxdata.publish.interface import WORDS

_NOTEBOOK = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,60}")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_]{0,23}")

# These are given by the publisher itself, each with its key of the configuration.
OWN_PARAMETERS = {"store": "store", "lang": "langs"}

# Notebooks that run at a time: one more than the processors of a small machine, because a kernel waits as it starts.
AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Job:
    """One page to make.

    Attributes
    ----------
    notebook
        Name of the notebook, without its ending.
    parameters
        Values for its parameters, all but `store` and `lang`; those left out keep the notebook's default. Numbers,
        text, truths, None, and lists of them.
    lang
        Language of the page.

    Raises
    ------
    InputError
        If the name could not be a file's, the language is unknown, or a value cannot be written as JSON.
    """

    notebook: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    lang: Lang = "zh"

    def __post_init__(self) -> None:
        if not _NOTEBOOK.fullmatch(self.notebook):
            raise InputError(f"{self.notebook!r}: not the name of a notebook (letters, digits, _).")
        if self.lang not in WORDS:
            known = ", ".join(WORDS)
            raise InputError(f"{self.lang}: no such language. The languages are {known}.")
        for name in OWN_PARAMETERS:
            if name in self.parameters:
                raise InputError(
                    f"{self.notebook}: {name!r} is given by the publisher. Use --{name}, or {OWN_PARAMETERS[name]} in "
                    "gxdata.toml."
                )
        try:
            # A copy of its own: what is changed outside later must not change the name of the page.
            object.__setattr__(self, "parameters", json.loads(self._written()))
        except (TypeError, ValueError) as error:
            raise InputError(f"{self.notebook}: a parameter is no plain value ({error}).") from None

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def subject(self) -> str:
        """The page's name without its language: the same for the same notebook and parameters, and safe for any file.

        It is readable where the values are plain (``yearly_summary-2021``). Whatever stands besides a year is told
        apart by a digest, as names of organs and lists make no file names.
        """
        year = self.parameters.get("year")
        others = {key: value for key, value in sorted(self.parameters.items()) if key != "year"}
        parts = [self.notebook]
        if type(year) is int:
            parts.append(str(year))
        elif year is not None:
            others["year"] = year
        if others:
            parts += [str(v) for v in others.values() if _PLAIN.fullmatch(str(v).lower())][:2]
            parts.append(sha256(json.dumps(others, sort_keys=True).encode()).hexdigest()[:10])
        return "-".join(parts)

    @property
    def name(self) -> str:
        """The page's name: its subject and language."""
        return f"{self.subject}.{self.lang}"

    def in_language(self, lang: Lang) -> "Job":
        """The same page in another language."""
        return Job(self.notebook, self.parameters, lang)

    def _written(self) -> str:
        return json.dumps(dict(self.parameters), ensure_ascii=False, allow_nan=False)

"""What a damage is: a change to a report under way that keeps the truth about it honest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from gxdata.sample.carriers import Carrier
from gxdata.sample.layout import Layout
from gxdata.sample.sheet import Sheet

Truth = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """A report that is laid out but not yet written.

    Attributes
    ----------
    layout
        What the page shows.
    truth
        What a careful human reader could know from it: a line of a truth file.
    carrier
        What the page will be written in; some lose what others keep.
    """

    layout: Layout
    truth: Truth
    carrier: Carrier

    @property
    def form(self) -> str:
        """The form of the sheet behind the draft, also where its tables are gone."""
        return str(self.truth["form"])


OnSheet = Callable[[Sheet, Random], Sheet]
OnDraft = Callable[[Draft, Random], Draft]
OnContent = Callable[[bytes], bytes]


def untouched_sheet(sheet: Sheet, _: Random) -> Sheet:
    """The sheet as it is."""
    return sheet


def untouched_draft(draft: Draft, _: Random) -> Draft:
    """The draft as it is."""
    return draft


def untouched_content(content: bytes) -> bytes:
    """The bytes as they are."""
    return content


def any_sheet(_: Sheet) -> bool:
    """Every sheet."""
    return True


def any_carrier(_: Carrier) -> bool:
    """Every carrier."""
    return True


def text_grid(carrier: Carrier) -> bool:
    """Plain text that marks each cell, empty ones too."""
    return carrier.is_text and carrier.keeps_blanks


def text_flow(carrier: Carrier) -> bool:
    """Plain text in which an empty cell leaves nothing."""
    return carrier.is_text and not carrier.keeps_blanks


def web_page(carrier: Carrier) -> bool:
    """HTML."""
    return carrier.is_html


def unicode_text(carrier: Carrier) -> bool:
    """Text and pages that can hold every character, as it is."""
    return carrier.is_text or carrier.extension == "html"


def keeps_grid(carrier: Carrier) -> bool:
    """Carriers in which a blank cell still stands."""
    return carrier.keeps_blanks


@dataclass(frozen=True, slots=True)
class Damage:
    """One way in which a real page deviates from its form.

    Attributes
    ----------
    zh, en
        What it does, in one line.
    deviations
        The numbers it has in the list of deviations, such as ``D13``; none for a bare fault.
    on_sheet, on_draft, on_content
        What it does to the figures, to the layout and its truth, and to the bytes.
    carriers
        Whether it can befall a carrier.
    forms
        The forms it can befall; empty where all.
    needs
        Whether a sheet holds what is to be damaged.
    """

    zh: str
    en: str
    deviations: tuple[str, ...] = ()
    on_sheet: OnSheet = untouched_sheet
    on_draft: OnDraft = untouched_draft
    on_content: OnContent = untouched_content
    carriers: Callable[[Carrier], bool] = any_carrier
    forms: tuple[str, ...] = ()
    needs: Callable[[Sheet], bool] = field(default=any_sheet)

    def befalls(self, carrier: Carrier, sheet: Sheet) -> bool:
        """Whether this carrier and this sheet can be damaged so."""
        fits_form = not self.forms or sheet.form in self.forms
        return fits_form and self.carriers(carrier) and self.needs(sheet)


Family = dict[str, Damage]


def fault(zh: str, en: str, on_draft: OnDraft, *deviations: str) -> Damage:
    """A damage to the layout that can befall every carrier and every sheet."""
    return Damage(zh, en, deviations, on_draft=on_draft)

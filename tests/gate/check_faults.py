"""One fault at a time, planted in faultless sample reports: which rule must find it, and which others it breaks too."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from random import Random

from gxdata.catalogue import form
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.figures import sheets
from gxdata.sample.layout import lay_out
from gxdata.sample.organs import ORGANS
from gxdata.sample.prose import Prose, write_prose
from gxdata.sample.sheet import Sheet

Said = tuple[Sheet, Prose]
SUMS = ("applications.column_total", "applications.row_total", "applications.balance")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault.

    `plant` gives the text of a report that has it, or None where the sheet has no place for it; `consequences` are the
    other rules that it breaks of necessity.
    """

    rule: str
    plant: Callable[[Sheet, int, Random], str | None]
    consequences: tuple[str, ...] = ()


@cache
def clean_sheets(seed: int) -> tuple[Sheet, ...]:
    """Every faultless sheet of an invented province."""
    return tuple(sheet for organ in ORGANS for sheet in sheets(organ, seed).values())


def text_of(sheet: Sheet, prose: Prose) -> str:
    """A report as text, the cells of its tables parted by bars."""
    return CARRIERS["pipe"].render(lay_out(sheet, prose)).decode("utf-8")


def planted(name: str, seeds: range, wanted: int) -> Iterator[str]:
    """Texts with one fault each, from sheets in an order of the fault's own."""
    found = 0
    for seed in seeds:
        rng = Random(f"{name} {seed}")
        for sheet in rng.sample(clean_sheets(seed), len(clean_sheets(seed))):
            text = FAULTS[name].plant(sheet, seed, rng)
            if text is not None:
                yield text
                found += 1
            if found == wanted:
                return


def _told_otherwise(frame: str, cell: str) -> Callable[[Sheet, int, Random], str | None]:
    """The prose states another number than the table's cell."""

    def plant(sheet: Sheet, seed: int, rng: Random) -> str | None:
        number = sheet.cells(frame).get(cell)
        if not number:
            return None
        other = int(number) + rng.choice((1, 2, 3, 7, 10, -1))
        true = write_prose(sheet, seed)
        changed = replace(sheet, **{frame: {**sheet.cells(frame), cell: other}})
        told = write_prose(changed, seed)
        stated = {(f.metric, f.value) for f in told.figures} - {
            (f.metric, f.value) for f in true.figures
        }
        return text_of(sheet, told) if stated and other > 0 else None

    return plant


def _reworded(
    change: Callable[[Sheet, str, Random], str],
) -> Callable[[Sheet, int, Random], str | None]:
    """The text with words changed; None where they do not stand in it."""

    def plant(sheet: Sheet, seed: int, rng: Random) -> str | None:
        text = text_of(sheet, write_prose(sheet, seed))
        changed = change(sheet, text, rng)
        return changed if changed != text else None

    return plant


def _in_table(
    change: Callable[[Sheet, Random], dict[str, float] | None], frame: str, quiet: bool = True
) -> Callable[[Sheet, int, Random], str | None]:
    """Other numbers in a table; the prose stays true to the sheet before, or says nothing of the matter."""

    def plant(sheet: Sheet, seed: int, rng: Random) -> str | None:
        changes = change(sheet, rng)
        if changes is None:
            return None
        changed = replace(sheet, **{frame: {**sheet.cells(frame), **changes}})
        return text_of(changed, write_prose(changed if quiet else sheet, seed))

    return plant


def _more_persons(sheet: Sheet, text: str, rng: Random) -> str:
    natural = int(sheet.applications["received.natural_person"])
    more = natural + rng.randint(1, 20)
    return text.replace(f"自然人申请{natural}件", f"自然人申请{more}件")


def _other_opening(sheet: Sheet, text: str, rng: Random) -> str:
    we, last = sheet.organ.first_person, sheet.year - 1
    return text.replace(f"{sheet.year}年，{we}", f"{last}年，{we}")


def _other_preamble(sheet: Sheet, text: str, rng: Random) -> str:
    stated = rng.choice(
        (
            f"现将{sheet.organ.agency}{sheet.year - 1}年政府信息公开工作情况报告如下。",
            f"根据规定，编制{sheet.year - 1}年度政府信息公开工作年度报告，请予监督。",
        )
    )
    at = text.index("\n一、总体情况")
    return f"{text[:at]}\n{stated}{text[at:]}"


def _old_signature(sheet: Sheet, text: str, rng: Random) -> str:
    day = sheet.published_on
    written = f"{day.year}年{day.month}月{day.day}日"
    at = text.rindex(written)
    return text[:at] + written.replace(str(day.year), str(sheet.year)) + text[at + len(written) :]


def _short_period(sheet: Sheet, text: str, rng: Random) -> str:
    return text.replace("12月31日", f"{rng.choice((11, 12))}月{rng.randint(10, 30)}日", 1)


def _late(sheet: Sheet, seed: int, rng: Random) -> str | None:
    due = date(sheet.year + 1, 3, 31)
    if sheet.organ.scope == "organ" and sheet.organ.rank > 1:
        due = date(sheet.year + 1, 1, 31)
    late = replace(sheet, published_on=due + timedelta(days=rng.randint(1, 120)))
    return text_of(late, write_prose(late, seed))


def _rules_of_none(sheet: Sheet, rng: Random) -> dict[str, float] | None:
    if sheet.organ.is_government and sheet.organ.rank >= 3:
        return None
    number = rng.randint(1, 120)
    if sheet.form == "form-2021":
        return {"rules.issued": number, "rules.in_force": number + rng.randint(0, 40)}
    return {"rules.made": number, "rules.total_disclosed": number + 3}


def _documents_as_posts(sheet: Sheet, seed: int, rng: Random) -> str | None:
    """The number of posts that the prose gives stands where documents are counted."""
    posts, item = sheet.drawn["disclosed"], "normative_documents"
    if sheet.form == "form-2021":
        measures = {"issued": posts, "repealed": 0, "in_force": posts}
    else:
        measures = {"made": posts, "newly_disclosed": 0, "total_disclosed": posts}
    cells = {**sheet.disclosure, **{f"{item}.{name}": n for name, n in measures.items()}}
    changed = replace(sheet, disclosure=cells)
    prose = write_prose(changed, seed)
    said = any(f.metric == "disclosed" and f.value == posts for f in prose.figures)
    return text_of(changed, prose) if said else None


def _cases_as_items(sheet: Sheet, rng: Random) -> dict[str, float] | None:
    if sheet.form != "form-2019":
        return None
    item = rng.choice(("licensing", "other_services", "penalties"))
    last, change = rng.randint(150, 4000), rng.choice((-30, -7, 12, 240))
    return {
        f"{item}.prior_items": last,
        f"{item}.change": change,
        f"{item}.decisions": last + change,
    }


def _newly_above(sheet: Sheet, rng: Random) -> dict[str, float] | None:
    made = sheet.disclosure.get("normative_documents.made")
    return (
        None if made is None else {"normative_documents.newly_disclosed": made + rng.randint(1, 9)}
    )


def _less_in_force(sheet: Sheet, rng: Random) -> dict[str, float] | None:
    if sheet.form != "form-2021":
        return None
    more = rng.randint(1, 9)
    return {
        "normative_documents.issued": 5 + more,
        "normative_documents.repealed": 5,
        "normative_documents.in_force": more - 1,
    }


def _odd_count(frame: str) -> Callable[[Sheet, Random], dict[str, float] | None]:
    def change(sheet: Sheet, rng: Random) -> dict[str, float] | None:
        kinds = {
            f"{row.code}.{column.code}"
            for row, block in form(sheet.form).table(frame).rows(sheet.form)  # type: ignore[union-attr]
            for column in block.columns
            if column.kind == "count"
        }
        cell = rng.choice(sorted(kinds))
        return {cell: rng.choice((-1, -12, 2.5, 0.4))}

    return change


def _no_word_of_fees(sheet: Sheet, seed: int, rng: Random) -> str | None:
    if sheet.form != "form-2021":
        return None
    cells = {
        **sheet.applications,
        "other.fee_unpaid.natural_person": 1,
        "other.fee_unpaid.total": 1,
    }
    prose = replace(write_prose(sheet, seed), other=("本年度无其他需要报告的事项。",))
    return text_of(replace(sheet, applications=cells), prose)


PROSE = {
    f"prose {cell}": Fault("prose.conflict", _told_otherwise(frame, cell))
    for frame, cell in (
        ("applications", "received.total"),
        ("applications", "carried_in.total"),
        ("applications", "closed_total.total"),
        ("applications", "carried_out.total"),
        ("applications", "granted.total"),
        ("applications", "partial.total"),
        ("applications", "denied.third_party.total"),
        ("applications", "unavailable.not_held.total"),
        ("applications", "rejected.petition.total"),
        ("reviews", "review.total"),
        ("reviews", "litigation_direct.total"),
        ("disclosure", "normative_documents.issued"),
        ("disclosure", "normative_documents.repealed"),
        ("disclosure", "normative_documents.in_force"),
    )
}
FAULTS: dict[str, Fault] = {
    **PROSE,
    "prose applicants": Fault("prose.conflict", _reworded(_more_persons)),
    "stale period": Fault(
        "year.stale",
        lambda sheet, seed, rng: text_of(
            sheet, write_prose(replace(sheet, period_year=sheet.year - 1), seed)
        ),
    ),
    "stale opening": Fault("year.stale", _reworded(_other_opening)),
    "stale preamble": Fault("year.stale", _reworded(_other_preamble)),
    "stale signature": Fault("year.stale", _reworded(_old_signature)),
    "short period": Fault("period.partial", _reworded(_short_period)),
    "late": Fault("publication.late", _late),
    "rules of none": Fault("disclosure.misfilled", _in_table(_rules_of_none, "disclosure")),
    "documents as posts": Fault("disclosure.misfilled", _documents_as_posts),
    "cases as items": Fault("disclosure.misfilled", _in_table(_cases_as_items, "disclosure")),
    "newly above made": Fault("disclosure.at_most", _in_table(_newly_above, "disclosure")),
    "less in force": Fault("disclosure.at_most", _in_table(_less_in_force, "disclosure")),
    "odd applications": Fault(
        "applications.count",
        _in_table(_odd_count("applications"), "applications", quiet=False),
        (*SUMS, "prose.conflict"),
    ),
    "odd reviews": Fault(
        "reviews.count",
        _in_table(_odd_count("reviews"), "reviews", quiet=False),
        ("reviews.row_total", "prose.conflict"),
    ),
    "odd documents": Fault(
        "disclosure.count",
        _in_table(_odd_count("disclosure"), "disclosure", quiet=False),
        ("disclosure.misfilled", "disclosure.at_most", "prose.conflict"),
    ),
    "no word of fees": Fault(
        "applications.fee_unpaid", _no_word_of_fees, (*SUMS, "prose.conflict")
    ),
}

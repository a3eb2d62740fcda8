"""The numbers that the prose may state: those drawn for it, and those of the tables."""

from collections.abc import Mapping

from gxdata.sample.sheet import Sheet

_GROUPS = ("denied", "unavailable", "rejected", "other")


def quantities(sheet: Sheet) -> dict[str, int]:
    """Every number the prose may state, by metric (``disclosed.website`` for a channel)."""
    known = {
        **sheet.drawn,
        **_applications(sheet.applications),
        **_reviews(sheet.reviews),
        **_documents(sheet.disclosure),
    }
    return {metric: number for metric, number in known.items() if metric not in sheet.unsaid}


def _applications(cells: Mapping[str, float]) -> dict[str, int]:
    totals = {key.removesuffix(".total"): int(n) for key, n in cells.items() if ".total" in key}
    natural = int(cells["received.natural_person"])
    known = {
        "received": totals["received"],
        "natural": natural,
        "org": totals["received"] - natural,
        "carried_in": totals["carried_in"],
        "closed": totals["closed_total"],
        "carried_out": totals["carried_out"],
        "granted": totals["granted"],
        "partial": totals["partial"],
    }
    for group in _GROUPS:
        known[group] = sum(n for code, n in totals.items() if code.split(".")[0] == group)
    return {f"applications_{name}": number for name, number in known.items()}


def _reviews(cells: Mapping[str, float]) -> dict[str, int]:
    direct, after = "litigation_direct.total", "litigation_after_review.total"
    return {"reviews": int(cells["review.total"]), "litigations": int(cells[direct] + cells[after])}


def _documents(cells: Mapping[str, float]) -> dict[str, int]:
    """Only the 2021 form asks what was repealed and is in force, so only its prose says so."""
    measures = ("issued", "repealed", "in_force")
    keys = {f"normative_{m}": f"normative_documents.{m}" for m in measures}
    return {metric: int(cells[key]) for metric, key in keys.items() if key in cells}

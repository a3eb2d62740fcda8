"""The pages that a configuration asks for."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from gxdata.analyse import real_years
from gxdata.config import Config, Pages, Years
from gxdata.errors import ConfigError, GxdataError, YearError
from gxdata.publish import Job, find_notebook
from gxdata.publish.notebook import parameters_in
from gxdata.publish.pages import YEARLY
from gxdata.publish.parameters import Parameter, require
from gxdata.store import Store

# Stands for any year while parameters are checked.
SOME_YEAR = 2021

NO_REPORT = (
    "the store holds no report, so there is nothing to publish. "
    "Why the inputs gave none: gxdata status, or the frame failures."
)


def require_pages(config: Config) -> None:
    """Refuse notebooks that are missing, and parameters that are unknown or of the wrong type, before anything starts.

    Raises
    ------
    ConfigError
        Naming the notebook and the parameter.
    """
    for pages in asked_for(config):
        try:
            known = _parameters(config, pages)
            years = [SOME_YEAR] if "year" in known else [None]
            if pages.years is not None and "year" not in known:
                raise ConfigError(f"{pages.notebook}: the notebook has no parameter 'year'.")
            for parameters in _combinations(pages, years):
                require(pages.notebook, known, {**parameters, "store": "", "lang": "zh"})
                Job(pages.notebook, parameters)
        except GxdataError as error:
            raise ConfigError(f"[[pages]]: {error}") from error


def jobs_of(config: Config, store: Store) -> list[Job]:
    """The pages to be made of a store.

    Raises
    ------
    YearError
        If the store holds no report at all, or none on a year asked for.
    """
    return [
        Job(pages.notebook, parameters, lang)
        for pages in asked_for(config)
        for parameters in _combinations(pages, _years(config, pages, store))
        for lang in pages.langs or config.langs
    ]


def asked_for(config: Config) -> tuple[Pages, ...]:
    """The configuration's pages: the yearly summary if it names none."""
    return config.pages or (Pages(YEARLY),)


def years_to_publish(store: Store, wanted: Years) -> list[int]:
    """The years that a configuration means.

    Raises
    ------
    YearError
        If the store holds no report at all, or none on a year asked for.
    """
    known = real_years(store)
    if not known:
        raise YearError(f"{store.root}: {NO_REPORT}")
    if wanted == "latest":
        return known[-1:]
    if wanted == "all":
        return known
    for year in wanted:
        store.require_year(int(year))
    return [int(year) for year in wanted]


def _years(config: Config, pages: Pages, store: Store) -> list[int] | list[None]:
    if "year" not in _parameters(config, pages) or "year" in pages.parameters:
        return [None]
    return years_to_publish(store, pages.years or config.years)


def _combinations(pages: Pages, years: list[int] | list[None]) -> Iterator[dict[str, Any]]:
    """The parameters of each page, languages left out."""
    for year, *values in product(years, *pages.each.values()):
        several = dict(zip(pages.each, values, strict=True))
        of_year = {} if year is None else {"year": year}
        yield {**of_year, **pages.parameters, **several}


def _parameters(config: Config, pages: Pages) -> dict[str, Parameter]:
    return parameters_in(find_notebook(pages.notebook, config.notebooks))

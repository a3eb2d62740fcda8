"""Label the problems and measures of a report: each by its own words, and by those of what it is tied to."""

from collections import Counter
from collections.abc import Sequence

from gxdata.extract.problems.categorise import categorise, categorise_pair

Labels = tuple[str, ...]


def label(
    problems: Sequence[str], measures: Sequence[str], answered: Sequence[int | None]
) -> tuple[list[Labels], list[Labels]]:
    """The categories of every problem and of every measure, the main ones first.

    Parameters
    ----------
    problems, measures
        Their words, in the order of the report.
    answered
        For each measure the place of the problem it answers, or None.
    """
    of_problems = [categorise(words) for words in problems]
    of_measures: list[Labels] = []
    answers = Counter(answered)
    in_step = len(problems) == len(measures)
    for words, place in zip(measures, answered, strict=True):
        if place is None:
            of_measures.append(categorise(words))
        elif in_step and answers[place] == 1:
            of_problems[place], labels = categorise_pair(problems[place], words)
            of_measures.append(labels)
        else:
            of_measures.append(categorise(words, next(iter(of_problems[place]), None)))
    return of_problems, of_measures

"""Figures: the numbers that a report states in prose, each bound to its metric.

From the text down to a figure, each file named by what it finds:

- ``read`` goes through a document: ``passages`` (``plain``), then each ``sentence`` with its ``numbers``;
  ``talk`` keeps what a paragraph has been speaking of. ``nothing_said`` under a heading is zero;
  what all figures of a report decide together is ``settled``.
- ``figures_of_sentence`` asks for every number of a sentence: ``numbers_shared`` by several heads, else
  ``metric_of_number``; then ``stated_zeros`` and ``all_granted``. ``record`` writes down what was found, with
  ``year_of_number``.
- ``metric_of_number`` takes the ``head_before`` or the ``head_behind`` a number, where a ``reading_fits``, and leaves
  what are ``other_counts``, ``counted_together`` or ``parts_of_a_whole``.
- ``application_*``: words for applications, and what became of them.
- ``information`` tells whether a number counts what was disclosed: its ``count`` decides; ``years_together`` tells the
  counts of all years.
- ``channels`` tells through which channel: that of the clause, or one carried over.
"""

from gxdata.extract.figures.read import figures

__all__ = ["figures"]

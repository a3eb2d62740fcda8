"""The charts of each page: a comparison in, a chart with its words out, or None where there is nothing to draw."""

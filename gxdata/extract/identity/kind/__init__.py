"""Whether a page is an annual report, or what it is instead."""

"""Which of a row's cells stand in which of a form's columns, where headings say so."""

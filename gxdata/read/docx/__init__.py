"""DOCX: paragraphs, tables, and what the file counts or hides."""

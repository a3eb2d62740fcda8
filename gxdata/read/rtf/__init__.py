"""RTF, often under the name of a DOC file."""

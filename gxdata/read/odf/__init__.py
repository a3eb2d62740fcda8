"""OpenDocument: texts (ODT) and sheets (ODS)."""

"""DOC: the binary format of word processors."""

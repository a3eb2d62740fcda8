"""Text in GBK that was read one byte off."""

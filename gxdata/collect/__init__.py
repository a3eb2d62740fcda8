"""Where raw reports come from: folders and single files. Nothing here knows what the bytes mean."""

from gxdata.collect.folder import collect
from gxdata.collect.item import RawItem

__all__ = ["RawItem", "collect"]

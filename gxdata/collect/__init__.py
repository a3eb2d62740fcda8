"""Where raw reports come from: folders, archives, files of records. Nothing here knows what bytes mean."""

from gxdata.collect.item import RawItem
from gxdata.collect.listing import Collected, carried, collect, read_source

__all__ = ["Collected", "RawItem", "carried", "collect", "read_source"]

"""The data dictionary and the data package: what the catalogue says of the store, written for people and machines."""

from gxdata.dictionary.datapackage import data_package, write_datapackage
from gxdata.dictionary.write import write_dictionary

__all__ = ["data_package", "write_datapackage", "write_dictionary"]

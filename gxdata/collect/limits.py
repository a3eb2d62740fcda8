"""How much may be unpacked: archives that unpack to more than reports do are forged, and stop here."""

from dataclasses import dataclass

# One page or file that unpacks to more is no report: the longest, scans, have some ten megabytes.
MAX_MEMBER = 100 << 20
# All that one raw file may unpack to: so much whatever its size, and so many times its size beyond that. Pages shrink
# to a tenth, at best to a fortieth; forged archives to a thousandth and less.
SMALL, MAX_RATIO = 100 << 20, 200
# Members and records of one raw file, and archives or compressed files within one another.
MAX_ENTRIES, MAX_DEPTH = 1_000_000, 6


class TooMuch(Exception):
    """A raw file unpacks to more than reports do. The message says in which way."""


@dataclass(slots=True)
class Budget:
    """What may yet be unpacked from one raw file.

    Attributes
    ----------
    bytes_left, entries_left
        Bytes, and members or records.
    """

    bytes_left: int
    entries_left: int

    @classmethod
    def of_file(cls, size: int) -> "Budget":
        """What a raw file of `size` bytes may unpack to."""
        return cls(SMALL + MAX_RATIO * size, MAX_ENTRIES)

    def spend(self, size: int) -> None:
        """Take account of bytes that were unpacked.

        Raises
        ------
        TooMuch
            If that is more than reports unpack to.
        """
        self.bytes_left -= size
        if self.bytes_left < 0:
            raise TooMuch(f"it unpacks to more than {MAX_RATIO} times its size")

    def count(self) -> None:
        """Take account of one more member or record.

        Raises
        ------
        TooMuch
            If there are more than may be.
        """
        self.entries_left -= 1
        if self.entries_left < 0:
            raise TooMuch(f"it holds more than {MAX_ENTRIES:,} members or records")

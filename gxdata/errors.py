"""The errors a user meets. Each says which input, what is wrong and what to do; `exit_code` is what a shell sees."""


class GxdataError(Exception):
    """Something could not be done."""

    exit_code = 1


class InputError(GxdataError):
    """What was asked for cannot be done with what was given."""

    exit_code = 2


class StoreError(InputError):
    """The store is missing, or is no store."""


class YearError(InputError):
    """The store holds no report on this year."""


class NothingError(InputError):
    """The store holds no report of what was asked for, though nothing is wrong with how it was asked."""


class ParameterError(InputError):
    """A notebook was given a parameter it does not know, or a value of the wrong type."""


class ConfigError(InputError):
    """The configuration file has an unknown key or a value of the wrong type."""


class CorrectionError(InputError):
    """A file of corrections cannot be understood, or two corrections are of one cell."""


class NotebookError(GxdataError):
    """A notebook failed while it ran."""


class LockedError(GxdataError):
    """Another process is at work on the same store or pages. The code says to a scheduler: try again later."""

    exit_code = 75


class ReadError(GxdataError):
    """A raw input gave no report. `stage` and `reason` are codes of the catalogue.

    Parameters
    ----------
    stage
        Where it failed: ``collect``, ``read`` or ``extract``.
    reason
        A code of the catalogue's list ``reason``.
    detail
        What is wrong, and what to do.

    Attributes
    ----------
    source
        The input, once it is known which.
    """

    source: str | None = None

    def __init__(self, stage: str, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.stage = stage
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.source}: {self.detail}" if self.source else self.detail

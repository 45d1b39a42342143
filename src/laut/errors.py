"""Every exception of laut.

LautError
├── UsageError         wrong use of the command or of an argument            exit 2
├── InputError         one input cannot be read; the others go on            exit 3 (4: none could)
│   ├── PageError      a page that was cut, froze or crashed its worker
│   └── ReadingFault   laut itself failed on one article: a bug to report
├── StorageError       the archive is full, locked, damaged or out of reach   exit 5
├── GoldError          a gold file or readings file that `laut eval` cannot use
└── ModelError         the shipped model is missing or damaged; the rules read alone, with a warning
"""

from __future__ import annotations


class LautError(Exception):
    """Base of all errors that laut raises on purpose; the message is one line for a person."""


class UsageError(LautError):
    """The caller's mistake: an option or argument that cannot be used as it stands."""


class InputError(LautError):
    """One input that cannot be read. ``ref`` names it, ``reason`` says why, ``next_step`` what to do."""

    def __init__(self, ref: str, reason: str, next_step: str) -> None:
        super().__init__(f"{ref}: {reason}; {next_step}")
        self.ref = ref
        self.reason = reason
        self.next_step = next_step


class PageError(InputError):
    """A page whose extraction was stopped (time, memory) or that crashed the worker process."""


class ReadingFault(InputError):
    """A fault of laut on one article, kept from the others; ``__cause__`` is what was raised."""


class StorageError(LautError):
    """The archive cannot be used as it is. ``archive`` names it, ``reason`` says why, ``next_step`` what to do."""

    def __init__(self, archive: str, reason: str, next_step: str) -> None:
        super().__init__(f"{archive}: {reason}; {next_step}")
        self.archive = archive
        self.reason = reason
        self.next_step = next_step


class GoldError(LautError):
    """A gold or readings file that cannot be scored."""


class ModelError(LautError):
    """The shipped model cannot be used. ``reason`` says why, ``next_step`` what to do."""

    def __init__(self, reason: str, next_step: str) -> None:
        super().__init__(f"{reason}; {next_step}")
        self.reason = reason
        self.next_step = next_step

"""Brings articles in: each input becomes a Page (bytes, where from), or an error that names it."""

from laut.acquire.files import open_inputs

__all__ = ["open_inputs"]

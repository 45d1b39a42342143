"""laut reads the news the way a careful editor does: for every statement, who vouches for it."""

__version__ = "0.1.0"

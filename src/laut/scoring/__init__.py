"""Measures of readings against gold, one module a kind of gold (docs/figures.md).

Each has a loader of its gold, ``inputs`` (what `laut read` is given where no readings are given) and
``score(gold, readings) -> Score``.
"""

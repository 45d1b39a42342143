"""The pairing of two sides that is worth most in sum (linear assignment)."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def assign(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """(row, column) pairs of the best pairing of a rectangular matrix, by row; as many as the shorter side.

    Shortest augmenting paths after D. F. Crouse (2016), "On implementing 2D rectangular assignment
    algorithms", with the tie-breaks of scipy.optimize.linear_sum_assignment, so that among equally good
    pairings the same one is chosen. Time: rows² · columns.
    """
    if not worth or not worth[0]:
        return []
    if len(worth[0]) < len(worth):
        columns = [[row[j] for row in worth] for j in range(len(worth[0]))]
        return sorted((i, j) for j, i in assign(columns))
    return _Assignment([[-value for value in row] for row in worth]).solve()


class _Assignment:
    """Costs, their dual prices and the pairing so far; -1 = not paired."""

    def __init__(self, cost: list[list[float]]) -> None:
        self.cost = cost
        self.row_price = [0.0] * len(cost)
        self.column_price = [0.0] * len(cost[0])
        self.column_of = [-1] * len(cost)
        self.row_of = [-1] * len(cost[0])

    def solve(self) -> list[tuple[int, int]]:
        for row in range(len(self.cost)):
            self._pair(row)
        return list(enumerate(self.column_of))

    def _pair(self, new_row: int) -> None:
        """Pair ``new_row`` along the cheapest path over rows and columns that are paired already."""
        n_columns = len(self.row_of)
        shortest, came_from = [inf] * n_columns, [-1] * n_columns
        remaining = list(range(n_columns - 1, -1, -1))
        rows, columns = {new_row}, set()
        row, lowest = new_row, 0.0
        while True:
            place, lowest = self._nearest(row, lowest, remaining, shortest, came_from)
            column = remaining[place]
            columns.add(column)
            remaining[place] = remaining[-1]
            remaining.pop()
            if self.row_of[column] == -1:
                break
            row = self.row_of[column]
            rows.add(row)
        self.row_price[new_row] += lowest
        for i in rows - {new_row}:
            self.row_price[i] += lowest - shortest[self.column_of[i]]
        for j in columns:
            self.column_price[j] -= lowest - shortest[j]
        self._turn(new_row, column, came_from)

    def _nearest(
        self,
        row: int,
        so_far: float,
        remaining: list[int],
        shortest: list[float],
        came_from: list[int],
    ) -> tuple[int, float]:
        """Place in ``remaining`` and cost of the nearest column; a free one wins a tie."""
        nearest, lowest = -1, inf
        for place, column in enumerate(remaining):
            reduced = so_far + self.cost[row][column] - self.row_price[row] - self.column_price[column]
            if reduced < shortest[column]:
                shortest[column], came_from[column] = reduced, row
            if shortest[column] < lowest or (shortest[column] == lowest and self.row_of[column] == -1):
                nearest, lowest = place, shortest[column]
        return nearest, lowest

    def _turn(self, new_row: int, column: int, came_from: list[int]) -> None:
        while True:
            row = came_from[column]
            self.row_of[column] = row
            column, self.column_of[row] = self.column_of[row], column
            if row == new_row:
                return

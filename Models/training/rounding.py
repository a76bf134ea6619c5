"""Rounding a float matrix to signed bytes with a scale per row and a scale per column.

    matrix[i, j] ≈ (row_scales[i] * column_scales[j]) * bytes[i, j]

A few inputs of a trained layer have weights a hundred times larger than the rest. With scales of
rows alone such a weight takes the precision of its whole row, so columns have scales too. Every
choice is made on a grid, by squared error, so that the last bits of a sum decide nothing.
"""

import itertools

import numpy as np

LARGEST = 127
ROW_FACTORS = np.linspace(0.6, 1.0, 13)
MOMENT_POWERS = (0.0, 0.5, 0.75, 1.0)
SIZE_POWERS = (0.0, 0.5, 0.75, 1.0, 1.25)


def by_largest(rows: np.ndarray) -> np.ndarray:
    """The scale of every row that takes its largest magnitude to 127."""
    largest = np.abs(rows).max(axis=1)
    return as_stored(np.where(largest > 0, largest / LARGEST, 1.0))


def by_least_squares(rows: np.ndarray, weights: np.ndarray | float = 1.0) -> np.ndarray:
    """The scale of every row with the least squared error, columns weighted: a part of `by_largest`."""
    start = by_largest(rows)
    best, lowest = start, np.full(len(rows), np.inf)
    for factor in ROW_FACTORS:
        scales = as_stored(start * factor)
        difference = rows - rounded(rows, scales) * scales[:, None]
        errors = (difference * difference * weights).sum(axis=1)
        best = np.where(errors < lowest, scales, best)
        lowest = np.minimum(errors, lowest)
    return best


def by_row_and_column(
    matrix: np.ndarray, moments: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Bytes, row scales and column scales with the least error of the matrix's product.

    `moments` are the mean squares of the inputs that meet the columns, or nothing when unknown. Column
    scales are tried as moments^(-p/2) · (root mean square of the column)^q, normalised.
    """
    expected = np.ones(matrix.shape[1]) if moments is None else moments
    sizes = np.sqrt((matrix * matrix).mean(axis=0))
    lowest, best = np.inf, None
    for p, q in itertools.product(MOMENT_POWERS if moments is not None else (0.0,), SIZE_POWERS):
        logarithms = -p / 2 * np.log(expected) + q * np.log(sizes)
        columns = as_stored(np.exp(logarithms - logarithms.mean()))
        weights = expected * columns * columns
        scales = by_least_squares(matrix / columns, weights)
        bytes_ = rounded(matrix / columns, scales)
        difference = matrix - bytes_ * scales[:, None] * columns
        error = float((difference * difference * expected).sum())
        if error < lowest:
            lowest, best = error, (bytes_, scales, columns)
    return best


def rounded(rows: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """The signed bytes nearest to the rows under the scales; what is too large is cut to ±127."""
    return np.clip(np.rint(rows / scales[:, None]), -LARGEST, LARGEST).astype(np.int8)


def as_stored(scales: np.ndarray) -> np.ndarray:
    """The scales as the file holds them (float32), in float64 for what follows."""
    return scales.astype(np.float32).astype(np.float64)

// Sparse × dense products, compiled for several instruction sets and chosen at run time.
#pragma once
#include <stddef.h>
#include <stdint.h>

// product[i, :] = Σ_p values[p] · dense[columns[p], :] for the rows first ≤ i < end of a matrix in
// compressed sparse rows, p in row_starts[i] ..< row_starts[i + 1].
//
// dense and product are row-major with `width` columns; product points to the row `first`. The order
// in which an entry is summed depends on its row alone, not on how rows are given to calls.
void sparse_times_dense(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, const float *dense, size_t width, float *product);

// Writes the entries of the rows first ≤ i < end to their places in the transpose.
//
// next[c] is the place of the next entry of column c, and moves on as entries are written.
void sparse_transpose_rows(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, int64_t *next, int32_t *transposed_columns, float *transposed_values);

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

// Writes the entries of the rows first ≤ i < end that are in selected columns, from `stored` on, each
// row's columns ascending; returns where the next entry would go.
//
// The column c of an entry becomes selected[c], or the entry is left out where that is negative. No
// two entries of a row may share a column. selected_starts[i] becomes the place of row i's first
// entry. `present` and `groups` are sets of new columns and of words of `present`, both empty before
// and after; row_values has room for a value of every new column.
size_t sparse_select_columns(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, const int32_t *selected, uint64_t *present, uint64_t *groups,
    size_t group_count, float *row_values, size_t stored, int64_t *selected_starts,
    int32_t *selected_columns, float *selected_values);

// Sparse × dense products, compiled for several instruction sets and chosen at run time.
#pragma once
#include <stddef.h>
#include <stdint.h>

// product[i, :] = Σ_p values[p] · dense[columns[p], :] for the rows first ≤ i < end of a matrix in
// compressed sparse rows, p in row_starts[i] ..< row_starts[i + 1].
//
// dense and product are row-major with `width` columns; product points to the row `first`. The sum of
// an entry runs over p ascending, so it does not depend on how rows are given to calls.
void sparse_times_dense(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, const float *dense, size_t width, float *product);

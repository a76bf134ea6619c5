// Dense products with a factor laid out in panels, chosen at run time for the processor.
#pragma once
#include <stddef.h>

// A panel holds this many columns of the right factor, row after row.
enum { PANEL_COLUMNS = 32 };

// Lays out a matrix of `inner × columns` in panels: panel p holds, for each of the `inner` rows, the
// entries of the columns 32 p ..< 32 p + 32, and zeros where the matrix has no such column.
//
// The entry of row i and column j is source[i * row_step + j * column_step], so that a matrix and its
// transpose can be laid out alike. `panels` has room for ⌈columns / 32⌉ · 32 · inner floats.
void panel_layout(
    const float *source, size_t inner, size_t columns, size_t row_step, size_t column_step,
    float *panels);

// product[i, j] = bias[j] + Σ_k left[i, k] · panels[k, j] for `rows` rows and `columns` columns.
//
// `left` is row-major with its rows `left_step` apart, `product` with its rows `product_step` apart;
// `bias` may be null. Every entry is summed alone, k ascending, one fused multiply-add after the
// other: its bits depend on its row and its column only, not on how rows are given to calls, and are
// the same on every processor with fused multiply-add.
void panel_product(
    const float *left, size_t rows, size_t left_step, const float *panels, size_t inner,
    size_t columns, const float *bias, float *product, size_t product_step);

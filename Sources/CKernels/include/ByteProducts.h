// Dense products of floating-point rows with a matrix of signed bytes, summed in whole numbers.
//
// A row is rounded to whole numbers of up to sixteen bits by a unit of its own, the products of these
// with the bytes are summed exactly, and the sum is scaled back. So an entry has the same bits with any
// instructions, in any order of summation; only its last step, a product and a sum in floating point, is
// one rounding where the processor has fused multiply-add.
#pragma once
#include <stddef.h>
#include <stdint.h>

// A panel holds this many columns of the matrix, four rows after four rows.
enum { BYTE_PANEL_COLUMNS = 32 };

// The instructions that a product is made with.
typedef enum {
  // Those that every processor has.
  BYTE_PRODUCT_ANY,
  // 256-bit vectors: x86-64-v3.
  BYTE_PRODUCT_V3,
  // 512-bit vectors: x86-64-v4.
  BYTE_PRODUCT_V4,
  // The same with products and sums in one: AVX512-VNNI.
  BYTE_PRODUCT_VNNI,
  // Tiles of bytes: AMX-INT8.
  BYTE_PRODUCT_TILES,
} byte_product_instructions;

// Whether this processor has some instructions and the system lets this process use them.
int byte_product_has(byte_product_instructions instructions);

// The rows of the matrix as they are laid out: `inner` made a multiple of 64.
size_t byte_panel_inner(size_t inner);

// Lays out the transpose of `columns × inner` bytes: panel p holds, for every four entries of the rows of
// `source`, those of rows 32 p ..< 32 p + 32, and zeros where there is none. `panels` has room for
// ⌈columns / 32⌉ · 32 · byte_panel_inner(inner) bytes.
void byte_panel_layout(const int8_t *source, size_t inner, size_t columns, int8_t *panels);

// product[i, j] = bias[j] + scales[j] · Σ_k left[i, k] · factors[k] · panels[k, j]
//
// for `rows` rows and `columns` columns; rows are `left_step` and `product_step` apart; `factors` may be
// null. A row of left[i, :] · factors is rounded to the nearest multiples of its greatest absolute value
// divided by min(32767, ⌊(2³¹ - 1) / (128 · inner)⌋): no sum overflows. A row below 10⁻³⁰ counts as zero.
// `room` has place for 16 · byte_panel_inner(inner) numbers.
void byte_panel_product(
    byte_product_instructions instructions, const float *left, size_t rows, size_t left_step,
    const float *factors, const int8_t *panels, size_t inner, size_t columns, const float *scales,
    const float *bias, int16_t *room, float *product, size_t product_step);

#include "PanelProducts.h"

#include "Lanes.h"

// A product and a sum in one expression are one rounding wherever the processor can do so, with
// optimisation or without.
#pragma clang fp contract(on)

void panel_layout(
    const float *source, size_t inner, size_t columns, size_t row_step, size_t column_step,
    float *panels) {
  for (size_t first = 0; first < columns; first += PANEL_COLUMNS) {
    const size_t filled = columns - first < PANEL_COLUMNS ? columns - first : PANEL_COLUMNS;
    const float *corner = source + first * column_step;
    for (size_t j = 0; j < PANEL_COLUMNS; j++) {
      if (j < filled && row_step == 1) {
        for (size_t i = 0; i < inner; i++)
          panels[i * PANEL_COLUMNS + j] = corner[j * column_step + i];
      } else if (j >= filled) {
        for (size_t i = 0; i < inner; i++) panels[i * PANEL_COLUMNS + j] = 0;
      }
    }
    if (row_step != 1) {
      for (size_t i = 0; i < inner; i++)
        for (size_t j = 0; j < filled; j++)
          panels[i * PANEL_COLUMNS + j] = corner[i * row_step + j * column_step];
    }
    panels += inner * PANEL_COLUMNS;
  }
}

// `height` rows and 16 · `breadth` columns of the product, summed in registers. `filled` says how
// many of the columns exist; those of the panel beyond them hold zeros.
INLINE void tile(
    const int height, const int breadth, const float *left, size_t left_step, const float *panel,
    size_t inner, const float *bias, size_t filled, float *product, size_t product_step) {
  lanes sums[12][2];
  lanes start[2] = {{0}, {0}};
  if (bias && filled == (size_t)(16 * breadth)) {
    for (int g = 0; g < breadth; g++) start[g] = *(const lanes *)(bias + 16 * g);
  } else if (bias) {
    float padded[32] = {0};
    for (size_t j = 0; j < filled; j++) padded[j] = bias[j];
    for (int g = 0; g < breadth; g++) start[g] = *(const lanes *)(padded + 16 * g);
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < height; r++)
    for (int g = 0; g < breadth; g++) sums[r][g] = start[g];
  for (size_t k = 0; k < inner; k++, panel += PANEL_COLUMNS) {
    lanes factor[2];
    for (int g = 0; g < breadth; g++) factor[g] = *(const lanes *)(panel + 16 * g);
#pragma clang loop unroll(full)
    for (int r = 0; r < height; r++)
      for (int g = 0; g < breadth; g++)
        sums[r][g] += left[(size_t)r * left_step + k] * factor[g];
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < height; r++) {
    float *row = product + (size_t)r * product_step;
    if (filled == (size_t)(16 * breadth)) {
      for (int g = 0; g < breadth; g++) *(lanes *)(row + 16 * g) = sums[r][g];
    } else {
      float padded[32];
      for (int g = 0; g < breadth; g++) *(lanes *)(padded + 16 * g) = sums[r][g];
      for (size_t j = 0; j < filled; j++) row[j] = padded[j];
    }
  }
}

// All rows of 16 · `breadth` columns, `height` rows at a time and then ever fewer.
INLINE void strip(
    const int height, const int breadth, const float *left, size_t rows, size_t left_step,
    const float *panel, size_t inner, const float *bias, size_t filled, float *product,
    size_t product_step) {
  size_t row = 0;
#define ROWS(count)                                                                         \
  for (; row + (count) <= rows; row += (count))                                             \
  tile(                                                                                     \
      count, breadth, left + row * left_step, left_step, panel, inner, bias, filled,        \
      product + row * product_step, product_step)
  if (height >= 12) ROWS(12);
  if (height >= 6) ROWS(6);
  ROWS(3);
  ROWS(1);
#undef ROWS
}

INLINE void panels_in_turn(
    const int height, const int breadth, const float *left, size_t rows, size_t left_step,
    const float *panels, size_t inner, size_t columns, const float *bias, float *product,
    size_t product_step) {
  for (size_t first = 0; first < columns; first += PANEL_COLUMNS, panels += inner * PANEL_COLUMNS)
    for (size_t part = 0; part < PANEL_COLUMNS && first + part < columns;
         part += (size_t)(16 * breadth)) {
      const size_t column = first + part, room = (size_t)(16 * breadth);
      const size_t filled = columns - column < room ? columns - column : room;
      strip(
          height, breadth, left, rows, left_step, panels + part, inner,
          bias ? bias + column : 0, filled, product + column, product_step);
    }
}

#define PRODUCT(name)                                                                       \
  void name(                                                                                \
      const float *left, size_t rows, size_t left_step, const float *panels, size_t inner,  \
      size_t columns, const float *bias, float *product, size_t product_step)
#define PASS left, rows, left_step, panels, inner, columns, bias, product, product_step

// The tiles fill the registers: 12 × 32 sums in 24 of 32 wide ones, 6 × 16 in 12 of 16 half ones,
// and 3 × 16 in 12 of 16 quarter ones.
#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static PRODUCT(product_v4) { panels_in_turn(12, 2, PASS); }

__attribute__((target("arch=x86-64-v3")))
static PRODUCT(product_v3) { panels_in_turn(6, 1, PASS); }
#endif

static PRODUCT(product_any) { panels_in_turn(3, 1, PASS); }

PRODUCT(panel_product) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("x86-64-v4")) return product_v4(PASS);
  if (__builtin_cpu_supports("x86-64-v3")) return product_v3(PASS);
#endif
  product_any(PASS);
}

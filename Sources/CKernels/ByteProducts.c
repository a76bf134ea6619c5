#include "ByteProducts.h"

#include "ByteProductSums.h"
#include "Lanes.h"

#pragma clang fp contract(on)

size_t byte_panel_inner(size_t inner) { return (inner + 63) / 64 * 64; }

void byte_panel_layout(const int8_t *source, size_t inner, size_t columns, int8_t *panels) {
  const size_t padded = byte_panel_inner(inner);
  for (size_t first = 0; first < columns; first += BYTE_PANEL_COLUMNS)
    for (size_t k = 0; k < padded; k += 4)
      for (size_t j = first; j < first + BYTE_PANEL_COLUMNS; j++)
        for (size_t i = k; i < k + 4; i++)
          *panels++ = j < columns && i < inner ? source[j * inner + i] : 0;
}

typedef int16_t halves __attribute__((vector_size(32), aligned(2)));

// A row times `factors` as whole numbers up to `limit`, zeros behind it. Gives the unit that they count.
INLINE float round_row(
    const float *row, const float *factors, size_t inner, size_t padded, float limit,
    int16_t *whole) {
  lanes part, factor, greatest = {0};
  for (size_t k = 0; k < inner; k += LANES) {
    load(&part, row + k, inner - k, 0);
    if (factors) {
      load(&factor, factors + k, inner - k, 0);
      part *= factor;
    }
    absolute(&part);
    greatest = CHOOSE(part > greatest, part, greatest);
  }
  const float maximum = greatest_of(&greatest);
  if (!(maximum >= 1e-30f)) {
    memset(whole, 0, padded * sizeof(int16_t));
    return 0;
  }
  const float inverse = limit / maximum;
  for (size_t k = 0; k < padded; k += LANES) {
    const size_t left = k < inner ? inner - k : 0;
    load(&part, row + k, left, 0);
    if (factors) {
      load(&factor, factors + k, left, 0);
      part *= factor;
    }
    part *= inverse;
    part += ROUNDING_SUMMAND;
    *(halves *)(whole + k) = __builtin_convertvector((counts)part - ROUNDED_BITS, halves);
  }
  return maximum / limit;
}

// Sixteen columns of sums, or the first `filled` of them, as the numbers that they stand for.
//
// Nothing is fused here: with every instruction set the result is the same.
INLINE void scale_back(
    const int32_t *sums, const float *units, size_t rows, const float *scales, const float *bias,
    size_t filled, float *product, size_t product_step) {
  lanes scale, summand;
  load(&scale, scales, filled, 0);
  load(&summand, bias, filled, 0);
  for (size_t r = 0; r < rows; r++) {
    lanes value = __builtin_convertvector(*(const counts *)(sums + r * BYTE_PANEL_COLUMNS), lanes);
    const lanes unit = scale * units[r];
    value *= unit;
    value += summand;
    store(product + r * product_step, &value, filled);
  }
}

typedef void sum_function(const int16_t *, size_t, const int8_t *, int32_t *);
typedef void split_function(int16_t *, size_t);

#define PARAMETERS                                                                          \
  const float *left, size_t rows, size_t left_step, const float *factors,                   \
      const int8_t *panels, size_t inner, size_t columns, const float *scales,              \
      const float *bias, int16_t *room, float *product, size_t product_step
#define ARGUMENTS                                                                           \
  left, rows, left_step, factors, panels, inner, columns, scales, bias, room, product,      \
      product_step

// Rounds `height` rows at a time and makes all their columns, a panel after the other.
INLINE void blocks(
    const size_t height, sum_function *sum, split_function *split, PARAMETERS) {
  const size_t padded = byte_panel_inner(inner), most = 0x7fffffff / (128 * (inner ? inner : 1));
  const float limit = most < 32767 ? (float)most : 32767;
  _Alignas(64) int32_t sums[BYTE_BLOCK_ROWS * BYTE_PANEL_COLUMNS];
  float units[BYTE_BLOCK_ROWS];
  for (size_t first = 0; first < rows; first += height) {
    const size_t some = rows - first < height ? rows - first : height;
    for (size_t r = 0; r < some; r++)
      units[r] = round_row(
          left + (first + r) * left_step, factors, inner, padded, limit, room + r * padded);
    memset(room + some * padded, 0, (height - some) * padded * sizeof(int16_t));
    if (split) split(room, height * padded);
    const int8_t *panel = panels;
    for (size_t column = 0; column < columns; column += BYTE_PANEL_COLUMNS) {
      sum(room, padded, panel, sums);
      panel += padded * BYTE_PANEL_COLUMNS;
      const size_t filled =
          columns - column < BYTE_PANEL_COLUMNS ? columns - column : BYTE_PANEL_COLUMNS;
      for (size_t part = 0; part < filled; part += LANES)
        scale_back(
            sums + part, units, some, scales + column + part, bias + column + part, filled - part,
            product + first * product_step + column + part, product_step);
    }
  }
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void product_tiles(PARAMETERS) {
  byte_tiles_begin();
  blocks(16, byte_sums_tiles, byte_tiles_split, ARGUMENTS);
  byte_tiles_end();
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void product_vnni(PARAMETERS) { blocks(12, byte_sums_vnni, 0, ARGUMENTS); }

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void product_v4(PARAMETERS) { blocks(12, byte_sums_v4, 0, ARGUMENTS); }

__attribute__((target("arch=x86-64-v3")))
static void product_v3(PARAMETERS) { blocks(6, byte_sums_v3, 0, ARGUMENTS); }
#endif

static void product_any(PARAMETERS) { blocks(4, byte_sums_any, 0, ARGUMENTS); }

void byte_panel_product(byte_product_instructions instructions, PARAMETERS) {
  switch (instructions) {
#if defined(__x86_64__)
    case BYTE_PRODUCT_TILES: return product_tiles(ARGUMENTS);
    case BYTE_PRODUCT_VNNI: return product_vnni(ARGUMENTS);
    case BYTE_PRODUCT_V4: return product_v4(ARGUMENTS);
    case BYTE_PRODUCT_V3: return product_v3(ARGUMENTS);
#endif
    default: return product_any(ARGUMENTS);
  }
}

int byte_product_has(byte_product_instructions instructions) {
  switch (instructions) {
    case BYTE_PRODUCT_ANY: return 1;
#if defined(__x86_64__)
    case BYTE_PRODUCT_TILES:
      return __builtin_cpu_supports("x86-64-v4") && byte_tiles_allowed();
    case BYTE_PRODUCT_VNNI:
      return __builtin_cpu_supports("x86-64-v4") && __builtin_cpu_supports("avx512vnni");
    case BYTE_PRODUCT_V4: return __builtin_cpu_supports("x86-64-v4") != 0;
    case BYTE_PRODUCT_V3: return __builtin_cpu_supports("x86-64-v3") != 0;
#endif
    default: return 0;
  }
}

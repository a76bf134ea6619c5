#include "SparseKernels.h"

#include "RuntimeDispatch.h"

// Sixteen floats: one register of AVX-512, two of AVX2, four of SSE or NEON.
typedef float lanes __attribute__((vector_size(64), aligned(4)));

// How many entries ahead memory is fetched: rows of the dense factor come in random order from a
// cache that is far away.
enum { PREFETCH_DISTANCE = 64 };

// Sixteen columns of one row of the product. Two sums, so that an addition need not wait for the
// last one.
INLINE void row_times_16(
    int64_t start, int64_t stop, int64_t last, const int32_t *columns, const float *values,
    const float *dense, size_t width, float *target) {
  lanes even = {0}, odd = {0};
  int64_t p = start;
  for (; p + 2 <= stop; p += 2) {
    if (p + PREFETCH_DISTANCE + 1 < last) {
      __builtin_prefetch(dense + (size_t)columns[p + PREFETCH_DISTANCE] * width);
      __builtin_prefetch(dense + (size_t)columns[p + PREFETCH_DISTANCE + 1] * width);
    }
    even += values[p] * *(const lanes *)(dense + (size_t)columns[p] * width);
    odd += values[p + 1] * *(const lanes *)(dense + (size_t)columns[p + 1] * width);
  }
  if (p < stop) even += values[p] * *(const lanes *)(dense + (size_t)columns[p] * width);
  *(lanes *)target = even + odd;
}

// Sixty-four columns of one row of the product.
INLINE void row_times_64(
    int64_t start, int64_t stop, const int32_t *columns, const float *values, const float *dense,
    size_t width, float *target) {
  lanes sums[4] = {{0}, {0}, {0}, {0}};
  for (int64_t p = start; p < stop; p++) {
    const float *source = dense + (size_t)columns[p] * width;
    for (int g = 0; g < 4; g++) sums[g] += values[p] * *(const lanes *)(source + 16 * g);
  }
  for (int g = 0; g < 4; g++) *(lanes *)(target + 16 * g) = sums[g];
}

RUNTIME_DISPATCH
void sparse_times_dense(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, const float *dense, size_t width, float *product) {
  const int64_t last = row_starts[end];
  for (size_t row = first; row < end; row++) {
    const int64_t start = row_starts[row], stop = row_starts[row + 1];
    float *target = product + (row - first) * width;
    size_t column = 0;
    for (; column + 64 <= width; column += 64)
      row_times_64(start, stop, columns, values, dense + column, width, target + column);
    for (; column + 16 <= width; column += 16)
      row_times_16(start, stop, last, columns, values, dense + column, width, target + column);
    if (column < width) {
      for (size_t c = column; c < width; c++) target[c] = 0;
      for (int64_t p = start; p < stop; p++) {
        const float *source = dense + (size_t)columns[p] * width;
        for (size_t c = column; c < width; c++) target[c] += values[p] * source[c];
      }
    }
  }
}

void sparse_transpose_rows(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, int64_t *next, int32_t *transposed_columns, float *transposed_values) {
  const int64_t last = row_starts[end];
  for (size_t row = first; row < end; row++) {
    for (int64_t p = row_starts[row]; p < row_starts[row + 1]; p++) {
      if (p + PREFETCH_DISTANCE < last) {
        const int64_t ahead = next[columns[p + PREFETCH_DISTANCE]];
        __builtin_prefetch(transposed_columns + ahead, 1);
        __builtin_prefetch(transposed_values + ahead, 1);
      }
      const int64_t place = next[columns[p]]++;
      transposed_columns[place] = (int32_t)row;
      transposed_values[place] = values[p];
    }
  }
}

size_t sparse_select_columns(
    size_t first, size_t end, const int64_t *row_starts, const int32_t *columns,
    const float *values, const int32_t *selected, uint64_t *present, uint64_t *groups,
    size_t group_count, float *row_values, size_t stored, int64_t *selected_starts,
    int32_t *selected_columns, float *selected_values) {
  for (size_t row = first; row < end; row++) {
    selected_starts[row] = (int64_t)stored;
    for (int64_t p = row_starts[row]; p < row_starts[row + 1]; p++) {
      const int32_t column = selected[columns[p]];
      if (column < 0) continue;
      present[column >> 6] |= 1ull << (column & 63);
      groups[column >> 12] |= 1ull << (column >> 6 & 63);
      row_values[column] = values[p];
    }
    for (size_t group = 0; group < group_count; group++) {
      for (uint64_t words = groups[group]; words != 0; words &= words - 1) {
        const size_t word = group * 64 + (size_t)__builtin_ctzll(words);
        for (uint64_t bits = present[word]; bits != 0; bits &= bits - 1) {
          const size_t column = word * 64 + (size_t)__builtin_ctzll(bits);
          selected_columns[stored] = (int32_t)column;
          selected_values[stored++] = row_values[column];
        }
        present[word] = 0;
      }
      groups[group] = 0;
    }
  }
  return stored;
}

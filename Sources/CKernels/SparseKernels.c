#include "SparseKernels.h"

#if defined(__x86_64__) && defined(__linux__)
#define RUNTIME_DISPATCH \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define RUNTIME_DISPATCH
#endif

// Sixteen floats: one register of AVX-512, two of AVX2, four of SSE or NEON.
typedef float lanes __attribute__((vector_size(64), aligned(4)));

// How many entries ahead the row of the dense factor is fetched.
enum { PREFETCH_DISTANCE = 16 };

// One row of the product, 16 · GROUPS columns from `column` on.
#define ROW_PRODUCT(GROUPS)                                                         \
  {                                                                                 \
    lanes sums[GROUPS];                                                             \
    for (int g = 0; g < GROUPS; g++) sums[g] = (lanes){0};                          \
    for (int64_t p = start; p < stop; p++) {                                        \
      if (p + PREFETCH_DISTANCE < last) {                                           \
        const float *ahead =                                                        \
            dense + (size_t)columns[p + PREFETCH_DISTANCE] * width + column;        \
        for (int g = 0; g < GROUPS; g++) __builtin_prefetch(ahead + 16 * g);        \
      }                                                                             \
      const float *source = dense + (size_t)columns[p] * width + column;            \
      const float value = values[p];                                                \
      for (int g = 0; g < GROUPS; g++) sums[g] += value * *(const lanes *)(source + 16 * g); \
    }                                                                               \
    for (int g = 0; g < GROUPS; g++) *(lanes *)(target + column + 16 * g) = sums[g]; \
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
    for (; column + 64 <= width; column += 64) ROW_PRODUCT(4)
    for (; column + 16 <= width; column += 16) ROW_PRODUCT(1)
    if (column < width) {
      for (size_t c = column; c < width; c++) target[c] = 0;
      for (int64_t p = start; p < stop; p++) {
        const float *source = dense + (size_t)columns[p] * width;
        for (size_t c = column; c < width; c++) target[c] += values[p] * source[c];
      }
    }
  }
}

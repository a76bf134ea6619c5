#include "ByteProductSums.h"

#include "ByteProducts.h"

#include <string.h>

// The bytes of four rows and one column stand together. Where a loop adds them up in pairs, the lanes of
// a sum are columns in pairs of partial sums, which are added at the end.
enum { FOUR_ROWS = 4 * BYTE_PANEL_COLUMNS };

typedef int8_t bytes16 __attribute__((vector_size(16), aligned(1)));
typedef int16_t halves16 __attribute__((vector_size(32), aligned(2)));
typedef int32_t words16 __attribute__((vector_size(64)));
typedef uint32_t sums16 __attribute__((vector_size(64)));

void byte_sums_any(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums) {
  for (int first = 0; first < BYTE_PANEL_COLUMNS; first += 4) {
    sums16 total[4] = {{0}};
    const int8_t *source = panel + 4 * first;
    for (size_t k = 0; k < inner; k += 4, source += FOUR_ROWS) {
      const words16 bytes = __builtin_convertvector(*(const bytes16 *)source, words16);
      for (size_t r = 0; r < 4; r++) {
        halves16 row;
        for (int copy = 0; copy < 4; copy++)
          memcpy((int16_t *)&row + 4 * copy, rows + r * inner + k, 4 * sizeof(int16_t));
        total[r] += (sums16)(bytes * __builtin_convertvector(row, words16));
      }
    }
    for (int r = 0; r < 4; r++)
      for (int j = 0; j < 4; j++)
        sums[r * BYTE_PANEL_COLUMNS + first + j] =
            (int32_t)(total[r][4 * j] + total[r][4 * j + 1] + total[r][4 * j + 2]
                      + total[r][4 * j + 3]);
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

static inline int64_t four(const int16_t *numbers) {
  int64_t four;
  memcpy(&four, numbers, sizeof four);
  return four;
}

__attribute__((target("arch=x86-64-v3")))
void byte_sums_v3(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums) {
  for (int first = 0; first < BYTE_PANEL_COLUMNS; first += 8) {
    __m256i total[6][2];
#pragma clang loop unroll(full)
    for (int r = 0; r < 6; r++) total[r][0] = total[r][1] = _mm256_setzero_si256();
    const int8_t *source = panel + 4 * first;
    for (size_t k = 0; k < inner; k += 4, source += FOUR_ROWS) {
      const __m256i left = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)source));
      const __m256i right = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(source + 16)));
#pragma clang loop unroll(full)
      for (size_t r = 0; r < 6; r++) {
        const __m256i row = _mm256_set1_epi64x(four(rows + r * inner + k));
        total[r][0] = _mm256_add_epi32(total[r][0], _mm256_madd_epi16(left, row));
        total[r][1] = _mm256_add_epi32(total[r][1], _mm256_madd_epi16(right, row));
      }
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < 6; r++) {
      // Sums of pairs come as columns 0 1 4 5 2 3 6 7.
      const __m256i pairs = _mm256_hadd_epi32(total[r][0], total[r][1]);
      _mm256_storeu_si256(
          (__m256i *)(sums + r * BYTE_PANEL_COLUMNS + first),
          _mm256_permute4x64_epi64(pairs, 0xD8));
    }
  }
}

#define MULTIPLY_AND_ADD(total, bytes, row) \
  _mm512_add_epi32(total, _mm512_madd_epi16(bytes, row))

#define SUMS_OF_512_BITS(name, features, ADD)                                               \
  __attribute__((target(features), min_vector_width(512)))                                  \
  void name(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums) {        \
    const __m512i even =                                                                    \
        _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);       \
    const __m512i odd = _mm512_add_epi32(even, _mm512_set1_epi32(1));                       \
    for (int first = 0; first < BYTE_PANEL_COLUMNS; first += 16) {                          \
      __m512i total[12][2];                                                                 \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < 12; r++)                       \
          total[r][0] = total[r][1] = _mm512_setzero_si512();                               \
      const int8_t *source = panel + 4 * first;                                             \
      for (size_t k = 0; k < inner; k += 4, source += FOUR_ROWS) {                          \
        const __m512i left =                                                                \
            _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)source));              \
        const __m512i right =                                                               \
            _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(source + 32)));       \
        _Pragma("clang loop unroll(full)") for (size_t r = 0; r < 12; r++) {                \
          const __m512i row = _mm512_set1_epi64(four(rows + r * inner + k));                \
          total[r][0] = ADD(total[r][0], left, row);                                        \
          total[r][1] = ADD(total[r][1], right, row);                                       \
        }                                                                                   \
      }                                                                                     \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < 12; r++)                       \
          _mm512_storeu_si512(                                                              \
              sums + r * BYTE_PANEL_COLUMNS + first,                                        \
              _mm512_add_epi32(                                                             \
                  _mm512_permutex2var_epi32(total[r][0], even, total[r][1]),                \
                  _mm512_permutex2var_epi32(total[r][0], odd, total[r][1])));               \
    }                                                                                       \
  }

SUMS_OF_512_BITS(byte_sums_v4, "arch=x86-64-v4", MULTIPLY_AND_ADD)
SUMS_OF_512_BITS(byte_sums_vnni, "arch=x86-64-v4,avx512vnni", _mm512_dpwssd_epi32)

// A tile holds 16 rows of 64 bytes: of the numbers, their high or low bytes of 16 rows; of the panel, 16
// times four rows of 16 columns; and 16 × 16 sums.
#define TILES \
  __attribute__((target("arch=x86-64-v4,amx-tile,amx-int8"), min_vector_width(512)))

TILES void byte_sums_tiles(
    const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums) {
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  for (size_t k = 0; k < inner; k += 64) {
    _tile_loadd(4, (const int8_t *)(rows + k), 2 * inner);
    _tile_loadd(5, (const int8_t *)(rows + k) + 64, 2 * inner);
    _tile_loadd(6, panel + k * BYTE_PANEL_COLUMNS, FOUR_ROWS);
    _tile_loadd(7, panel + k * BYTE_PANEL_COLUMNS + 64, FOUR_ROWS);
    _tile_dpbssd(0, 4, 6);
    _tile_dpbssd(1, 4, 7);
    _tile_dpbusd(2, 5, 6);
    _tile_dpbusd(3, 5, 7);
  }
  _Alignas(64) int32_t high[16 * BYTE_PANEL_COLUMNS];
  _tile_stored(0, high, FOUR_ROWS);
  _tile_stored(1, high + 16, FOUR_ROWS);
  _tile_stored(2, sums, FOUR_ROWS);
  _tile_stored(3, sums + 16, FOUR_ROWS);
  for (int i = 0; i < 16 * BYTE_PANEL_COLUMNS; i++)
    sums[i] = (int32_t)((uint32_t)sums[i] + ((uint32_t)high[i] << 8));
}

TILES void byte_tiles_split(int16_t *numbers, size_t count) {
  for (size_t i = 0; i < count; i += 64) {
    const __m512i first = _mm512_loadu_si512(numbers + i);
    const __m512i second = _mm512_loadu_si512(numbers + i + 32);
    int8_t *target = (int8_t *)(numbers + i);
    _mm256_storeu_si256(
        (__m256i *)target, _mm512_cvtepi16_epi8(_mm512_srai_epi16(first, 8)));
    _mm256_storeu_si256(
        (__m256i *)(target + 32), _mm512_cvtepi16_epi8(_mm512_srai_epi16(second, 8)));
    _mm256_storeu_si256((__m256i *)(target + 64), _mm512_cvtepi16_epi8(first));
    _mm256_storeu_si256((__m256i *)(target + 96), _mm512_cvtepi16_epi8(second));
  }
}

TILES void byte_tiles_begin(void) {
  struct {
    uint8_t palette, start, reserved[14];
    uint16_t row_bytes[16];
    uint8_t rows[16];
  } shapes = {.palette = 1};
  for (int tile = 0; tile < 8; tile++) {
    shapes.row_bytes[tile] = 64;
    shapes.rows[tile] = 16;
  }
  _tile_loadconfig(&shapes);
}

TILES void byte_tiles_end(void) { _tile_release(); }

int byte_tiles_allowed(void) {
#if defined(__linux__)
  enum { request_permission = 0x1023, tile_data = 18 };
  return __builtin_cpu_supports("amx-tile") && __builtin_cpu_supports("amx-int8")
         && syscall(SYS_arch_prctl, request_permission, tile_data) == 0;
#else
  return 0;
#endif
}
#endif

#include "CountKernels.h"

#include "RandomBlocks.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// How often each unit is drawn, at first: Poisson numbers of a mean a little below 1. Given their total
// they are what as many draws give, so the draws that are still missing are made one by one; a total
// that is too large is drawn again.
//
// A random byte decides a number. With p_k its probability, the floor of 256 p_k bytes mean k; the few
// bytes that are left over (about one in a hundred) ask 64 more bits for a number of the
// distribution that is left over.
enum { CHUNK = 1024 };

typedef uint8_t bytes __attribute__((vector_size(64), aligned(1)));
typedef _Bool flags64 __attribute__((ext_vector_type(64)));
typedef _Bool flags8 __attribute__((ext_vector_type(8)));

count_law count_law_of(size_t units) {
  const double mean = 1 - 1.5 / __builtin_sqrt((double)units);
  double share[OPEN_STEPS + 1], total = 1, open = 0, below = 0;
  share[0] = 1;
  for (int k = 1; k <= OPEN_STEPS; k++) total += share[k] = share[k - 1] * (mean / k);
  count_law law;
  unsigned decided = 0;
  for (int k = 0; k <= OPEN_STEPS; k++) {
    share[k] *= 256 / total;
    const unsigned whole = k <= COUNT_STEPS ? (unsigned)share[k] : 0;
    decided += whole;
    if (k < COUNT_STEPS) law.steps[k] = (uint8_t)decided;
    open += share[k] -= whole;
  }
  law.open = (uint8_t)decided;
  for (int k = 0; k < OPEN_STEPS; k++) {
    below += share[k];
    const double step = below / open * 0x1p64;
    law.open_steps[k] = step < 0x1p64 ? (uint64_t)step : UINT64_MAX;
  }
  return law;
}

static uint8_t rare_count(const count_law *law, uint64_t number) {
  uint8_t count = 0;
  for (int k = 0; k < OPEN_STEPS; k++) count += number >= law->open_steps[k];
  return count;
}

// The count of a unit whose byte was left over.
INLINE uint8_t open_count(const count_law *law, uint64_t number) {
  words first;
  memcpy(&first, law->open_steps, sizeof(first));
  const flags8 reached = __builtin_convertvector((flags)(number >= first), flags8);
  uint8_t mask;
  memcpy(&mask, &reached, sizeof(mask));
  return mask == 255 ? rare_count(law, number) : (uint8_t)__builtin_popcount(mask);
}

// Sixty-four counts of bytes; which bytes are left over is returned, a bit each.
INLINE uint64_t decide(const bytes *steps, const bytes *drawn, uint8_t *counts) {
  bytes count = {0};
  for (int k = 0; k < COUNT_STEPS; k++) {
    const bytes above = (bytes)(*drawn >= steps[k]);
    count = (above & (uint8_t)(k + 1)) | (count & ~above);
  }
  *(bytes *)counts = count;
  const flags64 open = __builtin_convertvector((bytes)(*drawn >= steps[COUNT_STEPS]), flags64);
  uint64_t mask;
  memcpy(&mask, &open, sizeof(mask));
  return mask;
}

// Adds the places of the bits of a mask; two at most, mostly, without a branch.
INLINE size_t add_places(uint64_t mask, size_t first, uint16_t *places, size_t found) {
  for (int k = 0; k < 2; k++) {
    places[found] = (uint16_t)(first + (size_t)__builtin_ctzll(mask | (uint64_t)1 << 63));
    found += mask != 0;
    mask &= mask - 1;
  }
  for (; __builtin_expect(mask != 0, 0); mask &= mask - 1)
    places[found++] = (uint16_t)(first + (size_t)__builtin_ctzll(mask));
  return found;
}

INLINE void count_chunk(
    random_position *at, const count_law *law, const bytes *steps, size_t units, uint8_t *counts) {
  uint16_t places[CHUNK + 2];
  size_t found = 0;
  const random_position start = *at;
  for (size_t i = 0; i < units; i += 128) {
    words drawn[2];
    philox_bits(start.seed, start.purpose, start.position + i / 16, drawn);
    const uint64_t first = decide(steps, (const bytes *)&drawn[0], counts + i);
    const uint64_t second = decide(steps, (const bytes *)&drawn[1], counts + i + 64);
    found = add_places(first, i, places, found);
    found = add_places(second, i + 64, places, found);
  }
  at->position += (units + 127) / 128 * 8;
  for (size_t i = 0; i < found; i += 16) {
    uint64_t numbers[16];
    words drawn[2];
    // A stream that serves nothing else; a chunk takes at most half of its numbers' places.
    philox_bits(start.seed, start.purpose ^ 0xA24BAED4963EE407u, start.position * 8 + i / 2, drawn);
    memcpy(numbers, drawn, sizeof(numbers));
    const size_t here = found - i < 16 ? found - i : 16;
    for (size_t k = 0; k < here; k++) counts[places[i + k]] = open_count(law, numbers[k]);
  }
}

// Fills `counts` with how often each unit comes in as many draws as there are units.
INLINE void random_counts(
    random_position *at, const count_law *law, const bytes *steps, size_t units, uint8_t *counts) {
  size_t total;
  do {
    total = 0;
    for (size_t start = 0; start < units; start += CHUNK) {
      const size_t here = units - start < CHUNK ? units - start : CHUNK;
      count_chunk(at, law, steps, here, counts + start);
      uint32_t drawn = 0;
      for (size_t i = 0; i < here; i++) drawn += counts[start + i];
      total += drawn;
    }
  } while (total > units);
  memset(counts + units, 0, (0 - units) % COUNT_PADDING);
  const uint32_t bound = (uint32_t)units;
  const int paired = bound <= PAIRED_UP_TO;
  const uint32_t refused = refused_below(paired ? bound * bound : bound);
  for (size_t missing = units - total; missing > 0;) {
    uint32_t indices[2 * GROUP];
    if (paired) {
      index_pairs(at, bound, refused, indices);
    } else {
      index_group(at, bound, refused, indices);
    }
    const size_t group = paired ? 2 * GROUP : GROUP, here = missing < group ? missing : group;
    for (size_t k = 0; k < here; k++) counts[indices[k]]++;
    missing -= here;
  }
}

// Products of counts and digits add up in 32 bits: in a stretch, a lane sees at most 256 units, and
// 256 · 255 · 2^15 < 2^31. Whole numbers have one sum, whatever the order.
enum { STRETCH = 1024 };

#if defined(__x86_64__)
#define TOTALS(NAME, TARGET, VECTOR, LANES, ZERO, WIDENED, LOADED, ADDED)                     \
  __attribute__((target(TARGET))) static void NAME(                                           \
      const uint8_t *counts, const int16_t *digits, size_t padded, size_t here, int64_t *totals) { \
    VECTOR sums[4] = {ZERO, ZERO, ZERO, ZERO};                                                \
    for (size_t i = 0; i < here; i += 2 * LANES) {                                            \
      const VECTOR count = WIDENED(counts + i);                                               \
      for (size_t k = 0; k < 4; k++)                                                          \
        sums[k] = ADDED(sums[k], count, LOADED(digits + k * padded + i));                     \
    }                                                                                         \
    for (size_t k = 0; k < 4; k++) {                                                          \
      int32_t lanes[LANES];                                                                   \
      memcpy(lanes, &sums[k], sizeof(lanes));                                                 \
      for (int lane = 0; lane < LANES; lane++) totals[k] += lanes[lane];                      \
    }                                                                                         \
  }
#define WIDENED_512(P) _mm512_cvtepu8_epi16(_mm256_loadu_si256((const void *)(P)))
#define WIDENED_256(P) _mm256_cvtepu8_epi16(_mm_loadu_si128((const void *)(P)))
#define WIDENED_128(P) _mm_unpacklo_epi8(_mm_loadl_epi64((const void *)(P)), _mm_setzero_si128())
#define LOADED_256(P) _mm256_loadu_si256((const void *)(P))
#define LOADED_128(P) _mm_loadu_si128((const void *)(P))
#define ADDED_512(S, A, B) _mm512_add_epi32(S, _mm512_madd_epi16(A, B))
#define ADDED_256(S, A, B) _mm256_add_epi32(S, _mm256_madd_epi16(A, B))
#define ADDED_128(S, A, B) _mm_add_epi32(S, _mm_madd_epi16(A, B))
TOTALS(
    totals_512, "avx512bw", __m512i, 16, _mm512_setzero_si512(), WIDENED_512, _mm512_loadu_si512,
    ADDED_512)
TOTALS(
    totals_256, "avx2", __m256i, 8, _mm256_setzero_si256(), WIDENED_256, LOADED_256, ADDED_256)
TOTALS(
    totals_128, "sse2", __m128i, 4, _mm_setzero_si128(), WIDENED_128, LOADED_128, ADDED_128)

static void add_totals(
    const uint8_t *counts, const int16_t *digits, size_t padded, size_t here, int64_t *totals) {
  if (__builtin_cpu_supports("avx512bw")) {
    totals_512(counts, digits, padded, here, totals);
  } else if (__builtin_cpu_supports("avx2")) {
    totals_256(counts, digits, padded, here, totals);
  } else {
    totals_128(counts, digits, padded, here, totals);
  }
}
#else
static void add_totals(
    const uint8_t *counts, const int16_t *digits, size_t padded, size_t here, int64_t *totals) {
  for (size_t k = 0; k < 4; k++)
    for (size_t i = 0; i < here; i++) totals[k] += (int64_t)counts[i] * digits[k * padded + i];
}
#endif

static double counted_total(const uint8_t *counts, const int16_t *digits, size_t padded) {
  int64_t totals[4] = {0};
  for (size_t start = 0; start < padded; start += STRETCH)
    add_totals(
        counts + start, digits + start, padded,
        padded - start < STRETCH ? padded - start : STRETCH, totals);
  __int128 total = 0;
  for (int k = 3; k >= 0; k--) total = total * 65536 + totals[k];
  return (double)total;
}

RUNTIME_DISPATCH
void counted_totals(
    random_position *at, size_t resamples, const count_law *law, size_t units, const int16_t *digits,
    size_t columns, uint8_t *counts, double *totals) {
  const size_t padded = (units + COUNT_PADDING - 1) / COUNT_PADDING * COUNT_PADDING;
  bytes steps[COUNT_STEPS + 1];
  for (int k = 0; k < COUNT_STEPS; k++) steps[k] = (bytes){0} + law->steps[k];
  steps[COUNT_STEPS] = (bytes){0} + law->open;
  for (size_t resample = 0; resample < resamples; resample++) {
    random_counts(at + resample, law, steps, units, counts);
    for (size_t column = 0; column < columns; column++)
      totals[resample * columns + column] =
          counted_total(counts, digits + column * 4 * padded, padded);
  }
}

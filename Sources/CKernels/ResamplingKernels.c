#include "ResamplingKernels.h"

#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
#define RUNTIME_DISPATCH \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define RUNTIME_DISPATCH
#endif
#define INLINE static inline __attribute__((always_inline))

// Sums must have the same bits on every instruction set: no multiplication is fused into a sum.
#pragma STDC FP_CONTRACT OFF

enum { GROUP = 32, CHUNK = 1024 };

// One 32-bit word in each 64-bit lane: products of two words fit, and what lies above a word is
// ignored by the next product.
typedef uint64_t words __attribute__((vector_size(64), aligned(8)));
typedef int64_t flags __attribute__((vector_size(64), aligned(8)));
typedef uint32_t packed __attribute__((vector_size(32), aligned(4)));
typedef uint8_t marks8 __attribute__((vector_size(8), aligned(1)));
typedef double pair __attribute__((vector_size(16), aligned(8)));
typedef double quad __attribute__((vector_size(32), aligned(8)));
typedef double octet __attribute__((vector_size(64), aligned(8)));

static const uint64_t LOW = 0xFFFFFFFFu;

// The words of eight blocks; `word[0]` holds the word x of each.
INLINE void philox(uint64_t seed, uint64_t purpose, uint64_t position, words *word) {
  const words places = position + (words){0, 1, 2, 3, 4, 5, 6, 7};
  words x = places & LOW, y = places >> 32;
  words z = (words){0} + (purpose & LOW), w = (words){0} + (purpose >> 32);
  uint32_t low_key = (uint32_t)seed, high_key = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++) {
    const words first = (x & LOW) * 0xD2511F53u, second = (z & LOW) * 0xCD9E8D57u;
    x = (second >> 32) ^ y ^ (uint64_t)low_key;
    z = (first >> 32) ^ w ^ (uint64_t)high_key;
    y = second;
    w = first;
    low_key += 0x9E3779B9u;
    high_key += 0xBB67AE85u;
  }
  word[0] = x & LOW;
  word[1] = y & LOW;
  word[2] = z & LOW;
  word[3] = w & LOW;
}

// A word for the place of one that was refused, of a stream that serves nothing else.
static uint32_t replacement(const random_position *at, size_t place, uint32_t attempt) {
  words word[4];
  philox(
      at->seed ^ (0x9E6C63D0876A9A63u * attempt), at->purpose ^ 0xD1B54A32D192ED03u,
      at->position * 4 + place, word);
  return (uint32_t)word[0][0];
}

static uint32_t redrawn(
    const random_position *at, size_t place, uint32_t bound, uint32_t refused) {
  for (uint32_t attempt = 1;; attempt++) {
    const uint64_t product = (uint64_t)replacement(at, place, attempt) * bound;
    if ((uint32_t)product >= refused) return (uint32_t)(product >> 32);
  }
}

// Thirty-two indices; products whose low word is below `refused` = 2^32 mod bound are drawn again.
INLINE void index_group(
    random_position *at, uint32_t bound, uint32_t refused, uint32_t *indices) {
  words word[4];
  flags any = {0};
  philox(at->seed, at->purpose, at->position, word);
  for (int g = 0; g < 4; g++) {
    word[g] *= (uint64_t)bound;
    any |= (flags)((word[g] & LOW) < (uint64_t)refused);
    *(packed *)(indices + 8 * g) = __builtin_convertvector(word[g] >> 32, packed);
  }
  int64_t found = 0;
  for (int lane = 0; lane < 8; lane++) found |= any[lane];
  if (__builtin_expect(found != 0, 0)) {
    for (size_t g = 0; g < 4; g++)
      for (size_t lane = 0; lane < 8; lane++)
        if ((word[g][lane] & LOW) < refused)
          indices[8 * g + lane] = redrawn(at, 8 * g + lane, bound, refused);
  }
  at->position += 8;
}

INLINE uint32_t refused_below(uint32_t bound) { return (0u - bound) % bound; }

INLINE void index_run(
    random_position *at, uint32_t bound, uint32_t refused, size_t count, uint32_t *indices) {
  size_t i = 0;
  for (; i + GROUP <= count; i += GROUP) index_group(at, bound, refused, indices + i);
  if (i < count) {
    uint32_t rest[GROUP];
    index_group(at, bound, refused, rest);
    memcpy(indices + i, rest, (count - i) * sizeof(uint32_t));
  }
}

RUNTIME_DISPATCH
void random_indices(random_position *at, uint32_t bound, size_t count, uint32_t *indices) {
  index_run(at, bound, refused_below(bound), count, indices);
}

INLINE void gather_1(const double *rows, const uint32_t *indices, size_t count, double *sums) {
  double part[8] = {0};
  size_t i = 0;
  for (; i + 8 <= count; i += 8)
    for (int lane = 0; lane < 8; lane++) part[lane] += rows[indices[i + lane]];
  for (; i < count; i++) part[i & 7] += rows[indices[i]];
  sums[0] += ((part[0] + part[4]) + (part[1] + part[5])) + ((part[2] + part[6]) + (part[3] + part[7]));
}

#define GATHER(NAME, VECTOR, WIDTH)                                                        \
  INLINE void NAME(                                                                        \
      const double *rows, const uint32_t *indices, size_t count, double *sums) {           \
    VECTOR part[4] = {{0}, {0}, {0}, {0}};                                                 \
    size_t i = 0;                                                                          \
    for (; i + 4 <= count; i += 4)                                                         \
      for (int lane = 0; lane < 4; lane++)                                                 \
        part[lane] += *(const VECTOR *)(rows + (size_t)indices[i + lane] * WIDTH);         \
    for (; i < count; i++) part[i & 3] += *(const VECTOR *)(rows + (size_t)indices[i] * WIDTH); \
    *(VECTOR *)sums += (part[0] + part[1]) + (part[2] + part[3]);                          \
  }
GATHER(gather_2, pair, 2)
GATHER(gather_4, quad, 4)
GATHER(gather_8, octet, 8)

RUNTIME_DISPATCH
void add_random_rows(
    random_position *at, const double *rows, size_t width, uint32_t bound, size_t count,
    double *sums) {
  uint32_t indices[CHUNK];
  const uint32_t refused = refused_below(bound);
  for (size_t start = 0; start < count; start += CHUNK) {
    const size_t here = count - start < CHUNK ? count - start : CHUNK;
    index_run(at, bound, refused, here, indices);
    switch (width) {
      case 1: gather_1(rows, indices, here, sums); break;
      case 2: gather_2(rows, indices, here, sums); break;
      case 4: gather_4(rows, indices, here, sums); break;
      default: gather_8(rows, indices, here, sums); break;
    }
  }
}

RUNTIME_DISPATCH
void random_marks(random_position *at, size_t count, uint8_t *marks) {
  for (size_t start = 0; start < count; start += 4 * GROUP) {
    words word[4];
    packed group[4];
    philox(at->seed, at->purpose, at->position, word);
    at->position += 8;
    for (int g = 0; g < 4; g++) group[g] = __builtin_convertvector(word[g], packed);
    const size_t here = count - start < sizeof(group) ? count - start : sizeof(group);
    memcpy(marks + start, group, here);
  }
}

// Each place is marked on its own, then places are taken in or out at random until the number is
// right: given its size, the first subset is as likely as any other of that size.
RUNTIME_DISPATCH
uint32_t random_subset(random_position *at, size_t members, size_t count, uint8_t *marks) {
  if (members == 0) return 0;
  if (members >= count) return 256;
  size_t threshold = (members * 256 + count / 2) / count;
  threshold = threshold < 1 ? 1 : threshold > 255 ? 255 : threshold;
  random_marks(at, count, marks);
  size_t size = 0;
  for (size_t i = 0; i < count; i++) size += marks[i] < threshold;
  uint32_t indices[GROUP];
  size_t next = GROUP;
  while (size != members) {
    if (next == GROUP) {
      random_indices(at, (uint32_t)count, GROUP, indices);
      next = 0;
    }
    uint8_t *mark = marks + indices[next++];
    const int member = *mark < threshold;
    if (size > members && member) {
      *mark = 255;
      size--;
    } else if (size < members && !member) {
      *mark = 0;
      size++;
    }
  }
  return (uint32_t)threshold;
}

INLINE void add_marked_values(
    const double *values, const uint8_t *marks, uint8_t threshold, size_t count, double *sums) {
  octet even = {0}, odd = {0};
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    const flags first = __builtin_convertvector(*(const marks8 *)(marks + i) < threshold, flags);
    const flags second =
        __builtin_convertvector(*(const marks8 *)(marks + i + 8) < threshold, flags);
    even += (octet)(first & *(const flags *)(values + i));
    odd += (octet)(second & *(const flags *)(values + i + 8));
  }
  const octet part = even + odd;
  double rest = 0;
  for (; i < count; i++)
    if (marks[i] < threshold) rest += values[i];
  sums[0] += ((part[0] + part[4]) + (part[1] + part[5])) + ((part[2] + part[6]) + (part[3] + part[7])) + rest;
}

RUNTIME_DISPATCH
void add_marked_rows(
    const double *rows, size_t width, const uint8_t *marks, uint32_t threshold, size_t count,
    double *sums) {
  if (width == 1 && threshold < 256) {
    add_marked_values(rows, marks, (uint8_t)threshold, count, sums);
    return;
  }
  for (size_t i = 0; i < count; i++)
    if (threshold == 256 || marks[i] < threshold)
      for (size_t c = 0; c < width; c++) sums[c] += rows[i * width + c];
}

RUNTIME_DISPATCH
void random_order(random_position *at, double *values, size_t count) {
  uint32_t drawn[GROUP];
  size_t next = GROUP;
  for (size_t left = count; left > 1; left--) {
    if (next == GROUP) {
      words word[4];
      philox(at->seed, at->purpose, at->position, word);
      at->position += 8;
      for (int g = 0; g < 4; g++)
        *(packed *)(drawn + 8 * g) = __builtin_convertvector(word[g], packed);
      next = 0;
    }
    const uint32_t bound = (uint32_t)left;
    const uint64_t product = (uint64_t)drawn[next] * bound;
    size_t place = product >> 32;
    if (__builtin_expect((uint32_t)product < bound, 0)) {
      const uint32_t refused = refused_below(bound);
      if ((uint32_t)product < refused) place = redrawn(at, next, bound, refused);
    }
    next++;
    const double held = values[left - 1];
    values[left - 1] = values[place];
    values[place] = held;
  }
}

RUNTIME_DISPATCH
double product_sum(const double *a, const double *b, size_t count) {
  octet even = {0}, odd = {0};
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    even += *(const octet *)(a + i) * *(const octet *)(b + i);
    odd += *(const octet *)(a + i + 8) * *(const octet *)(b + i + 8);
  }
  const octet part = even + odd;
  double rest = 0;
  for (; i < count; i++) rest += a[i] * b[i];
  return ((part[0] + part[4]) + (part[1] + part[5])) + ((part[2] + part[6]) + (part[3] + part[7])) + rest;
}

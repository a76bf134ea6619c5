#include "RandomBlocks.h"

// Sums must have the same bits on every instruction set: no multiplication is fused into a sum.
#pragma STDC FP_CONTRACT OFF

enum { CHUNK = 1024 };

typedef uint8_t marks8 __attribute__((vector_size(8), aligned(1)));
typedef double pair __attribute__((vector_size(16), aligned(8)));
typedef double quad __attribute__((vector_size(32), aligned(8)));
typedef double octet __attribute__((vector_size(64), aligned(8)));

RUNTIME_DISPATCH
void random_indices(random_position *at, uint32_t bound, size_t count, uint32_t *indices) {
  index_run(at, bound, refused_below(bound), count, indices);
}

INLINE double total_of_8(const octet *sums) {
  const octet part = *sums;
  return ((part[0] + part[4]) + (part[1] + part[5])) +
      ((part[2] + part[6]) + (part[3] + part[7]));
}

INLINE void gather_1(const double *rows, const uint32_t *indices, size_t count, double *sums) {
  octet part = {0};
  size_t i = 0;
  for (; i + 8 <= count; i += 8)
    for (int lane = 0; lane < 8; lane++) part[lane] += rows[indices[i + lane]];
  for (; i < count; i++) part[i & 7] += rows[indices[i]];
  sums[0] += total_of_8(&part);
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

INLINE void gather(
    const double *rows, size_t width, const uint32_t *indices, size_t count, double *sums) {
  switch (width) {
    case 1: gather_1(rows, indices, count, sums); break;
    case 2: gather_2(rows, indices, count, sums); break;
    case 4: gather_4(rows, indices, count, sums); break;
    default: gather_8(rows, indices, count, sums); break;
  }
}

RUNTIME_DISPATCH
void add_random_rows(
    random_position *at, const double *rows, size_t width, uint32_t bound, size_t count,
    double *sums) {
  uint32_t indices[CHUNK];
  const uint32_t refused = refused_below(bound);
  for (size_t start = 0; start < count; start += CHUNK) {
    const size_t here = count - start < CHUNK ? count - start : CHUNK;
    index_run(at, bound, refused, here, indices);
    gather(rows, width, indices, here, sums);
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
  double rest = 0;
  for (; i < count; i++)
    if (marks[i] < threshold) rest += values[i];
  even += odd;
  sums[0] += total_of_8(&even) + rest;
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
  double rest = 0;
  for (; i < count; i++) rest += a[i] * b[i];
  even += odd;
  return total_of_8(&even) + rest;
}

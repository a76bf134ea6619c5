// Sixteen floats at a time: one register of AVX-512, two of AVX2, four of SSE or NEON.
#pragma once
#include "RuntimeDispatch.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { LANES = 16 };
typedef float lanes __attribute__((vector_size(64), aligned(4)));
typedef int32_t counts __attribute__((vector_size(64)));

// Where `condition` holds the lanes of `yes`, elsewhere those of `no`.
#define CHOOSE(condition, yes, no) \
  ((lanes)(((counts)(yes) & (condition)) | ((counts)(no) & ~(condition))))

// Adding it to a float below 2²² rounds to an integer, which is then in the low bits.
#define ROUNDING_SUMMAND 12582912.0f  // 1.5 · 2²³
#define ROUNDED_BITS 0x4B400000

// Vectors go in and out by address: their calling convention differs between the instruction sets.

// The first `count` of sixteen floats, the others `filler`.
INLINE void load(lanes *values, const float *source, size_t count, float filler) {
  if (count >= LANES) {
    *values = *(const lanes *)source;
  } else {
    for (size_t i = 0; i < LANES; i++) (*values)[i] = i < count ? source[i] : filler;
  }
}

INLINE void store(float *target, const lanes *values, size_t count) {
  if (count >= LANES) {
    *(lanes *)target = *values;
  } else {
    memcpy(target, values, count * sizeof(float));
  }
}

// The lanes from `count` on become `filler`.
INLINE void fill(lanes *values, size_t count, float filler) {
  const counts places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const counts end = (counts){0} + (count < LANES ? (int32_t)count : LANES);
  *values = CHOOSE(places < end, *values, (lanes){0} + filler);
}

INLINE void absolute(lanes *values) { *values = (lanes)((counts)*values & 0x7fffffff); }

// Lanes are added, or compared, in halves: 8 with 8, 4 with 4, 2 with 2.
#define HALVES(values, size)                                                                \
  __builtin_shufflevector(                                                                  \
      values, values, (size), (size) + 1, (size) + 2, (size) + 3, (size) + 4, (size) + 5,   \
      (size) + 6, (size) + 7, 0, 1, 2, 3, 4, 5, 6, 7)

INLINE float sum_of(const lanes *values) {
  lanes sums = *values;
  sums += HALVES(sums, 8);
  sums += HALVES(sums, 4);
  sums += HALVES(sums, 2);
  return sums[0] + sums[1];
}

INLINE float greatest_of(const lanes *values) {
  lanes greatest = *values, other = HALVES(greatest, 8);
  greatest = CHOOSE(greatest > other, greatest, other);
  other = HALVES(greatest, 4);
  greatest = CHOOSE(greatest > other, greatest, other);
  other = HALVES(greatest, 2);
  greatest = CHOOSE(greatest > other, greatest, other);
  return greatest[0] > greatest[1] ? greatest[0] : greatest[1];
}

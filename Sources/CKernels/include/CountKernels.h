// How often each of n units comes in n draws with replacement, and the totals that these counts give;
// compiled for several instruction sets and chosen at run time. The same bits on each of them.
#pragma once
#include "ResamplingKernels.h"

enum { COUNT_STEPS = 4, OPEN_STEPS = 24, COUNT_PADDING = 128 };

// The Poisson distribution of a count, as a random byte decides it, or 64 more bits.
typedef struct {
  uint64_t open_steps[OPEN_STEPS];
  uint8_t steps[COUNT_STEPS];
  uint8_t open;
} count_law;

// The law for some units: counts of a mean a little below 1.
count_law count_law_of(size_t units);

// Fills `counts` with how often each unit comes in as many draws as there are units; 0 < units < 2^32.
// `counts` has room for `units` rounded up to COUNT_PADDING; what lies beyond the units becomes 0.
void random_counts(random_position *at, const count_law *law, size_t units, uint8_t *counts);

// Σ count · value of values in fixed point, as a floating-point number rounded once.
//
// `padded` is a multiple of COUNT_PADDING. A value is Σ_k digit_k 2^(16 k), its digits in four planes of
// `padded` each, below 2^63; the values after the last are 0.
double counted_total(const uint8_t *counts, const int16_t *digits, size_t padded);

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

// For each resample, draws as many units as there are, with replacement, and adds up their values in
// every column, as floating-point numbers rounded once; 0 < units < 2^32.
//
// `at` holds a position a resample; `totals` gets a total a resample and column. A value is
// Σ_k digit_k 2^(16 k), its digits in four planes a column, each of as many as there are units, rounded up
// to COUNT_PADDING, and those after the last 0; values lie below 2^63. `counts` has room for a plane's
// bytes, and ends as how often each unit came in the last resample, and zeros.
void counted_totals(
    random_position *at, size_t resamples, const count_law *law, size_t units, const int16_t *digits,
    size_t columns, uint8_t *counts, double *totals);

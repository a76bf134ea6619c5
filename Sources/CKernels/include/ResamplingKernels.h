// Random indices, subsets and orders, and the sums of what they choose; compiled for several
// instruction sets and chosen at run time.
//
// The numbers come from Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011), 32 words at a time: the
// words x of the blocks position ... position + 7, then their words y, z and w. All functions give
// the same bits on every instruction set. `seed` is the key, `position` and `purpose` the counter.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint64_t seed, purpose, position;
} random_position;

// Fills `indices` with `count` numbers of 0 ..< bound, each equally likely (Lemire 2019), bound ≥ 1,
// and moves the position on.
void random_indices(random_position *at, uint32_t bound, size_t count, uint32_t *indices);

// Draws `count` of `bound` rows with replacement and adds them to `sums`. Rows have `width` entries:
// 1, 2, 4 or 8. The rows are those of random_indices.
void add_random_rows(
    random_position *at, const double *rows, size_t width, uint32_t bound, size_t count,
    double *sums);

// Marks each of `count` places with a random byte.
void random_marks(random_position *at, size_t count, uint8_t *marks);

// Marks a random subset of `members` of `count` places, each subset equally likely: its members are
// the places whose mark is below the number returned. count < 2^32.
uint32_t random_subset(random_position *at, size_t members, size_t count, uint8_t *marks);

// Adds to `sums` the rows whose mark is below `threshold`.
void add_marked_rows(
    const double *rows, size_t width, const uint8_t *marks, uint32_t threshold, size_t count,
    double *sums);

// Puts values into a random order, every order equally likely (Fisher and Yates); count < 2^32.
void random_order(random_position *at, double *values, size_t count);

// Σ a[i] b[i], in an order that depends on the count alone.
double product_sum(const double *a, const double *b, size_t count);

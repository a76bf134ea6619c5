// Random words and indices, eight Philox blocks at a time: inlined into kernels that are compiled for
// several instruction sets. Included where the position of `ResamplingKernels.h` is known.
#pragma once
#include "ResamplingKernels.h"
#include "RuntimeDispatch.h"

#include <string.h>

enum { GROUP = 32 };

// One 32-bit word in each 64-bit lane: products of two words fit, and what lies above a word is
// ignored by the next product.
typedef uint64_t words __attribute__((vector_size(64), aligned(8)));
typedef int64_t flags __attribute__((vector_size(64), aligned(8)));
typedef uint32_t packed __attribute__((vector_size(32), aligned(4)));

static const uint64_t LOW = 0xFFFFFFFFu;

// The words of eight blocks; `word[0]` holds the word x of each.
INLINE void philox(uint64_t seed, uint64_t purpose, uint64_t position, words *word) {
  const words places = position + (words){0, 1, 2, 3, 4, 5, 6, 7};
  words x = places & LOW, y = places >> 32;
  words z = (words){0} + (purpose & LOW), w = (words){0} + (purpose >> 32);
  uint32_t low_key = (uint32_t)seed, high_key = (uint32_t)(seed >> 32);
#pragma clang loop unroll(full)
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

// The same blocks as 1,024 bits: the words y and x of each, then its words w and z.
INLINE void philox_bits(uint64_t seed, uint64_t purpose, uint64_t position, words *bits) {
  words word[4];
  philox(seed, purpose, position, word);
  bits[0] = word[1] | word[0] << 32;
  bits[1] = word[3] | word[2] << 32;
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

// Two indices a word, of bounds whose square leaves few words to refuse (Brackett-Rozinsky and Lemire
// 2024): the first is the high word of the product, the second that of the low word's product.
enum { PAIRED_UP_TO = 4096 };

static void redraw_pair(
    const random_position *at, size_t place, uint32_t bound, uint32_t refused, uint32_t *indices) {
  for (uint32_t attempt = 1;; attempt++) {
    const uint64_t first = (uint64_t)replacement(at, place, attempt) * bound;
    const uint64_t second = (first & LOW) * bound;
    indices[place] = (uint32_t)(first >> 32);
    indices[GROUP + place] = (uint32_t)(second >> 32);
    if ((uint32_t)second >= refused) return;
  }
}

// Sixty-four indices; `refused` is 2^32 mod bound^2.
INLINE void index_pairs(
    random_position *at, uint32_t bound, uint32_t refused, uint32_t *indices) {
  words word[4];
  flags any = {0};
  philox(at->seed, at->purpose, at->position, word);
  for (int g = 0; g < 4; g++) {
    const words first = word[g] * (uint64_t)bound;
    word[g] = (first & LOW) * (uint64_t)bound;
    any |= (flags)((word[g] & LOW) < (uint64_t)refused);
    *(packed *)(indices + 8 * g) = __builtin_convertvector(first >> 32, packed);
    *(packed *)(indices + GROUP + 8 * g) = __builtin_convertvector(word[g] >> 32, packed);
  }
  int64_t found = 0;
  for (int lane = 0; lane < 8; lane++) found |= any[lane];
  if (__builtin_expect(found != 0, 0)) {
    for (size_t place = 0; place < GROUP; place++)
      if ((word[place / 8][place % 8] & LOW) < refused)
        redraw_pair(at, place, bound, refused, indices);
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

#include "ByteKernels.h"

#include <stdbool.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Bit `i` of each mask speaks of byte `i` of a block of 64.
typedef struct {
  uint64_t word;
  uint64_t wide;
  uint64_t join;
} block_masks;

static uint8_t lower_case(uint8_t byte) {
  return (uint8_t)(byte - 'A') < 26 ? byte + 32 : byte;
}

static bool is_word(uint8_t byte, dl_run_rule rule) {
  return (uint8_t)(lower_case(byte) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte >= 0x80 ||
         (byte == '_' && rule == dl_underscore_is_word);
}

static bool is_join(uint8_t byte, dl_run_rule rule) {
  return (byte == '\'' || byte == '-') && rule == dl_inner_joins;
}

#if defined(__SSE2__)

/// Bytes `low...low + width` become 0xFF, the others 0.
static inline __m128i in_range(__m128i bytes, char low, char width) {
  __m128i shifted = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
  return _mm_cmpeq_epi8(_mm_min_epu8(shifted, _mm_set1_epi8(width)), shifted);
}

static inline block_masks classify(const uint8_t *in, dl_run_rule rule, uint8_t *lower) {
  block_masks masks = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(in + 16 * part));
    __m128i upper = in_range(bytes, 'A', 25);
    __m128i small = _mm_add_epi8(bytes, _mm_and_si128(upper, _mm_set1_epi8(32)));
    _mm_storeu_si128((__m128i *)(lower + 16 * part), small);
    __m128i word = _mm_or_si128(in_range(small, 'a', 25), in_range(bytes, '0', 9));
    if (rule == dl_underscore_is_word) {
      word = _mm_or_si128(word, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
    } else {
      __m128i join = _mm_or_si128(
          _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\'')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('-')));
      masks.join |= (uint64_t)(uint32_t)_mm_movemask_epi8(join) << (16 * part);
    }
    uint64_t wide = (uint32_t)_mm_movemask_epi8(bytes);
    masks.wide |= wide << (16 * part);
    masks.word |= (wide | (uint32_t)_mm_movemask_epi8(word)) << (16 * part);
  }
  return masks;
}

#else

static inline block_masks classify(const uint8_t *in, dl_run_rule rule, uint8_t *lower) {
  block_masks masks = {0, 0, 0};
  for (int i = 0; i < 64; i++) {
    lower[i] = lower_case(in[i]);
    masks.word |= (uint64_t)is_word(in[i], rule) << i;
    masks.wide |= (uint64_t)(in[i] >> 7) << i;
    masks.join |= (uint64_t)is_join(in[i], rule) << i;
  }
  return masks;
}

#endif

/// The masks of the block at `base`, which may reach past the end of the text.
static inline block_masks classify_at(
    const uint8_t *text, size_t base, size_t count, dl_run_rule rule, uint8_t *lower) {
  block_masks none = {0, 0, 0};
  if (base >= count) return none;
  if (count - base >= 64) return classify(text + base, rule, lower + base);
  uint8_t rest[64] = {0};
  memcpy(rest, text + base, count - base);
  return classify(rest, rule, lower + base);
}

size_t dl_word_runs(
    const uint8_t *text, size_t count, dl_run_rule rule, uint8_t *lower, dl_word_run *runs) {
  size_t found = 0;
  bool open = false;
  dl_word_run run = {0, 0, 0};
  uint64_t last = 0;
  block_masks block = classify_at(text, 0, count, rule, lower);
  for (size_t base = 0; base < count; base += 64) {
    block_masks next = classify_at(text, base + 64, count, rule, lower);
    uint64_t before = block.word << 1 | last, after = block.word >> 1 | next.word << 63;
    uint64_t bits = block.word | (block.join & before & after);
    last = block.word >> 63;
    if (open) {
      int length = ~bits == 0 ? 64 : __builtin_ctzll(~bits);
      uint64_t covered = length == 64 ? ~0ull : (1ull << length) - 1;
      run.wide |= (block.wide & covered) != 0;
      if (length < 64) {
        run.end = (uint32_t)(base + length);
        runs[found++] = run;
        open = false;
      }
      bits &= ~covered;
    }
    while (bits) {
      int start = __builtin_ctzll(bits);
      uint64_t rest = bits + (bits & -bits);
      uint64_t covered = bits & ~rest;
      run.start = (uint32_t)(base + start);
      run.wide = (block.wide & covered) != 0;
      if (covered >> 63) {
        open = true;
        break;
      }
      run.end = (uint32_t)(base + 64 - __builtin_clzll(covered));
      runs[found++] = run;
      bits &= rest;
    }
    block = next;
  }
  if (open) {
    run.end = (uint32_t)count;
    runs[found++] = run;
  }
  return found;
}

size_t dl_word_runs_reference(
    const uint8_t *text, size_t count, dl_run_rule rule, uint8_t *lower, dl_word_run *runs) {
  size_t found = 0;
  bool open = false;
  memset(lower, 0, (count + 63) / 64 * 64);
  for (size_t i = 0; i < count; i++) {
    lower[i] = lower_case(text[i]);
    bool joined = is_join(text[i], rule) && i > 0 && i + 1 < count &&
                  is_word(text[i - 1], rule) && is_word(text[i + 1], rule);
    if (!is_word(text[i], rule) && !joined) {
      open = false;
      continue;
    }
    if (!open) runs[found++] = (dl_word_run){(uint32_t)i, (uint32_t)i, 0};
    open = true;
    runs[found - 1].end = (uint32_t)(i + 1);
    runs[found - 1].wide |= text[i] >= 0x80;
  }
  return found;
}

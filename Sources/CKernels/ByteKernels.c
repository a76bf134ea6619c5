#include "ByteKernels.h"

#include <stdbool.h>
#include <string.h>

#include "RuntimeDispatch.h"

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

/// Bit `i` of each mask speaks of byte `i` of a block of 64.
typedef struct {
  uint64_t word;
  uint64_t wide;
  uint64_t join;
} block_masks;

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef bool bits64 __attribute__((ext_vector_type(64)));
/// -1 for the bytes that something holds of, 0 for the others.
typedef char flags64 __attribute__((ext_vector_type(64)));

INLINE uint64_t mask(flags64 flags) {
  bits64 bits = __builtin_convertvector(flags, bits64);
  uint64_t mask;
  memcpy(&mask, &bits, sizeof mask);
  return mask;
}

INLINE flags64 in_range(bytes64 bytes, uint8_t low, uint8_t width) {
  return bytes - low <= width;
}

INLINE block_masks classify(const uint8_t *in, dl_run_rule rule, uint8_t *lower) {
  bytes64 bytes;
  memcpy(&bytes, in, sizeof bytes);
  bytes64 small = bytes + ((bytes64)in_range(bytes, 'A', 25) & 32);
  memcpy(lower, &small, sizeof small);
  flags64 wide = bytes >= 0x80;
  flags64 word = in_range(small, 'a', 25) | in_range(bytes, '0', 9) | wide;
  flags64 join = (bytes == '\'') | (bytes == '-');
  // Vectors behind a branch would be taken apart byte by byte.
  uint8_t underscore = rule == dl_underscore_is_word ? '_' : 'a';
  uint64_t joins = rule == dl_inner_joins ? ~0ull : 0;
  return (block_masks){mask(word | (bytes == underscore)), mask(wide), mask(join) & joins};
}

RUNTIME_DISPATCH
size_t dl_word_runs(
    const uint8_t *text, size_t count, dl_run_rule rule, uint8_t *lower, dl_word_run *runs) {
  size_t found = 0;
  bool open = false;
  dl_word_run run = {0, 0, 0, 0};
  uint64_t last = 0;
  for (size_t base = 0; base < count; base += 64) {
    uint8_t tail[64] = {0};
    const uint8_t *in = text + base;
    uint64_t next = 0;
    if (count - base > 64) {
      next = is_word(text[base + 64], rule);
    } else {
      memcpy(tail, in, count - base);
      in = tail;
    }
    block_masks block = classify(in, rule, lower + base);
    uint64_t before = block.word << 1 | last, after = block.word >> 1 | next << 63;
    uint64_t bits = block.word | (block.join & before & after);
    last = block.word >> 63;
    if (open) {
      int length = ~bits == 0 ? 64 : __builtin_ctzll(~bits);
      uint64_t covered = length == 64 ? ~0ull : (1ull << length) - 1;
      run.wide |= (block.wide & covered) != 0;
      run.joined |= (block.join & covered) != 0;
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
      run.joined = (block.join & covered) != 0;
      if (covered >> 63) {
        open = true;
        break;
      }
      run.end = (uint32_t)(base + 64 - __builtin_clzll(covered));
      runs[found++] = run;
      bits &= rest;
    }
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
    if (!open) runs[found++] = (dl_word_run){(uint32_t)i, (uint32_t)i, 0, 0};
    open = true;
    runs[found - 1].end = (uint32_t)(i + 1);
    runs[found - 1].wide |= text[i] >= 0x80;
    runs[found - 1].joined |= joined;
  }
  return found;
}

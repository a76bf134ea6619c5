#pragma once
#include <stddef.h>
#include <stdint.h>

// Byte classes of UTF-8 text, 64 bytes at a time.

/// A maximal run of word bytes: ASCII letters and digits, bytes of 0x80 and more, and, between
/// two of those, one joining byte.
typedef struct {
  uint32_t start;
  uint32_t end;
  /// Not 0 when the run holds a byte of 0x80 or more: its scalars have still to be decoded.
  uint16_t wide;
  /// Not 0 when the run holds a joining byte.
  uint16_t joined;
} dl_word_run;

/// Which bytes beside ASCII letters, digits and bytes of 0x80 and more belong to runs.
typedef enum {
  /// The underscore, like any letter.
  dl_underscore_is_word = 0,
  /// An apostrophe or hyphen between two word bytes.
  dl_inner_joins = 1,
} dl_run_rule;

/// Finds the runs of word bytes in `text` and writes its ASCII lower case beside it.
///
/// `lower` has room for `count` bytes rounded up to 64; the bytes after `count` become 0.
/// `runs` has room for `(count + 1) / 2` entries. Returns the number of runs.
size_t dl_word_runs(
    const uint8_t *text, size_t count, dl_run_rule rule, uint8_t *lower, dl_word_run *runs);

/// The same, one byte at a time: what the fast kernel is tested against.
size_t dl_word_runs_reference(
    const uint8_t *text, size_t count, dl_run_rule rule, uint8_t *lower, dl_word_run *runs);

/// Asks for the cache line of an address.
static inline void dl_prefetch(const void *address) { __builtin_prefetch(address); }

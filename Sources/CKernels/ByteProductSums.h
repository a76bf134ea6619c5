// The inner loops of ByteProducts.c: sums of 16-bit numbers times bytes, for each set of instructions.
#pragma once
#include <stddef.h>
#include <stdint.h>

// The most rows that are summed at once.
enum { BYTE_BLOCK_ROWS = 16 };

// sums[r, j] = Σ_k rows[r, k] · panel[k, j] for the rows of a block, 32 columns, and `inner` numbers k.
//
// A block has 4 rows for any processor, 6 for v3, 12 for v4 and VNNI, 16 for tiles.
void byte_sums_any(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums);

#if defined(__x86_64__)
void byte_sums_v3(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums);
void byte_sums_v4(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums);
void byte_sums_vnni(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums);

// For rows that were split, between `byte_tiles_begin` and `byte_tiles_end`.
void byte_sums_tiles(const int16_t *rows, size_t inner, const int8_t *panel, int32_t *sums);

// Parts every 64 of `count` numbers into 64 high bytes, signed, and 64 low bytes, unsigned.
void byte_tiles_split(int16_t *numbers, size_t count);

// Whether there are tiles, and the system lets this process use them; asks it to.
int byte_tiles_allowed(void);
void byte_tiles_begin(void);
void byte_tiles_end(void);
#endif

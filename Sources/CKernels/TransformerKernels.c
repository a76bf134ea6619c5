#include "TransformerKernels.h"

#include "Lanes.h"

#include <math.h>

#pragma clang fp contract(on)

// x becomes eˣ for x ≤ 88, and e⁻⁸⁷ for what is less than -87; the relative error is below 2⁻²³.
//
// x = n · ln 2 + r with |r| ≤ ln 2 / 2, and e^r = 1 + r + r² q(r) with a minimax q of degree 4.
INLINE void exponential(lanes *exponent) {
  const lanes zero = {0};
  const lanes x = CHOOSE(*exponent > -87.0f, *exponent, zero - 87.0f);
  const lanes shifted = x * 1.44269504f + ROUNDING_SUMMAND;
  const lanes n = shifted - ROUNDING_SUMMAND;
  lanes r = x - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;
  lanes q = zero + 1.3814602e-3f;
  q = q * r + 8.368716e-3f;
  q = q * r + 4.166839e-2f;
  q = q * r + 1.6666521e-1f;
  q = q * r + 4.9999994e-1f;
  const lanes power = q * (r * r) + r + 1.0f;
  *exponent = power * (lanes)(((counts)shifted - ROUNDED_BITS + 127) << 23);
}

// x becomes x · Φ(x) = x/2 · (1 + erf(x/√2)).
//
// With t = |x|/√2: below 0.93, erf(t) = t + t · p(t²) with a minimax p of degree 5; above,
// 1 - erf(t) = e^(-t q(t)) with a minimax q of degree 6.
INLINE void gelu(lanes *values) {
  const lanes zero = {0};
  const lanes x = *values, signed_t = x * 0.70710678f;
  lanes t = CHOOSE(signed_t < 0.0f, -signed_t, signed_t);
  t = CHOOSE(t < 12.0f, t, zero + 12.0f);
  const lanes s = t * t;
  lanes p = zero - 5.9630687e-4f;
  p = p * s + 4.988289e-3f;
  p = p * s - 2.6763758e-2f;
  p = p * s + 1.1281754e-1f;
  p = p * s - 3.761249e-1f;
  p = p * s + 1.2837915e-1f;
  const lanes inner = p * signed_t + signed_t;
  lanes q = zero + 1.04329165e-5f;
  q = q * t - 3.1485624e-4f;
  q = q * t + 3.6103348e-3f;
  q = q * t - 2.3694552e-2f;
  q = q * t + 1.0615903e-1f;
  q = q * t + 6.3519806e-1f;
  q = q * t + 1.1286371f;
  lanes complement = -(q * t);
  exponential(&complement);
  const lanes half = 0.5f * x, tail = half * complement;
  const lanes outer = CHOOSE(x < 0.0f, tail, x - tail);
  *values = CHOOSE(t < 0.9277f, half * inner + half, outer);
}

RUNTIME_DISPATCH
void exact_gelu(float *values, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    lanes part;
    load(&part, values + i, count - i, 0);
    gelu(&part);
    store(values + i, &part, count - i);
  }
}

RUNTIME_DISPATCH
void residual_layer_norm(
    float *values, const float *residual, size_t rows, size_t width, const float *gain,
    const float *shift, float epsilon) {
  lanes part, other;
  for (size_t row = 0; row < rows; row++, values += width) {
    lanes sums = {0};
    for (size_t j = 0; j < width; j += LANES) {
      load(&part, values + j, width - j, 0);
      if (residual) {
        load(&other, residual + row * width + j, width - j, 0);
        part += other;
        store(values + j, &part, width - j);
      }
      sums += part;
    }
    const float mean = sum_of(&sums) / (float)width;
    lanes squares = {0};
    for (size_t j = 0; j < width; j += LANES) {
      load(&part, values + j, width - j, mean);
      part -= mean;
      squares += part * part;
    }
    const float factor = 1 / sqrtf(sum_of(&squares) / (float)width + epsilon);
    for (size_t j = 0; j < width; j += LANES) {
      lanes weight;
      load(&part, values + j, width - j, 0);
      load(&weight, gain + j, width - j, 0);
      load(&other, shift + j, width - j, 0);
      part = (part - mean) * factor;
      part = part * weight + other;
      store(values + j, &part, width - j);
    }
  }
}

// Rows of scores are read and written in whole lanes: what lies behind a row is made -∞ when it is read.
INLINE void load_scores(lanes *values, const float *scores, size_t count) {
  *values = *(const lanes *)scores;
  if (count < LANES) fill(values, count, -INFINITY);
}

INLINE float greatest_score(const float *scores, size_t columns) {
  lanes part, greatest = (lanes){0} - INFINITY;
  for (size_t j = 0; j < columns; j += LANES) {
    load_scores(&part, scores + j, columns - j);
    greatest = CHOOSE(part > greatest, part, greatest);
  }
  return greatest_of(&greatest);
}

RUNTIME_DISPATCH
void scaled_softmax(float *scores, size_t rows, size_t columns, size_t step, float scale) {
  lanes part;
  for (size_t row = 0; row < rows; row++, scores += step) {
    const float maximum = greatest_score(scores, columns);
    lanes sums = {0};
    for (size_t j = 0; j < columns; j += LANES) {
      load_scores(&part, scores + j, columns - j);
      part = (part - maximum) * scale;
      exponential(&part);
      if (columns - j < LANES) fill(&part, columns - j, 0);
      *(lanes *)(scores + j) = part;
      sums += part;
    }
    const float share = 1 / sum_of(&sums);
    for (size_t j = 0; j < columns; j += LANES) *(lanes *)(scores + j) *= share;
  }
}

RUNTIME_DISPATCH
void scaled_log_sums(
    const float *scores, size_t rows, size_t columns, size_t step, float scale, float *sums) {
  lanes part;
  for (size_t row = 0; row < rows; row++, scores += step) {
    const float maximum = greatest_score(scores, columns);
    lanes total = {0};
    for (size_t j = 0; j < columns; j += LANES) {
      load_scores(&part, scores + j, columns - j);
      part = (part - maximum) * scale;
      exponential(&part);
      if (columns - j < LANES) fill(&part, columns - j, 0);
      total += part;
    }
    sums[row] = maximum * scale + logf(sum_of(&total));
  }
}

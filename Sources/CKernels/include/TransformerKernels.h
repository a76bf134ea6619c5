// The parts of a transformer that are not matrix products, compiled for several instruction sets and
// chosen at run time. Every row is computed alone, in one order.
#pragma once
#include <stddef.h>
#include <stdint.h>

// values[i] = values[i] · Φ(values[i]), Φ the normal distribution: the exact GELU, not its tanh form.
//
// The error is below 1.5 · 2⁻²³ |values[i]|.
void exact_gelu(float *values, size_t count);

// values[i, :] becomes the layer normalisation of values[i, :] + residual[i, :]; `residual` may be
// null. The variance is that of the row (divided by `width`), plus `epsilon`.
void residual_layer_norm(
    float *values, const float *residual, size_t rows, size_t width, const float *gain,
    const float *shift, float epsilon);

// A row of scores takes up whole lanes: `step` is at least ⌈columns / 16⌉ · 16.
enum { SCORE_LANES = 16 };

// scores[i, j] becomes exp(scale · scores[i, j]) divided by the sum of its row of `columns`; rows are
// `step` apart, and what fills the lanes behind a row is of no meaning before and after. `scale` is
// positive. The relative error of an entry is below 4 · 2⁻²³ + 2⁻²³ y, y = scale · (greatest score of the
// row - score) up to 80.
void scaled_softmax(float *scores, size_t rows, size_t columns, size_t step, float scale);

// sums[i] = log Σ_j exp(scale · scores[i, j]) over the `columns` of row i, laid out in the same way.
void scaled_log_sums(
    const float *scores, size_t rows, size_t columns, size_t step, float scale, float *sums);

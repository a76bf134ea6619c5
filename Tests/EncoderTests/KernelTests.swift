import Glibc
import TestSupport
import Testing

@testable import Encoder

@Suite("The kernels of the encoder")
struct KernelTests {
  private func random(_ count: Int, _ generator: inout TestGenerator) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
  }

  @Test("a linear layer is the product and the bias, and a row does not depend on its neighbours")
  func linear() {
    forEverySeed(0..<40) { generator, seed in
      let (rows, inputs) = (Int.random(in: 1...40, using: &generator), Int(seed) * 3 + 1)
      let outputs = Int.random(in: 1...100, using: &generator)
      let weights = random(outputs * inputs, &generator)
      let bias = random(outputs, &generator)
      let input = random(rows * inputs, &generator)
      let layer = LinearLayer(weights: weights, bias: bias, inputs: inputs)
      var output = [Float](repeating: .nan, count: rows * outputs)
      layer.apply(input, rows: 0..<rows, into: &output)
      for row in 0..<rows {
        for column in 0..<outputs {
          let exact = (0..<inputs).reduce(Double(bias[column])) {
            $0 + Double(input[row * inputs + $1]) * Double(weights[column * inputs + $1])
          }
          #expect(abs(Double(output[row * outputs + column]) - exact) < 1e-5, "seed \(seed)")
        }
      }
      let some = Int.random(in: 0..<rows, using: &generator)
      var alone = [Float](repeating: 0, count: outputs)
      layer.apply(input, rows: some..<some + 1, into: &alone)
      #expect(alone == Array(output[some * outputs..<(some + 1) * outputs]), "seed \(seed)")
    }
  }

  @Test("GELU is x Φ(x) to 1.5 · 2⁻²³ of x")
  func gelu() {
    var values = (0..<40_001).map { Float($0 - 20_000) / 1500 }
    let inputs = values
    TransformerKernels.gelu(&values, count: values.count)
    for (x, value) in zip(inputs, values) {
      let exact = 0.5 * Double(x) * erfc(-Double(x) / 2.0.squareRoot())
      #expect(abs(Double(value) - exact) <= 1.5 * Double(abs(x)) * 0x1p-23, "at \(x)")
    }
  }

  @Test("softmax is exact but for the rounding of its exponents, and leaves what is around alone")
  func softmax() {
    forEverySeed { generator, seed in
      let (rows, columns) = (3, Int.random(in: 1...70, using: &generator))
      let lanes = RowLayout.scoreStep(columns)
      let layout = RowLayout(start: 2, rows: rows, columns: columns, step: lanes + 3)
      let end = layout.end - columns + lanes
      let inputs = (0..<end + 3).map { _ in Float.random(in: -60...60, using: &generator) }
      var scores = inputs
      TransformerKernels.softmax(&scores, layout, scale: 0.5)
      #expect(scores[..<2] == inputs[..<2] && scores[end...] == inputs[end...])
      for row in 0..<rows {
        let first = layout.start + row * layout.step
        let exponents = (first..<first + columns).map { exp(0.5 * Double(inputs[$0])) }
        let total = exponents.reduce(0, +)
        let greatest = inputs[first..<first + columns].max() ?? 0
        for column in 0..<columns {
          let exact = exponents[column] / total
          let error = abs(Double(scores[first + column]) - exact)
          let exponent = 0.5 * Double(greatest - inputs[first + column])
          #expect(error <= (6e-7 + 0x1p-23 * exponent) * exact, "seed \(seed)")
        }
      }
    }
  }

  @Test("sums of exponentials as logarithms, beside scores that would overflow")
  func logSums() {
    forEverySeed { generator, seed in
      let columns = Int.random(in: 1...70, using: &generator)
      let lanes = RowLayout.scoreStep(columns)
      let layout = RowLayout(start: 1, rows: 3, columns: columns, step: lanes + 2)
      let scores = (0..<layout.end - columns + lanes).map { _ in
        Float.random(in: -60...60, using: &generator) + 300 * Float(seed % 2)
      }
      let sums = TransformerKernels.logSums(scores, layout, scale: 0.5)
      for (row, sum) in sums.enumerated() {
        let first = layout.start + row * layout.step
        let entries = scores[first..<first + columns].map { 0.5 * Double($0) }
        let greatest = entries.max() ?? 0
        let exact = greatest + log(entries.reduce(0) { $0 + exp($1 - greatest) })
        #expect(abs(Double(sum) - exact) < 4e-5, "seed \(seed)")
      }
    }
  }

  @Test("layer normalisation of rows of any length, with a residual and without")
  func layerNormalization() {
    forEverySeed { generator, seed in
      let (rows, width) = (4, Int(seed) + 2)
      let (gain, shift) = (random(width, &generator), random(width, &generator))
      let residual = seed.isMultiple(of: 2) ? random(rows * width, &generator) : []
      let inputs = random(rows * width, &generator)
      var values = inputs
      LayerNormalization(gain: gain, shift: shift, epsilon: 1e-3)
        .apply(&values, adding: residual, rows: rows)
      for row in 0..<rows {
        let summed = (row * width..<(row + 1) * width).map {
          Double(inputs[$0]) + (residual.isEmpty ? 0 : Double(residual[$0]))
        }
        let mean = summed.reduce(0, +) / Double(width)
        let variance = summed.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
        for column in 0..<width {
          let standard = (summed[column] - mean) / (variance + 1e-3).squareRoot()
          let exact = standard * Double(gain[column]) + Double(shift[column])
          #expect(abs(Double(values[row * width + column]) - exact) < 3e-6, "seed \(seed)")
        }
      }
    }
  }
}

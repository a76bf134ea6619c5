import ModelFiles
import TestSupport
import Testing

@testable import Encoder

@Suite("Products with bytes")
struct ByteProductTests {
  private static let available = ByteProductInstructions.allCases.filter(\.areAvailable)

  private func floats(_ count: Int, _ generator: inout TestGenerator) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
  }

  private func matrix(
    rows: Int, columns: Int, hasColumnScales: Bool, _ generator: inout TestGenerator
  ) -> ScaledRows {
    ScaledRows(
      rows: rows, columns: columns,
      bytes: (0..<rows * columns).map { _ in UInt8.random(in: 0...255, using: &generator) },
      rowScales: (0..<rows).map { _ in Float.random(in: 0.001...0.01, using: &generator) },
      columnScales: hasColumnScales
        ? (0..<columns).map { _ in Float.random(in: 0.5...2, using: &generator) } : [])
  }

  private func product(
    _ left: [Float], rows: Int, _ panels: BytePanels, bias: [Float],
    _ instructions: ByteProductInstructions
  ) -> [Float] {
    var product = [Float](repeating: .nan, count: rows * panels.columns)
    panels.multiply(
      left, RowLayout(rows: rows, columns: panels.inner), bias: bias, into: &product,
      RowLayout(rows: rows, columns: panels.columns), with: instructions)
    return product
  }

  @Test(
    "are the products but for the rounding of the rows, and have the same bits with any instructions"
  )
  func sameBits() {
    forEverySeed(0..<30) { generator, seed in
      let (rows, inner) = (Int.random(in: 1...40, using: &generator), Int(seed) * 9 + 1)
      let columns = Int.random(in: 1...100, using: &generator)
      let weights = matrix(
        rows: columns, columns: inner, hasColumnScales: seed % 2 == 0, &generator)
      let (left, bias) = (floats(rows * inner, &generator), floats(columns, &generator))
      let panels = BytePanels(weights)
      let plain = product(left, rows: rows, panels, bias: bias, .any)
      for instructions in Self.available {
        let other = product(left, rows: rows, panels, bias: bias, instructions)
        #expect(other == plain, "\(instructions), seed \(seed)")
      }
      let expanded = weights.floats
      for row in 0..<rows {
        for column in 0..<columns {
          var (exact, size) = (Double(bias[column]), 0.0)
          for index in 0..<inner {
            let weight = Double(expanded[column * inner + index])
            exact += Double(left[row * inner + index]) * weight
            size += abs(weight)
          }
          // Half a unit of the greatest entry, which a column scale may double, for each product.
          let error = abs(Double(plain[row * columns + column]) - exact)
          #expect(error < 1e-5 + size * 4 / 65_534, "seed \(seed)")
        }
      }
    }
  }

  @Test("of one row do not depend on its neighbours", arguments: available)
  func alone(instructions: ByteProductInstructions) {
    var generator = TestGenerator(seed: 5)
    let (rows, inner) = (37, 70)
    let panels = BytePanels(
      matrix(rows: 45, columns: inner, hasColumnScales: true, &generator))
    let (left, bias) = (floats(rows * inner, &generator), floats(45, &generator))
    let all = product(left, rows: rows, panels, bias: bias, instructions)
    for row in 0..<rows {
      let alone = product(
        Array(left[row * inner..<(row + 1) * inner]), rows: 1, panels, bias: bias, instructions)
      #expect(alone == Array(all[row * 45..<(row + 1) * 45]))
    }
  }

  @Test("of the greatest numbers do not overflow", arguments: available, [1, 384, 1536, 5000])
  func greatest(instructions: ByteProductInstructions, inner: Int) {
    let weights = ScaledRows(
      rows: 2, columns: inner,
      bytes: [UInt8](repeating: 128, count: inner) + [UInt8](repeating: 127, count: inner),
      rowScales: [1, 1])
    let found = product(
      [Float](repeating: -3, count: inner), rows: 1, BytePanels(weights), bias: [0, 0],
      instructions)
    #expect(abs(found[0] / (384 * Float(inner)) - 1) < 1e-6)
    #expect(abs(found[1] / (-381 * Float(inner)) - 1) < 1e-6)
  }

  @Test("of zeros, and of next to nothing, are the bias", arguments: available)
  func zeros(instructions: ByteProductInstructions) {
    let weights = ScaledRows(rows: 1, columns: 3, bytes: [1, 2, 3], rowScales: [0.5])
    let panels = BytePanels(weights)
    for value in [0, 1e-38] as [Float] {
      let left = [Float](repeating: value, count: 6)
      #expect(product(left, rows: 2, panels, bias: [0.25], instructions) == [0.25, 0.25])
    }
  }
}

import ModelFiles
import TestSupport
import Testing

@Suite("Numbers of tensors")
struct NumberTests {
  @Test("every 16-bit number becomes the number that IEEE 754 says")
  func everyHalf() throws {
    let bytes: [UInt8] = (0...UInt16.max).flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    let numbers = try #require(
      Tensor(element: .float16, shape: [65_536], bytes: bytes).floats)
    for bits in 0...UInt16.max {
      let expected = Self.half(bits)
      let found = numbers[Int(bits)]
      #expect(expected.isNaN ? found.isNaN : found == expected, "bits \(bits)")
      #expect((found.sign == .minus) == (bits >= 0x8000), "bits \(bits)")
    }
  }

  /// IEEE 754-2019, section 3.4: fraction, exponent with bias 15, sign.
  static func half(_ bits: UInt16) -> Float {
    let sign: Float = bits >= 0x8000 ? -1 : 1
    let exponent = Int(bits >> 10 & 31)
    let fraction = Float(bits & 1023) / 1024
    switch exponent {
    case 31: return fraction == 0 ? sign * .infinity : .nan
    case 0: return sign * fraction * Float(sign: .plus, exponent: -14, significand: 1)
    default:
      return sign * (1 + fraction) * Float(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }

  @Test("bytes with scales become scale of row times scale of column times byte")
  func scaledRows() {
    forEverySeed(0..<40) { generator, seed in
      let rows = Int.random(in: 0...9, using: &generator)
      let columns = Int.random(in: 0...70, using: &generator)
      let bytes = (0..<rows * columns).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let rowScales = (0..<rows).map { _ in Float.random(in: -1...1, using: &generator) }
      let factors = (0..<columns).map { _ in Float.random(in: 0.1...9, using: &generator) }
      for columnScales in [[], factors] {
        let matrix = ScaledRows(
          rows: rows, columns: columns, bytes: bytes, rowScales: rowScales,
          columnScales: columnScales)
        let numbers = matrix.floats
        #expect(numbers.count == rows * columns, "seed \(seed)")
        for row in 0..<rows {
          var line = [Float](repeating: .nan, count: columns)
          var target = line.mutableSpan
          matrix.copyRow(row, to: &target)
          for column in 0..<columns {
            let scale = rowScales[row] * (columnScales.isEmpty ? 1 : columnScales[column])
            let expected = scale * Float(Int8(bitPattern: bytes[row * columns + column]))
            #expect(numbers[row * columns + column] == expected, "seed \(seed)")
            #expect(line[column] == expected, "seed \(seed)")
          }
        }
      }
    }
  }
}

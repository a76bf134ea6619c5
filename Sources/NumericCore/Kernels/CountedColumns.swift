internal import CKernels

/// Columns of values in fixed point, for totals of as many rows as there are, drawn with replacement.
///
/// How often each row is drawn comes first, then one product a row and column: a third of a
/// nanosecond a draw of 1,000 rows and a quarter of 10,000, where registers have 512 bits. A value is
/// kept to 2⁻⁶² of the power of two above the largest of its column, and totals of the values kept are
/// exact, rounded once: they have the same bits on every instruction set.
package struct CountedColumns: Sendable {
  /// The number of rows.
  package let count: Int
  /// The column of the matrix that each kept column is; columns of zeros have none.
  private let columns: [Int]
  /// Four planes of digits a column, the smallest digits first.
  private let digits: [Int16]
  /// What a unit of each column's fixed point is worth, as a power of two.
  private let exponents: [Int]
  private let padded: Int
  private let law: count_law

  /// The least rows for which counting is faster than drawing one by one.
  package static let leastRows = 256
  private static let bits = 62

  /// Takes a range of the rows of a matrix.
  ///
  /// Nil where drawing one by one is faster, or more exact: with fewer than ``leastRows``, or values
  /// that are not finite or, of several columns, vanish beside the largest.
  ///
  /// - Parameters:
  ///   - rows: The matrix, row after row.
  ///   - width: The entries of a row.
  ///   - range: The rows taken.
  package init?(_ rows: Span<Double>, width: Int, range: Range<Int>) {
    precondition(width >= 1 && range.lowerBound >= 0 && range.upperBound * width <= rows.count)
    let count = range.count
    guard count >= Self.leastRows, count < UInt32.max else { return nil }
    let padding = Int(COUNT_PADDING)
    let padded = (count + padding - 1) / padding * padding
    var columns: [Int] = []
    var digits: [Int16] = []
    var exponents: [Int] = []
    for column in 0..<width {
      var largest = 0.0
      for row in range {
        let value = rows[row * width + column]
        guard value.isFinite else { return nil }
        largest = max(largest, abs(value))
      }
      guard largest > 0 else { continue }
      let exponent = Int(largest.exponent) + 1 - Self.bits
      let first = digits.count
      digits.append(contentsOf: repeatElement(0, count: 4 * padded))
      for row in range {
        let value = rows[row * width + column]
        var rest = Int64(Double(sign: .plus, exponent: -exponent, significand: value).rounded())
        if rest == 0 && value != 0 && width > 1 { return nil }
        for plane in 0..<4 {
          let digit = Int16(truncatingIfNeeded: rest)
          digits[first + plane * padded + row - range.lowerBound] = digit
          rest = (rest - Int64(digit)) >> 16
        }
      }
      columns.append(column)
      exponents.append(exponent)
    }
    (self.count, self.padded) = (count, padded)
    (self.columns, self.digits, self.exponents) = (columns, digits, exponents)
    law = count_law_of(count)
  }

  /// The bytes of scratch memory that a draw needs.
  package var room: Int { padded }

  /// Draws as many rows as there are, with replacement, from each of several streams, and adds them up.
  ///
  /// Poisson numbers of a mean a little below 1 come first, drawn again where their total is above the
  /// count, then single draws for what is missing: together they have the distribution of single
  /// draws, to 2⁻⁵³.
  ///
  /// - Parameters:
  ///   - streams: A stream a resample.
  ///   - counts: Scratch memory of ``room`` bytes or more: how often each row came, the last time.
  ///   - sums: Where the rows are added: an entry a column, from `offset` on and with a distance of
  ///     `stride` from one resample to the next.
  ///   - stride: The distance from the sums of a resample to those of the next.
  ///   - offset: The place of the first sum.
  package func addDraws(
    from streams: inout [RandomStream], counts: inout [UInt8], to sums: inout [Double],
    stride: Int, at offset: Int
  ) {
    precondition(counts.count >= room, "a byte a row, rounded up")
    var places = streams.map(\.kernelPosition)
    var totals = [Double](repeating: 0, count: places.count * columns.count)
    var law = law
    unsafe counted_totals(
      &places, places.count, &law, count, digits, columns.count, &counts, &totals)
    for resample in places.indices {
      for (place, column) in columns.enumerated() {
        sums[resample * stride + offset + column] += Double(
          sign: .plus, exponent: exponents[place],
          significand: totals[resample * columns.count + place])
      }
      streams[resample].position = places[resample].position
    }
  }
}

internal import CKernels

/// Many random numbers at a time, on the kernels of `CKernels`: shapes are checked here.
///
/// Each call takes whole groups of eight blocks of the stream and leaves a half-used block of
/// ``next()`` aside. The numbers are a function of the seed, the purpose, the index and the calls made
/// before; they are other ones than ``nextIndex(below:)`` and ``shuffle(_:)`` would give.
extension RandomStream {
  /// Fills a span with indices of the uniform distribution on `0..<bound`, without bias.
  ///
  /// About half a nanosecond an index where the processor has registers of 512 bits.
  ///
  /// - Parameters:
  ///   - indices: What is overwritten.
  ///   - bound: From 1 to 2³² − 1.
  public mutating func fill(_ indices: inout MutableSpan<UInt32>, below bound: Int) {
    let bound = Self.checked(bound)
    var place = kernelPosition
    unsafe indices.withUnsafeMutableBufferPointer { indices in
      guard let start = indices.baseAddress else { return }
      unsafe random_indices(&place, bound, indices.count, start)
    }
    position = place.position
  }

  /// Draws rows of a matrix with replacement and adds them up.
  ///
  /// The rows are those of ``fill(_:below:)``.
  ///
  /// - Parameters:
  ///   - rows: The matrix, row after row.
  ///   - width: The entries of a row: 1, 2, 4 or 8.
  ///   - range: The rows to draw from, at least one if any are drawn.
  ///   - count: How many rows to draw.
  ///   - sums: Where the row is added: `width` entries from `offset` on.
  ///   - offset: The place of the first sum.
  package mutating func addDraws(
    of rows: Span<Double>, width: Int, from range: Range<Int>, count: Int,
    to sums: inout MutableSpan<Double>, at offset: Int
  ) {
    precondition([1, 2, 4, 8].contains(width), "rows of 1, 2, 4 or 8 entries are drawn")
    precondition(range.lowerBound >= 0 && range.upperBound * width <= rows.count)
    precondition(offset >= 0 && offset + width <= sums.count && count >= 0)
    guard count > 0 else { return }
    let bound = Self.checked(range.count)
    var place = kernelPosition
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let rows = rows.baseAddress, let sums = sums.baseAddress else { return }
        unsafe add_random_rows(
          &place, rows + range.lowerBound * width, width, bound, count, sums + offset)
      }
    }
    position = place.position
  }

  /// Draws a random subset of places, each subset of its size equally likely, and adds up its rows.
  ///
  /// - Parameters:
  ///   - members: The size of the subset.
  ///   - rows: A row for each place.
  ///   - width: The entries of a row.
  ///   - range: The places to draw from, at least `members`.
  ///   - marks: Scratch memory with room for a byte of every place of the range.
  ///   - sums: Where the rows are added: `width` entries.
  package mutating func addSubset(
    of members: Int, of rows: Span<Double>, width: Int, from range: Range<Int>,
    marks: inout MutableSpan<UInt8>, to sums: inout MutableSpan<Double>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound * width <= rows.count && width >= 1)
    precondition(members >= 0 && members <= range.count && sums.count == width)
    precondition(marks.count >= range.count)
    guard members > 0 else { return }
    _ = Self.checked(range.count)
    var place = kernelPosition
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe marks.withUnsafeMutableBufferPointer { marks in
          guard let rows = rows.baseAddress, let sums = sums.baseAddress,
            let marks = marks.baseAddress
          else { return }
          let threshold = unsafe random_subset(&place, members, range.count, marks)
          unsafe add_marked_rows(
            rows + range.lowerBound * width, width, marks, threshold, range.count, sums)
        }
      }
    }
    position = place.position
  }

  /// The sum of the values that a fair coin takes, thrown for each.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - marks: Scratch memory with room for a byte of every value.
  /// - Returns: The sum of those taken.
  package mutating func sumOfHalf(
    _ values: Span<Double>, marks: inout MutableSpan<UInt8>
  ) -> Double {
    precondition(marks.count >= values.count)
    var place = kernelPosition
    var sum = 0.0
    unsafe values.withUnsafeBufferPointer { values in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        guard let start = values.baseAddress, let marks = marks.baseAddress else { return }
        unsafe random_marks(&place, values.count, marks)
        unsafe add_marked_rows(start, 1, marks, 128, values.count, &sum)
      }
    }
    position = place.position
    return sum
  }

  /// Puts the values of a range into a random order, every order equally likely.
  package mutating func reorder(_ values: inout MutableSpan<Double>, in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    guard range.count > 1 else { return }
    _ = Self.checked(range.count)
    var place = kernelPosition
    unsafe values.withUnsafeMutableBufferPointer { values in
      guard let start = values.baseAddress else { return }
      unsafe random_order(&place, start + range.lowerBound, range.count)
    }
    position = place.position
  }

  var kernelPosition: random_position {
    random_position(
      seed: UInt64(key.x) | UInt64(key.y) << 32,
      purpose: UInt64(purpose.x) | UInt64(purpose.y) << 32, position: position)
  }

  private static func checked(_ bound: Int) -> UInt32 {
    precondition(bound >= 1 && bound <= UInt32.max, "indices are drawn below 1 to 2³² − 1")
    return UInt32(bound)
  }
}

/// Sums of products in an order that depends on the count alone.
package enum ProductSum {
  /// Σ aᵢ bᵢ of two spans of one length.
  package static func value(_ a: Span<Double>, _ b: Span<Double>) -> Double {
    precondition(a.count == b.count, "a product needs two of a length")
    return unsafe a.withUnsafeBufferPointer { a in
      unsafe b.withUnsafeBufferPointer { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return 0 }
        return unsafe product_sum(first, second, a.count)
      }
    }
  }
}

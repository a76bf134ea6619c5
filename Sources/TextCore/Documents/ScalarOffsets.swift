/// The way from UTF-8 byte offsets of a text to Unicode scalar offsets and back.
///
/// Python and R count scalars, so every offset that leaves Dateline is one. A byte sequence that is
/// not UTF-8 counts as the one U+FFFD that a decoder puts for it. The index is a bit per byte where
/// a scalar starts, with the number of scalars before each 64 bytes.
public struct ScalarOffsets: Sendable {
  /// The number of bytes of the text.
  public let byteCount: Int
  /// The number of scalars of the text.
  public let scalarCount: Int
  /// Empty when all scalars are one byte long.
  private let starts: [UInt64]
  private let before: [Int]

  /// Makes the index of a text.
  ///
  /// - Complexity: O(bytes), a fifth of a byte of memory per byte unless all are ASCII.
  public init(_ text: [UInt8]) {
    byteCount = text.count
    guard text.contains(where: { $0 >= 0x80 }) else {
      (scalarCount, starts, before) = (text.count, [], [])
      return
    }
    var starts = [UInt64](repeating: 0, count: text.count / 64 + 1)
    let span = text.span
    var position = 0
    while position < span.count {
      starts[position >> 6] |= 1 << UInt64(position & 63)
      position += span.decodeScalar(at: position).length
    }
    var before: [Int] = []
    before.reserveCapacity(starts.count)
    var total = 0
    for word in starts {
      before.append(total)
      total += word.nonzeroBitCount
    }
    (self.scalarCount, self.starts, self.before) = (total, starts, before)
  }

  /// The number of scalars that start before a byte offset; `scalarCount` at the end of the text.
  ///
  /// A byte inside a scalar counts as after its start.
  ///
  /// - Complexity: O(1).
  public func scalarOffset(ofByte offset: Int) -> Int {
    precondition(offset >= 0 && offset <= byteCount, "a byte offset lies in its text")
    if starts.isEmpty { return offset }
    let word = offset >> 6
    let mask = (1 as UInt64) << UInt64(offset & 63) - 1
    return before[word] + (starts[word] & mask).nonzeroBitCount
  }

  /// The byte offset where a scalar starts; `byteCount` after the last.
  ///
  /// - Complexity: O(log bytes).
  public func byteOffset(ofScalar offset: Int) -> Int {
    precondition(offset >= 0 && offset <= scalarCount, "a scalar offset lies in its text")
    if starts.isEmpty || offset == scalarCount { return offset == scalarCount ? byteCount : offset }
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= offset { low = middle } else { high = middle }
    }
    var bits = starts[low]
    for _ in 0..<(offset - before[low]) { bits &= bits - 1 }
    return low * 64 + bits.trailingZeroBitCount
  }

  /// A byte range counted in scalars.
  public func scalars(of range: ByteRange) -> Range<Int> {
    scalarOffset(ofByte: range.start)..<scalarOffset(ofByte: range.end)
  }

  /// A scalar range counted in bytes.
  public func bytes(of range: Range<Int>) -> ByteRange {
    ByteRange(byteOffset(ofScalar: range.lowerBound), byteOffset(ofScalar: range.upperBound))
  }
}

/// A range of UTF-8 bytes of an article's own text: the only kind of text range in Dateline.
///
/// Normal forms are looked up, never written over the text, so a range always leads back to the
/// original bytes.
@frozen
public struct ByteRange: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte.
  public let end: Int

  /// Makes the range `start..<end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a byte range ascends from zero")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  @inlinable
  public var count: Int { end - start }

  /// Whether the range holds no byte.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The same range as the standard library's, for slicing.
  @inlinable
  public var indices: Range<Int> { start..<end }

  /// Whether another range lies inside this one.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two ranges share a byte.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  @inlinable
  public static func < (lhs: ByteRange, rhs: ByteRange) -> Bool {
    (lhs.start, lhs.end) < (rhs.start, rhs.end)
  }
}

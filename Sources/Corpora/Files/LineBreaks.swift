import Glibc

/// Finds line breaks with the C library, several bytes at a time.
enum LineBreaks {
  /// The offset of the next line feed, or nil where none follows.
  static func next(in bytes: [UInt8], from start: Int) -> Int? {
    first(0x0A, in: bytes, from: start, to: bytes.count)
  }

  /// The offset of the next carriage return before an end, or nil where none stands.
  static func nextReturn(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    first(0x0D, in: bytes, from: start, to: end)
  }

  private static func first(_ byte: Int32, in bytes: [UInt8], from start: Int, to end: Int) -> Int?
  {
    precondition(0 <= start && end <= bytes.count, "the range lies inside the bytes")
    guard start < end else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, byte, end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

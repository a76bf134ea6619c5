import Glibc

/// Finds bytes with the C library, several at a time.
enum ByteSearch {
  /// The offset of the first byte of a value in a range, or nil where none stands.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    precondition(0 <= start && end <= bytes.count, "the range lies inside the bytes")
    return unsafe bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The offset of the next line feed, or nil where none follows.
  static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
    first(0x0A, in: bytes, from: start, to: bytes.count)
  }
}

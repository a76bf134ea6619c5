internal import TextCore

/// A list of words in the order of their bytes, looked up by binary search.
struct SortedWords: Sendable {
  let strings: ByteStrings

  /// What keeps a text from being such a list.
  struct Fault: Error {
    /// The line, counted from 1.
    let line: Int
    let reason: String
  }

  /// Reads a text with a word on each line; every line ends with a line feed.
  init(lines text: [UInt8]) throws(Fault) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    bytes.reserveCapacity(text.count)
    var previous = 0..<0
    for byte in text {
      guard byte == 0x0A else {
        bytes.append(byte)
        continue
      }
      let word = previous.upperBound..<bytes.count
      guard !word.isEmpty else { throw Fault(line: offsets.count, reason: "is empty") }
      guard Self.order(bytes.span.extracting(previous), bytes.span.extracting(word)) < 0 else {
        throw Fault(line: offsets.count, reason: "does not come after the line before it")
      }
      offsets.append(UInt32(truncatingIfNeeded: bytes.count))
      previous = word
    }
    guard Int(offsets[offsets.count - 1]) == bytes.count,
      let strings = ByteStrings(bytes: bytes, offsets: offsets)
    else { throw Fault(line: offsets.count, reason: "has no line feed at its end") }
    self.strings = strings
  }

  /// The number of words.
  var count: Int { strings.count }

  /// The place of a word in the list, or nil.
  func firstIndex(of word: Span<UInt8>) -> Int? {
    let bytes = strings.bytes.span
    let offsets = strings.offsets.span
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let found = bytes.extracting(Int(offsets[middle])..<Int(offsets[middle + 1]))
      let order = Self.order(found, word)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Negative when the first comes before the second, 0 when they are equal.
  private static func order(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Int {
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return Int(first[index]) - Int(second[index])
    }
    return first.count - second.count
  }
}

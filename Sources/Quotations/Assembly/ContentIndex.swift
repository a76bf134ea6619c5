import TextCore

/// The contents of some quotations, found by the bytes that they share with another.
struct ContentIndex {
  private struct Part {
    let range: ByteRange
    let content: Int
  }

  /// All parts by their start.
  private let parts: [Part]
  /// The greatest end of the parts up to each.
  private let ends: [Int]
  /// The bytes of each content.
  private let sizes: [Int]

  /// Makes an index.
  ///
  /// - Parameter contents: Contents of disjoint parts each; they may overlap one another.
  /// - Complexity: O(parts · log).
  init(_ contents: [[ByteRange]]) {
    parts = contents.enumerated().flatMap { number, content in
      content.map { Part(range: $0, content: number) }
    }.sorted { ($0.range, $0.content) < ($1.range, $1.content) }
    var ends: [Int] = []
    for part in parts { ends.append(max(ends.last ?? 0, part.range.end)) }
    self.ends = ends
    sizes = contents.map { $0.reduce(0) { $0 + $1.count } }
  }

  /// Compares content by the Dice coefficient of its bytes (Dice, 1945).
  ///
  /// - Parameters:
  ///   - content: Disjoint parts.
  ///   - coefficient: A value above 0.
  /// - Returns: Whether the coefficient of the content and one of the index reaches the value.
  /// - Complexity: O(parts · log + parts that share a byte), where the contents of the index are disjoint.
  func holdsContent(like content: [ByteRange], by coefficient: Double) -> Bool {
    var shared: [Int: Int] = [:]
    for range in content {
      var place = firstPlace(startingFrom: range.end)
      while place > 0, ends[place - 1] > range.start {
        place -= 1
        let other = parts[place].range
        let bytes = min(range.end, other.end) - max(range.start, other.start)
        if bytes > 0 { shared[parts[place].content, default: 0] += bytes }
      }
    }
    let size = content.reduce(0) { $0 + $1.count }
    return shared.contains { other, bytes in
      2 * Double(bytes) / Double(size + sizes[other]) >= coefficient
    }
  }

  private func firstPlace(startingFrom offset: Int) -> Int {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.start >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

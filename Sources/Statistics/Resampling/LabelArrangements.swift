internal import NumericCore

/// The ways to give a set of labels to units, within blocks that keep their labels.
struct LabelArrangements: Sendable {
  /// The label of each unit.
  let labels: [Int]
  /// The units of each block.
  let blocks: [Range<Int>]

  /// The number of different arrangements; nil where it is above a limit.
  ///
  ///     Π_blocks n! / Π_labels m!
  func count(upTo limit: Int) -> Int? {
    var total = 1
    for block in blocks {
      var sizes: [Int] = []
      var last: Int?
      for label in labels[block].sorted() {
        if label == last { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
        last = label
      }
      var units = 0
      for size in sizes {
        units += size
        guard let ways = Self.combinations(units, size, upTo: limit) else { return nil }
        let (product, overflow) = total.multipliedReportingOverflow(by: ways)
        guard !overflow, product <= limit else { return nil }
        total = product
      }
    }
    return total <= limit ? total : nil
  }

  private static func combinations(_ n: Int, _ k: Int, upTo limit: Int) -> Int? {
    let k = min(k, n - k)
    var ways = 1
    for i in stride(from: 1, through: k, by: 1) {
      let (product, overflow) = ways.multipliedReportingOverflow(by: n - k + i)
      guard !overflow else { return nil }
      ways = product / i
      guard ways <= limit else { return nil }
    }
    return ways
  }

  /// Every arrangement once, each block in lexicographic order.
  func forEach(_ body: (Span<Int>) -> Void) {
    var current = labels
    for block in blocks { current[block].sort() }
    while true {
      body(current.span)
      var block = 0
      while block < blocks.count, !Self.advance(&current, blocks[block]) { block += 1 }
      guard block < blocks.count else { return }
    }
  }

  /// The next arrangement of a block; after the last one the first, and false.
  private static func advance(_ labels: inout [Int], _ block: Range<Int>) -> Bool {
    guard block.count > 1 else { return false }
    var pivot = block.upperBound - 2
    while pivot >= block.lowerBound, labels[pivot] >= labels[pivot + 1] { pivot -= 1 }
    guard pivot >= block.lowerBound else {
      labels[block].reverse()
      return false
    }
    var successor = block.upperBound - 1
    while labels[successor] <= labels[pivot] { successor -= 1 }
    labels.swapAt(pivot, successor)
    labels[(pivot + 1)..<block.upperBound].reverse()
    return true
  }

  /// A random arrangement, each equally likely.
  func drawn(_ stream: inout RandomStream, into order: inout [Double]) {
    for unit in order.indices { order[unit] = Double(labels[unit]) }
    var span = order.mutableSpan
    for block in blocks { stream.reorder(&span, in: block) }
  }
}

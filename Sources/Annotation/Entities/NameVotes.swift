import TextCore

/// A name as one window shows it, before the rest of the text is heard.
struct ReadName: Sendable {
  /// The words.
  let words: Range<Int>
  /// For each kind of name the logarithm of the probability that the words are one of that kind.
  let kinds: [Double]
}

/// Gives all names of a text that have the same words one kind: that which is the most probable of all of
/// them together.
///
/// A name whose sentence says little of what it stands for takes its kind from the others. Each place is
/// taken as if it told something of its own, as in naive Bayes.
enum NameVotes {
  /// The number of the kind of each name.
  ///
  /// - Complexity: O(bytes of the names + names · kinds).
  static func kinds(of names: [ReadName], words: TreebankWords, in text: [UInt8]) -> [Int] {
    var sums: [[ArraySlice<UInt8>]: [Double]] = [:]
    let keys = names.map { name in words.ranges[name.words].map { text[$0.indices] } }
    for (key, name) in zip(keys, names) {
      sums[key] = sums[key].map { zip($0, name.kinds).map(+) } ?? name.kinds
    }
    return keys.map { key in
      let sum = sums[key] ?? []
      return sum.indices.max { (sum[$0], -$0) < (sum[$1], -$1) } ?? 0
    }
  }
}

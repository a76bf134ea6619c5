/// Finds which patterns of a lexicon stand in a text: a trie over words and beginnings of words.
final class PatternIndex<Meaning: Hashable & Sendable>: Sendable {
  /// The numbers of the words of patterns.
  let words: WordIndex
  /// First the node of each word or beginning, which its patterns start from.
  private let nodes: [Node]
  private let edges: EdgeTable
  /// What the patterns say, by the numbers that matches give: each meaning once, since few words are
  /// alone in theirs.
  let meanings: [Meaning]

  private struct Node: BitwiseCopyable {
    /// The number of the meaning of the pattern that ends here, or -1.
    var meaning: Int32 = -1
    var hasChildren = false
  }

  /// A pattern that was found.
  struct Match: BitwiseCopyable {
    /// The number of its meaning.
    var meaning: Int32
    /// The number of its words.
    var length: Int
  }

  /// Makes an index of patterns; of equal ones the first stays.
  init(_ patterns: [(pattern: LexiconPattern, meaning: Meaning)]) {
    let words = WordIndex(patterns.lazy.flatMap(\.pattern.words))
    var nodes = [Node](repeating: Node(), count: words.count)
    var edges: [UInt64: Int32] = [:]
    var numbers: [Meaning: Int32] = [:]
    var meanings: [Meaning] = []
    for pattern in patterns {
      var current: Int32 = -1
      for word in pattern.pattern.words {
        let symbol = words.symbol(of: word)
        guard current >= 0 else {
          current = symbol
          continue
        }
        let edge = EdgeTable.key(node: current, symbol: symbol)
        let next = edges[edge] ?? Int32(nodes.count)
        if next == nodes.count {
          nodes.append(Node())
          edges[edge] = next
          nodes[Int(current)].hasChildren = true
        }
        current = next
      }
      guard nodes[Int(current)].meaning < 0 else { continue }
      let number = numbers[pattern.meaning] ?? Int32(meanings.count)
      if number == meanings.count {
        numbers[pattern.meaning] = number
        meanings.append(pattern.meaning)
      }
      nodes[Int(current)].meaning = number
    }
    self.words = words
    (self.nodes, self.edges, self.meanings) = (nodes, EdgeTable(edges), meanings)
  }

  /// What a word says that stands alone.
  func meaning(ofSingle word: WordSymbols) -> Meaning? {
    var symbol = word.first
    while symbol >= 0 {
      let meaning = nodes[Int(symbol)].meaning
      if meaning >= 0 { return meanings[Int(meaning)] }
      symbol = words.next(after: symbol, longestPrefix: word.prefix)
    }
    return nil
  }

  /// The longest pattern that starts at a word; of equally long ones that with the whole word before
  /// those with beginnings, and of these the longest beginning.
  ///
  /// A phrase does not go over a sign that ends a clause, nor over a comma.
  @inline(__always)
  func longestMatch(in text: Span<IndexedWord>, at start: Int) -> Match? {
    let word = text[start].symbols
    var symbol = word.first
    guard symbol >= 0 else { return nil }
    let node = nodes[Int(symbol)]
    if word.prefix < 0, !node.hasChildren {
      return node.meaning < 0 ? nil : Match(meaning: node.meaning, length: 1)
    }
    var best = Match(meaning: -1, length: 0)
    while symbol >= 0 {
      descend(from: symbol, length: 1, in: text, at: start, best: &best)
      symbol = words.next(after: symbol, longestPrefix: word.prefix)
    }
    return best.meaning < 0 ? nil : best
  }

  private func descend(
    from node: Int32, length: Int, in text: Span<IndexedWord>, at start: Int, best: inout Match
  ) {
    let current = nodes[Int(node)]
    if current.meaning >= 0, length > best.length {
      best = Match(meaning: current.meaning, length: length)
    }
    let next = start + length
    guard current.hasChildren, next < text.count else { return }
    let word = text[next]
    guard word.before == .none, word.position == text[next - 1].position + 1 else { return }
    var symbol = word.symbols.first
    while symbol >= 0 {
      let child = edges.child(of: node, symbol)
      if child >= 0 {
        descend(from: child, length: length + 1, in: text, at: start, best: &best)
      }
      symbol = words.next(after: symbol, longestPrefix: word.symbols.prefix)
    }
  }
}

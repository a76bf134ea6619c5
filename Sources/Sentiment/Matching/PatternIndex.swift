internal import TextCore

/// Finds which patterns of a lexicon stand in a text: a trie over words and beginnings of words.
final class PatternIndex<Meaning: Hashable & Sendable>: Sendable {
  private let exact: SymbolTable
  private let prefixes: Vocabulary
  /// For each first byte, which lengths of beginnings there are: bit i for i bytes.
  private let prefixLengths: [UInt64]
  /// For each beginning the next shorter one that it begins with, or -1.
  private let shorterPrefixes: [Int32]
  /// First the node of each symbol, which its patterns start from: words, then beginnings.
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

  /// The longest beginning that is told apart from longer ones.
  private static var longestPrefix: Int { 63 }

  /// Makes an index of patterns; of equal ones the first stays.
  init(_ patterns: [(pattern: LexiconPattern, meaning: Meaning)]) {
    var words = VocabularyBuilder()
    var beginnings = VocabularyBuilder()
    for word in patterns.lazy.flatMap(\.pattern.words) {
      _ = word.isPrefix ? beginnings.intern(Self.cut(word.form)) : words.intern(word.form)
    }
    let vocabulary = words.finish()
    let prefixes = beginnings.finish()
    var lengths = [UInt64](repeating: 0, count: 256)
    var shorter: [Int32] = []
    for id in 0..<Int32(prefixes.count) {
      let form = prefixes.bytes(of: id)
      if let first = form.first { lengths[Int(first)] |= 1 << UInt64(form.count) }
      let next = (1..<form.count).reversed().lazy
        .compactMap { prefixes.id(of: Array(form[..<$0])) }.first
      shorter.append(next ?? -1)
    }
    var nodes = [Node](repeating: Node(), count: vocabulary.count + prefixes.count)
    var edges: [UInt64: Int32] = [:]
    var numbers: [Meaning: Int32] = [:]
    var meanings: [Meaning] = []
    for pattern in patterns {
      var current: Int32 = -1
      for word in pattern.pattern.words {
        let symbol =
          word.isPrefix
          ? prefixes.id(of: Self.cut(word.form)).map { $0 + Int32(vocabulary.count) }
          : vocabulary.id(of: word.form)
        guard let symbol else { continue }
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
    exact = SymbolTable(vocabulary)
    (self.prefixes, prefixLengths, shorterPrefixes) = (prefixes, lengths, shorter)
    (self.nodes, self.edges, self.meanings) = (nodes, EdgeTable(edges), meanings)
  }

  private static func cut(_ form: [UInt8]) -> [UInt8] { Array(form.prefix(longestPrefix)) }

  /// The symbols of a word in its normal form.
  func symbols(of form: Span<UInt8>) -> WordSymbols {
    guard form.count > 0 else { return WordSymbols() }
    let packed = PackedWord(form)
    let lengths = prefixLengths[Int(form[0])]
    let word = exact.symbol(of: packed, form)
    let prefix = lengths == 0 ? -1 : longestPrefix(of: form, lengths)
    let isUnknown = word & prefix < 0
    return WordSymbols(
      exact: word, prefix: prefix,
      isCompound: isUnknown && packed?.holdsHyphen ?? form.holdsHyphen)
  }

  private func longestPrefix(of form: Span<UInt8>, _ lengths: UInt64) -> Int32 {
    var lengths = lengths
    if form.count < Self.longestPrefix { lengths &= (2 << UInt64(form.count)) - 1 }
    while lengths != 0 {
      let length = 63 - lengths.leadingZeroBitCount
      if let prefix = prefixes.id(of: form.extracting(0..<length)) {
        return prefix + Int32(exact.count)
      }
      lengths &= ~(1 << UInt64(length))
    }
    return -1
  }

  /// What a word says that stands alone.
  func meaning(ofSingle word: WordSymbols) -> Meaning? {
    var meaning: Int32 = -1
    forEachSymbol(word.exact, word.prefix) { symbol in
      if meaning < 0 { meaning = nodes[Int(symbol)].meaning }
    }
    return meaning < 0 ? nil : meanings[Int(meaning)]
  }

  /// The longest pattern that starts at a word; of equally long ones that with the whole word before
  /// those with beginnings, and of these the longest beginning.
  ///
  /// A phrase does not go over a sign that ends a clause, nor over a comma.
  func longestMatch(in words: [IndexedWord], at start: Int) -> Match? {
    let word = words[start]
    if word.prefix < 0 {
      guard word.exact >= 0 else { return nil }
      let node = nodes[Int(word.exact)]
      if !node.hasChildren {
        return node.meaning < 0 ? nil : Match(meaning: node.meaning, length: 1)
      }
    }
    var best = Match(meaning: -1, length: 0)
    forEachSymbol(word.exact, word.prefix) { symbol in
      descend(from: symbol, length: 1, in: words, at: start, best: &best)
    }
    return best.meaning < 0 ? nil : best
  }

  private func descend(
    from node: Int32, length: Int, in words: [IndexedWord], at start: Int, best: inout Match
  ) {
    let current = nodes[Int(node)]
    if current.meaning >= 0, length > best.length {
      best = Match(meaning: current.meaning, length: length)
    }
    let next = start + length
    guard current.hasChildren, next < words.count, words[next].before == .none,
      words[next].position == words[next - 1].position + 1
    else { return }
    forEachSymbol(words[next].exact, words[next].prefix) { symbol in
      let child = edges.child(of: node, symbol)
      if child >= 0 {
        descend(from: child, length: length + 1, in: words, at: start, best: &best)
      }
    }
  }

  /// Calls `body` with the symbol of a word, and with those of its beginnings from the longest on.
  private func forEachSymbol(_ word: Int32, _ longestPrefix: Int32, _ body: (Int32) -> Void) {
    if word >= 0 { body(word) }
    var prefix = longestPrefix
    while prefix >= 0 {
      body(prefix)
      let shorter = shorterPrefixes[Int(prefix) - exact.count]
      prefix = shorter < 0 ? -1 : shorter + Int32(exact.count)
    }
  }
}

extension Span<UInt8> {
  /// Whether a byte is a hyphen.
  fileprivate var holdsHyphen: Bool { indices.contains { self[$0] == UInt8(ascii: "-") } }
}

import Corpora
import Quotations

/// What is matched: a quotation, or a part of one, as sets of words.
struct QuotationItem {
  /// The numbers of the content's words, ascending.
  let words: [Int32]
  /// The numbers of the source's words, ascending.
  let source: [Int32]
  let type: QuotationType
  let start: Int
  let confidence: Double?

  /// The items of an article, by their start, then by their words.
  static func items(
    _ quotations: [AnnotatedQuotation], in text: MeasuredText, _ selection: QuotationSelection
  ) -> [QuotationItem] {
    var items: [QuotationItem] = []
    for quotation in quotations {
      let source = text.words(in: quotation.source)
      let contents =
        selection.unit == .quote ? [quotation.content] : quotation.content.map { [$0] }
      for content in contents {
        let words = text.words(in: content)
        guard let first = content.first, !words.isEmpty else { continue }
        let type = text.type(of: content)
        guard selection.types?.contains(type) ?? true else { continue }
        items.append(
          QuotationItem(
            words: words, source: source, type: type, start: first.lowerBound,
            confidence: quotation.confidence))
      }
    }
    let order = items.indices.sorted { one, other in
      let (a, b) = (items[one], items[other])
      if (a.start, a.words.count) != (b.start, b.words.count) {
        return (a.start, a.words.count) < (b.start, b.words.count)
      }
      return a.words == b.words ? one < other : a.words.lexicographicallyPrecedes(b.words)
    }
    return order.map { items[$0] }
  }

  /// Whether the sources share a word, or there is none on both sides.
  func sharesSource(with other: QuotationItem) -> Bool {
    if source.isEmpty && other.source.isEmpty { return true }
    return SortedWords.sharedCount(source, other.source) > 0
  }
}

/// A gold and a predicted item that stand for each other.
struct QuotationPair {
  let gold: Int
  let predicted: Int

  /// Pairs items one to one, the greatest Dice coefficient 2 |A ∩ B| / (|A| + |B|) first, ties by the
  /// order of the items.
  ///
  /// - Parameters:
  ///   - gold: The annotated items.
  ///   - predicted: The predicted items.
  ///   - least: The least coefficient, above 0.
  /// - Returns: The pairs.
  static func pairs(
    _ gold: [QuotationItem], _ predicted: [QuotationItem], least: Double
  ) -> [QuotationPair] {
    var holders: [Int32: [Int]] = [:]
    for (place, item) in predicted.enumerated() {
      for word in item.words { holders[word, default: []].append(place) }
    }
    var candidates: [(dice: Double, gold: Int, predicted: Int)] = []
    var shared = [Int](repeating: 0, count: predicted.count)
    for (place, item) in gold.enumerated() {
      var touched: [Int] = []
      for word in item.words {
        for holder in holders[word] ?? [] {
          if shared[holder] == 0 { touched.append(holder) }
          shared[holder] += 1
        }
      }
      for holder in touched {
        let sizes = item.words.count + predicted[holder].words.count
        let dice = Double(2 * shared[holder]) / Double(sizes)
        if dice >= least { candidates.append((dice, place, holder)) }
        shared[holder] = 0
      }
    }
    candidates.sort { (-$0.dice, $0.gold, $0.predicted) < (-$1.dice, $1.gold, $1.predicted) }
    var isTaken = (
      gold: [Bool](repeating: false, count: gold.count),
      predicted: [Bool](repeating: false, count: predicted.count)
    )
    var pairs: [QuotationPair] = []
    for candidate in candidates
    where !isTaken.gold[candidate.gold] && !isTaken.predicted[candidate.predicted] {
      isTaken.gold[candidate.gold] = true
      isTaken.predicted[candidate.predicted] = true
      pairs.append(QuotationPair(gold: candidate.gold, predicted: candidate.predicted))
    }
    return pairs
  }
}

/// Sets of words as ascending numbers.
enum SortedWords {
  /// The words of any of some sets.
  static func union(_ sets: [[Int32]]) -> [Int32] {
    var distinct: [Int32] = []
    for word in sets.joined().sorted() where distinct.last != word { distinct.append(word) }
    return distinct
  }

  /// How many words two sets share.
  static func sharedCount(_ one: [Int32], _ other: [Int32]) -> Int {
    var (a, b, shared) = (0, 0, 0)
    while a < one.count, b < other.count {
      if one[a] == other[b] { shared += 1 }
      let (first, second) = (one[a], other[b])
      if first <= second { a += 1 }
      if second <= first { b += 1 }
    }
    return shared
  }
}

/// A gold and a predicted label that met, nil where there is none on that side.
public struct LabelPair: Hashable, Sendable {
  /// What is annotated.
  public let gold: String?
  /// What was predicted.
  public let predicted: String?
  /// Whether the borders of two entities are the same; true for words, and where one side is nil.
  public let hasSameBorders: Bool

  /// Makes a pair.
  public init(gold: String?, predicted: String?, hasSameBorders: Bool = true) {
    self.gold = gold
    self.predicted = predicted
    self.hasSameBorders = hasSameBorders
  }

  /// Whether both sides agree.
  public var isRight: Bool { gold == predicted && hasSameBorders }
}

/// How often each pair of labels met.
public struct LabelConfusions: Sendable, Equatable {
  private var counts: [LabelPair: Int] = [:]

  /// No pair.
  public init() {}

  /// Counts a pair.
  public mutating func add(_ pair: LabelPair) { counts[pair, default: 0] += 1 }

  /// The pairs with their counts, the commonest first, then by their labels.
  ///
  /// - Complexity: O(pairs · log pairs).
  public var sorted: [(pair: LabelPair, count: Int)] {
    func key(_ pair: LabelPair) -> (String, String, Int) {
      (pair.gold ?? "", pair.predicted ?? "", pair.hasSameBorders ? 0 : 1)
    }
    return counts.map { (pair: $0.key, count: $0.value) }.sorted { one, other in
      one.count == other.count ? key(one.pair) < key(other.pair) : one.count > other.count
    }
  }

  /// How often each label is gold, predicted and right, by the label.
  ///
  /// Where borders count, an entity with the right class and other borders is right on neither side.
  public var byLabel: [(label: String, counts: MatchCounts)] {
    var gold: [String: Int] = [:]
    var predicted: [String: Int] = [:]
    var right: [String: Int] = [:]
    for (pair, count) in counts {
      if let label = pair.gold { gold[label, default: 0] += count }
      if let label = pair.predicted { predicted[label, default: 0] += count }
      if let label = pair.gold, pair.isRight { right[label, default: 0] += count }
    }
    return Set(gold.keys).union(predicted.keys).sorted().map { label in
      (
        label,
        MatchCounts(
          gold: gold[label] ?? 0, predicted: predicted[label] ?? 0, shared: right[label] ?? 0)
      )
    }
  }
}

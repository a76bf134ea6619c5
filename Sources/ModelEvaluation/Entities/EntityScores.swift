public import TaggedText

/// How well predicted entities agree with annotated ones, sentence by sentence.
///
/// An entity is right when its borders and its class are those annotated, as in the scorers of
/// CoNLL-2003 (Tjong Kim Sang and De Meulder 2003).
public struct EntityScores: Sendable {
  /// Entities of all classes.
  public private(set) var all = UnitScores()
  /// Entities of all classes by their borders alone, whatever the class.
  public private(set) var borders = UnitScores()
  /// Which classes met, and what was missed or made up.
  ///
  /// Entities that share words and have other borders are pairs of their own.
  public private(set) var confusions = LabelConfusions()
  private var classes: [String: UnitScores] = [:]

  /// Scores without a sentence.
  public init() {}

  /// The entities of each class, by its name.
  public var byClass: [(name: String, scores: UnitScores)] {
    classes.keys.sorted().map { ($0, self[$0]) }
  }

  /// The scores of a class; one that never occurred has sentences without an entity.
  public subscript(name: String) -> UnitScores {
    var scores = classes[name] ?? UnitScores()
    scores.pad(to: all.units.count)
    return scores
  }

  /// Adds a sentence.
  ///
  /// - Parameters:
  ///   - gold: The annotated entities, in order and without overlap.
  ///   - predicted: The predicted ones, likewise.
  /// - Complexity: O(entities) beside the number of classes.
  public mutating func append(gold: [LabelledEntity], predicted: [LabelledEntity]) {
    let sentence = all.units.count
    let offered = Dictionary(grouping: predicted, by: \.words)
    let sameBorders = gold.filter { offered[$0.words] != nil }
    let right = gold.filter { entity in
      offered[entity.words]?.contains { $0.kind == entity.kind } ?? false
    }
    all.append(
      MatchCounts(gold: gold.count, predicted: predicted.count, shared: right.count))
    borders.append(
      MatchCounts(gold: gold.count, predicted: predicted.count, shared: sameBorders.count))
    for name in Set(gold.map(\.kind)).union(predicted.map(\.kind)) {
      var scores = classes[name] ?? UnitScores()
      scores.pad(to: sentence)
      scores.append(
        MatchCounts(
          gold: gold.count { $0.kind == name }, predicted: predicted.count { $0.kind == name },
          shared: right.count { $0.kind == name }))
      classes[name] = scores
    }
    confuse(gold, predicted)
  }

  private mutating func confuse(_ gold: [LabelledEntity], _ predicted: [LabelledEntity]) {
    let wanted = Dictionary(gold.map { ($0.words, $0.kind) }) { first, _ in first }
    let offered = Dictionary(predicted.map { ($0.words, $0.kind) }) { first, _ in first }
    for entity in gold {
      guard let kind = offered[entity.words] else { continue }
      confusions.add(LabelPair(gold: entity.kind, predicted: kind))
    }
    var left = predicted.filter { wanted[$0.words] == nil }[...]
    for entity in gold where offered[entity.words] == nil {
      while let next = left.first, next.words.upperBound <= entity.words.lowerBound {
        confusions.add(LabelPair(gold: nil, predicted: next.kind))
        left.removeFirst()
      }
      if let next = left.first, next.words.lowerBound < entity.words.upperBound {
        confusions.add(
          LabelPair(gold: entity.kind, predicted: next.kind, hasSameBorders: false))
        left.removeFirst()
      } else {
        confusions.add(LabelPair(gold: entity.kind, predicted: nil))
      }
    }
    for entity in left { confusions.add(LabelPair(gold: nil, predicted: entity.kind)) }
  }
}

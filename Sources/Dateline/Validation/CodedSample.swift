import Sentiment
import Statistics

/// The coded sentences of a sample, and how many of the collection each counts for.
struct CodedSample: Sendable {
  /// A sentence that somebody coded.
  struct Item: Sendable {
    let keyed: ValidationKey.Item
    /// The sentences of its stratum for each coded one.
    let weight: Double
    /// How far each label is the right one: of those that most coders gave, each in equal parts.
    let truth: [Double]

    /// The place of the tool's label.
    var tool: Int { ToneCode.place(of: keyed.label) }
    /// How far the tool's label is right, from 0 to 1.
    var right: Double { truth[tool] }
    /// The label that most coders gave; nil where two or three are equally frequent.
    var majority: ToneLabel? { ToneCode.labels.first { truth[ToneCode.place(of: $0)] == 1 } }
  }

  let key: ValidationKey
  let items: [Item]

  /// Joins codes and key.
  init(_ sheets: CodedSheets, key: ValidationKey) {
    self.key = key
    var coded = [Int](repeating: 0, count: key.strata.count)
    let truths = sheets.labels.map(Self.truth)
    for (item, truth) in zip(key.items, truths) where truth != nil { coded[item.stratum] += 1 }
    items = zip(key.items, truths).compactMap { item, truth in
      truth.map {
        Item(
          keyed: item, weight: Double(key.strata[item.stratum].size) / Double(coded[item.stratum]),
          truth: $0)
      }
    }
  }

  /// The labels that most coders gave, in equal parts; nil where nobody gave one.
  private static func truth(_ labels: [ToneLabel?]) -> [Double]? {
    let counts = ToneCode.labels.map { label in labels.count { $0 == label } }
    guard let most = counts.max(), most > 0 else { return nil }
    let winners = counts.count { $0 == most }
    return counts.map { $0 == most ? 1 / Double(winners) : 0 }
  }

  /// The share of the judged sentences that lie in a stratum with a coded one.
  var coveredShare: Double {
    let all = key.strata.reduce(0) { $0 + $1.size }
    let covered = Set(items.map(\.keyed.stratum)).reduce(0) { $0 + key.strata[$1].size }
    return all > 0 ? Double(covered) / Double(all) : 0
  }

  /// How the coded sentences are drawn anew: within their strata.
  var design: ResamplingDesign { .stratified(by: items.map(\.keyed.stratum)) }

  /// The table of labels by the coders and by the tool.
  var confusion: WeightedConfusion {
    var confusion = WeightedConfusion(classes: ToneCode.labels.count)
    for item in items { Self.add(item, weight: item.weight, to: &confusion) }
    return confusion
  }

  /// Adds a sentence to a table of labels, in parts where coders are divided.
  static func add(_ item: Item, weight: Double, to confusion: inout WeightedConfusion) {
    for (label, part) in item.truth.enumerated() where part > 0 {
      confusion.add(gold: label, predicted: item.tool, weight: weight * part)
    }
  }
}

import AnalysisReports
import Clustering

extension TopicAnalysis {
  /// What a reader of the topics should know, a sentence a line.
  public var remarks: [String] {
    var lines =
      ["", sizeRemark] + [copiesRemark, vectorsRemark, automaticVectors?.remark].compactMap(\.self)
    if let choice { lines += Self.remarks(on: choice, topics: chosen.members.count) }
    if let drift { lines.append(Self.remark(on: drift)) }
    let weak = chosen.assignments.count(where: \.isWeak)
    if weak > 0 {
      lines.append(
        "\(Self.counted(weak, "article fits its", "articles fit their")) topic only weakly; "
          + "articles.csv marks them (column weak).")
    }
    return lines
  }

  private var sizeRemark: String {
    let topics = chosen.members.count { !$0.isEmpty }
    return Self.counted(articles.count, "article", "articles") + ", "
      + Self.counted(topics, "topic", "topics") + ", "
      + Self.counted(stories.count, "story", "stories") + " of two or more articles."
  }

  /// Whether copies count, where it is known which articles are copies.
  private var copiesRemark: String? {
    guard let copies, copies.countsFamiliesOnce else { return nil }
    return Self.counted(copies.count, "of them is a copy and does", "of them are copies and do")
      + " not count (--count-families); articles.csv lists all."
  }

  /// What articles were compared by, unless the choice says all of it.
  private var vectorsRemark: String? {
    switch vectors {
    case .words:
      automaticVectors == nil ? "Articles were compared by their words (--vectors lsa)." : nil
    case .meaning(let encoder):
      "Articles were compared by their meaning and their words, half and half (--vectors encoder, model "
        + "\(encoder.name)); \(Self.onWordsAlone)"
    case .mixed(let meanings):
      "Articles were compared by their words and by what these mean (--vectors mixed, model "
        + "\(meanings.name)); \(Self.onWordsAlone)"
    case .automatic: nil
    }
  }

  private static let onWordsAlone =
    "the number of topics, where none is given, and stories rest on their words."

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private static func remarks(on choice: TopicChoice, topics: Int) -> [String] {
    guard let curve = choice.curve, !curve.entries.isEmpty else { return [] }
    let stability = TableCell.rounded(curve.stability, decimals: 2).plainText
    guard curve.isClear else {
      return [
        "There is no clear number of topics: the best, \(topics), is found again in resamples with "
          + "an agreement of only \(stability).",
        "--levels gives a coarse, a medium and a fine view; --topics N asks for a number.",
      ]
    }
    let neighbors = curve.entries.sorted { ($1.stability, $0.count) < ($0.stability, $1.count) }
      .filter { $0.count != curve.chosenCount }.prefix(2)
      .map { "\($0.count) (\(TableCell.rounded($0.stability, decimals: 2).plainText))" }
    return [
      "\(topics) topics were chosen because resamples agree on them best: \(stability) of 1, before "
        + "\(neighbors.joined(separator: " and "))."
    ]
  }

  private static func remark(on drift: ModelDrift) -> String {
    let value = TableCell.rounded(drift.value, decimals: 2).plainText
    let advice =
      drift.isRefitAdvised
      ? "the saved model says little about them: fit it again"
      : "the saved model still fits them"
    return "Drift of these articles from the saved model: \(value) (0 none, 1 all); \(advice)."
  }
}

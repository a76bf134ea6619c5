import AnalysisReports
import Corpora
import Dateline
import Foundation
import Sentiment
import TestSupport
import TextCore

/// A collection in which it is known what coders would say of every sentence, and in which the tool is
/// wrong in another way for each outlet: of the Lantern it takes a third of the neutral sentences for
/// negative, of the Ferry Times a quarter of the negative ones for neutral.
struct PlantedJudgements {
  let articles: [JudgedText]
  /// The coders' label of each sentence, by article and its place in scalars.
  let truths: [String: ToneLabel]
  /// The mean of the true labels, by group.
  let means: [String: Double]

  init(
    articles count: Int = 60, sentences: Int = 20, seed: UInt64 = 3,
    words: String = " crossed the bay once more, as Zoë saw"
  ) {
    var generator = TestGenerator(seed: seed)
    var articles: [JudgedText] = []
    var truths: [String: ToneLabel] = [:]
    var sums: [String: (sum: Int, count: Int)] = [:]
    for number in 0..<count {
      let group = number % 3 == 0 ? "Lantern" : "Ferry Times"
      var text = ""
      var judged: [JudgedSentence] = []
      for place in 0..<sentences {
        let draw = Double.random(in: 0..<1, using: &generator)
        let truth: ToneLabel = draw < 0.25 ? .negative : draw < 0.8 ? .neutral : .positive
        let start = text.utf8.count
        truths["a\(number):\(text.unicodeScalars.count)"] = truth
        text += "— Ferry \(place)\(words). "
        let range = ByteRange(start, text.utf8.count - 1)
        judged.append(
          JudgedSentence(range: range, tone: Self.tone(of: truth, in: group, &generator)))
        sums[group, default: (0, 0)].sum += truth.rawValue
        sums[group, default: (0, 0)].count += 1
      }
      articles.append(
        JudgedText(id: "a\(number)", group: group, text: Array(text.utf8), sentences: judged))
    }
    self.articles = articles
    self.truths = truths
    means = sums.mapValues { Double($0.sum) / Double($0.count) }
  }

  private static func tone(
    of truth: ToneLabel, in group: String, _ generator: inout TestGenerator
  ) -> Tone {
    let draw = Double.random(in: 0..<1, using: &generator)
    var label = truth
    if group == "Lantern", truth == .neutral, draw < 1.0 / 3 { label = .negative }
    if group == "Ferry Times", truth == .negative, draw < 0.25 { label = .neutral }
    let sure = Double.random(in: 0.5...0.95, using: &generator)
    let others = (1 - sure) / 2
    return Tone(
      label: label, score: Double(label.rawValue) * sure,
      probabilities: ToneProbabilities(
        negative: label == .negative ? sure : others, neutral: label == .neutral ? sure : others,
        positive: label == .positive ? sure : others), abstains: sure < 0.6)
  }

  /// The mean of the true labels over all sentences.
  var mean: Double {
    Double(truths.values.reduce(0) { $0 + $1.rawValue }) / Double(truths.count)
  }

  static let tool = JudgingTool(name: "planted", digest: "00")

  func sample(
    size: Int = 200, seed: UInt64, grouped: Bool = true, of articles: [JudgedText]? = nil
  ) throws -> CodingSample {
    var sampler = SentenceSampler(
      CodingSampleOptions(size: size, groupColumn: grouped ? "source" : nil, seed: seed))
    for article in articles ?? self.articles {
      try sampler.add(
        grouped
          ? article
          : JudgedText(
            id: article.id, group: nil, text: article.text, sentences: article.sentences))
    }
    return try sampler.sample(by: Self.tool)
  }

  /// The sheet of a coder who knows the truth, as CSV.
  func sheet(
    of key: ValidationKey, path: String = "anna.csv",
    label: (ValidationKey.Item, ToneLabel) -> String? = { String($1.rawValue) }
  ) throws -> DelimitedFile {
    var text = "item,text,label\n"
    for item in key.items {
      guard let truth = truths["\(item.article):\(item.span.lowerBound)"] else { continue }
      text += "\(item.name),…,\(label(item, truth) ?? "")\n"
    }
    return try DelimitedFile(path: path, bytes: Array(text.utf8))
  }
}

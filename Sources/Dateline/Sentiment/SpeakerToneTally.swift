import AnalysisReports
import NumericCore
import Sentiment
import Statistics

/// Gathers the tones of what each speaker is quoted with, while articles are read.
///
/// Memory grows with the quotations that have a speaker: two numbers each.
struct SpeakerToneTally {
  private struct Entry {
    var names = Spellings()
    var scores: [Double] = []
    /// The article of each score.
    var articles: [Int] = []
    var sums = (negative: 0.0, neutral: 0.0, positive: 0.0)
  }

  private var entries: [Entry] = []
  private var identifiers: [String] = []
  private var places: [String: Int] = [:]
  private var article = 0
  private var leastConfidence = 0.0

  /// Gathers the quotations of the next article.
  mutating func add(_ rows: ArticleToneRows) {
    leastConfidence = rows.tones.means.leastConfidence
    for (row, quotation) in zip(rows.quotations, rows.tones.quotations) {
      guard let speaker = row.quotation.speaker, let tone = quotation.tone,
        let probabilities = tone.probabilities
      else { continue }
      let place = places[speaker.id] ?? entries.count
      if place == entries.count {
        places[speaker.id] = place
        identifiers.append(speaker.id)
        entries.append(Entry())
      }
      entries[place].names.count(speaker.name)
      entries[place].scores.append(tone.score)
      entries[place].articles.append(article)
      entries[place].sums.negative += probabilities.negative
      entries[place].sums.neutral += probabilities.neutral
      entries[place].sums.positive += probabilities.positive
    }
    article += 1
  }

  /// The speakers, the most quoted first, those quoted as often in the order of their first quotation.
  func rows(seed: UInt64, parallelism: Parallelism) -> [SpeakerToneRow] {
    let bootstrap = Bootstrap(
      resamples: 999, method: .percentile, seed: seed, parallelism: parallelism)
    let rows = entries.indices.map { place in
      let entry = entries[place]
      let articles = Set(entry.articles).count
      let interval =
        articles < 2
        ? nil
        : bootstrap.mean(entry.scores, design: .clustered(by: entry.articles))?.interval
      return SpeakerToneRow(
        id: identifiers[place], name: entry.names.mostFrequent, quotes: entry.scores.count,
        articles: articles, tone: tone(of: entry), interval: interval.map { ($0.lower, $0.upper) })
    }
    let order = rows.indices.sorted { (-rows[$0].quotes, $0) < (-rows[$1].quotes, $1) }
    return order.map { rows[$0] }
  }

  private func tone(of entry: Entry) -> ToneColumns? {
    let mean = ToneProbabilities(
      negative: entry.sums.negative, neutral: entry.sums.neutral, positive: entry.sums.positive)
    return mean.map { mean in
      ToneColumns(
        label: mean.likeliest.rawValue,
        score: entry.scores.reduce(0, +) / Double(entry.scores.count),
        probabilities: (mean.negative, mean.neutral, mean.positive),
        abstains: mean.confidence < leastConfidence, evidence: [])
    }
  }
}

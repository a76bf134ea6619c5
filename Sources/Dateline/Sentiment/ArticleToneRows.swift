public import AnalysisReports
import Annotation
import Corpora
import Quotations
import Sentiment
import Statistics
import TextCore

/// An article's tones with the rows that tables hold of them.
public struct ArticleToneRows: Sendable {
  /// The tones.
  public let tones: ArticleTones
  /// The row of the article.
  public let document: DocumentToneRow
  /// A row a sentence.
  public let sentences: [SentenceToneRow]
  /// A row a person or body.
  public let targets: [TargetToneRow]
  /// A row a quotation.
  public let quotations: [QuoteToneRow]

  /// Makes the rows.
  ///
  /// - Parameters:
  ///   - tones: The tones.
  ///   - vader: For the columns of comparison.
  ///   - seed: The seed of the bootstrap.
  init(_ tones: ArticleTones, vader: VADERScorer, seed: UInt64) {
    self.tones = tones
    let article = tones.article
    let cells = ToneCells(article)
    document = cells.document(tones, vader: vader, seed: seed)
    sentences = tones.sentences.enumerated().map { place, sentence in
      let text = Array(article.text[sentence.range.indices])
      return SentenceToneRow(
        id: article.id, number: place + 1, span: cells.span(sentence.range),
        text: String(decoding: text, as: UTF8.self), voice: sentence.voice?.rawValue,
        speaker: sentence.speaker?.name, tone: sentence.tone.map(cells.columns),
        subjectivity: sentence.valence.subjectivity, vader: vader.compound(text))
    }
    targets = tones.targets.map { cells.target($0) }
    let rows = tones.attributions.map {
      ArticleQuotations(article, $0, filter: QuotationFilter()).rows
    }
    quotations = zip(rows ?? [], tones.quotations).map { row, quotation in
      QuoteToneRow(row, tone: quotation.tone.map(cells.columns))
    }
  }
}

/// Makes cells of the tones of one article.
private struct ToneCells {
  private let article: Article
  private let offsets: ScalarOffsets

  init(_ article: Article) {
    self.article = article
    offsets = ScalarOffsets(article.text)
  }

  func span(_ range: ByteRange) -> (scalars: Range<Int>, bytes: Range<Int>) {
    (offsets.scalars(of: range), range.indices)
  }

  func columns(_ tone: Tone) -> ToneColumns {
    ToneColumns(
      label: tone.label.rawValue, score: tone.score,
      probabilities: tone.probabilities.map { ($0.negative, $0.neutral, $0.positive) },
      abstains: tone.abstains,
      evidence: tone.evidence.map { evidence in
        let span = span(evidence.range)
        return ToneColumns.Evidence(
          text: article.string(evidence.range), scalars: span.scalars, bytes: span.bytes,
          weight: evidence.weight)
      })
  }

  func document(_ tones: ArticleTones, vader: VADERScorer, seed: UInt64) -> DocumentToneRow {
    let judged = tones.sentences.compactMap(\.tone)
    let bootstrap = Bootstrap(resamples: 999, method: .percentile, seed: seed)
    let interval = bootstrap.mean(judged.map(\.score))?.interval
    let summary = ArticleSummary(article)
    return DocumentToneRow(
      id: article.id, tone: tones.tone.map(columns),
      interval: interval.map { ($0.lower, $0.upper) }, sentences: judged.count,
      shares: Self.shares(judged), voices: Self.voices(tones.sentences),
      vader: vader.compound(article.text), title: summary.title, date: summary.date,
      outlet: summary.outlet)
  }

  func target(_ target: TargetTone) -> TargetToneRow {
    TargetToneRow(
      id: article.id,
      target: target.person.flatMap { person in
        guard let name = person.name, let id = SpeakerIdentifier.identifier(ofName: name) else {
          return nil
        }
        return QuotationRow.Speaker(id: id, name: name, role: person.role)
      },
      kind: target.person.map { $0.kind == .person ? "person" : "body" },
      mention: article.string(target.mention), span: span(target.mention),
      sentences: target.sentences.count, tone: target.tone.map(columns),
      voices: Self.voices(target.sentences))
  }

  private static func shares(_ tones: [Tone]) -> DocumentToneRow.Shares? {
    guard !tones.isEmpty else { return nil }
    func share(_ label: ToneLabel) -> Double {
      Double(tones.count { !$0.abstains && $0.label == label }) / Double(tones.count)
    }
    return DocumentToneRow.Shares(
      negative: share(.negative), neutral: share(.neutral), positive: share(.positive),
      abstained: Double(tones.count(where: \.abstains)) / Double(tones.count))
  }

  private static func voices(
    _ sentences: [SentenceTone]
  ) -> (author: Double?, quotation: Double?) {
    func mean(_ voice: Voice) -> Double? {
      let scores = sentences.filter { $0.voice == voice }.compactMap { $0.tone?.score }
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
    return (mean(.author), mean(.quotation))
  }
}

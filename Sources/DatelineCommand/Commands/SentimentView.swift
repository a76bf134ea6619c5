import Dateline
import Foundation

/// The tones of an article for a person at the terminal.
struct SentimentView {
  private let article: ArticleToneRows
  private let level: ToneOptions.Level

  init(_ article: ArticleToneRows, level: ToneOptions.Level) {
    self.article = article
    self.level = level
  }

  func write(to terminal: Terminal) {
    guard level != .speaker else { return }
    let row = article.document
    terminal.show(StyledText(row.title ?? row.id, .strong))
    var line = Self.judgement(row.tone)
    if let interval = row.interval, row.tone != nil {
      line.append(
        " (95 %: \(Self.signed(interval.low)) to \(Self.signed(interval.high)), "
          + "\(row.sentences) sentences)", .faint)
    }
    terminal.show(line, indentation: 2)
    let voices = [("author", row.voices.author), ("quotations", row.voices.quotation)]
      .compactMap { name, score in score.map { "\(name) \(Self.signed($0))" } }
    if !voices.isEmpty {
      terminal.show(StyledText(voices.joined(separator: " · "), .faint), indentation: 2)
    }
    for (heading, tone, text) in passages { show(heading, tone, text, terminal) }
    terminal.write("\n")
  }

  /// What the level judges besides the article: who or where, the judgement, the words.
  private var passages: [(heading: String, tone: ToneColumns?, text: String)] {
    switch level {
    case .document, .speaker: []
    case .sentence:
      article.sentences.map { row in
        let voice = [row.voice, row.speaker].compactMap(\.self).joined(separator: ", ")
        return (voice, row.tone, row.text)
      }
    case .target:
      article.targets.map { row in
        let count = "\(row.sentences) sentence\(row.sentences == 1 ? "" : "s")"
        return ("\(row.target?.name ?? row.mention) · \(count)", row.tone, "")
      }
    case .quote:
      article.quotations.map { row in
        (row.quotation.speaker?.name ?? "no named speaker", row.tone, row.quotation.quote.text)
      }
    }
  }

  private func show(
    _ heading: String, _ tone: ToneColumns?, _ text: String, _ terminal: Terminal
  ) {
    terminal.write("\n")
    var line = Self.judgement(tone)
    if !heading.isEmpty { line.append("  \(heading)", .faint) }
    terminal.show(line, indentation: 2)
    if !text.isEmpty { terminal.show(StyledText(text), indentation: 4) }
    let words = (tone?.evidence ?? []).sorted { abs($0.weight) > abs($1.weight) }.prefix(8)
    if !words.isEmpty {
      let listed = words.map { "\($0.text) \(Self.signed($0.weight))" }.joined(separator: ", ")
      terminal.show(StyledText(listed, .faint), indentation: 4)
    }
  }

  /// The label, the score, how sure it is.
  static func judgement(_ tone: ToneColumns?) -> StyledText {
    guard let tone else { return StyledText("nothing to read", .faint) }
    let names = [-1: "negative", 0: "neutral", 1: "positive"]
    let name = tone.abstains ? "uncertain" : names[tone.label] ?? ""
    var text = StyledText("\(name) \(signed(tone.score))", tone.abstains ? .plain : .colored)
    if let p = tone.probabilities {
      let shares = [("−", p.negative), ("0", p.neutral), ("+", p.positive)]
        .map { "\($0.0) \(Int(($0.1 * 100).rounded())) %" }
      text.append("  " + shares.joined(separator: "  "), .faint)
    }
    return text
  }

  static func signed(_ value: Double) -> String { String(format: "%+.2f", value) }
}

/// What the tone of a collection is, for a person at the terminal.
struct SentimentSummary {
  private let analysis: SentimentAnalysis

  init(_ analysis: SentimentAnalysis) {
    self.analysis = analysis
  }

  func write(to terminal: Terminal, showsSpeakers: Bool) {
    let speakers = analysis.speakers.filter { $0.name != nil }.prefix(Self.shownSpeakers)
    if showsSpeakers, !speakers.isEmpty {
      terminal.show(table(of: Array(speakers)))
      terminal.write("\n")
    }
    if let comparison = analysis.comparison { ToneComparisonView(comparison).write(to: terminal) }
    terminal.write(
      TerminalText.wrapped(remark, to: terminal.width).joined(separator: "\n") + "\n")
  }

  private var remark: String {
    let counts = analysis.counts
    var text =
      "\(counts.articles) article\(counts.articles == 1 ? "" : "s"), "
      + "\(counts.sentences) sentence\(counts.sentences == 1 ? "" : "s"): "
      + "\(counts.labels.negative) negative, \(counts.labels.neutral) neutral, "
      + "\(counts.labels.positive) positive, \(counts.abstained) uncertain."
    let voices = [
      ("author’s voice", counts.voices.author), ("quotations", counts.voices.quotation),
    ].filter { $0.1.count > 0 }
    if !voices.isEmpty {
      let means = voices.map { name, voice in
        "\(name) \(SentimentView.signed(voice.sum / Double(voice.count)))"
      }
      text += " Mean score of sentences: \(means.joined(separator: ", "))."
    }
    return text
  }

  private func table(of speakers: [SpeakerToneRow]) -> TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("most quoted", minimumWidth: 16),
        TerminalTable.Column("quotations", rightAligned: true),
        TerminalTable.Column("articles", rightAligned: true),
        TerminalTable.Column("score", rightAligned: true),
        TerminalTable.Column("95 %", rightAligned: true, isOptional: true),
      ],
      rows: speakers.map { row in
        [
          row.name ?? "", String(row.quotes), String(row.articles),
          row.tone.map { SentimentView.signed($0.score) } ?? "",
          row.interval.map {
            "\(SentimentView.signed($0.low)) to \(SentimentView.signed($0.high))"
          } ?? "",
        ]
      })
  }

  private static let shownSpeakers = 10
}

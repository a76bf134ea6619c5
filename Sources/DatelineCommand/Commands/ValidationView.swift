import Dateline
import Foundation

/// What a person at the terminal sees of a validation.
struct ValidationView {
  private let validation: ToneValidation

  init(_ validation: ToneValidation) { self.validation = validation }

  func show(on terminal: Terminal) {
    for line in verdict { terminal.write(TerminalText.escaped(line) + "\n") }
    for table in [scores, confusions, agreement, reliability, abstentions, means] {
      guard let table else { continue }
      terminal.write("\n" + terminal.bold(table.title) + "\n")
      terminal.show(table.table)
    }
  }

  private var verdict: [String] {
    let key = validation.key
    let sentences = key.groups.reduce(0) { $0 + $1.sentences }
    var lines = [
      "\(validation.coded) of \(key.items.count) sentences coded by "
        + validation.coders.joined(separator: ", ") + "; they stand for \(sentences)"
    ]
    if validation.divided > 0 {
      lines.append(
        "On \(validation.divided) sentences the coders are divided: their labels count in parts.")
    }
    if validation.coveredShare < 1 {
      lines.append(
        String(
          format:
            "Strata with %.1f %% of the sentences have no code: measures do not speak of them.",
          (1 - validation.coveredShare) * 100))
    }
    return lines
  }

  private typealias TitledTable = (title: String, table: TerminalTable)

  private var scores: TitledTable? {
    (
      "How many labels are right",
      table(
        ["measure", "label"], ["value", "interval"],
        validation.scores.map { row in
          [
            row.measure.title, row.label ?? "all", Self.figure(row.value),
            Self.range(row.interval),
          ]
        })
    )
  }

  private var confusions: TitledTable? {
    let labels = ["negative", "neutral", "positive"]
    let rows = labels.map { coded in
      [coded]
        + labels.map { tool in
          Self.percent(
            validation.confusions.first { $0.coded == coded && $0.tool == tool }?.share)
        }
    }
    return (
      "Labels by the coders (rows) and the tool (columns), % of all sentences",
      table(["coded"], labels, rows)
    )
  }

  private var agreement: TitledTable? {
    let rows = validation.agreement.filter { $0.measure == .krippendorffAlpha }
    guard !rows.isEmpty else { return nil }
    return (
      "Krippendorff’s alpha, ordinal",
      table(
        ["of"], ["alpha", "interval", "sentences"],
        rows.map { row in
          [
            row.coders.map { "\($0.first) – \($0.second)" } ?? "all coders",
            Self.figure(row.value), Self.range(row.interval), String(row.units),
          ]
        })
    )
  }

  private var reliability: TitledTable? {
    guard !validation.reliability.isEmpty else { return nil }
    return (
      "Are probabilities honest?",
      table(
        ["probability"], ["coded", "mean", "right", "error"],
        validation.reliability.map { row in
          [
            row.bin.map { String(format: "%.2f to %.2f", $0.lowerBound, $0.upperBound) }
              ?? "all bins",
            String(row.coded), Self.figure(row.meanConfidence), Self.figure(row.right),
            Self.figure(row.error),
          ]
        })
    )
  }

  private var abstentions: TitledTable? {
    (
      "What abstaining gains",
      table(
        ["sentences"], ["coverage %", "accuracy", "interval", "coded"],
        validation.abstentions.map { row in
          [
            row.confidence.map { String(format: "probability from %.2f", $0) }
              ?? row.selection.rawValue,
            Self.percent(row.coverage), Self.figure(row.accuracy), Self.range(row.interval),
            String(row.coded),
          ]
        })
    )
  }

  private var means: TitledTable? {
    (
      "Means, corrected for what the tool is wrong by",
      table(
        ["group", "mean of"], ["tool", "corrected", "interval", "coded"],
        validation.correctedMeans.map { row in
          [
            row.isOverall ? "all" : row.group ?? "(none)", row.measure.title,
            Self.figure(row.tool), Self.figure(row.corrected?.value),
            Self.range(row.corrected.map { ($0.lower, $0.upper) }), String(row.coded),
          ]
        })
    )
  }

  private func table(
    _ names: [String], _ figures: [String], _ rows: [[String]]
  ) -> TerminalTable {
    TerminalTable(
      columns: names.map { TerminalTable.Column($0, minimumWidth: 12) }
        + figures.map { TerminalTable.Column($0, rightAligned: true) },
      rows: rows)
  }

  private static func figure(_ value: Double?) -> String {
    value.map { String(format: "%.3f", $0) } ?? "–"
  }

  private static func percent(_ share: Double?) -> String {
    share.map { String(format: "%.1f", $0 * 100) } ?? "–"
  }

  private static func range(_ interval: (lower: Double, upper: Double)?) -> String {
    interval.map { "\(figure($0.lower)) to \(figure($0.upper))" } ?? ""
  }
}

extension ValidationScoreRow.Measure {
  /// The name for a person.
  fileprivate var title: String {
    switch self {
    case .accuracy: "accuracy"
    case .macroF1: "macro-F1"
    case .precision: "precision"
    case .recall: "recall"
    case .f1: "F1"
    case .calibrationError: "calibration error"
    }
  }
}

extension CorrectedMeanRow.Measure {
  /// The name for a person.
  fileprivate var title: String {
    switch self {
    case .meanTone: "tone"
    case .shareNegative: "share negative"
    case .shareNeutral: "share neutral"
    case .sharePositive: "share positive"
    }
  }
}

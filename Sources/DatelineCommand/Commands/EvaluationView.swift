import Dateline
import Foundation

/// What a person at the terminal sees of measured quotations.
struct QuotationEvaluationView {
  private let evaluation: QuotationEvaluation

  init(_ evaluation: QuotationEvaluation) { self.evaluation = evaluation }

  func show(on terminal: Terminal) {
    terminal.write(TerminalText.escaped(summary) + "\n\n")
    for (place, scores) in evaluation.scores.enumerated() {
      if place > 0 { terminal.write("\n") }
      terminal.write(terminal.bold(Self.title(of: scores.selection)) + "\n")
      terminal.show(table(of: scores.selection))
    }
    if !evaluation.differences.isEmpty {
      terminal.write("\n")
      terminal.show(EvaluationTables.differences(evaluation.differences, name: Self.name(of:)))
    }
    guard !evaluation.calibration.isEmpty else { return }
    terminal.write("\n")
    terminal.show(calibration)
  }

  private var summary: String {
    let missing =
      evaluation.missingArticles > 0
      ? "; nothing was predicted for \(evaluation.missingArticles) of them" : ""
    return "\(evaluation.articles) annotated articles\(missing)"
  }

  private static func title(of selection: QuotationSelection) -> String {
    let types = selection.typeNames
    let named = types.isEmpty ? "all types" : types.joined(separator: " and ")
    return selection.unit == .quote ? "Quotations, \(named)" : "Spans of quotations, \(named)"
  }

  private func table(of selection: QuotationSelection) -> TerminalTable {
    EvaluationTables.scores(
      evaluation.rows.filter {
        $0.unit == selection.unit.rawValue && $0.types == selection.typeNames
      }
    ) { row in
      let name = QuotationMeasure(rawValue: row.measure)?.title ?? row.measure
      return row.label.map { "\(name), \($0)" } ?? name
    }
  }

  private static func name(of row: ScoreDifferenceRow) -> String {
    let name = QuotationMeasure(rawValue: row.measure)?.title ?? row.measure
    let types = row.types.isEmpty ? "all" : row.types.joined(separator: ", ")
    return "\(name), \(types)\(row.unit == "span" ? " spans" : "")"
  }

  private var calibration: TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("confidence", minimumWidth: 12),
        TerminalTable.Column("of", minimumWidth: 8),
        TerminalTable.Column("predictions", rightAligned: true),
        TerminalTable.Column("mean", rightAligned: true),
        TerminalTable.Column("right", rightAligned: true),
        TerminalTable.Column("error", rightAligned: true),
      ],
      rows: evaluation.calibration.map { row in
        [
          row.bin.map { String(format: "%.2f to %.2f", $0.lowerBound, $0.upperBound) }
            ?? "all bins",
          row.label ?? "all types", String(row.count),
          String(format: "%.3f", row.meanConfidence), String(format: "%.3f", row.right.value),
          String(format: "%.3f", row.error),
        ]
      })
  }
}

/// What a person at the terminal sees of measured labels: entities or parts of speech.
struct LabelEvaluationView {
  let summary: String
  let rows: [ScoreRow]
  let differences: [ScoreDifferenceRow]
  let confusions: [LabelConfusionRow]

  private static let shownConfusions = 12

  func show(on terminal: Terminal) {
    terminal.write(TerminalText.escaped(summary) + "\n\n")
    terminal.show(
      EvaluationTables.scores(rows) { row in
        row.label.map { "\(row.measure), \($0)" } ?? row.measure
      })
    if !differences.isEmpty {
      terminal.write("\n")
      terminal.show(
        EvaluationTables.differences(differences) { row in
          row.label.map { "\(row.measure), \($0)" } ?? row.measure
        })
    }
    let wrong = confusions.filter { $0.gold != $0.predicted || $0.hasSameBorders == false }
    guard !wrong.isEmpty else { return }
    terminal.write("\n")
    terminal.show(
      TerminalTable(
        columns: [
          TerminalTable.Column("commonest errors", minimumWidth: 10),
          TerminalTable.Column("annotated", minimumWidth: 8),
          TerminalTable.Column("predicted", minimumWidth: 8),
          TerminalTable.Column("count", rightAligned: true),
        ],
        rows: wrong.prefix(Self.shownConfusions).map { row in
          [
            row.measure, row.gold ?? "–",
            (row.predicted ?? "–") + (row.hasSameBorders == false ? ", other borders" : ""),
            String(row.count),
          ]
        }))
  }
}

/// Tables that the views share.
enum EvaluationTables {
  static func scores(_ rows: [ScoreRow], name: (ScoreRow) -> String) -> TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("measure", minimumWidth: 20),
        TerminalTable.Column("F1", rightAligned: true),
        TerminalTable.Column("interval", rightAligned: true),
        TerminalTable.Column("precision", rightAligned: true),
        TerminalTable.Column("recall", rightAligned: true),
        TerminalTable.Column("annotated", rightAligned: true, isOptional: true),
        TerminalTable.Column("predicted", rightAligned: true, isOptional: true),
      ],
      rows: rows.map { row in
        [
          name(row), percent(row.shares.fMeasure), range(row.interval),
          percent(row.shares.precision), percent(row.shares.recall), String(row.counts.gold),
          String(row.counts.predicted),
        ]
      })
  }

  static func differences(
    _ rows: [ScoreDifferenceRow], name: (ScoreDifferenceRow) -> String
  ) -> TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("compared", minimumWidth: 20),
        TerminalTable.Column("F1", rightAligned: true),
        TerminalTable.Column("other", rightAligned: true),
        TerminalTable.Column("difference", rightAligned: true),
        TerminalTable.Column("interval", rightAligned: true),
        TerminalTable.Column("p", rightAligned: true),
      ],
      rows: rows.map { row in
        [
          name(row), percent(row.values.first), percent(row.values.second),
          row.difference.map { String(format: "%+.1f", $0 * 100) } ?? "–", range(row.interval),
          row.pValue.map { String(format: "%.4f", $0) } ?? "–",
        ]
      })
  }

  private static func percent(_ share: Double?) -> String {
    share.map { String(format: "%.1f", $0 * 100) } ?? "–"
  }

  private static func range(_ interval: (lower: Double, upper: Double)?) -> String {
    interval.map { "\(percent($0.lower)) to \(percent($0.upper))" } ?? ""
  }
}

extension QuotationMeasure {
  /// The name for a person.
  var title: String {
    switch self {
    case .endToEnd: "end to end"
    case .endToEndStrict: "end to end, strict"
    case .content: "content"
    case .contentExact: "content, exact"
    case .contentWords: "content, words"
    case .source: "source, overlap"
    case .sourceExact: "source, exact"
    case .sourceHead: "source, head"
    case .sourceWords: "source, words"
    case .cueWords: "cue, words"
    }
  }
}

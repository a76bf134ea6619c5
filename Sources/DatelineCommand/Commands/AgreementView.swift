import Dateline
import Foundation

/// What a person at the terminal sees of the agreement of coders.
struct AgreementView {
  private let agreement: CoderAgreement

  init(_ agreement: CoderAgreement) { self.agreement = agreement }

  func show(on terminal: Terminal) {
    for (place, variable) in agreement.variables.enumerated() {
      if place > 0 { terminal.write("\n") }
      for line in verdict(on: variable) { terminal.write(TerminalText.escaped(line) + "\n") }
      terminal.write("\n")
      terminal.show(measures(of: variable))
      guard !variable.disagreements.isEmpty else { continue }
      terminal.write("\n")
      terminal.show(disagreements(of: variable))
    }
  }

  private func verdict(on variable: CoderAgreement.Variable) -> [String] {
    let ratings = variable.ratings
    let name = variable.name.map { "\($0): " } ?? ""
    let read =
      "\(name)\(ratings.units.count) units, \(ratings.coders.count) coders, "
      + "\(ratings.categories.count) codes"
    guard let alpha = variable.alpha else {
      return [
        read,
        ratings.categories.count < 2
          ? "All codes are the same: agreement cannot be told from having no choice."
          : "No unit has two codes: agreement cannot be measured.",
      ]
    }
    let range = alpha.interval.map {
      String(format: " (%.0f %% interval %.2f to %.2f)", $0.level * 100, $0.lower, $0.upper)
    }
    return [
      read,
      "Krippendorff's alpha, \(alpha.scale.name): \(Self.figure(alpha.value))\(range ?? "")",
      "Krippendorff asks for 0.80 to build on codes, and 0.667 for tentative conclusions.",
    ]
  }

  private func measures(of variable: CoderAgreement.Variable) -> TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("measure", minimumWidth: 20),
        TerminalTable.Column("of", minimumWidth: 12),
        TerminalTable.Column("value", rightAligned: true),
        TerminalTable.Column("interval", rightAligned: true),
        TerminalTable.Column("units", rightAligned: true, isOptional: true),
      ],
      rows: variable.measures.map { row in
        [
          row.measure.title,
          row.coders.map { "\($0.first) – \($0.second)" } ?? row.code.map { "“\($0)”" } ?? "all",
          row.value.map(Self.figure) ?? "–",
          row.interval.map { "\(Self.figure($0.lower)) to \(Self.figure($0.upper))" } ?? "",
          String(row.units),
        ]
      })
  }

  private func disagreements(of variable: CoderAgreement.Variable) -> TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("unit", minimumWidth: 12),
        TerminalTable.Column("line", rightAligned: true),
        TerminalTable.Column("coded differently", minimumWidth: 30),
      ],
      rows: variable.disagreements.prefix(Self.shownDisagreements).map { row in
        [
          row.unit, String(row.line),
          row.codes.map { "\($0.coder): \($0.code)" }.joined(separator: ", "),
        ]
      })
  }

  private static let shownDisagreements = 10

  private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}

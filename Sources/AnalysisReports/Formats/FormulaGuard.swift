/// Keeps a spreadsheet from running article text as a formula.
///
/// A text cell that starts with `=`, `+`, `-`, `@`, a tab or a return gets a leading apostrophe, as
/// OWASP advises against CSV injection. Numbers and dates are never touched; guarded cells are
/// counted, because the text is then no longer the article's own.
public struct FormulaGuard: Sendable, Equatable {
  /// Whether cells are guarded at all.
  public let isActive: Bool
  /// How many cells were guarded so far.
  public private(set) var guardedCells = 0

  /// Makes a guard.
  public init(isActive: Bool = true) {
    self.isActive = isActive
  }

  /// The text of a cell, guarded when it must be.
  public mutating func text(of cell: TableCell) -> String {
    guard isActive, case .text(let text) = cell, Self.isFormula(text) else {
      return cell.plainText
    }
    guardedCells += 1
    return "'" + text
  }

  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}

public import CalendarDates
import Foundation

/// One value of a row.
public enum TableCell: Sendable, Equatable {
  /// Nothing is known: an empty cell, never a zero.
  case missing
  /// Text, which may come from an article and is then untrusted.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A decimal number; a value that is not finite is written as missing.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// A calendar date.
  case date(CalendarDay)

  /// Text, or missing when there is none.
  public static func optional(_ text: String?) -> TableCell { text.map(TableCell.text) ?? .missing }

  /// A whole number, or missing.
  public static func optional(_ value: Int?) -> TableCell {
    value.map(TableCell.integer) ?? .missing
  }

  /// A date, or missing.
  public static func optional(_ day: CalendarDay?) -> TableCell {
    day.map(TableCell.date) ?? .missing
  }

  /// A decimal number rounded to some decimals, or missing.
  ///
  /// - Parameters:
  ///   - value: The number; missing when it is absent or not finite.
  ///   - decimals: The decimals to keep.
  /// - Returns: The cell.
  public static func rounded(_ value: Double?, decimals: Int = 4) -> TableCell {
    guard let value, value.isFinite else { return .missing }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (value * scale).rounded() / scale
    return .number(rounded == 0 ? 0 : rounded)
  }

  /// A decimal number rounded to some significant digits, for values of any size; or missing.
  ///
  /// - Parameters:
  ///   - value: The number; missing when it is absent or not finite.
  ///   - digits: The digits to keep, from 1 to 17.
  /// - Returns: The cell.
  public static func significant(_ value: Double?, digits: Int = 4) -> TableCell {
    precondition((1...17).contains(digits), "a number has 1 to 17 significant digits")
    guard let value, value.isFinite else { return .missing }
    guard value != 0 else { return .number(0) }
    return .number(Double(String(format: "%.\(digits - 1)e", value)) ?? value)
  }

  /// Several texts in one cell, joined by `|`; missing when there is none.
  public static func list(_ texts: [String]) -> TableCell {
    texts.isEmpty ? .missing : .text(texts.joined(separator: "|"))
  }

  /// The cell as plain text, the way it stands in CSV before quoting; empty when missing.
  public var plainText: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? Self.shortest(value) : ""
    case .boolean(let value): value ? "true" : "false"
    case .date(let day): day.description
    }
  }

  /// The shortest decimal text that reads back as the same number.
  static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// A result that stands as a row in a table: analyses make rows, formats write them.
public protocol TableRow: Sendable {
  /// The table that the row belongs to.
  static var schema: TableSchema { get }
  /// The row's values, one for each column of the schema, in its order.
  var cells: [TableCell] { get }
}

/// Rows of one table, ready to be written in any format.
public struct Table: Sendable {
  /// What the table holds.
  public let schema: TableSchema
  /// The rows in order, each with a cell for each column.
  public let rows: [[TableCell]]

  /// Gathers the rows of one type.
  public init<Row: TableRow>(_ rows: [Row]) {
    schema = Row.schema
    self.rows = rows.map(\.cells)
    precondition(self.rows.allSatisfy { $0.count == Row.schema.columns.count })
  }
}

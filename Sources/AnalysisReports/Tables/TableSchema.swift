/// The kind of value that a column holds, by its name in Frictionless Table Schema.
public enum ColumnType: String, Sendable {
  /// Any text.
  case string
  /// A whole number.
  case integer
  /// A decimal number.
  case number
  /// `true` or `false`.
  case boolean
  /// An ISO 8601 calendar date.
  case date
}

/// One column of a table: its name, its type and what it means.
public struct TableColumn: Sendable, Equatable {
  /// The header: lower case with underscores.
  public let name: String
  /// The kind of value.
  public let type: ColumnType
  /// What the value means, its unit and when it is empty: one entry of the column dictionary.
  public let meaning: String
  /// Whether the cell is never empty.
  public let isRequired: Bool

  /// Describes a column.
  public init(_ name: String, _ type: ColumnType, _ meaning: String, required: Bool = false) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.isRequired = required
  }
}

/// A reference from columns of one table to the key of another.
public struct ForeignKey: Sendable, Equatable {
  /// The referring column.
  public let column: String
  /// The table referred to.
  public let table: String
  /// The column referred to.
  public let referenced: String

  /// Describes a reference.
  public init(_ column: String, to table: String, _ referenced: String) {
    self.column = column
    self.table = table
    self.referenced = referenced
  }
}

/// What a table holds: its name, its columns in order, and its keys.
public struct TableSchema: Sendable, Equatable {
  /// The table's name, which is its file name without extension.
  public let name: String
  /// What a row is.
  public let title: String
  /// The columns in order.
  public let columns: [TableColumn]
  /// The columns whose values together are distinct in every row.
  public let primaryKey: [String]
  /// References to other tables.
  public let foreignKeys: [ForeignKey]

  /// Describes a table.
  public init(
    name: String, title: String, columns: [TableColumn], primaryKey: [String] = [],
    foreignKeys: [ForeignKey] = []
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }
}

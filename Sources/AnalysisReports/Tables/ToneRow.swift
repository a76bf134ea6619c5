/// A row of a table of tone.
public protocol ToneRow: TableRow {
  /// The article or speaker that was judged.
  var id: String { get }
  /// What was judged, in Unicode scalars and in bytes of the record's text; nil for what is no one place.
  var place: (scalars: Range<Int>, bytes: Range<Int>)? { get }
  /// The judgement; nil where there was nothing to read.
  var tone: ToneColumns? { get }
  /// What else a line of JSON tells.
  var otherMembers: [(name: String, value: JSONValue)] { get }
}

extension ToneRow {
  /// The cells of the judgement.
  var toneCells: [TableCell] {
    tone?.cells ?? Array(repeating: .missing, count: ToneColumns.columns.count)
  }

  /// The row as a line of JSON: `id`, `span` where there is one, the judgement, the rest.
  var json: JSONValue {
    var members: [(name: String, value: JSONValue)] = [("id", .string(id))]
    if let place {
      members.append(("span", Self.list(place.scalars)))
      members.append(("bytes", Self.list(place.bytes)))
    }
    members += tone?.members ?? [("label", .null), ("score", .null)]
    return .object(members + otherMembers)
  }

  private static func list(_ range: Range<Int>) -> JSONValue {
    .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }
}

/// Writes rows of a table of tone as they come: in JSONL in the form of the command's contract.
public struct ToneEncoder: Sendable {
  private let format: TableFormat
  private var table: TableEncoder

  /// Begins to write; a delimited table has its header then.
  public init<Row: ToneRow>(
    _ type: Row.Type, as format: TableFormat, options: TableOptions = TableOptions()
  ) {
    self.format = format
    table = TableEncoder(Row.schema, as: format, options: options)
  }

  /// How many cells were guarded against formulas so far.
  public var guardedCells: Int { table.guardedCells }

  /// Writes rows of the type that the encoder was made for.
  public mutating func append(_ rows: [some ToneRow]) {
    for row in rows {
      if format == .jsonl { table.append(line: row.json) } else { table.append(row.cells) }
    }
  }

  /// Gives the bytes written so far and forgets them.
  public mutating func takeBytes() -> [UInt8] { table.takeBytes() }
}

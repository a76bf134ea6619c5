public import Corpora

/// How a table of codes is laid out.
public enum CodingLayout: Sendable, Equatable {
  /// A row for each code that a coder gave to a unit.
  case long(unit: String, coder: String, code: String, variable: String?)
  /// A row for each unit, a column for each coder; without a column for the unit, rows are numbered.
  case wide(unit: String?, coders: [String])

  /// Names of columns that speak for themselves, as exporters of coding tools write them.
  private enum Names {
    static let unit: Set = [
      "unit", "unit_id", "item", "item_id", "id", "article_id", "document", "document_id",
      "text_id", "sentence_id", "quote_id",
    ]
    static let coder: Set = ["coder", "coder_id", "annotator", "annotator_id", "rater", "judge"]
    static let code: Set = ["code", "value", "label", "rating", "category", "annotation"]
    static let variable: Set = ["variable", "question", "attribute", "task"]
    static let coderPrefixes = ["coder", "annotator", "rater", "judge"]
  }

  /// Sees the layout of a table from the names of its columns, and, where these say nothing, from
  /// the codes: columns that are coders share their codes.
  ///
  /// - Parameter file: The table.
  /// - Returns: The layout.
  /// - Throws: ``AnalysisError/noCoders(path:columns:)`` when it cannot be seen.
  public static func seen(in file: DelimitedFile) throws(AnalysisError) -> CodingLayout {
    let names = file.columns.map { $0.lowercased() }
    func named(_ known: Set<String>) -> String? {
      names.firstIndex(where: known.contains).map { file.columns[$0] }
    }
    if let coder = named(Names.coder), let code = named(Names.code), let unit = named(Names.unit) {
      return .long(unit: unit, coder: coder, code: code, variable: named(Names.variable))
    }
    let prefixed = file.columns.indices.filter { column in
      Names.coderPrefixes.contains { names[column].hasPrefix($0) }
    }
    let unit = named(Names.unit)
    if prefixed.count >= 2 {
      return .wide(unit: unit, coders: prefixed.map { file.columns[$0] })
    }
    let others = file.columns.indices.dropFirst().map { $0 }
    let codes = others.map { column in
      Set(file.rows.map { $0.fields[column] }.filter { !$0.isEmpty })
    }
    let sharing = codes.indices.allSatisfy { one in
      codes.indices.contains { $0 != one && !codes[one].isDisjoint(with: codes[$0]) }
    }
    guard others.count >= 2, sharing else {
      throw .noCoders(path: file.path, columns: file.columns)
    }
    return .wide(unit: file.columns[0], coders: others.map { file.columns[$0] })
  }
}

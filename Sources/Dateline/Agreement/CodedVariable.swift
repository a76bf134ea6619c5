import Corpora

/// The codes that coders gave to units for one variable of a codebook.
struct CodedVariable: Sendable {
  /// A unit that was coded, and where it is first coded in the input.
  struct Unit: Sendable {
    let name: String
    let line: Int
  }

  /// The variable; nil where the table has one only.
  let name: String?
  /// The units in the order of the input.
  private(set) var units: [Unit] = []
  /// The coders in the order of the input.
  private(set) var coders: [String] = []
  /// The code of each coder for each unit, `units × coders`; nil where there is none.
  private(set) var codes: [[String?]] = []
  private var unitPlaces: [String: Int] = [:]
  private var coderPlaces: [String: Int] = [:]

  init(name: String?) { self.name = name }

  /// Makes a coder known, so that coders keep the order of the table's columns.
  mutating func meet(coder: String) -> Int {
    if let place = coderPlaces[coder] { return place }
    coderPlaces[coder] = coders.count
    coders.append(coder)
    for unit in codes.indices { codes[unit].append(nil) }
    return coders.count - 1
  }

  /// Makes a unit known.
  ///
  /// - Returns: Its place, and whether it is new.
  mutating func meet(unit: String, line: Int) -> (place: Int, isNew: Bool) {
    if let place = unitPlaces[unit] { return (place, false) }
    unitPlaces[unit] = units.count
    units.append(Unit(name: unit, line: line))
    codes.append([String?](repeating: nil, count: coders.count))
    return (units.count - 1, true)
  }

  /// Keeps a code, unless the coder has given one to the unit before.
  ///
  /// - Returns: Whether it was kept.
  mutating func keep(_ code: String, unit: Int, coder: Int) -> Bool {
    guard codes[unit][coder] == nil else { return false }
    codes[unit][coder] = code
    return true
  }
}

/// The codes of a table, variable by variable, and what was wrong with some of them.
struct CodedTable: Sendable {
  let variables: [CodedVariable]
  let skipped: [SkippedRecord]

  /// Gathers the codes of a table.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - layout: How it is laid out.
  ///   - missing: The texts that stand for no code, beside the empty one.
  /// - Throws: ``AnalysisError/unknownColumn(path:name:columns:)``.
  init(
    _ file: DelimitedFile, layout: CodingLayout, missing: Set<String>
  ) throws(AnalysisError) {
    var reader = Reader(file: file, missing: missing)
    switch layout {
    case .long(let unit, let coder, let code, let variable):
      let columns = (try reader.place(unit), try reader.place(coder), try reader.place(code))
      reader.readLong(
        columns, variable: try variable.map { name throws(AnalysisError) in try reader.place(name) }
      )
    case .wide(let unit, let coders):
      var columns: [Int] = []
      for coder in coders { columns.append(try reader.place(coder)) }
      reader.readWide(
        unit: try unit.map { name throws(AnalysisError) in try reader.place(name) },
        coders: columns)
    }
    variables = reader.variables
    skipped = file.skipped + reader.skipped
  }

  private struct Reader {
    let file: DelimitedFile
    let missing: Set<String>
    var variables: [CodedVariable] = []
    var skipped: [SkippedRecord] = []
    var places: [String: Int] = [:]

    init(file: DelimitedFile, missing: Set<String>) {
      self.file = file
      self.missing = missing
    }

    func place(_ column: String) throws(AnalysisError) -> Int {
      guard let place = file.column(column) else {
        throw .unknownColumn(path: file.path, name: column, columns: file.columns)
      }
      return place
    }

    mutating func readLong(_ columns: (unit: Int, coder: Int, code: Int), variable: Int?) {
      for row in file.rows {
        let unit = row.fields[columns.unit]
        let coder = row.fields[columns.coder]
        guard !unit.isEmpty, !coder.isEmpty else {
          skip(row.line, .noText, "the record names no \(unit.isEmpty ? "unit" : "coder")")
          continue
        }
        let name = variable.map { row.fields[$0] }
        let place = places[name ?? ""] ?? variables.count
        if place == variables.count {
          places[name ?? ""] = place
          variables.append(CodedVariable(name: name))
        }
        let coderPlace = variables[place].meet(coder: coder)
        let unitPlace = variables[place].meet(unit: unit, line: row.line).place
        keep(row.fields[columns.code], place, unitPlace, coderPlace, row.line)
      }
    }

    mutating func readWide(unit: Int?, coders: [Int]) {
      variables = [CodedVariable(name: nil)]
      let coderPlaces = coders.map { variables[0].meet(coder: file.columns[$0]) }
      for row in file.rows {
        let name = unit.map { row.fields[$0] } ?? ""
        let unitPlace = variables[0].meet(
          unit: name.isEmpty ? "line \(row.line)" : name, line: row.line)
        guard unitPlace.isNew else {
          let first = variables[0].units[unitPlace.place].line
          skip(row.line, .duplicateID, "the unit \"\(name)\" is coded on line \(first) already")
          continue
        }
        for (column, coder) in zip(coders, coderPlaces) {
          keep(row.fields[column], 0, unitPlace.place, coder, row.line)
        }
      }
    }

    private mutating func keep(
      _ code: String, _ variable: Int, _ unit: Int, _ coder: Int, _ line: Int
    ) {
      guard !code.isEmpty, !missing.contains(code) else { return }
      guard !variables[variable].keep(code, unit: unit, coder: coder) else { return }
      let name = variables[variable].units[unit].name
      let by = variables[variable].coders[coder]
      skip(
        line, .duplicateID, "\(by) has coded the unit \"\(name)\" before; the first code is kept")
    }

    private mutating func skip(_ line: Int, _ code: SkippedRecord.Code, _ reason: String) {
      skipped.append(SkippedRecord(path: file.path, line: line, code: code, reason: reason))
    }
  }
}

extension Ratings {
  /// One row of a table in long form: what a coder said about a unit.
  public struct Record: Sendable, Hashable {
    /// The name of the unit.
    public let unit: String
    /// The name of the coder.
    public let coder: String
    /// The label given.
    public let label: String

    /// Makes a row of a table in long form.
    public init(unit: String, coder: String, label: String) {
      self.unit = unit
      self.coder = coder
      self.label = label
    }
  }

  /// Ratings from a table with a row for each unit and a column for each coder.
  ///
  /// - Parameters:
  ///   - labels: The label of each coder in each row, nil for none; all rows equally long.
  ///   - order: All categories in their order; without it, the labels that occur, by their bytes.
  ///   - units: The names of the units; without them, their numbers from 1.
  ///   - coders: The names of the coders; without them, their numbers from 1.
  /// - Throws: ``RatingsError/unknownCategory(label:unit:coder:)`` for a label that is not in the
  ///   order, ``RatingsError/repeatedCategory(_:)`` for an order that names a category twice.
  /// - Complexity: O(labels), and O(labels · log labels) without an order.
  public init(
    labels: [[String?]], order: [String]? = nil, units: [String]? = nil, coders: [String]? = nil
  ) throws(RatingsError) {
    let names = Self.names(of: labels, units, coders)
    let scale = try LabelScale(order ?? LabelScale.sorted(labels.joined().compactMap { $0 }))
    var codes: [Int32] = []
    codes.reserveCapacity(names.units.count * names.coders.count)
    for (unit, row) in labels.enumerated() {
      for (coder, label) in row.enumerated() {
        guard let label else {
          codes.append(-1)
          continue
        }
        guard let code = scale.codes[label] else {
          throw .unknownCategory(
            label: label, unit: names.units[unit], coder: names.coders[coder])
        }
        codes.append(code)
      }
    }
    self.init(
      units: names.units, coders: names.coders, categories: scale.labels, numbers: nil, codes: codes
    )
  }

  /// Ratings in numbers from a table with a row for each unit and a column for each coder.
  ///
  /// - Parameters:
  ///   - numbers: The number of each coder in each row; nil or NaN for none. All rows are equally
  ///     long, and no number is infinite.
  ///   - units: The names of the units; without them, their numbers from 1.
  ///   - coders: The names of the coders; without them, their numbers from 1.
  /// - Complexity: O(numbers · log numbers).
  public init(numbers: [[Double?]], units: [String]? = nil, coders: [String]? = nil) {
    let names = Self.names(of: numbers, units, coders)
    let all = numbers.joined().map { $0 ?? .nan }
    precondition(!all.contains { $0.isInfinite }, "a rating is finite")
    let scale = NumberScale(all.filter { !$0.isNaN })
    self.init(
      units: names.units, coders: names.coders, categories: scale.names, numbers: scale.numbers,
      codes: all.map { $0.isNaN ? -1 : scale.code(of: $0) })
  }

  /// Ratings from a table with a row for each code given.
  ///
  /// Units and coders are in the order in which they first occur.
  ///
  /// - Parameters:
  ///   - records: The rows.
  ///   - order: All categories in their order; without it, the labels that occur, by their bytes.
  /// - Throws: ``RatingsError/repeatedRating(unit:coder:)`` when a coder rates a unit twice, and as
  ///   for a table with a column for each coder.
  /// - Complexity: O(records + units · coders), and O(records · log records) without an order.
  public init(records: [Record], order: [String]? = nil) throws(RatingsError) {
    let scale = try LabelScale(order ?? LabelScale.sorted(records.map { $0.label }))
    let units = Numbering(records.lazy.map { $0.unit })
    let coders = Numbering(records.lazy.map { $0.coder })
    var codes = [Int32](repeating: -1, count: units.names.count * coders.names.count)
    for record in records {
      guard let unit = units.numbers[record.unit], let coder = coders.numbers[record.coder] else {
        continue
      }
      guard let code = scale.codes[record.label] else {
        throw .unknownCategory(label: record.label, unit: record.unit, coder: record.coder)
      }
      let place = unit * coders.names.count + coder
      guard codes[place] < 0 else {
        throw .repeatedRating(unit: record.unit, coder: record.coder)
      }
      codes[place] = code
    }
    self.init(
      units: units.names, coders: coders.names, categories: scale.labels, numbers: nil, codes: codes
    )
  }

  private static func names<Value>(
    of rows: [[Value]], _ units: [String]?, _ coders: [String]?
  ) -> (units: [String], coders: [String]) {
    let width = rows.first?.count ?? coders?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "all rows have as many coders")
    precondition(units.map { $0.count == rows.count } ?? true, "a name for each unit")
    precondition(coders.map { $0.count == width } ?? true, "a name for each coder")
    return (
      units ?? (0..<rows.count).map { "\($0 + 1)" }, coders ?? (0..<width).map { "\($0 + 1)" }
    )
  }
}

/// The codes of labels, which are told apart by their bytes, not by how they look.
private struct LabelScale {
  let labels: [String]
  let codes: [Bytes: Int32]

  init(_ labels: [String]) throws(RatingsError) {
    var codes: [Bytes: Int32] = [:]
    for (code, label) in labels.enumerated() {
      guard codes.updateValue(Int32(code), forKey: Bytes(label)) == nil else {
        throw .repeatedCategory(label)
      }
    }
    self.labels = labels
    self.codes = codes
  }

  static func sorted(_ labels: [String]) -> [String] {
    Set(labels.map(Bytes.init)).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

/// Names numbered in the order in which they first occur.
private struct Numbering {
  private(set) var names: [String] = []
  private(set) var numbers: [Bytes: Int] = [:]

  init(_ sequence: some Sequence<String>) {
    for name in sequence where numbers[name] == nil {
      numbers[Bytes(name)] = names.count
      names.append(name)
    }
  }
}

/// A string that equals others of the same bytes only.
private struct Bytes: Hashable {
  let bytes: [UInt8]

  init(_ string: String) { bytes = Array(string.utf8) }
}

extension Dictionary where Key == Bytes {
  fileprivate subscript(name: String) -> Value? { self[Bytes(name)] }
}

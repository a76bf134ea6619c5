/// What several coders said about the same units: sentences, articles, quotations.
///
/// A coder may leave out a unit. Categories are labels, in the order that weighs disagreement on an
/// ordinal scale, or numbers, ascending.
public struct Ratings: Sendable, Equatable {
  /// The names of the units.
  public let units: [String]
  /// The names of the coders.
  public let coders: [String]
  /// The names of the categories, in their order.
  public let categories: [String]
  /// The number that each category stands for, ascending; nil where categories are labels.
  public let numbers: [Double]?
  /// The category of each unit by each coder, units × coders, unit after unit; -1 for none.
  public let codes: [Int32]

  /// The category that a coder gave to a unit, as an index of ``categories``; nil for none.
  public subscript(unit: Int, coder: Int) -> Int? {
    precondition(units.indices.contains(unit) && coders.indices.contains(coder))
    let code = codes[unit * coders.count + coder]
    return code < 0 ? nil : Int(code)
  }

  init(
    units: [String], coders: [String], categories: [String], numbers: [Double]?, codes: [Int32]
  ) {
    precondition(codes.count == units.count * coders.count, "a code for each unit and coder")
    self.units = units
    self.coders = coders
    self.categories = categories
    self.numbers = numbers
    self.codes = codes
  }

  /// The same ratings by some of the coders, all categories kept.
  ///
  /// For the agreement of two coders of many, or of all but one.
  ///
  /// - Parameter chosen: Indices of ``coders``.
  /// - Returns: The ratings of those coders, in the order given.
  /// - Complexity: O(units · coders chosen).
  public func selecting(coders chosen: [Int]) -> Ratings {
    precondition(chosen.allSatisfy(coders.indices.contains), "there is no such coder")
    var selected: [Int32] = []
    selected.reserveCapacity(units.count * chosen.count)
    for unit in units.indices {
      for coder in chosen { selected.append(codes[unit * coders.count + coder]) }
    }
    return Ratings(
      units: units, coders: chosen.map { coders[$0] }, categories: categories, numbers: numbers,
      codes: selected)
  }

  /// The same ratings with the labels read as numbers, for an interval or a ratio scale.
  ///
  /// Labels that stand for the same number, such as `1` and `1.0`, become one category.
  ///
  /// - Returns: The ratings; nil when a label is no finite number.
  /// - Complexity: O(codes + categories · log categories).
  public func readingNumbers() -> Ratings? {
    guard numbers == nil else { return self }
    let read = categories.compactMap { Double($0) }
    guard read.count == categories.count, read.allSatisfy({ $0.isFinite }) else { return nil }
    let scale = NumberScale(read)
    return Ratings(
      units: units, coders: coders, categories: scale.names, numbers: scale.numbers,
      codes: codes.map { $0 < 0 ? -1 : scale.code(of: read[Int($0)]) })
  }
}

/// The distinct numbers of ratings, ascending.
struct NumberScale {
  let numbers: [Double]

  init(_ values: [Double]) {
    var numbers: [Double] = []
    for value in values.sorted() where value != numbers.last { numbers.append(value + 0) }
    self.numbers = numbers
  }

  /// The shortest decimal form of each number, whole ones without a point.
  var names: [String] {
    numbers.map { number in
      let name = "\(number)"
      return name.hasSuffix(".0") ? String(name.dropLast(2)) : name
    }
  }

  /// The position of a number that is among them.
  func code(of number: Double) -> Int32 {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }
}

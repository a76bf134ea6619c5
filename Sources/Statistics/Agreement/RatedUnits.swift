/// The codes of the units that enough coders rated, unit after unit.
struct RatedUnits: Sendable {
  /// Where the codes of each unit start, and their end.
  let starts: [Int]
  let codes: [Int32]
  /// The number of categories, those that no one used among them.
  let categories: Int

  var count: Int { starts.count - 1 }

  init(starts: [Int], codes: [Int32], categories: Int) {
    self.starts = starts
    self.codes = codes
    self.categories = categories
  }

  /// Takes the units with at least a number of ratings.
  init(_ ratings: Ratings, atLeast minimum: Int) {
    var starts = [0]
    var codes: [Int32] = []
    let width = ratings.coders.count
    for unit in ratings.units.indices {
      codes += ratings.codes[unit * width..<(unit + 1) * width].lazy.filter { $0 >= 0 }
      if codes.count - (starts.last ?? 0) >= minimum {
        starts.append(codes.count)
      } else {
        codes.removeLast(codes.count - (starts.last ?? 0))
      }
    }
    self.init(starts: starts, codes: codes, categories: ratings.categories.count)
  }

  /// The same units, coded by whether they have one category.
  func against(_ category: Int) -> RatedUnits {
    RatedUnits(
      starts: starts, codes: codes.map { $0 == Int32(category) ? 1 : 0 }, categories: 2)
  }

  /// The number of codes of each category.
  var totals: [Int] {
    var totals = [Int](repeating: 0, count: categories)
    for code in codes { totals[Int(code)] += 1 }
    return totals
  }

  /// For each unit, the number of ordered pairs of its ratings that agree: Σ n (n - 1).
  var agreeingPairs: [Int] {
    var counts = [Int](repeating: 0, count: categories)
    return (0..<count).map { unit in
      let range = starts[unit]..<starts[unit + 1]
      var pairs = 0
      for code in codes[range] {
        pairs += 2 * counts[Int(code)]
        counts[Int(code)] += 1
      }
      for code in codes[range] { counts[Int(code)] = 0 }
      return pairs
    }
  }
}

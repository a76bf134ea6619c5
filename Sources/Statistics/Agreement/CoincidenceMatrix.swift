/// How often two ratings of one unit have each pair of categories (Krippendorff 2011).
///
///     o(c, k) = Σ over units of the ordered pairs with c and k / (mᵤ - 1)
///
/// where mᵤ ≥ 2 is the number of ratings of the unit. It is symmetric, its diagonal is agreement, and
/// its entries add up to the number of ratings that can be paired.
public struct CoincidenceMatrix: Sendable, Equatable {
  /// The number of categories.
  public let categories: Int
  /// The entries, categories × categories, row after row.
  public let values: [Double]

  /// Counts the pairs of categories.
  ///
  /// - Parameter ratings: The ratings; units with fewer than two do not count.
  /// - Complexity: O(ratings · categories + categories²).
  public init(_ ratings: Ratings) {
    let units = RatedUnits(ratings, atLeast: 2)
    let categories = units.categories
    var values = [Double](repeating: 0, count: categories * categories)
    var counts = [Int](repeating: 0, count: categories)
    var present: [Int] = []
    for unit in 0..<units.count {
      let codes = units.codes[units.starts[unit]..<units.starts[unit + 1]]
      for code in codes {
        if counts[Int(code)] == 0 { present.append(Int(code)) }
        counts[Int(code)] += 1
      }
      let others = Double(codes.count - 1)
      for one in present {
        for other in present {
          let partners = one == other ? counts[one] - 1 : counts[other]
          values[one * categories + other] += Double(counts[one] * partners) / others
        }
      }
      for code in present { counts[code] = 0 }
      present.removeAll(keepingCapacity: true)
    }
    self.categories = categories
    self.values = values
  }

  /// The pairs of two categories.
  public subscript(first: Int, second: Int) -> Double {
    precondition(first >= 0 && first < categories && second >= 0 && second < categories)
    return values[first * categories + second]
  }

  /// The number of ratings of each category that can be paired.
  public var totals: [Double] {
    (0..<categories).map { row in
      values[row * categories..<(row + 1) * categories].reduce(0, +)
    }
  }
}

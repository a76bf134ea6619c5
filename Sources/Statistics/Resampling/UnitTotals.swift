/// For every unit that can be drawn, the totals of some columns over its observations.
///
/// A statistic that is a function of column totals then needs one addition a draw, whatever the size
/// of a cluster.
struct UnitTotals: Sendable {
  /// The totals, a row a unit: the columns, their products if asked for, and zeros.
  let rows: [Double]
  /// The entries of a row: 1, 2, 4 or 8.
  let width: Int
  /// The number of columns.
  let columns: Int
  /// The units of each stratum of each sample.
  let strata: [Range<Int>]
  /// The sample each stratum belongs to.
  let sampleOfStratum: [Int]
  let samples: Int

  /// Adds up columns of one or two samples.
  ///
  /// - Parameters:
  ///   - samples: For each sample its columns, all of one length, and how it is drawn.
  ///   - withProducts: Whether rows hold the products of all pairs of totals too (one or two
  ///     columns).
  init(_ samples: [(columns: [[Double]], plan: DrawPlan)], withProducts: Bool) {
    let columns = samples[0].columns.count
    precondition(columns <= 2 || !withProducts, "products are kept of one or two columns")
    let entries = withProducts ? columns + columns * (columns + 1) / 2 : columns
    let width = entries <= 2 ? entries : entries <= 4 ? 4 : 8
    var rows: [Double] = []
    var strata: [Range<Int>] = []
    var sampleOfStratum: [Int] = []
    rows.reserveCapacity(samples.reduce(0) { $0 + $1.plan.unitCount } * width)
    for (sample, (values, plan)) in samples.enumerated() {
      let first = rows.count / width
      for unit in 0..<plan.unitCount {
        let start = rows.count
        for column in values {
          rows.append(plan.observations(of: unit).reduce(0) { $0 + column[$1] })
        }
        if withProducts {
          for j in 0..<columns {
            for k in j..<columns { rows.append(rows[start + j] * rows[start + k]) }
          }
        }
        while rows.count < start + width { rows.append(0) }
      }
      strata += plan.strata.map { $0.lowerBound + first..<$0.upperBound + first }
      sampleOfStratum += plan.strata.map { _ in sample }
    }
    self.rows = rows
    self.width = width
    self.columns = columns
    self.strata = strata
    self.sampleOfStratum = sampleOfStratum
    self.samples = samples.count
  }

  /// The totals of every stratum, a row a stratum.
  var stratumSums: [Double] {
    var sums = [Double](repeating: 0, count: strata.count * width)
    for (stratum, units) in strata.enumerated() {
      for unit in units {
        for entry in 0..<width { sums[stratum * width + entry] += rows[unit * width + entry] }
      }
    }
    return sums
  }
}

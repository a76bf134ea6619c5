import CalendarDates
import NumericCore
import TestSupport
import Testing
import VectorSpace

/// Documents made of a few groups' own words and of words that all groups use.
struct PlantedDocuments {
  let counts: SparseMatrix
  let groups: [Int32]
  /// The documents' vectors, unit rows.
  let vectors: DenseMatrix<Float>

  init(
    sizes: [Int], ownWords: Int = 12, sharedWords: Int = 30,
    using generator: inout TestGenerator
  ) throws {
    groups = sizes.indices.flatMap { Array(repeating: Int32($0), count: sizes[$0]) }
      .shuffled(using: &generator)
    var rows: [[Float]] = []
    for group in groups {
      var row = [Float](repeating: 0, count: sizes.count * ownWords + sharedWords)
      for _ in 0..<18 {
        row[Int(group) * ownWords + Int.random(in: 0..<ownWords, using: &generator)] += 1
      }
      for _ in 0..<24 {
        row[sizes.count * ownWords + Int.random(in: 0..<sharedWords, using: &generator)] += 1
      }
      rows.append(row)
    }
    counts = sparse(rows)
    let weighted = FittedTermWeighting(.logEntropy, fittedTo: counts)
      .weighted(counts, parallelism: .single)
    vectors = try LatentSemanticSpace.fit(weighted, rank: 20, seed: 1, parallelism: .single)
      .projections.unitVectors(singularValuePower: 0.5)
  }
}

/// The entries of rows that are not zero, as a sparse matrix.
func sparse(_ rows: [[Float]]) -> SparseMatrix {
  var starts: [Int64] = [0]
  var columns: [Int32] = []
  var values: [Float] = []
  for row in rows {
    for (column, value) in row.enumerated() where value != 0 {
      columns.append(Int32(column))
      values.append(value)
    }
    starts.append(Int64(values.count))
  }
  return SparseMatrix(
    rows: rows.count, columns: rows.first?.count ?? 0, rowStarts: starts, columnIndices: columns,
    values: values)
}

/// Rows as a dense matrix, each scaled to unit length.
func unitRows(_ rows: [[Float]]) -> DenseMatrix<Float> {
  DenseMatrix(
    rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap(\.self)
  ).normalizedRows()
}

/// Unit vectors near to a few axes, with the axis of each.
func nearAxes(
  sizes: [Int], dimensions: Int, spread: Float, using generator: inout TestGenerator
) -> (vectors: DenseMatrix<Float>, axes: [Int32]) {
  let axes = sizes.indices.flatMap { Array(repeating: Int32($0), count: sizes[$0]) }
    .shuffled(using: &generator)
  let rows = axes.map { axis in
    (0..<dimensions).map { dimension in
      (dimension == Int(axis) ? 1 : 0) + Float.random(in: -spread...spread, using: &generator)
    }
  }
  return (unitRows(rows), axes)
}

/// The members of each group, ascending.
func members(of groups: [Int32], count: Int) -> [[Int]] {
  (0..<count).map { group in groups.indices.filter { groups[$0] == Int32(group) } }
}

/// A day in January 2031 and after: 1 is the first of January.
func day(_ number: Int) throws -> CalendarDay {
  try #require(CalendarDay(year: 2031, month: 1, day: 1)).advanced(by: number - 1)
}

import Glibc
public import NumericCore

/// How often words stand near one another, and what that tells of them.
public enum Cooccurrence {
  /// Counts pairs of words that are at most a number of words apart in one document.
  ///
  /// Every place of a word is looked at with its neighbours on both sides, so the counts are
  /// symmetric, and two places of one word count twice for it.
  ///
  /// - Parameters:
  ///   - sequences: The documents' words.
  ///   - words: The number of words; numbers in the sequences are below it.
  ///   - window: The largest distance.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Counts, words × words; whole numbers, exact up to 2²⁴.
  /// - Complexity: O(places × window + words² / 64) time; beside the result 4 bytes a place.
  public static func counts(
    of sequences: WordSequences, words: Int, window: Int = 8, parallelism: Parallelism
  ) -> SparseMatrix {
    precondition(window >= 1 && words <= Int(Int32.max))
    let (starts, places) = places(of: sequences, words: words)
    let blocks = RowBlocks(rows: words, blockRows: wordsPerBlock)
    let parts = parallelism.map(blocks: blocks.count) { block in
      rows(
        of: blocks[block], places: places, starts: starts, in: sequences.numbers.span,
        words: words, window: window)
    }
    var rowStarts: [Int64] = [0]
    var columns: [Int32] = []
    var values: [Float] = []
    columns.reserveCapacity(parts.reduce(0) { $0 + $1.columns.count })
    values.reserveCapacity(columns.capacity)
    for part in parts {
      let start = Int64(columns.count)
      rowStarts.append(contentsOf: part.ends.lazy.map { start + $0 })
      columns.append(contentsOf: part.columns)
      values.append(contentsOf: part.values)
    }
    return SparseMatrix(
      rows: words, columns: words, rowStarts: rowStarts, columnIndices: columns, values: values)
  }

  private static let wordsPerBlock = 256

  /// Where each word stands: its places are `starts[word]..<starts[word + 1]` of `places`.
  private static func places(
    of sequences: WordSequences, words: Int
  ) -> (starts: [Int], places: [Int32]) {
    let numbers = sequences.numbers.span
    precondition(numbers.count <= Int(Int32.max), "places are counted in 32 bits")
    var starts = [Int](repeating: 0, count: words + 1)
    for place in numbers.indices where numbers[place] >= 0 { starts[Int(numbers[place]) + 1] += 1 }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var places = [Int32](repeating: 0, count: starts[words])
    for place in numbers.indices where numbers[place] >= 0 {
      places[next[Int(numbers[place])]] = Int32(place)
      next[Int(numbers[place])] += 1
    }
    return (starts, places)
  }

  private struct Rows: Sendable {
    var ends: [Int64] = []
    var columns: [Int32] = []
    var values: [Float] = []
  }

  private static func rows(
    of range: Range<Int>, places: [Int32], starts: [Int], in numbers: Span<Int32>, words: Int,
    window: Int
  ) -> Rows {
    var found = Rows()
    var counts = [Float](repeating: 0, count: words)
    var present = [UInt64](repeating: 0, count: (words + 63) / 64)
    for word in range {
      for place in places[starts[word]..<starts[word + 1]] {
        let place = Int(place)
        var near = place - 1
        while numbers[near] >= 0, near >= place - window {
          let other = Int(numbers[near])
          counts[other] += 1
          present[other >> 6] |= 1 &<< UInt64(other & 63)
          near -= 1
        }
        near = place + 1
        while numbers[near] >= 0, near <= place + window {
          let other = Int(numbers[near])
          counts[other] += 1
          present[other >> 6] |= 1 &<< UInt64(other & 63)
          near += 1
        }
      }
      for group in present.indices where present[group] != 0 {
        var bits = present[group]
        present[group] = 0
        while bits != 0 {
          let other = group << 6 | bits.trailingZeroBitCount
          bits &= bits - 1
          found.columns.append(Int32(other))
          found.values.append(counts[other])
          counts[other] = 0
        }
      }
      found.ends.append(Int64(found.columns.count))
    }
    return found
  }

  /// The positive pointwise mutual information of words and their neighbours.
  ///
  /// `max(0, ln(p(w, c) / (p(w) pₐ(c))))` with `pₐ(c) = n(c)ᵃ / Σ n(c)ᵃ`: with `a = ¾` rare
  /// neighbours, whose information is overrated, weigh less (Levy, Goldberg and Dagan 2015, section
  /// 3.2). Entries that are not positive are not stored.
  ///
  /// - Parameters:
  ///   - counts: Symmetric counts of pairs, words × words.
  ///   - smoothing: `a`.
  /// - Returns: Words × words; not symmetric, since only neighbours are smoothed.
  /// - Complexity: O(stored counts).
  public static func positiveMutualInformation(
    of counts: SparseMatrix, smoothing: Double = 0.75
  ) -> SparseMatrix {
    precondition(counts.rows == counts.columns, "pairs are of words among themselves")
    let sums = (0..<counts.rows).map { word in
      counts.positions(ofRow: word).reduce(0) { $0 + Double(counts.values[$1]) }
    }
    let smoothed = sums.map { pow($0, smoothing) }
    let total = smoothed.reduce(0, +)
    var rowStarts: [Int64] = [0]
    var columns: [Int32] = []
    var values: [Float] = []
    columns.reserveCapacity(counts.storedCount)
    values.reserveCapacity(counts.storedCount)
    for word in 0..<counts.rows {
      for position in counts.positions(ofRow: word) {
        let other = Int(counts.columnIndices[position])
        let ratio = Double(counts.values[position]) * total / (sums[word] * smoothed[other])
        guard ratio > 1 else { continue }
        columns.append(Int32(other))
        values.append(Float(log(ratio)))
      }
      rowStarts.append(Int64(columns.count))
    }
    return SparseMatrix(
      rows: counts.rows, columns: counts.columns, rowStarts: rowStarts, columnIndices: columns,
      values: values)
  }
}

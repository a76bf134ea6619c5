/// A series as a line of block characters, each as high as its value.
public enum Sparkline {
  /// Draws a series.
  ///
  /// - Parameters:
  ///   - values: The values from 0 on, nil where there is none.
  ///   - highest: The value that fills a cell; the largest of the series when nil.
  /// - Returns: A character a value: a blank where there is none, and a full block for the highest.
  public static func text(_ values: [Double?], highest: Double? = nil) -> String {
    let top = highest ?? values.compactMap(\.self).max() ?? 0
    return String(
      values.map { value -> Character in
        guard let value else { return " " }
        guard top > 0, value > 0 else { return blocks[0] }
        let height = (value / top * Double(blocks.count)).rounded(.up)
        return blocks[min(max(Int(height), 1), blocks.count) - 1]
      })
  }

  /// Shares over time in at most so many characters, neighbouring periods put together.
  ///
  /// - Parameters:
  ///   - counts: What is counted in each period.
  ///   - totals: All there is in each period.
  ///   - width: The most characters.
  /// - Returns: The line; a blank where there is nothing at all, or so much less than elsewhere, under
  ///   a tenth of the median, that a share would mislead.
  public static func shares(_ counts: [Int], of totals: [Int], width: Int) -> String {
    precondition(counts.count == totals.count && width >= 1)
    let size = max(1, (counts.count + width - 1) / width)
    let cells = stride(from: 0, to: counts.count, by: size).map { first in
      let range = first..<min(first + size, counts.count)
      return (count: counts[range].reduce(0, +), total: totals[range].reduce(0, +))
    }
    let sizes = cells.map(\.total).filter { $0 > 0 }.sorted()
    let median = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    return text(
      cells.map { cell in
        cell.total == 0 || 10 * cell.total < median
          ? nil : Double(cell.count) / Double(cell.total)
      })
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

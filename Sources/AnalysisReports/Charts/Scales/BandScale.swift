/// Equal bands side by side, one for each row or column.
package struct BandScale: Sendable {
  /// How many bands there are.
  package let count: Int
  /// The width of a band.
  package let width: Double
  private let start: Double

  /// Divides the room from `start` to `end`.
  package init(count: Int, from start: Double, to end: Double) {
    self.init(count: count, from: start, width: count > 0 ? (end - start) / Double(count) : 0)
  }

  /// Puts bands of a width one after the other.
  package init(count: Int, from start: Double, width: Double) {
    self.count = count
    self.start = start
    self.width = width
  }

  /// Where the last band ends.
  package var end: Double { start + width * Double(count) }

  /// The ends of a band.
  package func band(_ index: Int) -> (start: Double, end: Double) {
    (start + width * Double(index), start + width * Double(index + 1))
  }

  /// The middle of a band.
  package func center(_ index: Int) -> Double { start + width * (Double(index) + 0.5) }
}

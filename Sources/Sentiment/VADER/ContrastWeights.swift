/// How VADER weighs what stands before and after "but".
///
/// The published method goes through the valences by their values: it looks each one up, takes the first
/// place that holds an equal one, and halves it before the "but" or multiplies it by 1.5 after. So a
/// repeated valence can be changed twice at one place and not at all at another. Equal figures need the
/// same walk; places are kept in heaps by value, so that it is not quadratic.
enum ContrastWeights {
  static func apply(to valences: inout [Double], contrastAt: Int) {
    var places: [Double: PlaceHeap] = [:]
    for position in valences.indices where valences[position] != 0 {
      let value = valences[position]
      places[value, default: PlaceHeap()].insert(position)
      guard let first = places[value]?.smallest, first != contrastAt else { continue }
      places[value]?.removeSmallest()
      let changed = value * (first < contrastAt ? 0.5 : 1.5)
      valences[first] = changed
      places[changed, default: PlaceHeap()].insert(first)
    }
  }
}

/// A binary heap of places; the smallest is at hand.
private struct PlaceHeap {
  private var places: [Int] = []

  var smallest: Int? { places.first }

  mutating func insert(_ place: Int) {
    places.append(place)
    var child = places.count - 1
    while child > 0, places[(child - 1) / 2] > places[child] {
      places.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeSmallest() {
    guard let last = places.popLast(), !places.isEmpty else { return }
    places[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < places.count else { return }
      if child + 1 < places.count, places[child + 1] < places[child] { child += 1 }
      guard places[child] < places[parent] else { return }
      places.swapAt(child, parent)
      parent = child
    }
  }
}

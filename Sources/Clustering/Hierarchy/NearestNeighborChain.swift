/// The nearest-neighbour chain: each cluster points to its nearest, until two point to each other.
///
/// Finds the same merges as joining the nearest pair each time when the linkage is reducible: two
/// clusters that join come no nearer to a third than the nearer of them was (Bruynooghe 1977).
struct NearestNeighborChain {
  /// The numbers of items of the two clusters that join and of a third.
  typealias Sizes = (first: Int, second: Int, other: Int)

  /// The distance of a third cluster from two that join, from its distances to the first and to the
  /// second and the distance of these (Lance and Williams 1967).
  typealias Update =
    (_ first: Double, _ second: Double, _ sizes: Sizes, _ height: Double) -> Double

  private let count: Int
  private var distances: [Float]
  private var sizes: [Int]
  /// The clusters that are left, each named by its first item, ascending.
  private var active: [Int]
  private let update: Update

  init(_ distances: CondensedDistances, update: @escaping Update) {
    count = distances.count
    self.distances = distances.values
    sizes = [Int](repeating: 1, count: distances.count)
    active = Array(0..<distances.count)
    self.update = update
  }

  /// Joins clusters until one is left, or only infinite distances.
  ///
  /// - Returns: An item of each of the two clusters of every merge, and their distance.
  mutating func joined() -> [(Int, Int, Double)] {
    var merges: [(Int, Int, Double)] = []
    var chain: [Int] = []
    while let start = active.first {
      let tip = chain.last ?? start
      let previous = chain.count > 1 ? chain[chain.count - 2] : nil
      if chain.isEmpty { chain.append(tip) }
      guard let (nearest, distance) = nearest(to: tip, preferring: previous) else {
        // Nothing may join this cluster: the chain is it alone, and it is a tree of its own.
        remove(tip)
        chain.removeLast()
        continue
      }
      guard nearest == previous else {
        chain.append(nearest)
        continue
      }
      chain.removeLast(2)
      merges.append((min(tip, nearest), max(tip, nearest), Double(distance)))
      join(min(tip, nearest), max(tip, nearest), Double(distance))
    }
    return merges
  }

  /// The nearest cluster at a finite distance; of equally near ones `previous`, then the first.
  private func nearest(to tip: Int, preferring previous: Int?) -> (Int, Float)? {
    let values = distances.span
    var best = previous ?? -1
    var shortest =
      previous.map { values[CondensedDistances.position(tip, $0, count)] } ?? .infinity
    for other in active where other != tip {
      let distance = values[CondensedDistances.position(tip, other, count)]
      if distance < shortest {
        shortest = distance
        best = other
      }
    }
    return best >= 0 && shortest < .infinity ? (best, shortest) : nil
  }

  /// Joins the second cluster to the first, under the first's name.
  private mutating func join(_ first: Int, _ second: Int, _ height: Double) {
    let total = count
    for other in active where other != first && other != second {
      let kept = CondensedDistances.position(first, other, total)
      let gone = CondensedDistances.position(second, other, total)
      let distance = update(
        Double(distances[kept]), Double(distances[gone]),
        (sizes[first], sizes[second], sizes[other]), height)
      distances[kept] = Float(distance)
    }
    sizes[first] += sizes[second]
    remove(second)
  }

  private mutating func remove(_ cluster: Int) {
    if let index = active.firstIndex(of: cluster) { active.remove(at: index) }
  }
}

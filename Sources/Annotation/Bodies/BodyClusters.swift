/// Puts the names of an article together that stand for one body: long names first, each joining
/// the nearest group that has a name it agrees with; an acronym joins one long form only.
struct BodyClusters {
  struct Cluster {
    var members: [Int] = []
    /// The names that differ.
    var names: [BodyName] = []
    var longest: BodyName? { names.max { $0.content.count < $1.content.count } }
  }

  private(set) var clusters: [Cluster] = []
  private var clustersByKey: [String: [Int]] = [:]

  /// Groups names that are in order of the text.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - glosses: Pairs of names where the second stands in parentheses after the first, so that it
  ///     is a short form of it whatever its letters.
  init(_ names: [BodyName], glosses: [(long: Int, short: Int)] = []) {
    var assigned = [Int?](repeating: nil, count: names.count)
    let order = names.indices.sorted {
      (names[$1].content.count, $0) < (names[$0].content.count, $1)
    }
    let glossed = Dictionary(
      glosses.map { ($0.short, $0.long) }, uniquingKeysWith: { one, _ in one })
    let known = Dictionary(
      glosses.map { (names[$0.short].parts, $0.long) }, uniquingKeysWith: { one, _ in one })
    for index in order {
      let long = glossed[index] ?? known[names[index].parts]
      let cluster = long.flatMap { assigned[$0] } ?? nearest(to: index, name: names[index])
      assigned[index] = cluster ?? clusters.count
      if let cluster {
        clusters[cluster].members.append(index)
        guard !clusters[cluster].names.contains(names[index]) else { continue }
        clusters[cluster].names.append(names[index])
      } else {
        clusters.append(Cluster(members: [index], names: [names[index]]))
      }
      for key in names[index].keys {
        clustersByKey[key, default: []].append(cluster ?? clusters.count - 1)
      }
    }
    for index in clusters.indices { clusters[index].members.sort() }
    clusters.sort { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  private func nearest(to index: Int, name: BodyName) -> Int? {
    let candidates = Set(name.lookups.flatMap { clustersByKey[$0] ?? [] }).sorted()
    let same = candidates.filter { clusters[$0].names.contains { $0.parts == name.parts } }
    let fitting =
      same.isEmpty ? candidates.filter { clusters[$0].longest?.agrees(with: name) ?? false } : same
    guard fitting.count > 1 else { return fitting.first }
    return fitting.min {
      let (one, other) = (distance($0, index), distance($1, index))
      return one == other ? $0 < $1 : one < other
    }
  }

  /// How many mentions lie between; those after count double.
  private func distance(_ cluster: Int, _ index: Int) -> Int {
    clusters[cluster].members.map { $0 < index ? index - $0 : 2 * ($0 - index) }.min() ?? Int.max
  }
}

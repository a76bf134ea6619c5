/// Puts the names of an article together that stand for one person.
///
/// Full names first: each joins the nearest group all of whose names agree with it. Then names of
/// one part, in order of the text: a surname joins a group with that surname, a first name one with
/// that first name when there is only one. Where several share it, what a title says of gender or
/// office decides, and else the group that was named last before (or, at the start of a text, first
/// after). A name that fits nowhere stands for a person of its own.
struct PersonNameClusters {
  struct Cluster {
    /// Indices of names, ascending once all are placed.
    var members: [Int] = []
    var names: [PersonName] = []

    var gender: Gender? { names.lazy.compactMap(\.gender).first }
    var offices: Set<String> { names.reduce(into: []) { $0.formUnion($1.offices) } }
  }

  private(set) var clusters: [Cluster] = []
  private let names: [PersonName]

  /// Groups names that are in order of the text.
  init(_ names: [PersonName]) {
    self.names = names
    for index in names.indices where names[index].isFull { placeFullName(index) }
    for index in names.indices where !names[index].isFull { placeShortName(index) }
    for index in clusters.indices { clusters[index].members.sort() }
    clusters.sort { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  private mutating func placeFullName(_ index: Int) {
    let fitting = clusters.indices.filter { cluster in
      clusters[cluster].names.allSatisfy {
        NameAgreement.between($0, names[index]) == .fullName
      }
    }
    place(index, in: nearest(of: fitting, to: index))
  }

  private mutating func placeShortName(_ index: Int) {
    let name = names[index]
    var best: [Int] = []
    var agreement: NameAgreement?
    for cluster in clusters.indices {
      guard let found = agreementWithCluster(cluster, name) else { continue }
      if let current = agreement, found < current { continue }
      if agreement.map({ found > $0 }) ?? true { best = [] }
      agreement = found
      best.append(cluster)
    }
    if agreement == .givenName {
      place(index, in: best.count == 1 && name.gender == nil ? best[0] : nil)
      return
    }
    place(index, in: nearest(of: narrowed(best, by: name), to: index))
  }

  private func agreementWithCluster(_ cluster: Int, _ name: PersonName) -> NameAgreement? {
    if let one = clusters[cluster].gender, let other = name.gender, one != other { return nil }
    return clusters[cluster].names.compactMap { NameAgreement.between($0, name) }.max()
  }

  /// The groups that a title prefers, or all.
  private func narrowed(_ fitting: [Int], by name: PersonName) -> [Int] {
    guard fitting.count > 1 else { return fitting }
    let byGender = fitting.filter { name.gender != nil && clusters[$0].gender == name.gender }
    let kept = byGender.isEmpty ? fitting : byGender
    let byOffice = kept.filter { !clusters[$0].offices.isDisjoint(with: name.offices) }
    return byOffice.isEmpty ? kept : byOffice
  }

  /// The group that was named last before a name, else the one named first after it.
  private func nearest(of fitting: [Int], to index: Int) -> Int? {
    guard fitting.count > 1 else { return fitting.first }
    let before = fitting.compactMap { cluster in
      clusters[cluster].members.filter { $0 < index }.max().map { ($0, cluster) }
    }
    if let last = before.max(by: { $0.0 < $1.0 }) { return last.1 }
    return fitting.min {
      (clusters[$0].members.min() ?? 0) < (clusters[$1].members.min() ?? 0)
    }
  }

  private mutating func place(_ index: Int, in cluster: Int?) {
    if let cluster {
      clusters[cluster].members.append(index)
      clusters[cluster].names.append(names[index])
    } else {
      clusters.append(Cluster(members: [index], names: [names[index]]))
    }
  }
}

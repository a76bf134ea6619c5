/// Puts the names of an article together that stand for one person.
///
/// Full names first: each joins the nearest group all of whose names agree with it. Then names of
/// one part, in order of the text: a surname joins a group with that surname, a first name one with
/// that first name when there is only one. Where several share it, what a title says of gender or
/// office decides, and else the group that was named last before (or, at the start of a text, first
/// after). A name that fits nowhere stands for a person of its own.
///
/// Groups are looked up by the parts of their names, so the time grows with the names and with how
/// many persons share a part.
struct PersonNameClusters {
  struct Cluster {
    /// Indices of names, ascending once all are placed.
    var members: [Int] = []
    /// The names that differ, in the order in which they were placed.
    private(set) var names: [PersonName] = []
    private(set) var gender: Gender?
    private(set) var offices: Set<String> = []

    mutating func add(_ name: PersonName, member: Int) {
      members.append(member)
      gender = gender ?? name.gender
      offices.formUnion(name.offices)
      if !names.contains(where: { $0.isSpelled(like: name) }) { names.append(name) }
    }
  }

  private(set) var clusters: [Cluster] = []
  private let names: [PersonName]
  private var clustersByKey: [String: Set<Int>] = [:]
  /// The last member placed of each cluster while short names are placed in order.
  private var fullMembers: [[Int]] = []

  /// Groups names that are in order of the text.
  init(_ names: [PersonName]) {
    self.names = names
    for index in names.indices where names[index].isFull { placeFullName(index) }
    fullMembers = clusters.map(\.members)
    for index in names.indices where !names[index].isFull { placeShortName(index) }
    for index in clusters.indices { clusters[index].members.sort() }
    clusters.sort { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  private mutating func placeFullName(_ index: Int) {
    let fitting = candidates(for: names[index]).filter { cluster in
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
    for cluster in candidates(for: name) {
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

  /// The groups that share a part with a name, or a first name that is a short form of one.
  private func candidates(for name: PersonName) -> [Int] {
    var found = Set<Int>()
    for key in name.isFull ? name.fullNameKeys : name.keys {
      found.formUnion(clustersByKey[key] ?? [])
    }
    return found.sorted()
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
      lastMember(of: cluster, before: index).map { ($0, cluster) }
    }
    if let last = before.max(by: { $0.0 < $1.0 }) { return last.1 }
    return fitting.min {
      (clusters[$0].members.min() ?? 0) < (clusters[$1].members.min() ?? 0)
    }
  }

  /// Full names were placed in order, and short names are; so the last of either is the last one.
  private func lastMember(of cluster: Int, before index: Int) -> Int? {
    let members = clusters[cluster].members
    guard fullMembers.indices.contains(cluster), !names[index].isFull else { return members.last }
    let full = fullMembers[cluster]
    let short = members.count > full.count ? members.last : nil
    var (low, high) = (0, full.count)
    while low < high {
      let middle = (low + high) / 2
      if full[middle] < index { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? full[low - 1] : nil
    return [short, before].compactMap { $0 }.max()
  }

  private mutating func place(_ index: Int, in cluster: Int?) {
    let target = cluster ?? clusters.count
    if cluster == nil { clusters.append(Cluster()) }
    clusters[target].add(names[index], member: index)
    for key in names[index].keys { clustersByKey[key, default: []].insert(target) }
  }
}

extension PersonName {
  /// Whether two names differ in nothing that tells persons apart.
  fileprivate func isSpelled(like other: PersonName) -> Bool {
    parts == other.parts && generation == other.generation && nickname == other.nickname
      && gender == other.gender && surnameCount == other.surnameCount
  }

  /// The last part and its halves.
  private var surnameKeys: [String] {
    guard let last = parts.last else { return [] }
    return ([last] + last.split(separator: "-").map(String.init)).map { "surname " + $0 }
  }

  /// What full names that agree share: a surname, which may stand first.
  fileprivate var fullNameKeys: [String] {
    surnameKeys + parts.prefix(1).map { "surname " + $0 }
  }

  /// What a name can be looked up by.
  fileprivate var keys: [String] {
    guard let first = parts.first else { return [] }
    let given = [first] + Nicknames.fullForms(of: first) + [nickname].compactMap { $0 }
    return surnameKeys + given.map { "given " + $0 }
  }
}

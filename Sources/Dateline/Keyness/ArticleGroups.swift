/// Articles in groups, each of which is compared with all articles of the others.
struct ArticleGroups: Sendable {
  /// A group that is compared.
  struct Group: Sendable {
    let name: String
    /// Its articles, ascending.
    let members: [Int]
  }

  /// The groups that are compared.
  let groups: [Group]
  /// All articles that are in a group, also in one that is not compared, ascending.
  let pool: [Int]
  /// The number of articles that are in no group.
  let articlesWithoutGroup: Int
  /// The names of groups that are too small, or leave too little beside them, to be compared.
  let unfitGroups: [String]

  /// One group against the rest: the first articles against those that follow.
  ///
  /// - Throws: ``AnalysisError/tooFewToCompare(articles:others:)``.
  init(targets: Int, references: Int) throws(AnalysisError) {
    guard min(targets, references) >= Self.fewestArticles else {
      throw .tooFewToCompare(articles: targets, others: references)
    }
    groups = [Group(name: "target", members: Array(0..<targets))]
    pool = Array(0..<(targets + references))
    articlesWithoutGroup = 0
    unfitGroups = []
  }

  /// A group for each value of a column: the largest first, ties and periods by name.
  ///
  /// - Parameters:
  ///   - values: The values of each article.
  ///   - column: The column.
  ///   - asked: The groups that are compared, several in one string set apart by commas; all when
  ///     empty.
  ///   - fields: The names of the fields that the articles carry.
  /// - Throws: ``AnalysisError`` when no groups can be made, or too many.
  init(
    values: [[String]], column: String, only asked: [String], fields: [String]
  ) throws(AnalysisError) {
    var members: [String: [Int]] = [:]
    for (article, names) in values.enumerated() {
      for name in names { members[name, default: []].append(article) }
    }
    guard !members.isEmpty else { throw .noGroups(column: column, fields: fields) }
    pool = values.indices.filter { !values[$0].isEmpty }
    articlesWithoutGroup = values.count - pool.count
    let isPeriod = Self.periods.contains(column.lowercased())
    let all = members.map { Group(name: $0.key, members: $0.value) }.sorted { first, second in
      isPeriod || first.members.count == second.members.count
        ? first.name < second.name : first.members.count > second.members.count
    }
    let chosen = try Self.chosen(all, asked, column: column)
    let size = pool.count
    func isFit(_ group: Group) -> Bool {
      group.members.count >= Self.fewestArticles
        && size - group.members.count >= Self.fewestArticles
    }
    groups = chosen.filter(isFit)
    unfitGroups = chosen.filter { !isFit($0) }.map(\.name)
    guard !groups.isEmpty else {
      let articles = chosen.first?.members.count ?? 0
      throw .tooFewToCompare(articles: articles, others: pool.count - articles)
    }
    guard groups.count <= KeynessOptions.mostGroups else {
      throw .tooManyGroups(
        column: column, groups: groups.count, most: KeynessOptions.mostGroups,
        largest: groups.sorted { ($1.members.count, $0.name) < ($0.members.count, $1.name) }
          .prefix(5).map(\.name))
    }
  }

  /// The groups that were asked for, in the order of all.
  private static func chosen(
    _ all: [Group], _ asked: [String], column: String
  ) throws(AnalysisError) -> [Group] {
    guard !asked.isEmpty else { return all }
    let known = Set(all.map(\.name))
    var wanted: Set<String> = []
    for argument in asked {
      // A value that holds a comma is one when it stands alone.
      guard !known.contains(argument) else {
        wanted.insert(argument)
        continue
      }
      for name in CommaList.parts(of: argument) {
        guard known.contains(name) else {
          throw .unknownGroup(name: name, column: column, known: all.map(\.name))
        }
        wanted.insert(name)
      }
    }
    guard !wanted.isEmpty else {
      throw .unknownGroup(
        name: asked.joined(separator: ","), column: column, known: all.map(\.name))
    }
    return all.filter { wanted.contains($0.name) }
  }

  /// With fewer articles on a side there is no telling how much its articles differ.
  private static let fewestArticles = 2
  private static let periods: Set<String> = ["year", "month", "date", "day"]
}

public import AnalysisReports
public import Corpora

/// Which articles of a collection are one text.
public struct DuplicateAnalysis: Sendable {
  /// The articles in the order of the input.
  public let articles: [ArticleSummary]
  /// The families, the largest first.
  public let families: [CopyFamily]
  /// The rows of `duplicates.csv`.
  public let rows: [DuplicateRow]
  /// What was read, and how.
  public let run: CollectionRun

  /// The copies, over all families.
  public var copies: Int { families.reduce(0) { $0 + $1.copies.count } }

  /// The copies of a kind, over all families.
  public func copies(_ kind: CopyFamily.Kind) -> Int { Self.copies(kind, in: families) }

  private static func copies(_ kind: CopyFamily.Kind, in families: [CopyFamily]) -> Int {
    families.reduce(0) { $0 + $1.copies.count { $0.kind == kind } }
  }

  /// The tables.
  public var tables: [Table] { [Table(rows), Table(run.skipped.map(SkippedRow.init))] }

  /// What a record says of what was counted.
  var countMembers: [(name: String, value: JSONValue)] { Self.countMembers(of: families) }

  static func countMembers(of families: [CopyFamily]) -> [(name: String, value: JSONValue)] {
    let kinds = CopyFamily.Kind.allCases.map { kind in
      ("\(kind.rawValue)_copies", copies(kind, in: families))
    }
    return [
      ("families", .integer(families.count)),
      ("copies", .integer(families.reduce(0) { $0 + $1.copies.count })),
    ] + kinds.map { (name: $0.0, value: .integer($0.1)) }
  }

  /// The copies among the articles.
  ///
  /// - Parameter countsFamiliesOnce: Whether counts leave copies out.
  /// - Returns: The original of each copy.
  func known(countsFamiliesOnce: Bool) -> KnownCopies {
    var originals = [Int?](repeating: nil, count: articles.count)
    for family in families {
      for copy in family.copies { originals[copy.article] = family.original }
    }
    return KnownCopies(originals: originals, countsFamiliesOnce: countsFamiliesOnce)
  }

  /// Checks that the copies are those of some articles.
  ///
  /// - Throws: ``AnalysisError/changedInput(path:)`` when they are not.
  func requireSame(_ others: [ArticleSummary]) throws(AnalysisError) {
    guard articles.map(\.location) != others.map(\.location) else { return }
    let pair = zip(articles, others).first { $0.location != $1.location }
    let changed = pair?.1 ?? (articles.count > others.count ? articles.last : others.last)
    throw .changedInput(path: changed?.location.path ?? "")
  }

  /// The places of the articles that are no copies.
  var placesWithoutCopies: Set<ArticleLocation> {
    let copies = known(countsFamiliesOnce: true)
    return Set(articles.indices.filter(copies.isCounted).map { articles[$0].location })
  }
}

/// Which articles are copies of others, and whether counts take a family once.
public struct KnownCopies: Sendable {
  /// The place of the original of each article that is a copy.
  public let originals: [Int?]
  /// Whether only the original of a family counts.
  public let countsFamiliesOnce: Bool

  /// The number of copies.
  public var count: Int { originals.count { $0 != nil } }

  /// Whether an article counts.
  public func isCounted(_ article: Int) -> Bool {
    !countsFamiliesOnce || originals[article] == nil
  }
}

import Corpora
import NumericCore
import TextCore

/// Reads originals and their changed copies again, and finds what each copy changed.
struct CopyReading {
  /// What a copy changed.
  struct Outcome {
    let changes: CopyChanges
    /// Where the texts differ first, in words.
    let firstChange: String?
  }

  let pass: CollectionPass
  let collection: SketchedCollection

  /// The most bytes of texts that are held at a time: families are read as many as fit, and the collection
  /// once more for the next ones.
  private static let mostBytes = 64 << 20

  /// What each copy changed, by its place in the input; none for copies that are equal to the original.
  ///
  /// - Throws: ``AnalysisError/changedInput(path:)`` when an article is no longer there, or what reading
  ///   throws.
  func changes(in families: [CopyFamily]) throws -> [Int: Outcome] {
    var outcomes: [Int: Outcome] = [:]
    var first = 0
    while first < families.count {
      var (end, bytes) = (first, 0)
      while end < families.count, end == first || bytes < Self.mostBytes {
        bytes += Self.read(families[end]).reduce(0) { $0 + collection.sketches[$1].bytes }
        end += 1
      }
      try compare(Array(families[first..<end]), into: &outcomes)
      first = end
    }
    return outcomes
  }

  /// The articles of a family that are read again, the original first; none where all are equal.
  private static func read(_ family: CopyFamily) -> [Int] {
    let changed = family.copies.filter { $0.kind != .exact }.map(\.article)
    return changed.isEmpty ? [] : [family.original] + changed
  }

  private func compare(_ families: [CopyFamily], into outcomes: inout [Int: Outcome]) throws {
    let members = families.map(Self.read).filter { !$0.isEmpty }
    guard !members.isEmpty else { return }
    var family: [ArticleLocation: (number: Int, article: Int)] = [:]
    for (number, articles) in members.enumerated() {
      for article in articles { family[collection.articles[article].location] = (number, article) }
    }
    let wanted = family
    var missing = members.map(\.count)
    var texts: [Int: Article] = [:]
    try pass.forEachBatch(during: .changes, where: { wanted[$0] != nil }) { batch in
      var complete: [[Int]] = []
      for article in batch.articles {
        guard let (number, place) = wanted[article.location] else { continue }
        texts[place] = article
        missing[number] -= 1
        if missing[number] == 0 { complete.append(members[number]) }
      }
      let read = complete.map { articles in articles.compactMap { texts[$0] } }
      let compared = pass.parallelism.map(blocks: read.count) { Self.outcomes(of: read[$0]) }
      for (articles, changes) in zip(complete, compared) {
        for (article, outcome) in zip(articles.dropFirst(), changes) { outcomes[article] = outcome }
        for article in articles { texts[article] = nil }
      }
    }
    if let number = missing.firstIndex(where: { $0 > 0 }) {
      let lost = members[number].first { texts[$0] == nil } ?? members[number][0]
      throw AnalysisError.changedInput(path: collection.articles[lost].location.path)
    }
  }

  /// What each of the articles after the first changed of it.
  private static func outcomes(of articles: [Article]) -> [Outcome] {
    let original = StoryText(articles[0])
    return articles.dropFirst().map { article in
      let changes = CopyChanges(original: original, copy: StoryText(article))
      return Outcome(
        changes: changes, firstChange: changes.first.map { text($0, articles[0], article) })
    }
  }

  private static func text(
    _ change: CopyChanges.Change, _ original: Article, _ copy: Article
  ) -> String {
    switch change {
    case .removed(let range): "removed “\(excerpt(original, range))”"
    case .added(let range): "added “\(excerpt(copy, range))”"
    case .replaced(let range, let other):
      "replaced “\(excerpt(original, range))” by “\(excerpt(copy, other))”"
    }
  }

  /// The most characters of a text that is shown.
  private static let excerptLength = 80

  private static func excerpt(_ article: Article, _ range: ByteRange) -> String {
    // More bytes than are shown, for the text may be a megabyte.
    let end = min(range.end, range.start + 8 * excerptLength)
    let line = SingleLine.text(article.string(ByteRange(range.start, end)).unicodeScalars)
    return line.count <= excerptLength && end == range.end
      ? line : String(line.prefix(excerptLength - 1)) + "…"
  }
}

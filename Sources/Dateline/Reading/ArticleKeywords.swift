public import AnalysisReports
public import Corpora
public import NumericCore
import TextCore
public import VectorSpace

/// Finds the terms that set each article off from the rest of its collection; words of reporting
/// such as “said” and “Tuesday” are left out.
public struct ArticleKeywords: Sendable {
  private let selection: TermSelection
  private let weighting: TermWeighting
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Chooses which terms count and how.
  public init(
    selection: TermSelection = TermSelection(), weighting: TermWeighting = .tfIDF(sublinear: true),
    parallelism: Parallelism = .single, observer: any AnalysisObserver = NoObserver()
  ) {
    self.selection = selection
    self.weighting = weighting
    self.parallelism = parallelism
    self.observer = observer
  }

  /// The keywords of every article, with what was read to find them.
  public struct Result: Sendable {
    /// The keywords, article by article, best first.
    public let rows: [KeywordRow]
    /// What was read, and how.
    public let run: CollectionRun

    /// The keywords of each article that has any, as a line for a person.
    public var termsByArticle: [(id: String, terms: [String])] {
      var lines: [(id: String, terms: [String])] = []
      for row in rows {
        if row.rank == 1 { lines.append((row.articleID, [])) }
        lines[lines.count - 1].terms.append(row.term)
      }
      return lines
    }
  }

  /// Finds the keywords.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - count: How many keywords an article gets.
  /// - Returns: The keywords, a stem as its most frequent form; ties go to the term that appeared
  ///   first in the collection.
  /// - Throws: ``AnalysisError`` or `CorpusError`.
  public func keywords(of collection: ArticleCollection, count: Int) throws -> Result {
    var clock = StageClock(observer: observer)
    let counted = try clock.measure(.reading) {
      try CountedCollection(
        CollectionPass(collection: collection, parallelism: parallelism, observer: observer),
        selection: selection)
    }
    let matrix = DocumentTermMatrix(
      counted.counts, selection: selection, parallelism: parallelism)
    let weighted = FittedTermWeighting(weighting, fittedTo: matrix.counts)
      .weighted(matrix.counts, parallelism: parallelism)
    let boilerplate = Set(
      (0..<Int32(matrix.vocabulary.count)).filter {
        StopWords.newswire.contains(matrix.vocabulary.string(of: $0))
      })
    let forms = counted.counts.displayForms(of: matrix.vocabulary)
    let rows = (0..<weighted.rows).flatMap { article in
      weighted.positions(ofRow: article)
        .filter { !boilerplate.contains(weighted.columnIndices[$0]) }
        .sorted { (-weighted.values[$0], $0) < (-weighted.values[$1], $1) }
        .prefix(count).enumerated().map { place, position in
          let term = weighted.columnIndices[position]
          return KeywordRow(
            articleID: counted.articles[article].id, rank: place + 1,
            term: forms[Int(term)],
            weight: Double(weighted.values[position]),
            frequency: Int(matrix.counts.values[position]),
            documentFrequency: Int(matrix.documentFrequencies[Int(term)]))
        }
    }
    return Result(
      rows: rows,
      run: CollectionRun(
        command: "terms",
        options: [("count", .integer(count)), ("weighting", .string(weighting.name))]
          + selection.recordMembers,
        collections: [counted], stages: clock.stages, parallelism: parallelism))
  }
}

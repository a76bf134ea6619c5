import NumericCore
import Statistics
import TextCore
import VectorSpace

/// The articles of a comparison, counted over one vocabulary and sorted into groups.
struct ComparedArticles: Sendable {
  let articles: [ArticleSummary]
  let groups: ArticleGroups
  /// Term counts, articles × terms.
  let matrix: DocumentTermMatrix
  /// The same, terms × articles.
  private let byTerm: SparseMatrix
  private let isCompared: [Bool]
  /// The number of words of each article, stop words and all.
  let lengths: [Int32]
  /// Each term as readers write it.
  let forms: [String]
  /// The terms in all groups together.
  let pool: GroupOccurrences
  /// The terms that are tested: those frequent enough in all groups together.
  let testedTerms: [Int32]
  /// How many articles of the groups have the same words in the same numbers as an earlier one.
  let repeatedArticles: Int

  /// Puts collections together, one after the other.
  init(
    _ collections: [CountedCollection], groups: ArticleGroups, options: KeynessOptions,
    parallelism: Parallelism
  ) throws(AnalysisError) {
    self.groups = groups
    articles = collections.flatMap(\.articles)
    let counts =
      collections.count == 1
      ? collections[0].counts : TermCounts.merged(collections.map(\.counts))
    let matrix = DocumentTermMatrix(counts, selection: options.terms, parallelism: parallelism)
    self.matrix = matrix
    byTerm = matrix.counts.transposed(parallelism: parallelism)
    isCompared = Self.marks(groups.pool, of: articles.count)
    lengths = counts.lengths
    forms = counts.displayForms(of: matrix.vocabulary)
    let pool = GroupOccurrences(matrix.counts, lengths: counts.lengths, articles: groups.pool)
    self.pool = pool
    let fewestArticles = options.terms.documentFrequencyFloor(documents: groups.pool.count)
    testedTerms = (0..<Int32(matrix.vocabulary.count)).filter { term in
      let occurrences = pool.terms[Int(term)]
      return occurrences.occurrences >= Double(options.minimumFrequency)
        && occurrences.articles >= fewestArticles
    }
    guard !testedTerms.isEmpty else { throw .noTerms(articles: groups.pool.count) }
    repeatedArticles = counts.repeatedDocuments(among: groups.pool)
  }

  /// The articles of all groups that hold a term, ascending, and how often they do.
  func holders(of term: Int32) -> [(article: Int, count: Double)] {
    byTerm.positions(ofRow: Int(term)).compactMap { position in
      let article = Int(byTerm.columnIndices[position])
      return isCompared[article] ? (article, Double(byTerm.values[position])) : nil
    }
  }

  /// The terms in one group.
  func occurrences(ofGroup group: Int) -> GroupOccurrences {
    GroupOccurrences(matrix.counts, lengths: lengths, articles: groups.groups[group].members)
  }

  /// Which articles are in a group.
  func membership(ofGroup group: Int) -> [Bool] {
    Self.marks(groups.groups[group].members, of: articles.count)
  }

  private static func marks(_ members: [Int], of count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for member in members { marks[member] = true }
    return marks
  }
}

/// How often each term stands in the articles of a group, as the sums that errors between articles
/// ask for.
struct GroupOccurrences: Sendable {
  let sizes: ArticleSizes
  /// Each term of the vocabulary.
  let terms: [TermOccurrences]

  init(_ counts: SparseMatrix, lengths: [Int32], articles: [Int]) {
    var terms = [TermOccurrences](repeating: TermOccurrences(), count: counts.columns)
    for article in articles {
      let size = Double(lengths[article])
      for position in counts.positions(ofRow: article) {
        terms[Int(counts.columnIndices[position])]
          .add(count: Double(counts.values[position]), articleSize: size)
      }
    }
    self.terms = terms
    sizes = ArticleSizes(articles.lazy.map { Double(lengths[$0]) })
  }
}

extension TermCounts {
  /// The terms of a part of the vocabulary as readers write them.
  func displayForms(of vocabulary: Vocabulary) -> [String] {
    (0..<vocabulary.count).map { term in
      self.vocabulary.id(of: vocabulary.bytes(of: Int32(term))).map(displayForm(of:)) ?? ""
    }
  }

  /// How many documents have the same terms in the same numbers, first seen in the same order, as
  /// an earlier one: copies, but for stop words and marks.
  ///
  /// - Parameter documents: The documents that are looked at, ascending.
  /// - Returns: Their number; documents without terms are no copies.
  /// - Complexity: O(entries).
  func repeatedDocuments(among documents: [Int]) -> Int {
    var firsts: [UInt64: [Int]] = [:]
    var repeated = 0
    for document in documents {
      let positions = positions(ofDocument: document)
      guard !positions.isEmpty else { continue }
      var key = UInt64(positions.count)
      for position in positions {
        key = (key ^ UInt64(UInt32(bitPattern: terms[position]))) &* 0x100_0000_01B3
        key = (key ^ UInt64(counts[position].bitPattern)) &* 0x100_0000_01B3
      }
      let known = firsts[key, default: []]
      if known.contains(where: { isCopy(document, of: $0) }) {
        repeated += 1
      } else {
        firsts[key] = known + [document]
      }
    }
    return repeated
  }

  private func isCopy(_ document: Int, of other: Int) -> Bool {
    let positions = (positions(ofDocument: document), positions(ofDocument: other))
    return terms[positions.0] == terms[positions.1] && counts[positions.0] == counts[positions.1]
  }
}

import Corpora
import TextCore
import VectorSpace

/// Terms that a user has named, in the form in which they are counted.
///
/// Stop words count here, so that a name may begin with one.
struct NamedTerms: Sendable {
  /// The names as they were given, distinct.
  let names: [String]
  private let keys: [[UInt8]]
  private let counter: TermCounter

  /// Cuts names into words.
  ///
  /// - Parameters:
  ///   - asked: The names; each string may hold several, set apart by commas.
  ///   - selection: What a word is, and whether it is stemmed.
  /// - Throws: ``AnalysisError/unusableTerm(name:)``.
  init(_ asked: [String], selection: TermSelection) throws(AnalysisError) {
    let longest = Self.counter(selection, longest: 3)
    var names: [String] = []
    var keys: [[UInt8]] = []
    var mostWords = 1
    for name in asked.flatMap(CommaList.parts) {
      let counts = longest.count([[TermField(Array(name.utf8))]])
      let words = Int(counts.lengths[0])
      // A sequence of words is numbered after the words in it.
      let last = Int32(counts.vocabulary.count - 1)
      guard (1...3).contains(words), last >= 0,
        counts.vocabulary.string(of: last).count(where: { $0 == " " }) == words - 1
      else { throw .unusableTerm(name: name) }
      let key = counts.vocabulary.bytes(of: last)
      guard !keys.contains(key) else { continue }
      names.append(name)
      keys.append(key)
      mostWords = max(mostWords, words)
    }
    guard !names.isEmpty else { throw .unusableTerm(name: asked.joined(separator: ",")) }
    self.names = names
    self.keys = keys
    counter = Self.counter(selection, longest: mostWords)
  }

  /// Which of some articles hold each name.
  ///
  /// - Returns: For each name the places of its articles, ascending.
  func holders(among articles: ArraySlice<Article>) -> [[Int]] {
    let counts = counter.count(articles.map { $0.termFields(titleWeight: 1) })
    var holders = [[Int]](repeating: [], count: names.count)
    var nameOfTerm = [Int](repeating: -1, count: counts.vocabulary.count)
    for (name, key) in keys.enumerated() {
      if let term = counts.vocabulary.id(of: key) { nameOfTerm[Int(term)] = name }
    }
    for document in 0..<counts.documentCount {
      for position in counts.positions(ofDocument: document) {
        let name = nameOfTerm[Int(counts.terms[position])]
        if name >= 0 { holders[name].append(articles.startIndex + document) }
      }
    }
    return holders
  }

  private static func counter(_ selection: TermSelection, longest: Int) -> TermCounter {
    TermCounter(
      TermCounter.Options(
        rule: selection.words, gramLengths: 1...longest,
        stemming: selection.stems ? .english : nil, minimumLength: 1))
  }
}

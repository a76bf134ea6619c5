import NumericCore
import TestSupport
import Testing
import TextCore
import VectorSpace

@Suite("The words of texts in order")
struct CountedWordsTests {
  typealias Corpus = WordVectorReference.Corpus

  @Test("are the terms of the collection, article after article")
  func order() {
    let corpus = Corpus(["Ferries stop; the ferries WAIT.", "The crane, unseen.", "Wait"])
    #expect(corpus.strings == ["ferries", "stop", "wait", "crane", "unseen"])
    #expect(corpus.sequences.numbers == [-1, 0, 1, 0, 2, -1, 3, 4, -1, 2, -1])
    #expect(corpus.sequences.count == 7)
  }

  @Test("the most frequent terms are taken, of equals the first, in the order of their columns")
  func limit() {
    let corpus = Corpus(["rare crane dock", "dock ferry ferry crane last"], limit: 2)
    #expect(corpus.strings == ["crane", "dock"])
    #expect(corpus.sequences.numbers == [-1, 0, 1, -1, 1, 0, -1])
    #expect(Corpus(["rare"], limit: 0).sequences.numbers == [-1, -1])
  }

  @Test("inflections of a stem are one word; sequences of words are none")
  func stems() {
    let selection = TermSelection(longestNGram: 2, stems: true, minimumDocumentFrequency: 1)
    let corpus = Corpus(["striking dockers strike", "a docker strikes"], selection: selection)
    #expect(corpus.strings == ["strike", "docker"])
    #expect(corpus.sequences.numbers == [-1, 0, 1, 0, -1, 1, 0, -1])
    #expect(corpus.matrix.vocabulary.strings.contains("docker strike"))
  }

  @Test("the fields of a text follow one another, and batches are as one")
  func fields() {
    let corpus = Corpus(["crane dock", "ferry crane"])
    let fields = [TermField(Array("crane".utf8), weight: 5), TermField(Array("dock".utf8))]
    var sequences = corpus.words.sequences(of: [fields])
    sequences.append(
      contentsOf: corpus.words.sequences(of: [[TermField(Array("ferry crane".utf8))]]))
    #expect(sequences == corpus.sequences)
  }
}

@Suite("Co-occurrence")
struct CooccurrenceTests {
  /// Counts by comparing every place of a text with every other.
  private func plain(_ documents: [[Int32]], words: Int, window: Int) -> [[Float]] {
    var counts = [[Float]](repeating: [Float](repeating: 0, count: words), count: words)
    for document in documents {
      for (place, word) in document.enumerated() {
        for (other, neighbor) in document.enumerated()
        where other != place && abs(other - place) <= window {
          counts[Int(word)][Int(neighbor)] += 1
        }
      }
    }
    return counts
  }

  @Test("is what every pair of places gives, never from one text to the next, on any threads")
  func everyPair() {
    forEverySeed { generator, seed in
      let words = Int.random(in: 1...700, using: &generator)
      let documents = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          Int32.random(in: 0..<Int32(words), using: &generator)
        }
      }
      var sequences = WordSequences()
      for document in documents { sequences.append(document) }
      let window = Int.random(in: 1...10, using: &generator)
      let counts = (1...3).map { threads in
        Cooccurrence.counts(
          of: sequences, words: words, window: window, parallelism: Parallelism(threads: threads))
      }
      #expect(dense(counts[0]) == plain(documents, words: words, window: window), "seed \(seed)")
      #expect(counts[1] == counts[0] && counts[2] == counts[0], "seed \(seed)")
    }
  }

  @Test("counts and positive information of the corpus are those of NumPy")
  func reference() {
    let corpus = WordVectorReference.Corpus()
    #expect(corpus.strings == WordVectorReference.words)
    let counts = corpus.pairs()
    #expect(counts.values.reduce(0, +) == WordVectorReference.pairs)
    #expect(counts.storedCount == WordVectorReference.distinctPairs)
    #expect(counts.transposed() == counts)
    let information = Cooccurrence.positiveMutualInformation(of: counts)
    #expect(information.storedCount == WordVectorReference.positivePairs)
    let rows = dense(information)
    #expect(
      largestDifference(
        [rows[0], rows[8]],
        [WordVectorReference.informationOfFerry, WordVectorReference.informationOfBudget]) < 2e-6)
    let total = information.values.reduce(0) { $0 + Double($1) }
    #expect(abs(total - WordVectorReference.totalInformation) < 1e-4)
  }

  @Test("without smoothing, information is symmetric, and independence is none")
  func symmetric() {
    let counts = WordVectorReference.Corpus().pairs()
    let information = Cooccurrence.positiveMutualInformation(of: counts, smoothing: 1)
    let (rows, columns) = (dense(information), dense(information.transposed()))
    #expect(largestDifference(rows, columns) < 1e-6)
    let even = sparse([[2, 2], [2, 2]])
    #expect(Cooccurrence.positiveMutualInformation(of: even).storedCount == 0)
  }
}

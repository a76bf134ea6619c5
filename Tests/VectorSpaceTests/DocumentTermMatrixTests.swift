import NumericCore
import TestSupport
import Testing
import TextCore
import VectorSpace

@Suite("Document-term matrix")
struct DocumentTermMatrixTests {
  static let texts = [
    "ferry harbour ferry", "harbour strike", "strike ferry strike strike", "volcano", "",
  ]

  @Test("counts each selected term in each document, columns by first appearance")
  func handCounts() {
    let selection = TermSelection()
    let matrix = DocumentTermMatrix(
      selection.counts(Self.texts), selection: selection, parallelism: .single)
    #expect(matrix.vocabulary.strings == ["ferry", "harbour", "strike"], "volcano stands once")
    #expect(matrix.documentFrequencies == [2, 2, 2])
    #expect(
      dense(matrix.counts) == [[2, 1, 0], [0, 1, 1], [1, 0, 3], [0, 0, 0], [0, 0, 0]])
  }

  @Test("leaves out terms that stand in too many documents")
  func tooCommon() {
    let texts = (0..<12).map { "everywhere topic\($0 % 3)" }
    let selection = TermSelection()
    let matrix = DocumentTermMatrix(
      selection.counts(texts), selection: selection, parallelism: .single)
    #expect(matrix.vocabulary.strings == ["topic0", "topic1", "topic2"])
    #expect(matrix.documentFrequencies == [4, 4, 4])
  }

  @Test("counts over another vocabulary: its columns, its unknown terms left out")
  func foreignVocabulary() throws {
    let vocabulary = try #require(Vocabulary(["strike", "unheard", "ferry"]))
    let counts = DocumentTermMatrix.counts(
      TermSelection().counts(Self.texts), over: vocabulary, parallelism: .single)
    #expect(
      dense(counts) == [[0, 0, 2], [1, 0, 0], [3, 0, 1], [0, 0, 0], [0, 0, 0]])
  }

  @Test("a collection's counts over its own vocabulary are its own counts")
  func ownVocabulary() {
    forEverySeed(0..<20) { generator, seed in
      let texts = Self.randomTexts(60, using: &generator)
      let selection = TermSelection()
      let counted = selection.counts(texts)
      let matrix = DocumentTermMatrix(counted, selection: selection, parallelism: .single)
      let again = DocumentTermMatrix.counts(
        counted, over: matrix.vocabulary, parallelism: .single)
      #expect(again == matrix.counts, "seed \(seed)")
    }
  }

  @Test("rows ascend, document frequencies are those of the columns, for any number of threads")
  func invariants() {
    forEverySeed(0..<3) { generator, seed in
      let texts = Self.randomTexts(2500, using: &generator)
      let selection = TermSelection(maximumDocumentShare: 1)
      let counted = selection.counts(texts)
      let matrix = DocumentTermMatrix(counted, selection: selection, parallelism: .single)
      #expect(matrix.counts.brokenInvariant == nil, "seed \(seed)")
      var frequencies = [Int32](repeating: 0, count: matrix.vocabulary.count)
      for column in matrix.counts.columnIndices { frequencies[Int(column)] += 1 }
      #expect(matrix.documentFrequencies == frequencies, "seed \(seed)")
      let parallel = DocumentTermMatrix(
        counted, selection: selection, parallelism: Parallelism(threads: 3))
      #expect(parallel == matrix, "seed \(seed)")
    }
  }

  @Test("no document gives no row, no term no column")
  func empty() {
    let selection = TermSelection()
    let nothing = DocumentTermMatrix(
      selection.counts([]), selection: selection, parallelism: .single)
    #expect(nothing.counts.rows == 0 && nothing.counts.columns == 0)
    let silent = DocumentTermMatrix(
      selection.counts(["", "the of and"]), selection: selection, parallelism: .single)
    #expect(silent.counts.rows == 2 && silent.counts.columns == 0)
  }

  /// Texts of words that differ in frequency, in random order.
  static func randomTexts(_ count: Int, using generator: inout TestGenerator) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let bound = Int.random(in: 1...80, using: &generator)
        return "word\(Int.random(in: 0..<bound, using: &generator))"
      }.joined(separator: " ")
    }
  }
}

import Testing
import TextCore
import VectorSpace

@Suite("Term selection")
struct TermSelectionTests {
  @Test(
    "a term must stand in more documents the larger the collection",
    arguments: [(0, 1), (1, 1), (2, 2), (10, 2), (499, 2), (500, 3), (100_000, 3)])
  func floor(documents: Int, expected: Int) {
    #expect(TermSelection().documentFrequencyFloor(documents: documents) == expected)
  }

  @Test("a number that is asked for holds at any size")
  func askedFloor() {
    let selection = TermSelection(minimumDocumentFrequency: 7)
    #expect([1, 10, 1000].map { selection.documentFrequencyFloor(documents: $0) } == [7, 7, 7])
  }

  @Test(
    "a term may stand in half of the documents, and in all of fewer than ten",
    arguments: [(1, 1), (9, 9), (10, 5), (11, 5), (1001, 500)])
  func ceiling(documents: Int, expected: Int) {
    #expect(TermSelection().documentFrequencyCeiling(documents: documents) == expected)
  }

  @Test("a share of 1 leaves every term in")
  func fullShare() {
    let selection = TermSelection(maximumDocumentShare: 1)
    #expect(selection.documentFrequencyCeiling(documents: 12_345) == 12_345)
  }

  @Test("stop words are no terms unless they are kept")
  func stopWords() {
    let text = ["The strike at the port"]
    #expect(TermSelection().counts(text).vocabulary.strings == ["strike", "port"])
    #expect(
      TermSelection(dropsStopWords: false).counts(text).vocabulary.strings
        == ["the", "strike", "at", "port"])
  }

  @Test("inflections count as one term when stemmed, and phrases as terms when asked for")
  func stemsAndPhrases() {
    #expect(TermSelection(stems: true).counts(["strike strikes striking"]).vocabulary.count == 1)
    let phrases = TermSelection(longestNGram: 2).counts(["harbour workers vote"])
    #expect(
      Set(phrases.vocabulary.strings)
        == ["harbour", "workers", "vote", "harbour workers", "workers vote"])
  }
}

import TestSupport
import Testing
import TextCore

@testable import Annotation

@Suite("Kinds of names that have the same words")
struct NameVoteTests {
  /// The kinds of the marked names of a text; a mark has the number of its entry in `kinds`.
  private func kinds(_ source: String, _ kinds: [[Double]]) throws -> [Int] {
    let marked = try MarkedText(source)
    let words = TreebankWords(Document(text: marked.text))
    let names = try marked.marks.map { mark in
      let first = words.firstWord(endingAfter: mark.range.lowerBound)
      let end = words.firstWord(endingAfter: mark.range.upperBound - 1) + 1
      return ReadName(words: first..<end, kinds: kinds[try #require(Int(mark.label))])
    }
    return NameVotes.kinds(of: names, words: words, in: marked.text)
  }

  @Test("are one kind, the most probable of all together; others keep theirs")
  func votes() throws {
    let found = try kinds(
      "⟦0:Moss⟧ fell. ⟦1:Moss⟧ said so. ⟦2:Port Esk⟧ and ⟦1:Esk⟧ wait for ⟦0:moss⟧.",
      [[-0.6, -0.8], [-3, -0.1], [-0.2, -1.7]])
    #expect(found == [1, 1, 0, 1, 0])
  }

  @Test("of two as probable the first counts, and no names have no kinds")
  func ties() throws {
    #expect(try kinds("⟦0:Moss⟧ and ⟦1:Moss⟧", [[-1, -2, -1], [-2, -1, -2]]) == [0, 0])
    #expect(try kinds("Nobody.", []).isEmpty)
  }

  @Test("do not depend on the order of the text")
  func order() throws {
    try forEverySeed { generator, seed in
      let scores = (0..<6).map { _ in
        (0..<4).map { _ in -Double(Int.random(in: 0...63, using: &generator)) }
      }
      let places = Array(0..<6)
      func text(_ order: [Int]) -> String {
        order.map { "⟦\($0):Moss⟧ went." }.joined(separator: " ")
      }
      let one = try kinds(text(places), scores)
      #expect(Set(one).count == 1, "seed \(seed)")
      #expect(try kinds(text(places.shuffled(using: &generator)), scores) == one, "seed \(seed)")
    }
  }
}

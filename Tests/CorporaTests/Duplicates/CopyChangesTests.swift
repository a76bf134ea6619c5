import Corpora
import TestSupport
import Testing
import TextCore

@Suite("What a copy changed")
struct CopyChangesTests {
  private static let story = [
    "Dockers in Calder walked off the container berths on Tuesday morning.",
    "The union asked for a night allowance at every single berth.", "Nobody answered.",
    "Cranes stood still while nine ships waited in the roads outside the harbour.",
  ]

  private static func changes(
    _ original: [String], _ copy: [String]
  ) -> (changes: CopyChanges, first: String?) {
    let articles = [original, copy].map { InventedStories.article($0) }
    let changes = CopyChanges(original: StoryText(articles[0]), copy: StoryText(articles[1]))
    let first =
      switch changes.first {
      case .removed(let range): "-" + articles[0].string(range)
      case .added(let range): "+" + articles[1].string(range)
      case .replaced(let range, let other):
        "-" + articles[0].string(range) + " +" + articles[1].string(other)
      case nil: nil as String?
      }
    return (changes, first)
  }

  @Test("nothing, where only order and typesetting differ")
  func nothing() {
    let moved = [Self.story[3], Self.story[0].uppercased(), Self.story[2], Self.story[1]]
    for copy in [Self.story, moved] {
      let (changes, first) = Self.changes(Self.story, copy)
      #expect(changes.keptShare == 1 && changes.addedWords == 0 && changes.removedWords == 0)
      #expect(changes.addedSentences == 0 && changes.removedSentences == 0 && first == nil)
    }
  }

  @Test("a copy that was cut: the words and sentences that it lacks, and where the cut is")
  func cut() {
    let (changes, first) = Self.changes(Self.story, Array(Self.story[..<2]))
    // Words of two characters and more: 11 + 10 of 36 are there.
    #expect(changes.removedWords == 15 && changes.addedWords == 0)
    #expect(abs(changes.keptShare - 21.0 / 36) < 1e-9)
    #expect(changes.removedSentences == 2 && changes.addedSentences == 0)
    #expect(
      first == "-Nobody answered. \(Self.story[3].dropLast())")
  }

  @Test("a word that was replaced, and a sentence that was added")
  func changed() {
    var copy = Self.story
    copy[0] = copy[0].replacing("Tuesday", with: "Wednesday")
    copy.append("Hauliers turned back at the gates of the old port.")
    let (changes, first) = Self.changes(Self.story, copy)
    #expect(first == "-on Tuesday morning +on Wednesday morning" || first == "-Tuesday +Wednesday")
    #expect(changes.addedSentences == 1 && changes.removedSentences == 0)
    #expect(changes.removedWords <= 3 && changes.addedWords >= 11)
    let (_, added) = Self.changes(Self.story, ["It rained all day long."] + Self.story)
    #expect(added == "+It rained all day long")
  }

  @Test("counts are sound for any two texts")
  func sound() {
    forEverySeed(0..<200) { generator, seed in
      let texts = (0..<2).map { _ in generator.randomText(upTo: 120) }
      let articles = texts.map { Article(id: "", text: $0) }
      let stories = articles.map { StoryText($0) }
      let changes = CopyChanges(original: stories[0], copy: stories[1])
      let back = CopyChanges(original: stories[1], copy: stories[0])
      #expect(changes.addedWords == back.removedWords && changes.removedWords == back.addedWords)
      #expect((0...1).contains(changes.keptShare), "seed \(seed)")
      let same = CopyChanges(original: stories[0], copy: stories[0])
      #expect(same.keptShare == 1 && same.first == nil, "seed \(seed)")
    }
  }
}

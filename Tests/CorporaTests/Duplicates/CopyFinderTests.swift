import NumericCore
import TestSupport
import Testing

@testable import Corpora

@Suite("Families of copies")
struct CopyFinderTests {
  /// Families by comparing each text with every other, under the same rule.
  private static func bruteForce(_ articles: [Article], _ finder: CopyFinder) -> [CopyFamily] {
    finder.families(
      of: articles.map { ArticleSketch($0, seed: finder.seed) }, parallelism: .single
    ) { texts in
      texts.indices.flatMap { first in
        ((first + 1)..<max(texts.count, first + 1)).map { UInt64(first) << 32 | UInt64($0) }
      }
    }
  }

  /// Stories with equal, changed and cut copies, in a random order.
  private static func collection(_ generator: inout TestGenerator) -> [Article] {
    var articles: [Article] = []
    for number in 0..<12 {
      let story = InventedStories.story(
        sentences: Int.random(in: 3...20, using: &generator), &generator)
      let day = "2031-03-\(10 + number)"
      articles.append(InventedStories.article(story, date: day))
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let copy =
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: story
          case 1: InventedStories.changed(story, share: 0.05, &generator)
          case 2: Array(story.prefix(max(2, story.count / 2)))
          default:
            InventedStories.changed(
              Array(story.prefix(max(2, story.count * 2 / 3))), share: 0.03, &generator)
          }
        articles.append(InventedStories.article(copy, date: "2031-03-\(11 + number)"))
      }
    }
    return articles.shuffled(using: &generator)
  }

  @Test("what is found is what comparing each text with every other finds, over seeds")
  func bruteForce() {
    forEverySeed(0..<60) { generator, seed in
      let articles = Self.collection(&generator)
      let finder = CopyFinder(seed: seed)
      let found = finder.families(ofArticles: articles)
      #expect(found == Self.bruteForce(articles, finder), "seed \(seed)")
    }
  }

  @Test("the same for any number of threads and any hash functions")
  func deterministic() {
    var generator = TestGenerator(seed: 5)
    let articles = (0..<20).flatMap { _ in Self.collection(&generator) }
    let families = CopyFinder(seed: 1).families(ofArticles: articles)
    #expect(families.count > 100)
    for threads in [2, 3, 8] {
      #expect(CopyFinder(seed: 1).families(ofArticles: articles, threads: threads) == families)
    }
    for seed in [2, 99, UInt64.max] as [UInt64] {
      #expect(CopyFinder(seed: seed).families(ofArticles: articles) == families, "seed \(seed)")
    }
  }

  @Test("equal, changed and cut copies, each for what it is")
  func kinds() {
    var generator = TestGenerator(seed: 11)
    let story = InventedStories.story(sentences: 20, &generator)
    var typeset = story.joined(separator: "\n\n").uppercased()
    typeset.replace(" ", with: "  ")
    let families = CopyFinder().families(ofArticles: [
      InventedStories.article(story, date: "2031-03-01"),
      Article(id: "", text: Array(typeset.utf8)),
      InventedStories.article(InventedStories.changed(story, share: 0.04, &generator)),
      InventedStories.article(Array(story[..<10])),
      InventedStories.article(Array(story[11...])),
      InventedStories.article(InventedStories.story(sentences: 20, &generator)),
    ])
    #expect(families.count == 1)
    #expect(families.first?.members.map(\.article) == [0, 1, 2, 3, 4])
    #expect(families.first?.copies.map(\.kind) == [.exact, .near, .cut, .cut])
    #expect(families.first?.reason == .earliest)
    #expect(families.first?.copies.first?.similarity == .equal)
  }

  @Test(
    "copies that hold the first half are found, also under small changes", arguments: [0, 0.03])
  func halves(_ changed: Double) {
    var found = 0
    forEverySeed(0..<100) { generator, seed in
      let story = InventedStories.story(sentences: 30, &generator)
      let half = InventedStories.changed(Array(story[..<15]), share: changed, &generator)
      let families = CopyFinder(seed: seed).families(ofArticles: [
        InventedStories.article(story), InventedStories.article(half),
      ])
      found += families.count
    }
    #expect(found >= 99)
  }

  @Test("a chain of texts, each half of the one before and half its own, is not one family")
  func chain() {
    var generator = TestGenerator(seed: 2)
    let story = InventedStories.story(sentences: 120, &generator)
    // Each shares 16 of its 24 sentences with the next, 8 with the one after.
    let articles = stride(from: 0, to: 96, by: 8).map {
      InventedStories.article(Array(story[$0..<($0 + 24)]))
    }
    let families = CopyFinder().families(ofArticles: articles)
    for family in families {
      for copy in family.copies { #expect(copy.similarity.resemblance >= 1.0 / 3) }
      #expect(family.members.count <= 3, "only the neighbours of an original are alike to it")
    }
    #expect(families.count >= 4)
  }

  @Test("a long footer in thousands of short articles makes no family, and little work")
  func boilerplate() {
    var generator = TestGenerator(seed: 4)
    let footer = InventedStories.story(sentences: 6, &generator)
    let stories = (0..<3_000).map { _ in InventedStories.story(sentences: 3, &generator) }
    var articles = stories.map { InventedStories.article($0 + footer) }
    articles.append(
      InventedStories.article(InventedStories.changed(stories[7], share: 0.05, &generator) + footer)
    )
    let families = CopyFinder().families(ofArticles: articles)
    #expect(families.map(\.places) == [[7, 3_000]])
  }

  @Test("a text that went round in hundreds of versions is one family, not boilerplate")
  func largeFamily() {
    var generator = TestGenerator(seed: 8)
    let story = InventedStories.story(sentences: 20, &generator)
    let copies = (0..<400).map { _ in
      InventedStories.article(story + InventedStories.story(sentences: 1, &generator))
    }
    let others = (0..<400).map { _ in
      InventedStories.article(InventedStories.story(sentences: 20, &generator))
    }
    let families = CopyFinder().families(ofArticles: copies + others)
    #expect(families.map(\.places) == [Array(0..<400)])
  }

  @Test("short texts are copies only where they are equal; texts without a letter never are")
  func shortTexts() {
    func article(_ text: String) -> Article { Article(id: "", text: Array(text.utf8)) }
    let families = CopyFinder().families(ofArticles: [
      article("Rain."), article("rain"), article("Rain, again."), article(""), article(""),
      article("— …"), article("— …"), article("Snow."), article("The rain, again"),
      article("The rain – again!"),
    ])
    #expect(families.map(\.places) == [[0, 1], [8, 9]])
  }

  @Test("hostile texts: a megabyte of one word, of signs, of broken bytes, of random scalars")
  func hostileTexts() {
    var generator = TestGenerator(seed: 6)
    let word = Array(String(repeating: "word ", count: 200_000).utf8)
    let texts: [[UInt8]] =
      [
        word, word, word + Array("more".utf8), [UInt8](repeating: 0x61, count: 1 << 20),
        [UInt8](repeating: 0xE2, count: 1 << 20), [UInt8](repeating: 0xFF, count: 1 << 20),
        [0xE2, 0x80], [0xE2], [0xC2],
      ] + (0..<200).map { _ in generator.randomBytes(upTo: 400) }
      + (0..<200).map { _ in generator.randomText(upTo: 100) }
    let families = CopyFinder().families(ofArticles: texts.map { Article(id: "", text: $0) })
    #expect(families.contains { $0.places == [0, 1] })
    for family in families {
      #expect(!family.places.contains(2), "a word more is not the same text")
    }
  }

  @Test("the original is the earliest, then an agency’s, then the longest, then the first")
  func originals() {
    var generator = TestGenerator(seed: 7)
    let story = InventedStories.story(sentences: 10, &generator)
    func family(_ articles: Article...) -> CopyFamily? {
      let families = CopyFinder().families(ofArticles: articles)
      #expect(families.count == 1 && families[0].members.count == articles.count)
      return families.first
    }
    func article(
      _ date: String?, opening: String = "", outlet: String? = nil, sentences: Int = 10
    ) -> Article {
      InventedStories.article(
        Array(story[..<sentences]), date: date, outlet: outlet, opening: opening)
    }
    let earliest = family(article("2031-03-02"), article(nil), article("2031-03-01"))
    #expect(earliest?.original == 2 && earliest?.reason == .earliest)
    let credit = family(
      article("2031-03-01"), article("2031-03-01", opening: "CALDER (Reuters) — "),
      article("2031-03-02", opening: "CALDER (Reuters) — "))
    #expect(credit?.original == 1 && credit?.reason == .credit)
    let own = family(
      article(nil, opening: "CALDER (Strand Wire) — ", outlet: "Harbour Post"),
      article(nil, opening: "CALDER (Strand Wire) — ", outlet: "Strand Wire"))
    #expect(own?.original == 1 && own?.reason == .credit)
    let longest = family(article("2031-03-01", sentences: 7), article("2031-03-01"))
    #expect(longest?.original == 1 && longest?.reason == .longest)
    let first = family(article("2031-03-01"), article("2031-03-01"))
    #expect(first?.original == 0 && first?.reason == .first)
  }

  @Test(
    "an agency is known by outlet, dateline, byline or author",
    arguments: [
      ("", nil, [], WireCredit.none), ("CALDER — ", nil, [], .dateline),
      ("CALDER (AP) — ", nil, [], .agency),
      ("", nil, ["Mara Lindqvist, Associated Press"], .agency),
      ("By The Associated Press\n\n", nil, [], .agency), ("", "Reuters", [], .ownAgency),
      ("CALDER (Strand Bureau) — ", "Strand Bureau", [], .ownAgency),
      ("", "Harbour Post", ["Post Staff"], .none),
    ] as [(String, String?, [String], WireCredit)])
  func credits(_ opening: String, _ outlet: String?, _ authors: [String], _ credit: WireCredit) {
    let text = opening + "Dockers walked off the berths on Tuesday. The port stood still all night."
    let article = Article(id: "", text: Array(text.utf8), outlet: outlet, authors: authors)
    #expect(WireCredit(article) == credit)
  }
}

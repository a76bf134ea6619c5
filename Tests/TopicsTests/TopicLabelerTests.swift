import NumericCore
import TestSupport
import Testing

@testable import Topics

@Suite("Naming topics")
struct TopicLabelerTests {
  static func article(_ text: String, title: String? = nil) -> TopicLabeler.TypicalArticle {
    TopicLabeler.TypicalArticle(
      title: title.map { Array($0.utf8) }, paragraphs: [Array(text.utf8)])
  }

  static func names(
    _ topics: [[TopicLabeler.TypicalArticle]], words: [[String]],
    labeler: TopicLabeler = TopicLabeler(), threads: Int = 1
  ) -> [[String]] {
    labeler.terms(
      articles: topics, topWords: words, parallelism: Parallelism(threads: threads)
    ).map { $0.map(\.text) }
  }

  static let treaty = [
    "Ministers signed the bilateral security agreement, which is disputed.",
    "The bilateral security agreement has two pages. Such agreements are rare.",
    "Nobody has read the bilateral security agreement so far.",
    "A bilateral security agreement binds the Port Authority, they fear.",
  ].map { article($0) }
  static let harvest = [
    "The wheat harvest failed, and the Port Authority counted ships.",
    "Farmers mourn the wheat harvest; the drought is to blame.",
    "A poor wheat harvest follows a drought. Harvests were good before.",
    "Drought hits the wheat harvest near the sea.",
  ].map { article($0) }
  static let words = [
    ["security", "agreement", "bilateral", "agreements"], ["wheat", "harvest", "drought"],
  ]

  @Test("a phrase beats its parts, in the words readers see")
  func phrases() {
    let names = Self.names([Self.treaty, Self.harvest], words: Self.words)
    #expect(names[0].first == "bilateral security agreement")
    #expect(names[1].first == "wheat harvest")
    for part in ["security", "bilateral", "agreement", "secur", "security agreement"] {
      #expect(!names[0].contains(part))
    }
    #expect(names[1].contains("drought"))
    #expect(!names[1].contains("Port Authority"), "a term must hold a word of its topic")
  }

  @Test("inflections are one term, under the form that sets the topic off most")
  func inflections() {
    let topic = [
      "Dockers strike.", "They strike.", "All strikes end.", "Strikes. Striking men strike.",
    ].map { Self.article($0) }
    let names = Self.names(
      [topic, Self.harvest], words: [["strike", "strikes", "striking"], Self.words[1]])
    #expect(names[0] == ["strike"])
  }

  @Test("the written form seen most often is kept; on a tie the one in lower case")
  func forms() {
    let topic = [
      "Ilya Dovran came.", "They saw Ilya Dovran.", "the ferry", "The ferry. Ferry, alas.",
      "A FERRY; Ilya Dovran",
    ].map { Self.article($0) }
    let names = Self.names(
      [topic, Self.harvest], words: [["ilya", "dovran", "ferry"], Self.words[1]])
    #expect(Set(names[0]) == ["Ilya Dovran", "ferry"])
  }

  @Test("words in titles count up to twice")
  func titles() {
    let topic = [
      Self.article("ash, lava", title: "Lava!"), Self.article("ash, lava", title: "Lava"),
      Self.article("ash, lava", title: "Nobody knows"), Self.article("ash"),
    ]
    let words = [["ash", "lava"], Self.words[1]]
    #expect(Self.names([topic, Self.harvest], words: words)[0] == ["lava", "ash"])
    let untitled = [Self.article("ash, lava"), Self.article("ash, lava"), Self.article("ash")]
    #expect(Self.names([untitled, Self.harvest], words: words)[0] == ["ash", "lava"])
  }

  @Test("terms that say the same give way to others")
  func variety() {
    let topic =
      (0..<6).map { _ in Self.article("harbour strike. harbour police. ferry") }
      + [Self.article("harbour strike. harbour police.")]
    let words = [["harbour", "strike", "police", "ferry"], Self.words[1]]
    func names(_ relevance: Double) -> [String] {
      Self.names(
        [topic, Self.harvest], words: words, labeler: TopicLabeler(relevance: relevance))[0]
    }
    #expect(names(1) == ["harbour police", "harbour strike", "ferry"])
    #expect(names(0.5) == ["harbour police", "ferry", "harbour strike"])
  }

  @Test("a term neither begins nor ends with a stop word or the boilerplate of reports")
  func boilerplate() {
    let topic = (0..<3).map { _ in
      Self.article("The minister of transport said on Monday. Mr Amsel said the minister spoke.")
    }
    let names = Self.names(
      [topic, Self.harvest],
      words: [["minister", "transport", "said", "monday", "amsel", "mr"], Self.words[1]])
    #expect(names[0].contains("minister of transport"))
    let outside = names[0].filter { name in
      ["said", "monday", "mr", "of", "the", "on"].contains {
        name.lowercased().hasPrefix("\($0) ") || name.lowercased().hasSuffix(" \($0)")
          || name.lowercased() == $0
      }
    }
    #expect(outside == [])
  }

  @Test("no more terms than asked for, best first")
  func count() {
    let terms = TopicLabeler(termCount: 2).terms(
      articles: [Self.treaty, Self.harvest], topWords: Self.words, parallelism: .single)
    #expect(terms[1].count == 2)
    #expect(terms[1][0].frequency == 4 && terms[1][0].documentFrequency == 4)
    #expect(terms[1][0].score > 0)
  }

  @Test("topics of one article, of none and without text get the terms there are")
  func small() {
    let one = [Self.article("The volcano erupted.", title: "Volcano")]
    let silent = [TopicLabeler.TypicalArticle(title: nil, paragraphs: [])]
    let names = Self.names(
      [one, [], silent, Self.harvest],
      words: [["volcano", "erupted"], ["harbour"], [], Self.words[1]])
    #expect(names[0].first?.lowercased().hasPrefix("volcano") == true)
    #expect(names[1] == [] && names[2] == [])
    #expect(names[3].first == "wheat harvest")
    #expect(Self.names([one], words: [["volcano"]])[0].isEmpty == false, "an only topic has terms")
    #expect(Self.names([], words: []).isEmpty)
  }

  @Test("bytes that are no text, and other scripts, do no harm")
  func otherText() {
    let topic = [
      TopicLabeler.TypicalArticle(title: [0xFF, 0xFE], paragraphs: [[0xC3, 0x28, 0x00, 0x80]]),
      Self.article("Die Überschwemmung, 洪水, فيضان"),
    ]
    let names = Self.names(
      [topic, Self.harvest], words: [["überschwemmung", "洪水", "فيضان"], Self.words[1]])
    #expect(Set(names[0]) == ["Überschwemmung", "洪水", "فيضان"])
  }

  @Test("are the same for any number of threads")
  func threads() {
    let topics = (0..<6).map { $0 % 2 == 0 ? Self.treaty : Self.harvest }
    let words = (0..<6).map { Self.words[$0 % 2] }
    let single = Self.names(topics, words: words)
    for threads in [2, 3, 8] {
      #expect(Self.names(topics, words: words, threads: threads) == single)
    }
  }
}

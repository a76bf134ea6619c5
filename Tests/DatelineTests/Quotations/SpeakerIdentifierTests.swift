import TestSupport
import Testing

@testable import Dateline

@Suite("Identifiers of speakers")
struct SpeakerIdentifierTests {
  @Test(
    "a name in lower case without accents, its words joined by hyphens",
    arguments: [
      ("Anders Fogh Rasmussen", "anders-fogh-rasmussen"),
      ("Kelly E. Magsamen", "kelly-e-magsamen"),
      ("José Ángel O’Brien", "jose-angel-obrien"),
      ("Jose Angel O'Brien", "jose-angel-obrien"),
      ("J.K. Moss-Lindqvist", "jk-moss-lindqvist"),
      ("Park Sun-hee", "park-sun-hee"),
      ("  The “Free Uplands”  Front ", "the-free-uplands-front"),
      ("Ministry of Water & Power", "ministry-of-water-power"),
      ("Владимир Ильин", "владимир-ильин"),
      ("e\u{301}lan 3", "elan-3"),
    ])
  func names(_ name: String, _ identifier: String) {
    #expect(SpeakerIdentifier.identifier(ofName: name) == identifier)
  }

  @Test("a name without a letter has none, and no name has that of a speaker without one")
  func unnamed() {
    #expect(SpeakerIdentifier.identifier(ofName: "“…”") == nil)
    #expect(SpeakerIdentifier.identifier(ofUnnamed: 2, inArticle: "port-1") == "port-1#s2")
    forEverySeed { generator, seed in
      let name = String(decoding: generator.randomText(upTo: 12), as: UTF8.self)
      guard let identifier = SpeakerIdentifier.identifier(ofName: name) else { return }
      #expect(!identifier.isEmpty && !identifier.contains("#"), "seed \(seed)")
      #expect(!identifier.hasPrefix("-") && !identifier.hasSuffix("-"), "seed \(seed)")
      #expect(SpeakerIdentifier.identifier(ofName: identifier) == identifier, "seed \(seed)")
    }
  }
}

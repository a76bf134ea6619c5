import Foundation
import ModelFiles
import TestSupport
import Testing

@testable import Annotation

/// Lemmas by rules and exceptions.
@Suite struct LemmatizerTests {
  static let shipped = PackageFolder.root.appending(path: "Models/english-lemmas").path

  static func folder(_ lines: String) -> ModelFolder {
    ModelFolder(
      kind: Lemmatizer.kind, version: 1, settings: ["longestEnding": "4"], files: [:],
      plainFiles: ["lemmas.txt": Array(lines.utf8)])
  }

  @Test func anExceptionGoesBeforeTheLongestRuleBeforeTheWordItself() throws {
    let lemmatizer = try Lemmatizer(
      Self.folder("# origin\n= NOUN\n- s 1\n- ies 3 y\nmice mouse\n= VERB\n- es 1\n"))
    #expect(lemmatizer.lemma(of: "Mice", .noun) == "mouse")
    #expect(lemmatizer.lemma(of: "cities", .noun) == "city")
    #expect(lemmatizer.lemma(of: "towns", .noun) == "town")
    #expect(lemmatizer.lemma(of: "Town", .noun) == "town")
    #expect(lemmatizer.lemma(of: "s", .noun) == "s")
    #expect(lemmatizer.lemma(of: "goes", .verb) == "goe")
    #expect(lemmatizer.lemma(of: "Towns", .properNoun) == "Towns")
  }

  @Test(arguments: ["word lemma\n", "= NOUN\n- s\n", "= NOUN\n- s 3\n", "= NOM\nmice mouse\n"])
  func aBrokenTableIsAnError(lines: String) {
    #expect(throws: ModelFileError.self) { try Lemmatizer(Self.folder(lines)) }
  }

  @Test(arguments: [
    ("said", UniversalPartOfSpeech.verb, "say"), ("running", .verb, "run"),
    ("was", .auxiliary, "be"),
    ("ministries", .noun, "ministry"), ("children", .noun, "child"), ("worst", .adjective, "bad"),
    ("Afghans", .properNoun, "Afghan"), ("their", .pronoun, "their"), ("don’t", .other, "don't"),
  ])
  func theShippedTablesKnowEnglish(word: String, tag: UniversalPartOfSpeech, lemma: String) throws {
    #expect(try Lemmatizer(readingFrom: Self.shipped).lemma(of: word, tag) == lemma)
  }
}

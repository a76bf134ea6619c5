import Foundation
import TestSupport
import Testing
import TextCore

@testable import Annotation

/// Who speaks in the sample collection, when names and sources are given.
@Suite struct SampleCollectionTests {
  @Test func sourcesLeadToTheFullNames() throws {
    let collection = try SampleCollection()
    let score = SpeakerScore(collection) { collection.entities($0, $1) }
    if ProcessInfo.processInfo.environment["SHOW_MISSES"] != nil {
      print(score.misses.joined(separator: "\n"))
      print("MEASURED \(score)")
    }
    #expect(score.named.share >= 0.95)
    #expect(score.unnamed.share >= 0.95)
  }

  /// What a tagger loses or gets wrong is found again from the names that it has.
  @Test(arguments: [(rate: 0.15, least: 0.93), (0.3, 0.89)])
  func slipsOfATaggerCostLittle(rate: Double, least: Double) throws {
    let collection = try SampleCollection()
    var random = TestGenerator(seed: 5)
    let score = SpeakerScore(collection) { article, document in
      TaggerSlips.made(
        in: collection.entities(article, document), of: document, rate: rate, random: &random)
    }
    if ProcessInfo.processInfo.environment["SHOW_MISSES"] != nil {
      print("MEASURED with slips in \(rate) of the names: \(score)")
    }
    #expect(score.named.share >= least)
  }
}

/// How many speakers of the sample collection are found by their sources.
struct SpeakerScore: CustomStringConvertible {
  struct Part {
    var right = 0
    var total = 0
    var share: Double { total == 0 ? 1 : Double(right) / Double(total) }
  }

  /// Quotations of persons with a name.
  private(set) var named = Part()
  /// Quotations whose speaker the article does not name.
  private(set) var unnamed = Part()
  private(set) var misses: [String] = []

  init(
    _ collection: SampleCollection,
    entities: (SampleCollection.Article, Document) -> [EntityMention]
  ) {
    for article in collection.articles {
      let document = Document(text: Array(article.text.utf8))
      let offsets = ScalarOffsets(document.text)
      func range(_ pair: [Int]) -> ByteRange {
        ByteRange(offsets.byteOffset(ofScalar: pair[0]), offsets.byteOffset(ofScalar: pair[1]))
      }
      let quotations = article.quotes.map {
        QuotedSpeech(
          content: $0.content.map(range), source: $0.source.first.map(range),
          isVerbatim: $0.content.first.map {
            document.string(in: range($0)).first.map { "“\"‘'".contains($0) } ?? false
          } ?? false)
      }
      let people = PeopleFinder().people(
        in: document, entities: entities(article, document), quotations: quotations)
      for (quote, quotation) in zip(article.quotes, quotations) {
        guard let source = quotation.source else { continue }
        let found = people.speaker(of: source)?.name
        if let speaker = quote.speaker {
          guard collection.isPerson(speaker) else { continue }
          named.total += 1
          named.right += found == speaker ? 1 : 0
        } else {
          unnamed.total += 1
          unnamed.right += found == nil ? 1 : 0
        }
        if found != quote.speaker {
          misses.append(
            "\(article.id): \(document.string(in: source)) → \(found ?? "–"), not \(quote.speaker ?? "–")"
          )
        }
      }
    }
  }

  var description: String {
    "named \(named.right) of \(named.total), unnamed \(unnamed.right) of \(unnamed.total)"
  }
}

import TestSupport
import TextCore

@testable import Annotation

/// Names with the slips of a tagger, drawn by a seed.
enum TaggerSlips {
  /// Of each name with a probability: four in ten are lost, two get another kind, four lose or gain
  /// a word at one end; a name of one word that loses it is lost.
  static func made(
    in entities: [EntityMention], of document: Document, rate: Double, random: inout TestGenerator
  ) -> [EntityMention] {
    entities.compactMap { entity in
      guard Double.random(in: 0..<1, using: &random) < rate else { return entity }
      let words = document.tokenPositions(in: entity.range)
      switch Int.random(in: 0..<10, using: &random) {
      case 0...3: return nil
      case 4, 5:
        let other: EntityKind =
          entity.kind != .person ? .person : Bool.random(using: &random) ? .organization : .location
        return EntityMention(other, entity.range)
      case 6: return mention(entity.kind, words.lowerBound + 1..<words.upperBound, document)
      case 7: return mention(entity.kind, words.lowerBound..<words.upperBound - 1, document)
      case 8: return mention(entity.kind, max(words.lowerBound - 1, 0)..<words.upperBound, document)
      default:
        let end = min(words.upperBound + 1, document.tokenCount)
        return mention(entity.kind, words.lowerBound..<end, document)
      }
    }
  }

  private static func mention(
    _ kind: EntityKind, _ words: Range<Int>, _ document: Document
  ) -> EntityMention? {
    words.isEmpty ? nil : EntityMention(kind, document.range(ofTokens: words))
  }
}

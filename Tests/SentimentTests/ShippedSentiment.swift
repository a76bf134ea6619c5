import Foundation
import ModelFiles
import Sentiment
import TestSupport
import TextCore

/// The shipped tables, and texts as the tests write them.
enum ShippedSentiment {
  static let tables = Result {
    try EnglishSentiment(
      readingFrom: PackageFolder.root.appending(path: "Models/english-sentiment").path)
  }

  /// The reading of a text with the shipped tables.
  static func read(_ text: String) throws -> ValenceReading {
    try tables.get().valence.read(Array(text.utf8))
  }

  /// The score of a text with the shipped tables; 0 where nothing speaks.
  static func score(_ text: String) throws -> Double { try read(text).score ?? 0 }
}

extension UserLexicon {
  /// A dictionary in words, as a test writes it.
  init(_ text: String, _ path: String) throws(LexiconFileError) {
    try self.init(reading: Array(text.utf8), path: path)
  }
}

/// The words that speak and their weights, `word weight`, to two decimals.
func described(_ reading: ValenceReading, of text: String) -> [String] {
  let bytes = Array(text.utf8)
  return reading.evidence.map { place in
    let weight = (place.weight * 100).rounded() / 100
    return "\(String(decoding: bytes[place.range.indices], as: UTF8.self)) \(weight)"
  }
}

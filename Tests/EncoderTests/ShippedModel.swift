import Encoder
import Foundation
import TestSupport
import Testing

/// The model that the project ships, and what PyTorch makes of some texts with it
/// (`Reference/english_vectors.py`).
struct ShippedModel {
  static let path = PackageFolder.root.appending(path: "Models/english-vectors").path
  static let wordsPath = PackageFolder.root.appending(path: "Models/english-words").path

  static let encoder = Result { try TextEncoder(readingFrom: path) }
  static let reference = Result { try ShippedModel() }

  struct HiddenState {
    let text: Int
    let row: Int
    let entries: [Float]
  }

  /// Every how many entries one is given.
  static let stride = 16

  private(set) var texts: [[UInt8]] = []
  private(set) var vectors: [[Float]] = []
  private(set) var hiddenStates: [HiddenState] = []
  /// The cosine of each text to those before it and to itself.
  private(set) var cosines: [[Float]] = []
  /// The same with the weights before they were rounded.
  private(set) var originalCosines: [[Float]] = []

  private init() throws {
    let path = PackageFolder.root.appending(
      path: "Tests/EncoderTests/Reference/english_vectors.tsv")
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let text = Array(try #require(fields.dropFirst().first).utf8)
      let numbers = try fields.dropFirst(2).map { try #require(Float($0)) }
      switch fields[0] {
      case "vector":
        texts.append(text)
        vectors.append(numbers)
      case "hidden":
        hiddenStates.append(
          HiddenState(
            text: try #require(texts.firstIndex(of: text)), row: Int(numbers[0]),
            entries: Array(numbers.dropFirst())))
      case "cosines": cosines.append(numbers)
      default: originalCosines.append(numbers)
      }
    }
  }
}

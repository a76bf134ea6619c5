import Annotation
import Encoder
import Foundation
import NumericCore
import TestSupport
import Testing

/// What PyTorch makes of some texts with the shipped model (`Models/training/english/reference.py`).
private struct LanguageModelReference: Decodable {
  struct Window: Decodable {
    let count: Int
    let places: [Int]
    let scores: [String: [[Float]]]
    /// For the cue and for the source: the logarithms of how probable links between the places are.
    let links: [[[Double]]]
  }

  struct Text: Decodable {
    let text: String
    let windows: [Window]
  }

  /// The SHA-256 of the manifest of the model that was asked.
  let manifest: String
  let texts: [Text]
}

@Suite("The shipped language model")
struct ShippedLanguageModelTests {
  private static let shipped = Result {
    try LanguageModel(readingFrom: PackageFolder.root.appending(path: "Models/english").path)
  }
  private let model: LanguageModel
  private let reference: LanguageModelReference

  init() throws {
    model = try Self.shipped.get()
    let file = PackageFolder.root
      .appending(path: "Tests/AnnotationTests/Reference/language-model.json")
    reference = try JSONDecoder().decode(
      LanguageModelReference.self, from: Data(contentsOf: file))
    try #require(reference.manifest == model.digest, "run reference.py for the new weights")
    try #require(reference.texts.count == 3)
  }

  /// What the heads say of one window.
  private struct Answer {
    let count: Int
    let scores: [String: DenseMatrix<Float>]
    let links: SequenceLinks
  }

  /// What the heads say of the windows of all texts.
  private func answers(_ parallelism: Parallelism) -> [[Answer]] {
    let heads = [
      model.quotations, model.entities, model.universalTags, model.pennTags, model.toneOfSentence,
    ]
    let texts = reference.texts.map { ReadableText(bytes: Array($0.text.utf8)) }
    return model.read(texts, top: .branch, parallelism: parallelism) { [model] _, window in
      Answer(
        count: window.states.count,
        scores: Dictionary(
          uniqueKeysWithValues: heads.map { ($0.name, window.states.scores(of: $0)) }),
        links: window.states.links(of: model.links))
    }
  }

  @Test("scores and links are those of PyTorch", arguments: [1, 2])
  func scores(threads: Int) {
    let answers = answers(Parallelism(threads: threads))
    for (text, found) in zip(reference.texts, answers) {
      #expect(found.count == text.windows.count)
      for (expected, answer) in zip(text.windows, found) {
        #expect(answer.count == expected.count, "pieces of “\(text.text)”")
        expectScores(answer, expected, of: text.text)
        expectLinks(answer.links, expected, of: text.text)
      }
    }
  }

  private func expectScores(
    _ answer: Answer, _ expected: LanguageModelReference.Window, of text: String
  ) {
    #expect(Set(answer.scores.keys) == Set(expected.scores.keys))
    for (head, scores) in answer.scores {
      let rows = expected.scores[head] ?? []
      #expect(rows.count == expected.places.count)
      for (place, wanted) in zip(expected.places, rows) {
        let distance = zip(scores.row(place), wanted).map { abs($0 - $1) }.max() ?? .infinity
        #expect(distance < 0.02, "\(head) of piece \(place) of “\(text)”")
        #expect(scores.columns == wanted.count)
      }
    }
  }

  private func expectLinks(
    _ found: SequenceLinks, _ expected: LanguageModelReference.Window, of text: String
  ) {
    for (kind, rows) in expected.links.enumerated() {
      #expect(rows.count == expected.places.count)
      for (place, row) in zip(expected.places, rows) {
        #expect(row.count == expected.places.count)
        let links = found.meanLogProbabilities(from: place..<place + 1, kind: kind)
        for (target, wanted) in zip(expected.places, row) {
          // What is less probable than exp(−12) is not told apart.
          #expect(
            abs(max(-12, links[target]) - max(-12, wanted)) < 0.05,
            "link \(kind) from \(place) to \(target) of “\(text)”")
        }
      }
    }
  }
}

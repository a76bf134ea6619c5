import AnalysisReports
import Foundation
import TestSupport
import Testing

@testable import Dateline

@Suite("What a model's card says")
struct ModelCardTests {
  @Test("scores are paragraphs and tables, limits a list; other sections are left out")
  func reading() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/toy", withIntermediateDirectories: true)
      let card = """
        # toy
        Some words.

        ## Scores

        From the `shipped` files,
        in **float32**.

        | quotations | P | R |
        |---|---|---|
        | all, `no bias` | 69.4 | |

        ## Training
        | not | this |
        |---|---|

        ## Limits

        * English news, and
          nothing else.
        * Names are weak.
        """
      try Data(card.utf8).write(to: URL(filePath: folder + "/toy/MODEL_CARD.md"))
      try Data("abc".utf8).write(to: URL(filePath: folder + "/toy/manifest.json"))
      let model = try ModelCard(ofModel: "toy", in: ModelLibrary(folders: [folder])).model
      #expect(
        model.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(
        model.scores == [
          .text("From the shipped files, in float32."),
          .table(head: ["quotations", "P", "R"], rows: [["all, no bias", "69.4", ""]]),
        ])
      #expect(model.limits == ["English news, and nothing else.", "Names are weak."])
    }
  }

  @Test("the models that come along have cards with scores and limits")
  func shipped() throws {
    let folder = PackageFolder.root.appending(path: "Models").path(percentEncoded: false)
    for name in [QuotationAnalyzer.english, SentimentAnalyzer.valences] {
      let model = try ModelCard(ofModel: name, in: ModelLibrary(folders: [folder])).model
      #expect(model.scores.contains { if case .table = $0 { true } else { false } }, "\(name)")
      #expect(!model.limits.isEmpty, "\(name)")
    }
  }
}

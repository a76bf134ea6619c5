import Foundation
import TestSupport
import Testing

/// The model that stands in the source tree.
enum ShippedModel {
  static var isThere: Bool {
    FileManager.default.fileExists(
      atPath: PackageFolder.root.path + "/Models/english/manifest.json")
  }
}

/// What the shipped model finds in a few articles.
///
/// `RECORD_GOLDEN=1 swift test --filter ShippedQuotes`
/// writes it anew when a new model is shipped; look at it then.
@Suite("dateline quotes with the shipped model", .enabled(if: ShippedModel.isThere))
struct ShippedQuotesTests {
  private func run(_ arguments: [String], in folder: String) throws -> BuiltCommand.Outcome {
    let input = try QuotedArticles.write(into: folder)
    let outcome = try BuiltCommand.run(["quotes", input] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome
  }

  @Test("rows and speakers; confidences are left out, whose last digits depend on the processor")
  func tables() throws {
    try withTemporaryFolder { folder in
      _ = try run(["-qo", "q/"], in: folder)
      let quotes = try TableFile(path: folder + "/q/quotes.csv")
      try Golden.expect(
        quotes.columns(quotes.header.filter { $0 != "confidence" }), named: "quotes.csv")
      let speakers = try TableFile(path: folder + "/q/speakers.csv")
      try Golden.expect(speakers.columns(speakers.header), named: "speakers.csv")
    }
  }

  @Test("the view at a terminal of 80 columns")
  func view() throws {
    try withTemporaryFolder { folder in
      let input = try QuotedArticles.write(into: folder)
      let output = try PseudoTerminal(columns: 80).output(
        of: BuiltCommand.process(
          ["quotes", input, "--quiet", "--no-color"], in: folder, environment: ["TERM": "xterm"]))
      let text = output.replacing("\r\n", with: "\n").replacing(
        #/ · [01]\.\d\d$/#.anchorsMatchLineEndings(), with: " · 0.00")
      try Golden.expect(text, named: "quotes_view.txt")
    }
  }
}

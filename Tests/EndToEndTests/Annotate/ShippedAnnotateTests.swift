import Foundation
import TestSupport
import Testing

/// What the shipped models tell of the words of an article.
///
/// `RECORD_GOLDEN=1 swift test --filter ShippedAnnotate`
/// writes it anew when a new model is shipped; look at it then.
@Suite("dateline annotate with the shipped models", .enabled(if: ShippedModel.isThere))
struct ShippedAnnotateTests {
  /// An article with a byline, clitics, names of several kinds, and people who are named in more than one
  /// way.
  private static let article = """
    North quay shut until summer

    By Tomas Reed

    PORT ESK, April 2 — The Harbour Authority won’t reopen the north quay before June, Ines Calloway, \
    its director, said on Tuesday.

    “We’ve found three cracks,” Calloway told reporters in Lindhaven. She blamed the winter’s storms, \
    and the German owner of the crane.

    Dr. Bo Ekström of Lindhaven University doesn't agree: the lawyer’s 2029 report named the cracks.
    """

  @Test("as CoNLL-U and as JSON", arguments: ["conllu", "jsonl"])
  func golden(format: String) throws {
    try withTemporaryFolder { folder in
      try Data(Self.article.utf8).write(to: URL(filePath: folder + "/quay.txt"))
      let outcome = try BuiltCommand.run(
        ["annotate", "quay.txt", "--format", format], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      try Golden.expect(outcome.standardOutput, named: "annotations.\(format)")
    }
  }
}

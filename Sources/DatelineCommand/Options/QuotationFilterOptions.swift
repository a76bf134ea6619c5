import ArgumentParser
import Dateline

/// Which quotations are told of, and whether their speakers are.
struct QuotationFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a row for each speaker into a file, too.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "jsonl"]))
  var speakers: String?

  @Option(
    help: ArgumentHelp("The least confidence of a quotation, from 0 to 1.", valueName: "x"))
  var minConfidence: Double = 0

  @Option(
    help: ArgumentHelp(
      "Only what reports speech, writing, thought or document; several joined by commas.",
      valueName: "kinds"),
    completion: .list(QuotationKind.allCases.map(\.rawValue)))
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only direct, indirect or mixed quotations; several joined by commas.", valueName: "types"),
    completion: .list(QuotationType.allCases.map(\.rawValue)))
  var type: [String] = []

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is from 0 to 1, not \(minConfidence)")
    }
    guard speakers != "" else { throw ValidationError("the name of the speakers’ file is empty") }
    _ = try Self.chosen(QuotationKind.self, of: kind, option: "--kind")
    _ = try Self.chosen(QuotationType.self, of: type, option: "--type")
  }

  /// The filter.
  ///
  /// - Throws: `ValidationError`, as ``validate()`` does.
  func filter() throws -> QuotationFilter {
    QuotationFilter(
      minimumConfidence: minConfidence,
      kinds: try Self.chosen(QuotationKind.self, of: kind, option: "--kind"),
      types: try Self.chosen(QuotationType.self, of: type, option: "--type"))
  }

  /// The cases that an option names; all where it names none.
  private static func chosen<Case>(
    _ type: Case.Type, of texts: [String], option: String
  ) throws -> Set<Case> where Case: RawRepresentable<String> & CaseIterable & Hashable {
    let cases = try texts.flatMap(CommaList.parts).map { name in
      guard let value = Case(rawValue: name) else {
        let known = Case.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("\(option) knows \(known), not “\(name)”")
      }
      return value
    }
    return Set(cases.isEmpty ? Array(Case.allCases) : cases)
  }
}

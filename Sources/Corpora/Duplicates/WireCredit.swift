import TextCore

/// How plainly an article says that it is an agency's own text: the higher, the likelier it is the original
/// of its copies.
public enum WireCredit: Int, Sendable, Comparable, CaseIterable {
  /// It names neither a place nor an agency.
  case none
  /// A dateline: “CALDER —”.
  case dateline
  /// An agency is named: “CALDER (Reuters) —”, “By The Associated Press”.
  case agency
  /// The agency that is named published the article itself.
  case ownAgency

  /// Finds the credit of an article.
  public init(_ article: Article) {
    let outlet = article.outlet.map(Self.simplified) ?? ""
    let datelines = article.blocks.filter { $0.kind == .dateline }.map { article.string($0.range) }
    let bracketed = datelines.compactMap(Self.bracketed)
    let signatures =
      article.blocks.filter { $0.kind == .byline }.map { article.string($0.range) }
      + article.authors
    if Self.namesAgency(outlet) || bracketed.contains(where: { Self.simplified($0) == outlet }) {
      self = .ownAgency
    } else if !bracketed.isEmpty || signatures.contains(where: { Self.namesAgency($0) }) {
      self = .agency
    } else {
      self = datelines.isEmpty ? .none : .dateline
    }
  }

  /// Whether one article's credit is weaker than another's.
  public static func < (one: WireCredit, other: WireCredit) -> Bool {
    one.rawValue < other.rawValue
  }

  /// What stands in the brackets of a dateline.
  private static func bracketed(_ dateline: String) -> String? {
    guard let open = dateline.firstIndex(of: "("),
      let close = dateline[open...].firstIndex(of: ")")
    else { return nil }
    return String(dateline[dateline.index(after: open)..<close])
  }

  /// Whether a name is that of an agency, or has one in it.
  private static func namesAgency(_ name: String) -> Bool {
    let words = simplified(name).split { !($0.isLetter || $0.isNumber || $0 == "-") }
    return words.contains { WordSets.agencies.contains(String($0)) || agencyWords.contains($0) }
      || zip(words, words.dropFirst()).contains { agencyNames.contains("\($0) \($1)") }
  }

  private static func simplified(_ name: String) -> String { name.lowercased() }

  private static let agencyWords: Set<Substring> = ["wire", "wires", "newswire", "agencies"]
  private static let agencyNames: Set<String> = [
    "associated press", "agence france-presse", "press association", "news agency",
    "press agency", "australian press", "canadian press", "bloomberg news",
  ]
}

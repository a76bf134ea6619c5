/// What the head noun of a source mention tells of what is quoted.
enum SourceNouns {
  /// What a mention stands for.
  enum Meaning {
    /// A report, a ruling, a letter.
    case document
    /// A company, a court, an agency: it speaks by statements.
    case body
    /// A person, people, or nobody can tell.
    case other
  }

  /// What a mention stands for.
  ///
  /// - Parameter words: The words and commas of the mention.
  /// - Returns: What its head says: the last word before the first comma, preposition, participle or
  ///   relative pronoun.
  static func meaning(of words: [String]) -> Meaning {
    guard let first = words.first?.lowercased() else { return .other }
    if first == "it", words.count == 1 { return .body }
    var head = ""
    for word in words {
      let lowered = word.lowercased()
      if word == "," || word == "(" || endings.contains(lowered) {
        if head.isEmpty { continue }
        break
      }
      if isNumber(word) { continue }
      head = word
    }
    let lowered = head.lowercased()
    let bare = lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
    if documents.contains(bare) { return .document }
    if bodies.contains(bare) || isInitialism(head) { return .body }
    return .other
  }

  /// "F.C.B.": at least two letters, each with a stop.
  private static func isInitialism(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return false }
    return bytes.indices.allSatisfy {
      $0 % 2 == 1 ? bytes[$0] == UInt8(ascii: ".") : (0x41...0x5A).contains(bytes[$0])
    }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let endings = set(
    """
    of for from at in on by to with about against after before who which that whose when where
    published issued signed released filed made handed obtained seen known last and or dated
    """)

  private static let documents = set(
    """
    report reports statement statements study studies survey surveys poll polls indictment warrant
    ruling judgment judgement verdict decision order letter memo memorandum document documents
    draft text transcript affidavit complaint lawsuit suit filing filings petition motion bill law
    act rule rules guidelines guideline circular treaty agreement contract communique communiqué
    press-release release paper papers article editorial book bulletin notice leaflet brochure
    review assessment inquiry investigation audit analysis data figures statistics records record
    register website site page post tweet message banner sign note plaque email e-mail emails
    resolution declaration manifesto platform plan proposal budget census index constitution
    """)

  private static let bodies = set(
    """
    ministry department agency bureau office service commission committee council board court
    tribunal panel parliament assembly senate congress cabinet government administration authority
    institute institution university college academy association federation union league society
    foundation organisation organization charity company firm corporation corp inc co ltd llc plc
    group bank airline carrier manufacturer retailer operator museum hospital observatory
    regulator watchdog party campaign club team network newspaper paper magazine agency outlet
    employer brewery maker consortium trust fund exchange
    """)
}

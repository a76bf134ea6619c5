/// A dictionary of tone that a user brings.
///
/// Dictionaries whose licence forbids to ship them are used this way.
public struct UserLexicon: Sendable, Equatable {
  /// A line that was understood and left out, because it cannot be matched in running text.
  public struct LeftOut: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The entry as it stands.
    public let entry: String

    /// Names a line.
    public init(line: Int, entry: String) {
      self.line = line
      self.entry = entry
    }
  }

  /// The entries in the order of their first appearance; no pattern twice.
  public let entries: [LexiconEntry]
  /// Emoticons and conditional entries, which are left out.
  public let leftOut: [LeftOut]

  /// Takes entries.
  ///
  /// - Precondition: No pattern comes twice.
  public init(entries: [LexiconEntry], leftOut: [LeftOut] = []) {
    precondition(Set(entries.map(\.pattern)).count == entries.count, "a pattern comes once")
    self.entries = entries
    self.leftOut = leftOut
  }

  /// Reads a dictionary file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content: UTF-8, with or without a byte order mark.
  ///   - path: The file's name: its ending says the format, and errors name it.
  ///   - format: The format, when the ending does not say it.
  /// - Throws: ``LexiconFileError``, which names file and line.
  /// - Complexity: O(bytes).
  public init(
    reading bytes: [UInt8], path: String, format: LexiconFormat? = nil
  ) throws(LexiconFileError) {
    guard let format = format ?? LexiconFormat(path: path) else {
      throw .unknownFormat(path: path)
    }
    let text = try LexiconText(bytes, path: path)
    var collector = LexiconCollector(path: path)
    switch format {
    case .delimited: try DelimitedLexicon.read(text, into: &collector)
    case .liwc: try LIWCDictionary.read(text, into: &collector)
    case .lexicoder: try LexicoderDictionary.read(text, into: &collector)
    case .yaml: try YAMLDictionary.read(text, into: &collector)
    }
    self = try collector.finish()
  }

  /// The mean strength of the entries that lean one way, or nil when none does.
  ///
  /// Dictionaries have scales of their own (±1, −4…4, −5…5); a scorer divides by this.
  public var meanStrength: Double? {
    let strengths = entries.flatMap { [$0.valence, $0.negatedValence] }
      .compactMap { $0.map(abs) }.filter { $0 > 0 }
    return strengths.isEmpty ? nil : strengths.reduce(0, +) / Double(strengths.count)
  }
}

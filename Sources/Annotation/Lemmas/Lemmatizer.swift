public import ModelFiles

/// Gives the lemma of a word by its universal part of speech.
///
/// An exception for word and part of speech comes first, then the rule of the longest ending that
/// has one, then the word itself. Words are looked up in lower case, names as they are. The tables
/// are learned from treebanks; `Models/english-lemmas` is the English one.
public struct Lemmatizer: Sendable {
  private let tables: [LemmaTable]
  private let longestEnding: Int

  /// The kind of model folder that holds lemma tables.
  public static let kind = "lemma-table"
  /// The version of its format.
  public static let version = 1

  /// Reads the tables of a model folder.
  ///
  /// - Throws: ``ModelFileError`` when the folder is not whole, of another kind, or a line of
  ///   `lemmas.txt` cannot be read.
  public init(readingFrom path: String) throws(ModelFileError) {
    try self.init(ModelFolder(readingFrom: path, kind: Self.kind, version: Self.version))
  }

  /// Takes the tables of a model that was read.
  ///
  /// - Throws: ``ModelFileError`` when a setting or a line of `lemmas.txt` cannot be read.
  public init(_ folder: ModelFolder) throws(ModelFileError) {
    longestEnding = try folder.integerSetting("longestEnding", in: 1...32)
    let text = String(decoding: try folder.plainFile("lemmas.txt"), as: UTF8.self)
    var tables = UniversalPartOfSpeech.allCases.map { _ in LemmaTable() }
    var current: Int?
    for (number, line) in text.split(separator: "\n").enumerated() {
      let fields = line.split(separator: " ").map(String.init)
      if line.hasPrefix("# ") { continue }
      if fields.count == 2, fields[0] == "=" {
        current = UniversalPartOfSpeech(label: fields[1]).map { Int($0.rawValue) }
      }
      guard let current, fields[0] == "=" || tables[current].add(fields) else {
        throw .malformed(
          path: "\(folder.path ?? Self.kind)/lemmas.txt",
          reason: "line \(number + 1) is neither a part of speech, a rule nor an exception")
      }
    }
    self.tables = tables
  }

  /// The lemma of a word.
  ///
  /// - Complexity: O(length of the word).
  public func lemma(of word: String, _ partOfSpeech: UniversalPartOfSpeech) -> String {
    let straight = word.contains("’") ? String(word.map { $0 == "’" ? "'" : $0 }) : word
    let key = Self.keepsCase(partOfSpeech) ? straight : straight.lowercased()
    return tables[Int(partOfSpeech.rawValue)].lemma(of: key, longestEnding: longestEnding)
  }

  private static func keepsCase(_ partOfSpeech: UniversalPartOfSpeech) -> Bool {
    switch partOfSpeech {
    case .properNoun, .other, .symbol, .punctuation: true
    default: false
    }
  }
}

/// Rules and exceptions of one part of speech.
struct LemmaTable: Sendable {
  private struct Rule: Sendable {
    let cut: Int
    let letters: String
  }

  private var exceptions: [String: String] = [:]
  private var rules: [String: Rule] = [:]

  /// Adds a line: `- ending cut letters` or `word lemma`.
  ///
  /// - Returns: Whether the line is one of these.
  mutating func add(_ fields: [String]) -> Bool {
    if fields.count >= 3, fields[0] == "-" {
      guard let cut = Int(fields[2]), cut >= 0, cut <= fields[1].unicodeScalars.count,
        fields.count <= 4
      else { return false }
      rules[fields[1]] = Rule(cut: cut, letters: fields.count == 4 ? fields[3] : "")
      return true
    }
    guard fields.count == 2, fields[0] != "-" else { return false }
    exceptions[fields[0]] = fields[1]
    return true
  }

  func lemma(of word: String, longestEnding: Int) -> String {
    if let exception = exceptions[word] { return exception }
    let scalars = Array(word.unicodeScalars)
    for length in stride(from: min(longestEnding, scalars.count - 1), to: 0, by: -1) {
      guard let rule = rules[String(scalars.suffix(length))] else { continue }
      return String(scalars.dropLast(rule.cut)) + rule.letters
    }
    return word
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}

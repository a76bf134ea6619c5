/// A line of a CoNLL-U sentence: a word, a surface token of several words, or an empty node.
///
/// The fields have the names of the format (universaldependencies.org/format.html); nil is `_`.
public struct CoNLLUToken: Hashable, Sendable {
  /// What the line stands for, by its first field.
  public enum ID: Hashable, Sendable {
    /// A word by its number, from 1.
    case word(Int)
    /// A surface token that is written as one and holds several words, such as `3-4` for "don't".
    case range(first: Int, last: Int)
    /// A word that is not in the text, after a word or at 0, such as `8.1`.
    case empty(after: Int, index: Int)
  }

  /// What the line stands for.
  public var id: ID
  /// FORM: the word as it is written.
  public var form: String
  /// LEMMA: its base form; that of the word `_` is `_`.
  public var lemma: String?
  /// UPOS: the universal part of speech, such as `NOUN`.
  public var upos: String?
  /// XPOS: the tag in the language's own tag set, such as `NN`.
  public var xpos: String?
  /// FEATS: morphological features.
  public var feats: CoNLLUAttributes
  /// HEAD: the number of the head, 0 for the root.
  public var head: String?
  /// DEPREL: the relation to the head.
  public var deprel: String?
  /// DEPS: the enhanced dependencies.
  public var deps: String?
  /// MISC: anything else, such as `SpaceAfter=No` or `Entity=B-PER`.
  public var misc: CoNLLUAttributes
  /// The line of the file, from 1; nil for a token that was not read.
  public let line: Int?

  /// Makes a token.
  public init(
    id: ID, form: String, lemma: String? = nil, upos: String? = nil, xpos: String? = nil,
    feats: CoNLLUAttributes = CoNLLUAttributes(), head: String? = nil, deprel: String? = nil,
    deps: String? = nil, misc: CoNLLUAttributes = CoNLLUAttributes(), line: Int? = nil
  ) {
    self.id = id
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.xpos = xpos
    self.feats = feats
    self.head = head
    self.deprel = deprel
    self.deps = deps
    self.misc = misc
    self.line = line
  }

  /// Whether the line is a word, which has a number of its own.
  public var isWord: Bool {
    if case .word = id { true } else { false }
  }
}

extension CoNLLUToken.ID {
  /// The first field of the line.
  public var text: String {
    switch self {
    case .word(let number): String(number)
    case .range(let first, let last): "\(first)-\(last)"
    case .empty(let after, let index): "\(after).\(index)"
    }
  }

  /// Reads a first field; nil where it is none.
  init?(_ text: String) {
    let sign = text.utf8.firstIndex { $0 == 0x2D || $0 == 0x2E }
    guard let sign else {
      guard let number = Self.number(text[...]) else { return nil }
      self = .word(number)
      return
    }
    guard let first = Self.number(text[..<sign]),
      let second = Self.number(text[text.utf8.index(after: sign)...])
    else { return nil }
    self =
      text.utf8[sign] == 0x2D
      ? .range(first: first, last: second) : .empty(after: first, index: second)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(text) : nil
  }
}

extension CoNLLUToken {
  /// The names of the ten fields.
  static let fieldNames = [
    "ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC",
  ]

  /// Reads a line.
  init(_ text: String, line: Int) throws(TaggedTextError) {
    let fields = text.tabbedFields
    guard fields.count == Self.fieldNames.count else {
      throw .fieldCount(line: line, expected: Self.fieldNames.count, found: fields.count)
    }
    if let empty = fields.firstIndex(where: \.isEmpty) {
      throw .emptyField(line: line, column: Self.fieldNames[empty])
    }
    guard let id = ID(fields[0]) else { throw .invalidID(line: line, text: fields[0]) }
    func optional(_ place: Int) -> String? { fields[place] == "_" ? nil : fields[place] }
    self.init(
      id: id, form: fields[1], lemma: fields[1] == "_" ? fields[2] : optional(2),
      upos: optional(3), xpos: optional(4), feats: CoNLLUAttributes(fields[5]),
      head: optional(6), deprel: optional(7), deps: optional(8),
      misc: CoNLLUAttributes(fields[9]), line: line)
  }

  /// The ten fields.
  var fields: [String] {
    [
      id.text, form, lemma ?? "_", upos ?? "_", xpos ?? "_", feats.text, head ?? "_",
      deprel ?? "_", deps ?? "_", misc.text,
    ]
  }
}

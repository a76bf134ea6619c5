internal import TextCore

/// The words that an entry of a lexicon stands for: one word or several in a row, each whole or,
/// with `*` at its end, by its beginning.
///
/// Words have the form that texts are read in (`WordRule.news`): lower case, no possessive, one kind
/// of apostrophe and hyphen; also single letters and numbers are words here.
public struct LexiconPattern: Sendable, Hashable {
  /// One word of a pattern.
  public struct Word: Sendable, Hashable {
    /// The word, or what it begins with, in UTF-8.
    public let form: [UInt8]
    /// Whether the form is a beginning (`abandon*`).
    public let isPrefix: Bool

    /// Makes a word of a form that is in its normal form already.
    public init(form: [UInt8], isPrefix: Bool) {
      self.form = form
      self.isPrefix = isPrefix
    }
  }

  /// What keeps a text from being a pattern.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no word in it.
    case empty
    /// A `*` stands elsewhere than at the end of a word.
    case wildcardInside
    /// It holds signs that no word of a text has, such as an emoticon.
    case signs
  }

  /// The words in order; at least one.
  public let words: [Word]

  /// Reads a pattern, words separated by white space.
  ///
  /// - Throws: ``Fault``.
  public init(_ text: String) throws(Fault) {
    var words: [Word] = []
    var buffer = WordBuffer()
    var scanner = WordScanner(rule: .news)
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let isPrefix = piece.hasSuffix("*")
      let stem = isPrefix ? piece.dropLast() : piece
      guard !stem.isEmpty, !stem.contains("*") else { throw .wildcardInside }
      let found = Self.forms(of: Array(stem.utf8), &scanner, &buffer)
      guard let found else { throw .signs }
      for (index, form) in found.enumerated() {
        words.append(Word(form: form, isPrefix: isPrefix && index == found.count - 1))
      }
    }
    guard !words.isEmpty else { throw .empty }
    self.words = words
  }

  /// Takes words in their normal form.
  ///
  /// - Precondition: There is at least one word.
  public init(words: [Word]) {
    precondition(!words.isEmpty, "a pattern has a word")
    self.words = words
  }

  /// The words of a piece of a pattern, or nil when there is something else in it.
  private static func forms(
    of bytes: [UInt8], _ scanner: inout WordScanner, _ buffer: inout WordBuffer
  ) -> [[UInt8]]? {
    buffer.read(bytes, in: ByteRange(0, bytes.count), &scanner, index: nil)
    let places = buffer.withWords { words in words.indices.map { words[$0].range } }
    let forms = places.map { place in
      var form = Array(bytes[place.indices])
      scanner.scan(bytes, in: place) { word, _ in form = word.copied }
      return form.count == 1 ? [form[0].lowered] : form
    }
    // What is left over may be a possessive ending ("girl's") and nothing else.
    let rest = bytes.count - places.reduce(0) { $0 + $1.count }
    let ending = bytes.suffix(rest)
    let isPossessive =
      ending.elementsEqual(Array("'s".utf8)) || ending.elementsEqual(Array("’s".utf8))
    return !forms.isEmpty && (rest == 0 || isPossessive) ? forms : nil
  }

  /// The pattern as a lexicon writes it.
  public var text: String {
    words.map { String(decoding: $0.form, as: UTF8.self) + ($0.isPrefix ? "*" : "") }
      .joined(separator: " ")
  }
}

extension Span<UInt8> {
  /// The bytes as an array of their own.
  var copied: [UInt8] { indices.map { self[$0] } }
}

/// Where each byte of a text stands: outside quotation marks, inside them, or in a mark.
///
/// One pass over each paragraph, a run of text without a line feed; nothing looks across paragraphs
/// and no text fails. A quotation that is still open at the end of its paragraph reaches to that end.
///
/// * `“ „ « ‟ 〝` and two grave accents open; `” » 〞` close; `"`, `＂` and two apostrophes do either.
///   An opener inside a quotation changes nothing; a closer outside is a stray mark. An odd run of
///   apostrophes is one single mark and then pairs, an odd run of grave accents pairs and then none.
/// * A mark that does either only opens after a space, the start, an opening bracket or a dash and
///   before a letter, a digit or an opening bracket. Otherwise it only closes after anything but a
///   space or the start and before a space, the end or punctuation. Otherwise it does what fits.
/// * `‘ '` and `‹` open where nothing is open, after the start, a space, an opening bracket, a dash or a
///   double mark and before anything but a space, if a closer follows in the paragraph. Apostrophes of
///   '90s, 'tis, 'twas, 'em, 'til, 'cause and 'n, straight or turned, never open.
/// * `’ '` close the first two and `›` the third, after anything but a space and before anything but a
///   letter or digit, and not right after their opener. After an "s", which may be a plural's
///   possessive, they do not if a later one before the next opener follows a stop or comma directly.
/// * Inside double marks single ones are text; inside single marks double ones are marks that change
///   nothing.
///
/// A space has the Unicode property White_Space, a letter is L*, a digit Nd, a dash Pd, punctuation P*
/// and an opening bracket Ps but for „ ‚ 〝. `Models/training` has the same rules in Python.
public struct QuotationStates: Sendable, Equatable {
  /// Where a byte stands.
  public enum State: UInt8, Sendable, CaseIterable {
    /// Outside quotation marks.
    case outside
    /// Inside quotation marks.
    case inside
    /// In a quotation mark.
    case mark
  }

  /// The raw value of each byte's state; all bytes of a scalar have one state.
  public let values: [UInt8]

  /// Reads a text in UTF-8, which may hold bytes that are not.
  ///
  /// - Complexity: O(bytes).
  public init(_ text: [UInt8]) {
    var values = [UInt8](repeating: State.outside.rawValue, count: text.count)
    let span = text.span
    for paragraph in LineParagraphs(text) {
      let signs = QuotationSign.signs(in: span, from: paragraph.start, to: paragraph.end)
      guard !signs.isEmpty else { continue }
      var position = paragraph.start
      var state = State.outside.rawValue
      for reading in QuotationSignReading.readings(of: signs) {
        let sign = signs[reading.sign]
        for index in position..<sign.start { values[index] = state }
        for index in sign.start..<sign.end { values[index] = State.mark.rawValue }
        position = sign.end
        switch reading.role {
        case .opens: state = State.inside.rawValue
        case .closes: state = State.outside.rawValue
        case .stray, .inner: break
        }
      }
      for index in position..<paragraph.end { values[index] = state }
    }
    self.values = values
  }

  /// The number of bytes of the text.
  public var count: Int { values.count }

  /// Where a byte stands.
  public subscript(offset: Int) -> State { State(rawValue: values[offset]) ?? .outside }
}

/// The runs of a text without a line feed.
struct LineParagraphs: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> ByteRange? {
    while position < text.count, text[position] == 0x0A { position += 1 }
    guard position < text.count else { return nil }
    let start = position
    while position < text.count, text[position] != 0x0A { position += 1 }
    return ByteRange(start, position)
  }
}

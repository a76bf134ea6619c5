/// Finds where records end, without reading their fields.
///
/// A record ends at a line feed, at CRLF or at a lone carriage return outside quotes. A quote opens a
/// quoted field only at the field's first byte, so `5" disk` keeps its quote and ends at its line.
/// The scanner remembers where it stopped, so a record that needs more bytes is not scanned again.
public struct DelimitedRecordScanner: Sendable {
  private enum State {
    case fieldStart, unquoted, quoted, quoteInQuoted, carriageReturn
  }

  /// How fields are separated and quoted.
  public let dialect: DelimitedDialect
  /// The offset of the quote that is still open, relative to the record's start.
  public private(set) var openQuote: Int?
  private var state = State.fieldStart
  private var scanned = 0

  /// Makes a scanner that stands at the start of a record.
  public init(dialect: DelimitedDialect) { self.dialect = dialect }

  /// The offset after a record's line break, or nil when the bytes end inside the record.
  ///
  /// After nil, call again with the same start and more bytes. At the end of the input the rest is a
  /// record, also with a quote left open: `openQuote` then says where.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: The record's first byte.
  ///   - atEnd: Whether no more bytes will come.
  /// - Returns: The offset of the next record's first byte.
  /// - Complexity: O(length of the record), once.
  public mutating func recordEnd(in bytes: [UInt8], from start: Int, atEnd: Bool) -> Int? {
    let span = bytes.span
    let delimiter = dialect.delimiter
    let quote = dialect.quote
    var state = state
    var position = start + scanned
    var quotePosition = openQuote
    while position < span.count {
      let byte = span[position]
      switch state {
      case .quoted:
        if byte == quote { state = .quoteInQuoted }
      case .carriageReturn:
        reset()
        return byte == 0x0A ? position + 1 : position
      case .fieldStart, .unquoted, .quoteInQuoted:
        if byte == 0x0A {
          reset()
          return position + 1
        } else if byte == 0x0D {
          state = .carriageReturn
        } else if byte == delimiter {
          state = .fieldStart
        } else if byte == quote && state != .unquoted {
          if state == .fieldStart { quotePosition = position - start }
          state = .quoted
        } else {
          // A character after a closing quote: the lenient reading keeps it in the field.
          state = .unquoted
        }
      }
      position += 1
    }
    if atEnd {
      let end = position > start ? position : nil
      let open = state == .quoted ? quotePosition : nil
      reset()
      openQuote = open
      return end
    }
    self.state = state
    scanned = position - start
    openQuote = state == .quoted ? quotePosition : nil
    if state == .quoteInQuoted { openQuote = quotePosition }
    return nil
  }

  /// Forgets the record begun, so that the next call starts a new one.
  public mutating func reset() {
    state = .fieldStart
    scanned = 0
    openQuote = nil
  }
}

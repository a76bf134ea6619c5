/// Why a delimited text cannot be read as written.
public enum DelimitedTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A quoted field is still open where the text ends.
  case unclosedQuote(line: Int, column: Int, byteOffset: Int)
  /// A quote stands inside an unquoted field or after a closing quote.
  case strayQuote(line: Int, column: Int, byteOffset: Int)

  /// A short name that does not change between versions.
  public var code: String {
    switch self {
    case .unclosedQuote: "DL-D01"
    case .strayQuote: "DL-D02"
    }
  }

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unclosedQuote(let line, let column, _):
      "\(line):\(column): the quote that opens here is never closed; "
        + "close it, or double it where it is part of the text"
    case .strayQuote(let line, let column, _):
      "\(line):\(column): a quote stands inside a field; "
        + "put the whole field in quotes and double the quotes inside it"
    }
  }
}

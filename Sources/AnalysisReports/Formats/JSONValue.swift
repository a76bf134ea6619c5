/// A JSON value whose members keep their order, so that the same value gives the same bytes.
public enum JSONValue: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A decimal number; a value that is not finite is written as `null`.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order.
  case object([(name: String, value: JSONValue)])

  /// Whether two values have the same members in the same order.
  public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool {
    lhs.encoded() == rhs.encoded()
  }

  /// Members in order, leaving out those without a value.
  public static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The value of a cell.
  public init(_ cell: TableCell) {
    switch cell {
    case .missing: self = .null
    case .text(let text): self = .string(text)
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .boolean(let value): self = .boolean(value)
    case .date: self = .string(cell.plainText)
    }
  }

  /// The JSON text (RFC 8259) in UTF-8.
  ///
  /// - Parameter indented: Whether members stand on lines of their own.
  /// - Returns: The text.
  public func encoded(indented: Bool = false) -> String {
    var output = ""
    write(to: &output, indentation: indented ? 0 : nil)
    return output
  }

  private func write(to output: inout String, indentation: Int?) {
    switch self {
    case .null: output += "null"
    case .boolean(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += value.isFinite ? TableCell.shortest(value) : "null"
    case .string(let text): Self.write(text, to: &output)
    case .array(let values):
      Self.enclose(in: "[", "]", count: values.count, &output, indentation) { index, inner, text in
        values[index].write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.enclose(in: "{", "}", count: members.count, &output, indentation) { index, inner, text in
        Self.write(members[index].name, to: &text)
        text += inner == nil ? ":" : ": "
        members[index].value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func enclose(
    in opening: String, _ closing: String, count: Int, _ output: inout String,
    _ indentation: Int?, each write: (Int, Int?, inout String) -> Void
  ) {
    output += opening
    let inner = indentation.map { $0 + 2 }
    for index in 0..<count {
      if index > 0 { output += "," }
      if let inner { output += "\n" + String(repeating: " ", count: inner) }
      write(index, inner, &output)
    }
    if let indentation, count > 0 { output += "\n" + String(repeating: " ", count: indentation) }
    output += closing
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{00}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

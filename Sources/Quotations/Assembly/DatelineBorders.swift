import TextCore

/// Takes a dateline off the content of a quotation: what stands between it and the quotation's words is
/// the dash after it.
///
/// The model, which has read few datelines, now and then gives "PORT ESK, April 2" as the first part of
/// what the first sentence reports.
struct DatelineBorders {
  private let document: Document

  /// More bytes than any dateline has.
  private static let longest = 60

  init(_ document: Document) { self.document = document }

  /// The content of one quotation, its parts ascending, without a first part that is a dateline.
  func content(_ parts: [ByteRange]) -> [ByteRange] {
    guard parts.count > 1, let paragraph = document.paragraph(at: parts[0].start),
      document.paragraphs[paragraph].start == parts[0].start, parts[0].count <= Self.longest,
      isPlace(parts[0]), isDash(ByteRange(parts[0].end, parts[1].start))
    else { return parts }
    return Array(parts.dropFirst())
  }

  /// Whether a part is a place in capitals, perhaps with a country, an agency or a date: no word of it
  /// begins with a small letter.
  private func isPlace(_ part: ByteRange) -> Bool {
    let text = String(decoding: document.text[part.indices], as: UTF8.self)
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, first.count > 1 else { return false }
    return first.allSatisfy(\.isUppercase) && !words.contains { $0.first?.isLowercase ?? false }
  }

  /// Whether nothing but spaces and dashes, at least one of these, stands somewhere.
  private func isDash(_ range: ByteRange) -> Bool {
    let text = String(decoding: document.text[range.indices], as: UTF8.self)
    let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return !signs.isEmpty && signs.allSatisfy { $0.properties.isDash }
  }
}

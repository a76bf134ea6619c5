/// The article whose rows are being stored: what of their text it holds itself.
final class StoredArticle {
  /// A word with a valence, in Unicode scalars of the text and in hundredths.
  struct Word: Equatable {
    let span: Range<Int>
    let weight: Int
  }

  /// Its place in the input, from 1.
  let place: Int
  /// Its identifier.
  let id: String
  private let text: [UInt8]
  /// Where each scalar starts, and where the text ends.
  private let starts: [Int]
  /// Its words with a valence.
  private(set) var words: [Word] = []
  /// The places of its quotations among all, by their identifiers.
  private var quotations: [String: Int] = [:]
  /// Its sentences by their numbers.
  private(set) var sentences: [(number: Int, span: Range<Int>)] = []

  init(place: Int, id: String, text: String) {
    self.place = place
    self.id = id
    // SQLite takes a part of a text only before its first NUL.
    let bytes = Array(text.utf8.prefix { $0 != 0 })
    self.text = bytes
    starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// The text as it stands in some scalars; nil where it does not reach.
  func string(_ span: Range<Int>) -> String? {
    guard span.lowerBound >= 0, span.upperBound < starts.count else { return nil }
    return String(decoding: text[starts[span.lowerBound]..<starts[span.upperBound]], as: UTF8.self)
  }

  /// What is to be stored of a text: nothing where the article has the same at some place.
  func stored(_ cell: TableCell, at spans: [Range<Int>]) -> TableCell {
    guard case .text(let text) = cell, !spans.isEmpty else { return cell }
    let parts = spans.compactMap(string)
    guard parts.count == spans.count else { return cell }
    return parts.joined(separator: " … ").utf8.elementsEqual(text.utf8) ? .missing : cell
  }

  // MARK: Quotations

  func add(quotation: String, at place: Int) { quotations[quotation] = place }

  func place(ofQuotation id: String) -> Int? { quotations[id] }

  // MARK: Sentences

  func add(sentence number: Int, _ span: Range<Int>) { sentences.append((number, span)) }

  // MARK: Words

  /// Takes the words of the article from the evidence of its tone; none where they cannot be told apart by
  /// their starts or are not as they stand in the text.
  ///
  /// - Returns: The words.
  func takeWords(_ evidence: TableCell, _ texts: TableCell) -> [Word] {
    guard case .text(let evidence) = evidence, words.isEmpty else { return [] }
    var found: [Word] = []
    for part in evidence.split(separator: "|") {
      let numbers = part.split(separator: ":")
      guard numbers.count == 3, let start = Int(numbers[0]), let end = Int(numbers[1]),
        let weight = Double(numbers[2]), start < end, abs(weight) < 1_000_000,
        start >= found.last?.span.upperBound ?? 0
      else { return [] }
      found.append(Word(span: start..<end, weight: Int((weight * 100).rounded())))
    }
    guard Self.isSame(Self.evidence(found), .text(evidence)), Self.isSame(self.texts(found), texts)
    else { return [] }
    words = found
    return found
  }

  /// The words in some stretch.
  ///
  /// - Complexity: O(log n) for n words of the article, and the words that are found.
  func words(in span: Range<Int>) -> ArraySlice<Word> {
    var (first, end) = (0, words.count)
    while first < end {
      let middle = (first + end) / 2
      if words[middle].span.lowerBound < span.lowerBound {
        first = middle + 1
      } else {
        end = middle
      }
    }
    return words[first...].prefix { $0.span.upperBound <= span.upperBound }
  }

  /// What is to be stored of evidence: nothing where it is that of some words, nothing but an empty text
  /// where there is none.
  func stored(_ row: StoredRow, as words: some Collection<Word>) -> [TableCell] {
    let given = row[["evidence", "evidence_words"]]
    guard !Self.isSame(Self.evidence(words), given[0]) || !Self.isSame(texts(words), given[1])
    else {
      return [.missing, .missing]
    }
    return given.map { $0 == .missing ? .text("") : $0 }
  }

  private static func evidence(_ words: some Collection<Word>) -> TableCell {
    .list(words.map { "\($0.span.lowerBound):\($0.span.upperBound):\(weight($0))" })
  }

  private func texts(_ words: some Collection<Word>) -> TableCell {
    .list(
      words.map { word in
        // As SQLite replaces: also where a mark follows the bar.
        var text = String.UnicodeScalarView()
        for scalar in (string(word.span) ?? "").unicodeScalars {
          text.append(scalar == "|" ? "/" : scalar)
        }
        return String(text) + " " + Self.weight(word)
      })
  }

  /// Whether two cells are the same, byte for byte.
  private static func isSame(_ first: TableCell, _ second: TableCell) -> Bool {
    first == second && first.plainText.utf8.elementsEqual(second.plainText.utf8)
  }

  private static func weight(_ word: Word) -> String {
    TableCell.number(Double(word.weight) / 100).plainText
  }
}

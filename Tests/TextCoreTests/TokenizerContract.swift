import Testing
import TextCore

/// Checks what every tokenizer promises of the tokens of a text.
///
/// Ranges ascend, are disjoint, in bounds and on scalar boundaries; what lies between them is white
/// space, control or format characters; joined with those gaps they give the bytes back.
func checkTokenizer(
  _ tokenize: ([UInt8]) -> Tokens, on text: [UInt8], _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let tokens = tokenize(text)
  let boundaries = scalarBoundaries(of: text)
  var joined: [UInt8] = []
  var end = 0
  for index in 0..<tokens.count {
    let range = tokens.range(index)
    #expect(range.start >= end && !range.isEmpty, comment, sourceLocation: sourceLocation)
    #expect(range.end <= text.count, comment, sourceLocation: sourceLocation)
    guard range.start >= end, range.end <= text.count else { return }
    #expect(
      boundaries.contains(range.start) && boundaries.contains(range.end), comment,
      sourceLocation: sourceLocation)
    #expect(isBlank(text[end..<range.start]), comment, sourceLocation: sourceLocation)
    joined += text[end..<range.start] + text[range.indices]
    end = range.end
  }
  #expect(isBlank(text[end...]), comment, sourceLocation: sourceLocation)
  #expect(joined + text[end...] == text, comment, sourceLocation: sourceLocation)
}

/// The offsets between scalars, each ill-formed sequence being one: as the standard library decodes.
func scalarBoundaries(of text: [UInt8]) -> Set<Int> {
  var boundaries: Set<Int> = [0]
  var decoder = UTF8()
  var iterator = CountingIterator(text)
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      boundaries.insert((boundaries.max() ?? 0) + String(scalar).utf8.count)
    case .error:
      boundaries.insert((boundaries.max() ?? 0) + invalidLength(text, (boundaries.max() ?? 0)))
    case .emptyInput: return boundaries
    }
  }
}

private struct CountingIterator: IteratorProtocol {
  private var base: Array<UInt8>.Iterator
  init(_ text: [UInt8]) { base = text.makeIterator() }
  mutating func next() -> UInt8? { base.next() }
}

/// The length of an ill-formed sequence, by comparing with what the decoder makes of its prefixes.
private func invalidLength(_ text: [UInt8], _ start: Int) -> Int {
  for length in [3, 2] where start + length <= text.count {
    let piece = Array(text[start..<start + length])
    if String(decoding: piece, as: UTF8.self) == "\u{FFFD}" { return length }
  }
  return 1
}

private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
    switch $0.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

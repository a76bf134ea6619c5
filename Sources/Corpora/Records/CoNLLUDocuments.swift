import TaggedText

/// Finds the documents of a CoNLL-U file, and the sentences of one.
enum CoNLLUDocuments {
  /// Where the document after the one that starts at an offset begins: at the first comment of a
  /// sentence with `# newdoc`, when a sentence stands before it.
  ///
  /// - Returns: Nil when the buffer holds no such sentence.
  static func next(in buffer: [UInt8], from start: Int) -> Int? {
    var sentence = start
    var isAfterSentence = false
    var position = start
    while let end = ByteSearch.lineFeed(in: buffer, from: position) {
      let line = buffer[position..<end]
      if line.allSatisfy({ $0 <= 0x20 }) {
        isAfterSentence = isAfterSentence || sentence < position
        sentence = end + 1
      } else if isAfterSentence, startsDocument(line) {
        return sentence
      }
      position = end + 1
    }
    return nil
  }

  private static func startsDocument(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x23, let name = line.dropFirst().first(where: { $0 > 0x20 }),
      name == UInt8(ascii: "n")
    else { return false }
    return CoNLLUSentence(comments: [String(decoding: line, as: UTF8.self)], tokens: [])
      .startsDocument
  }

  /// Whether the first bytes of a file look like CoNLL-U: the first line that is neither a comment nor
  /// blank has ten fields and a number first, or none is there and comments name a sentence.
  static func isLikely(_ sample: ArraySlice<UInt8>) -> Bool {
    var namesSentence = false
    var whole = sample
    if sample.count + 3 >= FileKind.sampleBytes, let end = sample.lastIndex(of: 0x0A) {
      whole = sample[..<end]
    }
    for line in whole.split(separator: 0x0A) {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      guard line.first == 0x23 else {
        return line.count { $0 == 0x09 } == 9 && line.first.map { 0x30...0x39 ~= $0 } ?? false
      }
      let comment = CoNLLUSentence(comments: [String(decoding: line, as: UTF8.self)], tokens: [])
      namesSentence = namesSentence || comment.startsDocument || comment[comment: "sent_id"] != nil
    }
    return namesSentence
  }

  /// The sentences of a document, and a row for each that cannot be read.
  static func sentences(
    in bytes: ArraySlice<UInt8>, at location: ArticleLocation
  ) -> (sentences: [CoNLLUSentence], notes: [SkippedRecord]) {
    var reader = CoNLLUReader(firstLine: location.line ?? 1)
    reader.append(Array(bytes))
    reader.finish()
    var sentences: [CoNLLUSentence] = []
    var notes: [SkippedRecord] = []
    while true {
      do {
        guard let sentence = try reader.next() else { return (sentences, notes) }
        sentences.append(sentence)
      } catch {
        notes.append(
          SkippedRecord(
            path: location.path, line: error.line, code: .invalidCoNLLU,
            reason: "the sentence is left out: \(error.reason); \(error.hint)"))
      }
    }
  }
}

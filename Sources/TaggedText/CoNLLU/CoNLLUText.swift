/// The text that the sentences of a document make, and where each word stands in it.
///
/// Surface tokens stand one after the other as FORM and `SpaceAfter=No` say. Between two sentences
/// stands a space, before a paragraph (`# newpar`) a line end. The words of a surface token such as
/// "don't" share its characters as their own forms are long, the last word takes the rest; where there
/// are more words than characters, the last ones are empty.
public struct CoNLLUText: Hashable, Sendable {
  /// The sentences as they were read.
  public let sentences: [CoNLLUSentence]
  /// The text, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The bytes of each word of all sentences: ascending, without overlap.
  public private(set) var words: [Range<Int>] = []
  /// The words of each sentence, as positions in ``words``; none for a sentence of empty nodes.
  public private(set) var sentenceWords: [Range<Int>] = []
  /// The bytes of each paragraph that has a word.
  public private(set) var paragraphs: [Range<Int>] = []

  /// Sets the words of sentences one after the other.
  ///
  /// - Complexity: O(bytes).
  public init(_ sentences: [CoNLLUSentence]) {
    self.sentences = sentences
    for sentence in sentences { append(sentence) }
  }

  /// The text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ sentence: CoNLLUSentence) {
    let first = words.count
    let words = sentence.words
    guard !words.isEmpty else {
      sentenceWords.append(first..<first)
      return
    }
    if !bytes.isEmpty { bytes.append(sentence.startsParagraph ? 0x0A : 0x20) }
    let start = bytes.count
    var next = 0
    var hasSpace = false
    for token in sentence.tokens {
      guard let count = token.wordCount(after: next) else { continue }
      if hasSpace { bytes.append(0x20) }
      append(token.form, of: words[next..<next + count].map(\.form))
      hasSpace = token.misc["SpaceAfter"] != "No"
      next += count
    }
    sentenceWords.append(first..<self.words.count)
    if sentence.startsParagraph || paragraphs.isEmpty {
      paragraphs.append(start..<bytes.count)
    } else {
      paragraphs[paragraphs.count - 1] = paragraphs[paragraphs.count - 1].lowerBound..<bytes.count
    }
  }

  /// Adds a surface token of some words.
  private mutating func append(_ surface: String, of forms: [String]) {
    let scalars = surface.unicodeScalars
    var position = scalars.startIndex
    for (number, form) in forms.enumerated() {
      var end = scalars.endIndex
      if number + 1 < forms.count {
        let left = scalars[position...].count
        let most = max(min(1, left), left - (forms.count - number - 1))
        end = scalars.index(position, offsetBy: min(form.unicodeScalars.count, most))
      }
      let start = bytes.count
      bytes += Array(String(scalars[position..<end]).utf8)
      words.append(start..<bytes.count)
      position = end
    }
  }
}

extension CoNLLUToken {
  /// How many words the line stands for in the text when some were written before: one for a word
  /// that no surface token held; nil for a line that is not written.
  fileprivate func wordCount(after words: Int) -> Int? {
    switch id {
    case .word(let number): number > words ? 1 : nil
    case .range(let first, let last): last - first + 1
    case .empty: nil
    }
  }
}

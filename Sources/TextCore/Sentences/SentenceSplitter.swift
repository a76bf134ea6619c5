/// Groups tokens into sentences.
///
/// A sentence ends at the end of a paragraph, and within one after a stop (. ! ? …) with the
/// closing quotation marks and brackets that touch it, when what follows can start a sentence:
///
/// * a lower-case letter does not: `“Why?” she asked.` is one sentence;
/// * after an abbreviation (U.S., Inc., p.m., Feb.) only a word that seldom has a capital inside a
///   sentence does ("in the U.S. The"), after a title (Gen.) or initial none;
/// * after `?”` and `!”` a name with a verb of saying does not: `“Why?” Calloway asked.`
/// * a dash between blanks belongs to what follows: `It was late. – Nobody came.` are two.
///
/// Sentences inside one quotation are sentences of their own.
public struct SentenceSplitter: Sendable {
  /// Makes a splitter.
  public init() {}

  /// Finds the sentences of a text.
  ///
  /// - Parameters:
  ///   - text: The text of the tokens.
  ///   - tokens: What the tokenizer found in it.
  ///   - paragraphs: The paragraphs of the text; no token lies across the end of one.
  /// - Returns: Ranges of tokens: ascending, none empty, together all tokens.
  /// - Complexity: O(tokens).
  public func split(
    _ text: [UInt8], tokens: Tokens, paragraphs: [ByteRange]
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for paragraph in paragraphs {
      var end = start
      while end < tokens.count, Int(tokens.starts[end]) < paragraph.end { end += 1 }
      let view = ParagraphTokens(tokens: tokens, range: start..<end)
      var first = start
      while first < end {
        let next = view.sentenceEnd(from: first, in: text.span)
        sentences.append(first..<next)
        first = next
      }
      start = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }
}

/// The tokens of one paragraph, and where its sentences end.
private struct ParagraphTokens {
  let tokens: Tokens
  let range: Range<Int>

  /// The token after the sentence that starts at a token.
  func sentenceEnd(from first: Int, in text: Span<UInt8>) -> Int {
    var index = first
    while index < range.upperBound {
      // Most tokens can be told from their last byte.
      let last = text[Int(tokens.ends[index]) - 1]
      guard last < 0x30 || last == UInt8(ascii: "?") || last >= 0x80,
        let stop = Stop(tokens, index, text)
      else {
        index += 1
        continue
      }
      let (next, quoted) = skipClosers(after: index, in: text)
      if next >= range.upperBound { return range.upperBound }
      if isBoundary(after: stop, at: index, next: next, quoted: quoted, first: first, text) {
        return next
      }
      index = max(next, index + 1)
    }
    return range.upperBound
  }

  /// The token after the stops, closing quotes and brackets that touch a stop and a reference like
  /// "[17]", and whether one of them is a quotation mark.
  private func skipClosers(after index: Int, in text: Span<UInt8>) -> (next: Int, quoted: Bool) {
    var next = index + 1
    var quoted = false
    while next < range.upperBound, tokens.starts[next] == tokens.ends[next - 1] {
      switch SignRole(tokens, next, text) {
      case .stop, .closingBracket: break
      case .closingQuote, .straightQuote: quoted = true
      default: return (skipReference(at: next, in: text), quoted)
      }
      next += 1
    }
    return (skipReference(at: next, in: text), quoted)
  }

  private func skipReference(at next: Int, in text: Span<UInt8>) -> Int {
    guard next + 2 < range.upperBound, tokens.kinds[next + 1] == .number,
      text[Int(tokens.starts[next])] == UInt8(ascii: "["),
      text[Int(tokens.starts[next + 2])] == UInt8(ascii: "]")
    else { return next }
    return next + 3
  }

  /// The token after a dash with blanks on both sides.
  private func skipDash(at next: Int, in text: Span<UInt8>) -> Int {
    var word = next
    while word < range.upperBound, SignRole(tokens, word, text) == .dash { word += 1 }
    guard word > next, word < range.upperBound, tokens.starts[word] > tokens.ends[word - 1] else {
      return next
    }
    return word
  }

  private func isBoundary(
    after stop: Stop, at index: Int, next: Int, quoted: Bool, first: Int, _ text: Span<UInt8>
  ) -> Bool {
    let touches = tokens.starts[next] == tokens.ends[next - 1]
    var word = touches ? next : skipDash(at: next, in: text)
    var opened = false
    while word < range.upperBound, SignRole(tokens, word, text).opens {
      opened = true
      word += 1
    }
    guard word < range.upperBound else { return true }
    let start = Int(tokens.starts[word])
    if touches && !opened && !followsWithoutBlank(index, word, text) { return false }
    switch tokens.kinds[word] {
    case .punctuation: return SignRole(tokens, word, text) == .bullet
    case .url, .email, .symbol, .unknownBytes: return stop == .mark || stop == .ellipsis && quoted
    case .handle, .hashtag, .number, .word: break
    }
    if text.isLowercase(at: start) { return false }
    switch stop {
    case .title, .initial: return false
    case .month, .abbreviation:
      return opened || startsSentence(word, text)
    case .time:
      return tokens.kinds[word] != .number
        && (startsSentence(word, text) || opened
          || !(SentenceStarters.followsTime(text, from: start, to: Int(tokens.ends[word]))
            || index - first <= 8 && opensTimePhrase(first, text)))
    case .ellipsis: return !isPronounI(word, text)
    case .period:
      return quoted || !isListNumber(index, first)
    case .mark:
      return !(quoted && !opened && namesSpeaker(word, text))
    }
  }

  /// Whether two sentences stand without a blank between: "police.The", or after a wide stop (。).
  private func followsWithoutBlank(_ index: Int, _ word: Int, _ text: Span<UInt8>) -> Bool {
    guard index > range.lowerBound, tokens.kinds[index] == .punctuation else { return false }
    if text[Int(tokens.starts[index])] > 0xE2 { return true }
    if SignRole(tokens, word - 1, text) == .closingQuote { return true }
    let length = tokens.ends[word] - tokens.starts[word]
    return tokens.kinds[index - 1] == .word && tokens.kinds[word] == .word && length > 1
      && text.isLowercase(at: Int(tokens.ends[index - 1]) - 1)
  }

  private func startsSentence(_ word: Int, _ text: Span<UInt8>) -> Bool {
    tokens.kinds[word] == .word
      && SentenceStarters.contains(text, from: Int(tokens.starts[word]), to: Int(tokens.ends[word]))
  }

  private func opensTimePhrase(_ first: Int, _ text: Span<UInt8>) -> Bool {
    SentenceStarters.opensTimePhrase(
      text, from: Int(tokens.starts[first]), to: Int(tokens.ends[first]))
  }

  private func isPronounI(_ word: Int, _ text: Span<UInt8>) -> Bool {
    text[Int(tokens.starts[word])] == UInt8(ascii: "I")
      && tokens.ends[word] - tokens.starts[word] == 1
  }

  /// Whether the stop follows a short number that opens the sentence, as in a list.
  private func isListNumber(_ index: Int, _ first: Int) -> Bool {
    index == first + 1 && tokens.kinds[first] == .number
      && tokens.ends[first] - tokens.starts[first] <= 2
  }

  /// Whether up to four capitalised words and then a verb of saying follow.
  private func namesSpeaker(_ word: Int, _ text: Span<UInt8>) -> Bool {
    if startsSentence(word, text) { return false }
    var index = word
    while index < min(word + 5, range.upperBound), tokens.kinds[index] == .word {
      let (start, end) = (Int(tokens.starts[index]), Int(tokens.ends[index]))
      if index > word, SentenceStarters.isCue(text, from: start, to: end) { return true }
      guard text.isUppercase(at: start) else { return false }
      index += 1
    }
    return false
  }
}

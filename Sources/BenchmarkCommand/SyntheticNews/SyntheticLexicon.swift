import NumericCore

/// Invented words in order of their frequency.
///
/// English function words come first, then words put together from syllables, the longer the rarer.
/// About one in two hundred holds an "é".
struct SyntheticLexicon: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int32]

  /// The number of words.
  var count: Int { starts.count - 1 }

  /// Makes the words of a seed.
  init(words count: Int, seed: UInt64) {
    var random = RandomStream(seed: seed, purpose: "synthetic-news.lexicon")
    var seen: Set<[UInt8]> = []
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    func add(_ word: [UInt8]) {
      guard seen.insert(word).inserted else { return }
      bytes += word
      starts.append(Int32(bytes.count))
    }
    for word in Self.functionWords { add(Array(word.utf8)) }
    while starts.count <= count {
      add(Self.word(rank: starts.count - 1, &random))
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Adds a word to a text.
  func append(_ word: Int, capitalized: Bool, to text: inout [UInt8]) {
    let start = text.count
    text.append(contentsOf: bytes[Int(starts[word])..<Int(starts[word + 1])])
    if capitalized && (97...122).contains(text[start]) { text[start] -= 32 }
  }

  private static func word(rank: Int, _ random: inout RandomStream) -> [UInt8] {
    var syllables = 1
    if rank > 150 { syllables += 1 }
    if rank > 8_000 && random.nextUniform() < 0.6 { syllables += 1 }
    if rank > 60_000 && random.nextUniform() < 0.4 { syllables += 1 }
    var word = ""
    for _ in 0..<syllables {
      word += onsets[random.nextIndex(below: onsets.count)]
      word += nuclei[random.nextIndex(below: nuclei.count)]
    }
    word += codas[random.nextIndex(below: codas.count)]
    if rank % 97 == 0 { word = word.replacing("e", with: "é", maxReplacements: 1) }
    return Array(word.utf8)
  }

  private static let onsets =
    "b c d f g h j k l m n p r s t v w st tr pr ch sh th br gr cl".split(separator: " ")
  private static let nuclei = "a e i o u ea ou ai".split(separator: " ")
  private static let codas: [Substring] = [
    "n", "r", "s", "t", "l", "d", "m", "", "", "ing", "ed", "er", "ion", "ly", "al",
  ]
  private static let functionWords = """
    the of and to a in that is was for on with as it by he at from his be are this have has not but \
    had which they or an were we their been who one would there all her she will more when no out if \
    so up said what about into than them can only other time new some could these two may then do \
    first any like my now over such our even most me after also made did many before must through \
    back years where much your way well down should because each just those people how too little \
    state good very make world still own see men work long get here between both life being under \
    three never day same another know while last might us great old year off come since against go \
    came right used take
    """.split(separator: " ")
}

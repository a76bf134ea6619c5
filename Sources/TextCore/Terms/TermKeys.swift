/// What words and sequences of words become: terms, and with stemming the forms behind them.
///
/// A key is a distinct word or sequence as it stands in the text. Without stemming keys and terms
/// are the same and share their numbers; with stemming several keys lead to one term, and the
/// number of times each was seen is kept.
struct TermKeys: ~Copyable {
  private var terms: VocabularyBuilder
  private let hash: ByteHash
  private let stemmer: Stemmer?
  /// Per word: the stem, or the word itself when it is no term.
  private var stems = ByteStrings()
  private var forms = ByteStrings()
  private var formTerms: [Int32] = []
  private var formCounts: [Float] = []
  private var joined: [UInt8] = []

  init(options: TermCounter.Options, hash: ByteHash) {
    self.hash = hash
    terms = VocabularyBuilder(hash: hash)
    stemmer = options.stemming.map(Stemmer.init(language:))
  }

  /// The number of keys.
  var count: Int { stemmer == nil ? terms.count : formTerms.count }

  /// The number of terms.
  var termCount: Int { terms.count }

  /// Takes note of a distinct word, before any key is made of it.
  mutating func noteWord(_ word: Int, of words: borrowing ByteStrings, kept: Bool) {
    guard let stemmer else { return }
    if kept {
      stems.append(stemmer.stem(words[word]))
    } else {
      stems.append(word, of: words)
    }
  }

  /// Makes a key of a word.
  mutating func addWord(_ word: Int, _ words: borrowing WordTable) -> Int32 {
    guard stemmer != nil else { return terms.appendNew(word, of: words.strings) }
    forms.append(word, of: words.strings)
    return addForm(term: terms.intern(stems[word]))
  }

  /// Makes a key of two words, or of three when `third` is not -1.
  mutating func addSequence(
    _ first: Int32, _ second: Int32, _ third: Int32, _ words: borrowing WordTable
  ) -> Int32 {
    join(first, second, third, of: words.strings)
    // No word holds a blank, so a new sequence of words is a new term.
    guard stemmer != nil else { return terms.appendNew(joined) }
    forms.append(joined)
    join(first, second, third, of: stems)
    return addForm(term: terms.intern(joined))
  }

  /// Writes two or three strings with blanks between to `joined`.
  private mutating func join(
    _ first: Int32, _ second: Int32, _ third: Int32, of strings: borrowing ByteStrings
  ) {
    joined.removeAll(keepingCapacity: true)
    strings.copy(Int(first), to: &joined)
    joined.append(0x20)
    strings.copy(Int(second), to: &joined)
    guard third >= 0 else { return }
    joined.append(0x20)
    strings.copy(Int(third), to: &joined)
  }

  private mutating func addForm(term: Int32) -> Int32 {
    formTerms.append(term)
    formCounts.append(0)
    return Int32(truncatingIfNeeded: formTerms.count - 1)
  }

  /// The term of a key, which counts as seen once more.
  @inline(__always)
  mutating func term(ofKey key: Int32, weight: Float) -> Int32 {
    guard stemmer != nil else { return key }
    formCounts[Int(key)] += weight
    return formTerms[Int(key)]
  }

  /// The terms, and the forms when stems were counted.
  consuming func finish() -> (Vocabulary, TermForms?) {
    let made =
      formTerms.isEmpty
      ? nil : TermForms(forms: forms, terms: formTerms, counts: formCounts.map(Double.init))
    return (terms.finish(), made)
  }
}

import TextCore

/// What a quoted span and the words around it tell of its role; each is a documented rule of
/// `QuotedSpanScorer`.
struct QuotedSpanEvidence {
  /// The number of words inside.
  var words = 0
  /// Whether a comma ends it, inside or right after the closing mark, as before "she said".
  var endsWithComma = false
  /// Whether a stop, a question or an exclamation mark ends it inside.
  var endsWithStop = false
  /// Whether its first word starts with a capital.
  var startsWithCapital = false
  /// Whether its words but small ones start with capitals.
  var isTitleCase = false
  /// Whether one of the words before it calls something so: called, dubbed, described as.
  var isCalled = false
  /// Whether one of the words before it gives a name or a word: so-called, titled, known as, the term.
  var isNamed = false
  /// Whether the naming word is a kind of work: film, book, song, show.
  var followsWork = false
  /// Whether an article, a demonstrative or a possessive stands before it.
  var followsDeterminer = false
  /// Whether a word in lower case follows it without a comma or stop.
  var goesOnInPhrase = false
  /// Whether a verb of reporting stands outside quotation marks in its sentence or the one after.
  var isReported = false
  /// Whether it speaks in the first or second person.
  var hasSpeaker = false
  /// Whether it holds a common finite verb.
  var hasVerb = false
  /// Whether it opens its paragraph.
  var opensParagraph = false

  init(_ span: QuotedSpan, in document: Document, _ quoted: QuotedSpans) {
    let inside = document.tokenPositions(in: span.content)
    read(inside, in: document)
    let paragraph = quoted.paragraphs[span.paragraph]
    opensParagraph = span.range.start == paragraph.start
    let all = document.tokenPositions(in: paragraph)
    let before = document.tokenPositions(in: ByteRange(paragraph.start, span.range.start))
    let after = document.tokenPositions(in: ByteRange(span.range.end, paragraph.end))
    readBefore(before.suffix(4), in: document)
    if let next = after.first {
      if document.isSign(",", next) { endsWithComma = true }
      goesOnInPhrase =
        document.tokenKinds[next] == .word && !document.isCapitalized(next) && !endsWithComma
        && !endsWithStop
    }
    readReport(span, all, in: document, quoted)
  }

  private mutating func read(_ inside: Range<Int>, in document: Document) {
    var small = 0
    var capitals = 0
    for position in inside where document.tokenKinds[position] == .word {
      words += 1
      let word = document.word(position).lowercased()
      let isCapital = document.isCapitalized(position)
      if words == 1 { startsWithCapital = isCapital }
      if isCapital {
        capitals += 1
      } else if QuotedSpanWords.smallInTitles.contains(word) {
        small += 1
      }
      if QuotedSpanWords.speakers.contains(word) { hasSpeaker = true }
      if QuotedSpanWords.verbs.contains(word) { hasVerb = true }
    }
    isTitleCase = startsWithCapital && words >= 2 && capitals + small == words && capitals >= 2
    if let last = inside.last {
      endsWithComma = document.isSign(",", last)
      endsWithStop = [".", "?", "!", "…", "..."].contains(document.word(last))
    }
  }

  private mutating func readBefore(_ before: Range<Int>, in document: Document) {
    for (distance, position) in before.reversed().enumerated()
    where document.tokenKinds[position] == .word {
      let word = document.word(position).lowercased()
      if distance == 0,
        QuotedSpanWords.determiners.contains(word) || word.hasSuffix("’s")
          || word.hasSuffix("'s")
      {
        followsDeterminer = true
      }
      if QuotedSpanWords.works.contains(word), distance <= 1 {
        followsWork = true
      }
      if QuotedSpanWords.callings.contains(word) { isCalled = true }
      if QuotedSpanWords.namings.contains(word) { isNamed = true }
    }
  }

  /// Looks 40 tokens to each side within the sentences that the span touches and the one after.
  private mutating func readReport(
    _ span: QuotedSpan, _ paragraph: Range<Int>, in document: Document, _ quoted: QuotedSpans
  ) {
    let around = document.tokenPositions(in: span.range)
    guard let first = around.first, let last = around.last else { return }
    let start = document.sentences[document.sentence(of: TokenIndex(first))].lowerBound
    let end = document.sentences[document.sentence(of: TokenIndex(last))].upperBound
    let before = max(paragraph.lowerBound, start, first - 40)..<first
    let after = (last + 1)..<max(last + 1, min(paragraph.upperBound, end, last + 40))
    for position in [before, after].joined() where document.tokenKinds[position] == .word {
      guard quoted.outermostSpan(at: Int(document.tokenStarts[position])) == nil else { continue }
      if CueLexicon.reportsWords(document.word(position).lowercased()) {
        isReported = true
        return
      }
    }
  }

  /// The evidence as numbers, in the order of `QuotedSpanScorer.weights`.
  var features: [Double] {
    let flags = [
      words <= 1, words == 2, words == 3 || words == 4, words >= 8, endsWithComma, endsWithStop,
      startsWithCapital, isTitleCase, isCalled, isNamed, followsWork, followsDeterminer,
      goesOnInPhrase, isReported, hasSpeaker, hasVerb, opensParagraph,
    ]
    return flags.map { $0 ? 1 : 0 }
  }
}

/// Words that are evidence of a quoted span's role.
enum QuotedSpanWords {
  static let determiners = set(
    "the a an this that these those his her its their our my your so-called")
  static let callings = set(
    """
    call called calls calling dubbed branded labeled labelled termed described describes describing
    characterized characterised billed
    """)
  static let namings = set(
    """
    titled entitled named nicknamed know known so-called term terms name nickname category section
    """)
  static let works = set(
    """
    film movie book novel memoir song single album show series play musical drama documentary opera
    program programme podcast column essay article poem episode game comedy hit bestseller painting
    titled entitled author singer star host classic movies films books shows
    """)
  static let smallInTitles = set(
    "a an the and or but nor of in on at to for from with by as vs is it’s it's de la le el los")
  static let speakers = set(
    """
    i i’m i'm i’ve i've i’ll i'll i’d i'd me my we we’re we're we’ve we've we’ll we'll us our you
    you’re you're your
    """)
  static let verbs = set(
    """
    is are was were be been has have had do does did will would can could should must may might
    it’s it's that’s that's there’s there's he’s he's she’s she's they’re they're don’t don't
    doesn’t doesn't didn’t didn't can’t can't won’t won't isn’t isn't get got go going make made know
    think want need
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

/// Word lists that serve as evidence beside a stop.
enum SentenceStarters {
  /// Whether a capitalised word seldom stands inside a sentence with its capital: after "U.S." it
  /// begins a sentence.
  static func contains(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    find(text, start, end, in: starters)
  }

  /// Whether a word can follow "a.m." or "p.m." inside a sentence with a capital.
  static func followsTime(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    find(text, start, end, in: timeFollowers)
  }

  /// Whether a word is a verb of saying.
  static func isCue(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    find(text, start, end, in: cues)
  }

  /// Whether a word can open a phrase of time at the start of a sentence, such as "At 6 p.m.".
  static func opensTimePhrase(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    find(text, start, end, in: timeOpeners)
  }

  private static func find(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, in list: StopWords
  ) -> Bool {
    guard end > start, end - start <= 14 else { return false }
    var lowered: [UInt8] = []
    var index = start
    while index < end {
      // The typographic apostrophe is the only other scalar in the lists.
      if text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80, text[index + 2] == 0x99 {
        lowered.append(UInt8(ascii: "'"))
        index += 3
        continue
      }
      lowered.append(text[index].isASCIILetter ? text[index] | 0x20 : text[index])
      index += 1
    }
    return list.words.id(of: lowered) != nil
  }

  private static func set(_ words: String) -> StopWords {
    StopWords(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let starters = set(
    """
    a an the this that these those he she it they we i you his her its their our my your there
    here he's she's it's they're we're i'm i've that's there's what's in on at by for from with
    without after before during since as but and or so yet if when while although though because
    however meanwhile still also both some many most several few each every all no not nor neither
    either what who why how where which one two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty another
    other others under over until once unless despite among amid according between through about
    around across against earlier later last then now today yesterday tomorrow only even instead
    moreover nearly almost perhaps maybe is was are were do does did has have had can could will
    would should asked let such to of nobody nothing everyone everything someone officials police
    """)

  private static let timeFollowers = set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december eastern central mountain pacific gmt est edt
    et pt ct utc bst cet jan feb mar apr jun jul aug sept oct nov dec
    """)

  private static let timeOpeners = set(
    "at on by from around about before after until since shortly just between")

  private static let cues = set(
    """
    said says asked asks added adds told tells wrote writes replied replies shouted shouts cried
    cries exclaimed wondered wonders demanded demands joked jokes recalled recalls answered yelled
    whispered quipped
    """)
}

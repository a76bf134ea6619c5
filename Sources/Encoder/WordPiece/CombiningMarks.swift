/// A stretch of combining marks in the order that decomposition (NFD) gives them.
///
/// The reference tokenizer counts which scalar of the text each result stands for: a mark taken from
/// the text counts one further, in the new order; one split off from the letter before does not. So
/// a mark that changes places takes the text range of its new place. This is kept to the letter.
struct CombiningMarks {
  private struct Mark {
    /// The combining class above the number of the mark in the text: orders the marks.
    var order: UInt64
    /// The scalar, or 0 for a mark that is dropped afterwards.
    var image: UInt32
    var isOfText: Bool
  }

  private var marks: [Mark] = []
  private var places: [(start: Int, end: Int)] = []
  private let letter: (start: Int, end: Int)

  /// Begins a stretch after a letter that stands at these bytes of the text.
  init(afterLetterAt start: Int, _ end: Int) { letter = (start, end) }

  /// Adds a mark that was split off from the letter.
  mutating func appendSplit(_ scalar: UInt32) { append(scalar, keeps: true, isOfText: false) }

  /// Adds a mark of the text.
  mutating func append(_ scalar: UInt32, keeps: Bool, start: Int, end: Int) {
    append(scalar, keeps: keeps, isOfText: true)
    places.append((start, end))
  }

  private mutating func append(_ scalar: UInt32, keeps: Bool, isOfText: Bool) {
    let order = Self.combiningClass(scalar) << 32 | UInt64(marks.count)
    marks.append(Mark(order: order, image: keeps ? scalar : 0, isOfText: isOfText))
  }

  /// The class of the first mark that a mark decomposes to.
  ///
  /// Classes never change once given (Unicode stability policy), so the running system's serve. The
  /// marks of class 0 here are the Tibetan vowel signs that begin with U+0F71, of class 129.
  private static func combiningClass(_ scalar: UInt32) -> UInt64 {
    let own = Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
    return own == 0 ? 129 : UInt64(own)
  }

  /// Adds the marks that stay to a word.
  consuming func write(to word: inout FoldedWord) {
    guard marks.contains(where: { $0.image != 0 }) else { return }
    marks.sort { $0.order < $1.order }
    var taken = 0
    for mark in marks {
      if mark.isOfText { taken += 1 }
      guard mark.image != 0 else { continue }
      let place = taken == 0 ? letter : places[taken - 1]
      word.append(mark.image, start: place.start, end: place.end)
    }
  }
}

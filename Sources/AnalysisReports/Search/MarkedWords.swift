/// Text of which some words are marked, because they were looked for.
public struct MarkedWords: Sendable, Equatable {
  /// Neighbouring text that is marked, or not.
  public struct Piece: Sendable, Equatable {
    /// The text.
    public let text: String
    /// Whether it was looked for.
    public let isMarked: Bool
  }

  /// The text in pieces, in order; none is empty.
  public let pieces: [Piece]

  /// Takes a text without marks.
  init(_ text: String) {
    pieces = text.isEmpty ? [] : [Piece(text: text, isMarked: false)]
  }

  /// Takes a text in which ``opening`` and ``closing`` stand around what is marked.
  init(marked text: String) {
    var pieces: [Piece] = []
    var isMarked = false
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars + [Self.closing] {
      guard scalar == Self.opening || scalar == Self.closing else {
        piece.append(scalar)
        continue
      }
      if !piece.isEmpty { pieces.append(Piece(text: String(piece), isMarked: isMarked)) }
      piece.removeAll()
      isMarked = scalar == Self.opening
    }
    self.pieces = pieces
  }

  /// Control characters, which an article has no use for.
  static let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = ("\u{2}", "\u{3}")

  /// The whole text.
  public var text: String { pieces.map(\.text).joined() }

  /// What is marked, in Unicode scalars of ``text``.
  public var marks: [Range<Int>] {
    var marks: [Range<Int>] = []
    var start = 0
    for piece in pieces {
      let end = start + piece.text.unicodeScalars.count
      if piece.isMarked { marks.append(start..<end) }
      start = end
    }
    return marks
  }
}

/// The label of a word in an entity: where in the entity it stands, and the entity's class.
///
/// Beside `O`, `B-…` and `I-…` those of other schemes are read: `E-…` or `L-…` for the last word of an
/// entity, `S-…` or `U-…` for an entity of one word.
public struct EntityLabel: Hashable, Sendable {
  /// Where a word stands.
  public enum Position: Hashable, Sendable {
    /// In no entity.
    case outside
    /// At the beginning of an entity.
    case begin
    /// Further inside an entity.
    case inside
    /// At the end of an entity.
    case end
    /// The only word of an entity.
    case single
  }

  /// Where the word stands.
  public let position: Position
  /// The class of the entity, such as `PER`; empty outside of entities.
  public let kind: String

  /// The label of a word in no entity.
  public static let outside = EntityLabel(position: .outside, kind: "")

  private init(position: Position, kind: String) {
    self.position = position
    self.kind = kind
  }

  /// Reads a label such as `B-PER`; nil where it is none.
  public init?(_ text: String) {
    guard text != "O" else {
      self = .outside
      return
    }
    let bytes = text.utf8
    guard bytes.count > 2, bytes.dropFirst().first == 0x2D, let first = bytes.first else {
      return nil
    }
    switch first {
    case UInt8(ascii: "B"): position = .begin
    case UInt8(ascii: "I"): position = .inside
    case UInt8(ascii: "E"), UInt8(ascii: "L"): position = .end
    case UInt8(ascii: "S"), UInt8(ascii: "U"): position = .single
    default: return nil
    }
    kind = String(Substring(bytes.dropFirst(2)))
  }
}

/// Neighbouring words that name one thing.
public struct LabelledEntity: Hashable, Sendable {
  /// The places of the words in their sentence.
  public let words: Range<Int>
  /// The class.
  public let kind: String

  /// Makes an entity.
  public init(words: Range<Int>, kind: String) {
    self.words = words
    self.kind = kind
  }

  /// The entities of a sentence by the labels of its words, in order.
  ///
  /// An entity begins at a beginning, and at a word inside or at the end of an entity where none of
  /// its class is open: no labels are an error. These are the rules of the CoNLL-2000 and CoNLL-2003
  /// scorers (Tjong Kim Sang and Buchholz 2000).
  ///
  /// - Complexity: O(words).
  public static func entities(_ labels: [EntityLabel]) -> [LabelledEntity] {
    var entities: [LabelledEntity] = []
    var open: (start: Int, kind: String)?
    func close(at end: Int) {
      if let entity = open {
        entities.append(LabelledEntity(words: entity.start..<end, kind: entity.kind))
      }
      open = nil
    }
    for (place, label) in labels.enumerated() {
      let continues =
        (label.position == .inside || label.position == .end) && open?.kind == label.kind
      if !continues {
        close(at: place)
        if label.position != .outside { open = (place, label.kind) }
      }
      if label.position == .end || label.position == .single { close(at: place + 1) }
    }
    close(at: labels.count)
    return entities
  }
}

/// What a sign turned out to be: the automaton of `QuotationStates` over the signs of a paragraph.
struct QuotationSignReading {
  /// What a mark does.
  enum Role: UInt8 {
    /// Opens a quotation.
    case opens
    /// Closes the open quotation.
    case closes
    /// Closes nothing: nothing was open.
    case stray
    /// Stands inside a quotation and changes nothing.
    case inner
  }

  /// The sign's place among the signs of the paragraph.
  let sign: Int
  let role: Role

  /// The marks among signs, in order; what is left out is an apostrophe or the like.
  ///
  /// - Parameters:
  ///   - signs: The signs of the paragraph.
  ///   - range: The signs to read, as if the paragraph had no others; all where nil.
  ///   - kinds: Which signs can open a quotation; the others are only read inside one.
  /// - Returns: The marks with what they do.
  /// - Complexity: O(signs).
  static func readings(
    of signs: [QuotationSign], in range: Range<Int>? = nil, opening kinds: Openers = .all
  ) -> [QuotationSignReading] {
    let range = range ?? signs.indices
    let closers = SingleClosers(signs, in: range)
    var readings: [QuotationSignReading] = []
    var state = Open.nothing
    for index in range {
      let sign = signs[index]
      guard let role = role(of: sign, at: index, in: &state, closers, kinds) else { continue }
      readings.append(QuotationSignReading(sign: index, role: role))
    }
    return readings
  }

  /// Which signs can open a quotation.
  enum Openers {
    case all
    case doubles
    case singles
  }

  /// What is open.
  private enum Open: Equatable {
    case nothing
    case double
    /// A quotation in single marks, with the sign that closes it.
    case single(until: Int)
  }

  private static func role(
    of sign: QuotationSign, at index: Int, in state: inout Open, _ closers: SingleClosers,
    _ kinds: Openers
  ) -> Role? {
    switch state {
    case .single(let closer):
      if index == closer {
        state = .nothing
        return .closes
      }
      return sign.isDouble ? .inner : nil
    case .double:
      guard sign.isDouble else { return nil }
      if sign.form == .openingDouble || sign.form == .straightDouble && sign.canOpen {
        return .inner
      }
      state = .nothing
      return .closes
    case .nothing:
      if sign.isDouble {
        guard kinds != .singles else { return nil }
        if sign.canClose && !sign.canOpen { return .stray }
        state = .double
        return .opens
      }
      guard kinds != .doubles, sign.canOpen, let closer = closers.closer(after: index) else {
        return nil
      }
      state = .single(until: closer)
      return .opens
    }
  }
}

/// For each sign, where a quotation in single marks that opens there would close.
private struct SingleClosers {
  private let base: Int
  /// The first closer at or after each sign, or -1.
  private var single: [Int32]
  private var angle: [Int32]
  private let angles: [Bool]
  /// Whether the next sign touches the sign.
  private let touches: [Bool]

  init(_ signs: [QuotationSign], in range: Range<Int>) {
    base = range.lowerBound
    single = [Int32](repeating: -1, count: range.count + 1)
    angle = single
    angles = range.map { signs[$0].form == .openingAngle }
    touches = range.map { $0 + 1 < range.upperBound && signs[$0].end == signs[$0 + 1].start }
    // Whether a closer right after a stop or comma comes before the next opener.
    var (hasStoppedSingle, hasStoppedAngle) = (false, false)
    for index in range.reversed() {
      let place = index - base
      let sign = signs[index]
      single[place] = single[place + 1]
      angle[place] = angle[place + 1]
      guard !sign.isDouble else { continue }
      if sign.canClose, sign.form == .closingAngle {
        if !(sign.followsS && hasStoppedAngle) { angle[place] = Int32(index) }
        if sign.followsStop { hasStoppedAngle = true }
      } else if sign.canClose {
        if !(sign.followsS && hasStoppedSingle) { single[place] = Int32(index) }
        if sign.followsStop { hasStoppedSingle = true }
      }
      if sign.canOpen { (hasStoppedSingle, hasStoppedAngle) = (false, false) }
    }
  }

  /// The sign that closes what an opener opens, or nil; something stands between the two.
  func closer(after opener: Int) -> Int? {
    let place = opener - base
    let next = touches[place] ? place + 2 : place + 1
    let closer = angles[place] ? angle[next] : single[next]
    return closer < 0 ? nil : Int(closer)
  }
}

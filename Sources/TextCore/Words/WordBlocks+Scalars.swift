internal import CKernels

// The slow path: runs that hold scalars beyond ASCII, and letters with stops between.

extension WordBlocks {
  /// Finds the words of a run under the news rule; returns where in the block to go on.
  mutating func scanNewsScalars(
    _ text: Span<UInt8>, run: dl_word_run, block: Range<Int>
  ) -> UInt32 {
    var position = block.lowerBound + Int(run.start)
    let end = block.lowerBound + Int(run.end)
    while position < end {
      let scalar = text.decodeScalar(at: position)
      if scalar.isValid, ScalarClass.of(scalar.value).startsWord {
        position = scanNewsWord(text, from: position, to: end, block: block)
      } else {
        position += scalar.length
      }
    }
    return UInt32(position - block.lowerBound)
  }

  /// Takes the word that starts at a position; returns where to go on.
  private mutating func scanNewsWord(
    _ text: Span<UInt8>, from start: Int, to limit: Int, block: Range<Int>
  ) -> Int {
    let form = formEnd
    var position = start
    var end = start
    var lastJoin = start
    var characters = 0
    var hasLetter = false
    var hadLetterBeforeJoin = false
    scalars: while position < limit {
      let scalar = text.decodeScalar(at: position)
      guard scalar.isValid else { break }
      let next = position + scalar.length
      switch ScalarClass.of(scalar.value) {
      case .letter, .ideograph:
        writeLowered(text, scalar, at: position, within: block)
        (characters, hasLetter, end) = (characters + 1, true, next)
      case .number:
        write(scalar.value)
        (characters, end) = (characters + 1, next)
      case .mark:
        write(scalar.value)
        end = next
      case .joiner: break
      default:
        guard let join = Self.innerJoin(scalar.value), next < limit else { break scalars }
        let after = text.decodeScalar(at: next)
        guard after.isValid, ScalarClass.of(after.value).startsWord else { break scalars }
        write(join)
        (characters, lastJoin, hadLetterBeforeJoin) = (characters + 1, position, hasLetter)
      }
      position = next
    }
    if characters == 1, end == start + 1,
      let after = addInitialism(text, at: UInt32(start - block.lowerBound), block: block)
    {
      return block.lowerBound + Int(after)
    }
    let resume = end
    if characters > 2, formByte(fromEnd: 2) == UInt8(ascii: "'"),
      formByte(fromEnd: 1) == UInt8(ascii: "s")
    {
      dropForm(to: formEnd - 2)
      (characters, end, hasLetter) = (characters - 2, lastJoin, hadLetterBeforeJoin)
    }
    if characters >= 2, hasLetter {
      addForm(from: form, source: start..<end, resume: resume, block: block)
    } else {
      dropForm(to: form)
    }
    return position
  }

  /// The apostrophe or hyphen that a scalar is a form of.
  private static func innerJoin(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x27, 0x2019: UInt8(ascii: "'")
    case 0x2D, 0x2010, 0x2011: UInt8(ascii: "-")
    default: nil
    }
  }

  /// Adds "u.s." when the single ASCII letter at a place in the block begins such a word.
  ///
  /// Returns where in the block to go on, or nil when it does not.
  mutating func addInitialism(
    _ text: Span<UInt8>, at place: UInt32, block: Range<Int>
  ) -> UInt32? {
    let start = block.lowerBound + Int(place)
    let limit = block.upperBound
    let form = formEnd
    var position = start
    var letters = 0
    while position < limit, text[position].isASCIILetter,
      position + 1 == limit || !text[position + 1].continuesWord
    {
      write(text[position] | 0x20)
      write(UInt8(ascii: "."))
      letters += 1
      position += 1
      guard position < limit, text[position] == UInt8(ascii: ".") else { break }
      position += 1
    }
    guard letters >= 2 else {
      dropForm(to: form)
      return nil
    }
    addForm(from: form, source: start..<position, resume: position, block: block)
    return UInt32(position - block.lowerBound)
  }

  /// Finds the words of a run under scikit-learn's rule.
  mutating func scanAlphanumericScalars(
    _ text: Span<UInt8>, run: dl_word_run, block: Range<Int>
  ) {
    var position = block.lowerBound + Int(run.start)
    let limit = block.lowerBound + Int(run.end)
    var form = formEnd
    var characters = 0
    var start = position
    func close(_ self: inout WordBlocks, at end: Int) {
      if characters >= 2 {
        self.addForm(from: form, source: start..<end, resume: end, block: block)
      } else {
        self.dropForm(to: form)
      }
      form = self.formEnd
      characters = 0
    }
    while position < limit {
      let scalar = text.decodeScalar(at: position)
      let next = position + scalar.length
      var lowering = ScalarLowering(first: scalar.value, second: 0)
      if scalar.value == 0x3A3 {
        let isFinal = text.isFinalSigma(at: position, within: block)
        lowering = ScalarLowering(first: isFinal ? 0x3C2 : 0x3C3, second: 0)
      } else if scalar.isValid {
        lowering = ScalarLowering.of(scalar.value)
      }
      if scalar.isValid, isAlphanumeric(lowering.first) {
        if characters == 0 { start = position }
        write(lowering.first)
        characters += 1
        // The second scalar, U+0307, is a mark and ends the word.
        if lowering.second != 0 { close(&self, at: next) }
      } else {
        close(&self, at: position)
      }
      position = next
    }
    close(&self, at: limit)
  }

  private mutating func writeLowered(
    _ text: Span<UInt8>, _ scalar: DecodedScalar, at position: Int, within bounds: Range<Int>
  ) {
    if scalar.value == 0x3A3 {
      write(text.isFinalSigma(at: position, within: bounds) ? 0x3C2 as UInt32 : 0x3C3)
      return
    }
    let lowering = ScalarLowering.of(scalar.value)
    write(lowering.first)
    if lowering.second != 0 { write(lowering.second) }
  }

  /// Writes a scalar of a normal form as UTF-8.
  private mutating func write(_ value: UInt32) {
    switch value {
    case 0..<0x80: write(UInt8(value))
    case 0x80..<0x800:
      write(UInt8(0xC0 | value >> 6))
      write(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      write(UInt8(0xE0 | value >> 12))
      write(UInt8(0x80 | value >> 6 & 0x3F))
      write(UInt8(0x80 | value & 0x3F))
    default:
      write(UInt8(0xF0 | value >> 18))
      write(UInt8(0x80 | value >> 12 & 0x3F))
      write(UInt8(0x80 | value >> 6 & 0x3F))
      write(UInt8(0x80 | value & 0x3F))
    }
  }
}

extension ScalarClass {
  /// Whether a word may start with the scalar, and an apostrophe or hyphen may stand before it.
  var startsWord: Bool { self == .letter || self == .number || self == .ideograph }
}

extension UInt8 {
  /// A–Z and a–z.
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// 0–9.
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// A–Z, a–z and 0–9.
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// Whether the byte after a letter keeps it from standing alone under the news rule.
  fileprivate var continuesWord: Bool {
    isASCIILetterOrDigit || self >= 0x80 || self == UInt8(ascii: "'")
      || self == UInt8(ascii: "-")
  }
}

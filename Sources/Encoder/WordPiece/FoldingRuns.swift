/// A run of scalars with the same kind.
struct FoldingRun {
  var kind: ScalarFolding.Kind
  /// The value of the first scalar.
  var first: Int
  var count = 1
  /// From one scalar to the next.
  var step = 1
  /// The image of the first scalar; 0 for itself.
  var image: UInt32 = 0
  /// From one image to the next.
  var slope: UInt32 = 0
}

/// Reads the written form of the runs, one by one.
struct FoldingRuns {
  private var bytes: String.UTF8View.Iterator
  private var previous = 0

  init(_ text: String) { bytes = text.utf8.makeIterator() }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The next run, or nil at the end.
  mutating func next() -> FoldingRun? {
    guard let letter = bytes.next() else { return nil }
    var (distance, sign) = number()
    var run = FoldingRun(kind: Self.kind(letter), first: previous + distance)
    previous = run.first
    while let field = sign, field != 0x20, field != 0x0A {
      (distance, sign) = number()
      switch field {
      case UInt8(ascii: "*"): run.count = distance
      case UInt8(ascii: "%"): run.step = distance
      case UInt8(ascii: ">"): run.image = UInt32(distance)
      default: run.slope = UInt32(distance)
      }
    }
    return run
  }

  /// The number that begins here and the byte after it.
  private mutating func number() -> (value: Int, end: UInt8?) {
    var value = 0
    while let byte = bytes.next() {
      guard let digit = Self.digit(byte) else { return (value, byte) }
      value = value << 4 | Int(digit)
    }
    return (value, nil)
  }

  private static func kind(_ letter: UInt8) -> ScalarFolding.Kind {
    switch letter {
    case UInt8(ascii: "r"): .removed
    case UInt8(ascii: "s"): .space
    case UInt8(ascii: "p"): .punctuation
    case UInt8(ascii: "i"): .ideograph
    case UInt8(ascii: "d"): .droppedStarter
    case UInt8(ascii: "m"): .mark
    case UInt8(ascii: "k"): .keptMark
    case UInt8(ascii: "h"): .hangul
    case UInt8(ascii: "q"): .sequence
    default: .letter
    }
  }
}

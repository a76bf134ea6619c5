/// The order of the two bytes of a UTF-16 code unit.
enum UTF16Order: Sendable {
  case littleEndian
  case bigEndian

  /// The order that a byte order mark names, or that the zero bytes of Western text betray.
  static func detected(in sample: [UInt8]) -> UTF16Order? {
    if sample.starts(with: [0xFF, 0xFE]) { return .littleEndian }
    if sample.starts(with: [0xFE, 0xFF]) { return .bigEndian }
    let pairs = min(sample.count / 2, 1_024)
    guard pairs >= 8 else { return nil }
    var zerosAtEven = 0
    var zerosAtOdd = 0
    for pair in 0..<pairs {
      zerosAtEven += sample[2 * pair] == 0 ? 1 : 0
      zerosAtOdd += sample[2 * pair + 1] == 0 ? 1 : 0
    }
    if zerosAtOdd * 10 > pairs * 6 && zerosAtEven * 20 < pairs { return .littleEndian }
    if zerosAtEven * 10 > pairs * 6 && zerosAtOdd * 20 < pairs { return .bigEndian }
    return nil
  }
}

/// Turns UTF-16 that arrives in pieces into UTF-8.
struct UTF16Transcoder {
  private let order: UTF16Order
  /// A byte that waits for its second half.
  private var halfUnit: UInt8?
  /// A high surrogate that waits for its low one.
  private var highSurrogate: UInt16?
  private var isAtStart = true
  /// Surrogates without their partner; each became U+FFFD.
  private(set) var repairs = 0

  init(order: UTF16Order) { self.order = order }

  /// Appends the text of a piece; the byte order mark is dropped.
  mutating func transcode(_ bytes: [UInt8], into output: inout [UInt8]) {
    output.reserveCapacity(output.count + bytes.count)
    for byte in bytes {
      guard let half = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let unit =
        order == .littleEndian
        ? UInt16(half) | UInt16(byte) << 8 : UInt16(byte) | UInt16(half) << 8
      defer { isAtStart = false }
      if isAtStart && unit == 0xFEFF { continue }
      append(unit, to: &output)
    }
  }

  /// Appends what is left when no more bytes come.
  mutating func finish(into output: inout [UInt8]) {
    if highSurrogate != nil || halfUnit != nil {
      repair(into: &output)
      highSurrogate = nil
      halfUnit = nil
    }
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if 0xDC00...0xDFFF ~= unit {
        let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        UTF8Encoding.append(scalar, to: &output)
        return
      }
      repair(into: &output)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: repair(into: &output)
    default: UTF8Encoding.append(UInt32(unit), to: &output)
    }
  }

  private mutating func repair(into output: inout [UInt8]) {
    repairs += 1
    UTF8Encoding.append(0xFFFD, to: &output)
  }
}

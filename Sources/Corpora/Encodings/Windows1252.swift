/// Windows-1252 as the WHATWG Encoding Standard defines it: the five bytes that the code page leaves
/// open are the C1 controls of the same number.
enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F; all others are their own number.
  static let upperControls: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// A range of Windows-1252 bytes as UTF-8.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count + range.count / 16)
    for byte in bytes[range] {
      switch byte {
      case ..<0x80: text.append(byte)
      case 0x80..<0xA0: UTF8Encoding.append(upperControls[Int(byte) - 0x80], to: &text)
      default: UTF8Encoding.append(UInt32(byte), to: &text)
      }
    }
    return text
  }
}

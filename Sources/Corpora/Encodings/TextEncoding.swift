/// What had to be done to read bytes as text.
enum TextRepair: Equatable, Sendable {
  case none
  case replaced(count: Int)
  case assumedWindows1252
}

/// Reads bytes of an encoding that nobody declared.
enum TextEncoding {
  /// A range as UTF-8.
  ///
  /// Well-formed UTF-8 is given back as it is. Otherwise UTF-8 with damage is told from Windows-1252
  /// by counting: text in Windows-1252 hardly ever forms a UTF-8 sequence by chance, so as many
  /// sequences as stray bytes mean damaged UTF-8.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> (text: [UInt8], repair: TextRepair)
  {
    if UTF8Encoding.isValid(bytes, range) {
      return (range == 0..<bytes.count ? bytes : Array(bytes[range]), .none)
    }
    let (sequences, strays) = UTF8Encoding.census(bytes, range)
    guard sequences >= strays else {
      return (Windows1252.decoded(bytes, range), .assumedWindows1252)
    }
    let (text, repairs) = UTF8Encoding.repaired(bytes, range)
    return (text, .replaced(count: repairs))
  }

  /// The first bytes of a file as UTF-8, for looking at only.
  static func sampleAsUTF8(_ sample: [UInt8]) -> ArraySlice<UInt8> {
    guard let order = UTF16Order.detected(in: sample) else {
      return sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample[3...] : sample[...]
    }
    var text: [UInt8] = []
    var transcoder = UTF16Transcoder(order: order)
    transcoder.transcode(sample, into: &text)
    return text[...]
  }

  /// The row that tells of a repair, or nil when nothing was changed.
  static func note(_ repair: TextRepair, at location: ArticleLocation) -> SkippedRecord? {
    switch repair {
    case .none:
      return nil
    case .replaced(let count):
      let what = count == 1 ? "1 place that is" : "\(count) places that are"
      return SkippedRecord(
        at: location, code: .invalidCharacters, severity: .altered,
        reason: "\(what) not UTF-8 became U+FFFD; save the file as UTF-8")
    case .assumedWindows1252:
      return SkippedRecord(
        at: location, code: .assumedEncoding, severity: .altered,
        reason: "not UTF-8; read as Windows-1252")
    }
  }
}

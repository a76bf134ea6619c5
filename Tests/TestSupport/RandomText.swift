extension TestGenerator {
  /// Bytes of any value.
  public mutating func randomBytes(upTo length: Int) -> [UInt8] {
    (0..<Int.random(in: 0...length, using: &self)).map { _ in
      UInt8.random(in: .min ... .max, using: &self)
    }
  }

  /// Text of letters, signs and spaces from many scripts, and of pieces that news copy is made of.
  public mutating func randomText(upTo pieces: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...pieces, using: &self) {
      if Bool.random(using: &self) {
        text += newsPieces.randomElement(using: &self) ?? ""
      } else if let block = scalarBlocks.randomElement(using: &self),
        let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self))
      {
        text.unicodeScalars.append(scalar)
      }
    }
    return Array(text.utf8)
  }
}

private let newsPieces = [
  "the", "Minister", "U.S.", "p.m.", "’s", "'s", "-", "–", "—", "…", "...", "“", "”", "\"", "‘",
  "’",
  " ", " ", "  ", "\n", "\n\n", ".", ",", "?", "!", "3.5", "1,000", "24/7", "$", "€", "@desk",
  "#dock",
  "https://ex.org/a?b=(c)", "a.b@c.org", "don't", "well-known", "é", "e\u{301}", "İ", "ΑΣ", "水",
  "_",
  "\u{AD}", "\u{200D}", "👩‍🚒", "🇩🇰", "Dr. ", "J. ", "No. 4", "(", ")", "[1]", "\u{2028}", "\0",
]

private let scalarBlocks: [ClosedRange<UInt32>] = [
  0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x900...0x97F, 0x1E00...0x1FFF,
  0x2000...0x206F, 0x20A0...0x20CF, 0x3040...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xAC7F,
  0x1F300...0x1F6FF, 0x10000...0x1FFFF, 0xE000...0xE010,
]

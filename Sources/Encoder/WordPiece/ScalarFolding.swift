/// What uncased BERT makes of each Unicode scalar before it cuts words.
///
/// The reference tokenizer cleans the text, takes ideographs apart, decomposes (NFD), drops
/// nonspacing marks and takes small letters, each by the Unicode version of another library of its
/// own. The model was trained on that, so the sum of these steps is kept here as one fixed table:
/// with the running system's Unicode data, other pieces would come out for some scalars.
struct ScalarFolding: Sendable {
  /// What becomes of a scalar.
  enum Kind: UInt8 {
    /// A part of a word, as its image.
    case letter
    /// Gone before anything else happens.
    case removed
    /// Ends a word.
    case space
    /// A word of its own, as its image.
    case punctuation
    /// An ideograph: a word of its own, as its image.
    case ideograph
    /// A mark of combining class 0, dropped after decomposition.
    case droppedStarter
    /// A mark of another combining class, dropped after decomposition put it in order.
    case mark
    /// A mark of another combining class that stays.
    case keptMark
    /// A syllable of Hangul, which becomes its jamo.
    case hangul
    /// A part of a word that becomes several scalars.
    case sequence
  }

  /// The kind of a scalar in the upper 8 bits, its image (0 for itself) in the others.
  struct Entry: Sendable {
    let bits: UInt32

    init(_ kind: Kind, image: UInt32 = 0) { bits = UInt32(kind.rawValue) << 24 | image }

    @inline(__always)
    init(bits: UInt32) { self.bits = bits }

    @inline(__always)
    var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits &>> 24)) ?? .letter }

    @inline(__always)
    var image: UInt32 { bits & 0xFF_FFFF }
  }

  /// The codes of an ASCII byte that is no letter or digit; every other code is the folded byte.
  enum ASCIICode {
    static let removed: UInt8 = 0
    static let space: UInt8 = 1
    static let punctuation: UInt8 = 2
    /// The bracket that may begin a marker such as `[SEP]`.
    static let openingBracket: UInt8 = 3
    /// A byte of a longer scalar.
    static let wide: UInt8 = 4
    /// The lowest folded byte.
    static let firstLetter: UInt8 = 0x30
  }

  /// The table, made at its first use.
  static let shared = ScalarFolding()

  /// The code of each byte.
  let bytes: [UInt8]
  /// The images of the sequences.
  let images: [[UInt32]]
  private let pages: [UInt16]
  private let entries: [UInt32]

  private init() {
    var table = PagedEntries()
    var runs = FoldingRuns(Self.runs)
    while let run = runs.next() { table.fill(run) }
    pages = table.pages
    entries = table.entries
    images = Self.sequences.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { sequence in
      sequence.split(separator: UInt8(ascii: "+")).map { part in
        part.reduce(0) { $0 << 4 | UInt32(FoldingRuns.digit($1) ?? 0) }
      }
    }
    bytes = (0..<256).map { byte in
      guard byte < 0x80 else { return ASCIICode.wide }
      let entry = table.entry(of: UInt32(byte))
      switch entry.kind {
      case .removed: return ASCIICode.removed
      case .space: return ASCIICode.space
      case .punctuation:
        return byte == 0x5B ? ASCIICode.openingBracket : ASCIICode.punctuation
      default: return entry.image == 0 ? UInt8(byte) : UInt8(entry.image)
      }
    }
  }

  /// The entry of a scalar.
  @inline(__always)
  func entry(of scalar: UInt32) -> Entry {
    let page = Int(pages[Int(scalar &>> 8)])
    return Entry(bits: entries[page &<< 8 | Int(scalar & 0xFF)])
  }
}

/// A table of all scalars in pages of 256; pages of one kind throughout are kept once.
private struct PagedEntries {
  /// Page 0 is all plain letters.
  var pages = [UInt16](repeating: 0, count: 0x1100)
  var entries = [UInt32](repeating: 0, count: 256)
  private var uniform: [UInt32: UInt16] = [0: 0]

  func entry(of scalar: UInt32) -> ScalarFolding.Entry {
    let page = Int(pages[Int(scalar >> 8)])
    return ScalarFolding.Entry(bits: entries[page << 8 | Int(scalar & 0xFF)])
  }

  mutating func fill(_ run: FoldingRun) {
    var scalar = run.first
    var image = run.image
    var left = run.count
    while left > 0 {
      let bits = ScalarFolding.Entry(run.kind, image: image).bits
      if run.step == 1, run.slope == 0, scalar & 0xFF == 0, left >= 256 {
        pages[scalar >> 8] = page(of: bits)
        (scalar, left) = (scalar + 256, left - 256)
        continue
      }
      let page = ownPage(scalar >> 8)
      entries[page << 8 | scalar & 0xFF] = bits
      (scalar, image, left) = (scalar + run.step, image + run.slope, left - 1)
    }
  }

  private mutating func page(of bits: UInt32) -> UInt16 {
    if let page = uniform[bits] { return page }
    let page = UInt16(entries.count >> 8)
    entries.append(contentsOf: repeatElement(bits, count: 256))
    uniform[bits] = page
    return page
  }

  private mutating func ownPage(_ index: Int) -> Int {
    if pages[index] == 0 {
      pages[index] = UInt16(entries.count >> 8)
      entries.append(contentsOf: repeatElement(0, count: 256))
    }
    return Int(pages[index])
  }
}

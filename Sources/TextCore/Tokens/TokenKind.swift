/// What a token is.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  /// A run of letters with inner apostrophes, hyphens and digits, an abbreviation with its stop,
  /// or one ideograph.
  case word
  /// A number with its inner separators and a suffix of up to two letters: 1,234.5, 24/7, 21st.
  case number
  /// A punctuation mark; "...", "--", "``", "''" and rules of * _ = are one.
  case punctuation
  /// A currency or other sign, or an emoji with its modifiers.
  case symbol
  /// A web address.
  case url
  /// An e-mail address.
  case email
  /// The name of an account, with its @.
  case handle
  /// A keyword of a post, with its #.
  case hashtag
  /// Bytes that are not UTF-8.
  case unknownBytes
}

/// The place of a token in a document.
public struct TokenIndex: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number of tokens before it.
  public let rawValue: Int32

  /// Makes the index of the token after `rawValue` others.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Makes the index of the token after `position` others.
  public init(_ position: Int) { self.init(rawValue: Int32(position)) }

  /// The number of tokens before it, as an array index.
  public var position: Int { Int(rawValue) }

  /// Orders by place.
  public static func < (lhs: TokenIndex, rhs: TokenIndex) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The tokens of a text as columns.
public struct Tokens: Sendable, Equatable {
  /// The first byte of each token, ascending.
  public private(set) var starts: [Int32]
  /// The end of the last byte of each token, none after the next start.
  public private(set) var ends: [Int32]
  /// The kind of each token.
  public private(set) var kinds: [TokenKind]

  /// Makes tokens from their columns.
  ///
  /// - Precondition: The columns are of one length; tokens are not empty, ascend and do not overlap.
  public init(starts: [Int32], ends: [Int32], kinds: [TokenKind]) {
    precondition(starts.count == ends.count && ends.count == kinds.count)
    precondition(zip(starts, ends).allSatisfy { $0 < $1 }, "a token holds a byte")
    precondition(zip(ends, starts.dropFirst()).allSatisfy { $0 <= $1 }, "tokens ascend")
    self.starts = starts
    self.ends = ends
    self.kinds = kinds
  }

  init() { (starts, ends, kinds) = ([], [], []) }

  /// The number of tokens.
  public var count: Int { starts.count }

  /// The bytes of a token.
  public func range(_ index: Int) -> ByteRange { ByteRange(Int(starts[index]), Int(ends[index])) }

  @inline(__always)
  mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int) {
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
    kinds.append(kind)
  }

  mutating func reserve(_ size: Int) {
    starts.reserveCapacity(size)
    ends.reserveCapacity(size)
    kinds.reserveCapacity(size)
  }
}

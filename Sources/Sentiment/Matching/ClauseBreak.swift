/// What stands between two words: the stronger, the more ends there.
enum ClauseBreak: UInt8, Comparable {
  /// White space, a hyphen, a sign without meaning here.
  case none
  /// A comma.
  case comma
  /// A semicolon, colon, dash, bracket or quotation mark.
  case clause
  /// A stop, or an empty line.
  case sentence

  static func < (lhs: ClauseBreak, rhs: ClauseBreak) -> Bool { lhs.rawValue < rhs.rawValue }
}

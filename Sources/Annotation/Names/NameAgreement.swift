/// How a short name can stand for a longer one.
enum NameAgreement: Int, Sendable, Comparable {
  /// The first name or the first words alone.
  case givenName
  /// The surname, a half of it, or the last words.
  case surname
  /// First name and surname agree, with other middle names, initials or a short form.
  case fullName

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  /// How two names agree, or nil when they cannot be the same person's.
  ///
  /// Two full names agree when their surnames do and their first names are the same, a short form
  /// of each other, or an initial; middle names must not contradict, nor Jr. and Sr., nor Mr. and
  /// Mrs. A name of one word, or a run of words at the end, is a surname, one at the start a first
  /// name.
  static func between(_ first: PersonName, _ second: PersonName) -> NameAgreement? {
    if let one = first.generation, let other = second.generation, one != other { return nil }
    if let one = first.gender, let other = second.gender, one != other { return nil }
    if first.parts == second.parts { return first.isFull ? .fullName : .surname }
    if first.isFull, second.isFull, fullNamesAgree(first, second) { return .fullName }
    let (short, long) = first.parts.count < second.parts.count ? (first, second) : (second, first)
    guard short.parts.count < long.parts.count else { return nil }
    if isSurname(short, of: long) { return .surname }
    if Array(long.parts.prefix(short.parts.count)) == short.parts { return .givenName }
    if short.parts.count == 1 {
      if Nicknames.agree(short.parts[0], long.parts[0]) { return .givenName }
      if long.nickname == short.parts[0] { return .givenName }
    }
    return nil
  }

  private static func isSurname(_ short: PersonName, of long: PersonName) -> Bool {
    if Array(long.parts.suffix(short.parts.count)) == short.parts { return true }
    guard short.parts.count == 1, let last = long.parts.last else { return false }
    return last.split(separator: "-").contains { $0 == short.parts[0] }
  }

  private static func fullNamesAgree(_ first: PersonName, _ second: PersonName) -> Bool {
    // Names with the surname first: "Park Sun-hee", "Sun-hee Park".
    if first.parts.count == 2, first.parts == second.parts.reversed() { return true }
    guard surnamesAgree(first, second) else { return false }
    let one = Array(first.parts.dropLast(first.surnameCount))
    let other = Array(second.parts.dropLast(second.surnameCount))
    guard let start = one.first, let otherStart = other.first else { return false }
    let nicknamed = first.nickname == otherStart || second.nickname == start
    guard nicknamed || givenNamesAgree(start, otherStart) else {
      // "Fogh Rasmussen" beside "Anders Fogh Rasmussen".
      return second.parts.suffix(first.parts.count) == first.parts[...]
        || first.parts.suffix(second.parts.count) == second.parts[...]
    }
    return zip(one.dropFirst(), other.dropFirst()).allSatisfy(givenNamesAgree)
  }

  private static func surnamesAgree(_ first: PersonName, _ second: PersonName) -> Bool {
    if first.surname == second.surname { return true }
    guard let one = first.parts.last, let other = second.parts.last else { return false }
    if one == other { return true }
    return one.hasPrefix(other + "-") || other.hasPrefix(one + "-") || one.hasSuffix("-" + other)
      || other.hasSuffix("-" + one)
  }

  private static func givenNamesAgree(_ first: String, _ second: String) -> Bool {
    if Nicknames.agree(first, second) { return true }
    let (one, other) = (first.filter { $0 != "." }, second.filter { $0 != "." })
    if one == other { return true }
    guard let start = one.first, start == other.first else { return false }
    // "K." beside "Kelly", "J.K." beside "Joanne".
    return one.count == 1 || other.count == 1 || (first.contains(".") || second.contains("."))
  }
}

/// What a piece of text says about a day.
public enum DateReading: Hashable, Sendable {
  /// One day and no other.
  case day(CalendarDay)
  /// Two days: `03/04/2031` is 3 April in most of the world and 4 March in the United States.
  case ambiguous(dayFirst: CalendarDay, monthFirst: CalendarDay)
  /// No day that this parser knows how to read.
  case unreadable
}

/// Reads the dates that exporters, feeds and newsrooms write.
///
/// Known forms: ISO 8601 days and date-times (`2031-02-04`, `2031-02-04T10:11:12+01:00`,
/// `2031-02-04 10:11`, `2031/02/04`, `20310204`, `20310204101112`), RFC 2822
/// (`Tue, 4 Feb 2031 10:11:12 +0000`), the C form (`Tue Feb 4 10:11:12 2031`), English prose
/// (`4 February 2031`, `Feb. 4th, 2031, 6:40 p.m.`), and numbers with the year last
/// (`31/02/2014`, `4.2.2031`; points are read day first).
///
/// The day is the one that is written: a time zone never shifts it. A two-digit year is read in
/// `7/23/17` alone, where 23 can be nothing but the day; from 69 on it is one of the last century.
public enum DateParser {
  /// The day that a text names, or nil when it names none or leaves a choice.
  ///
  /// - Parameters:
  ///   - text: The text, with or without surrounding space.
  ///   - unixSeconds: Whether a bare number of 9 to 13 digits counts as seconds (or, from 12
  ///     digits, milliseconds) since 1970 in UTC.
  /// - Returns: The day.
  public static func parse(_ text: String, unixSeconds: Bool = false) -> CalendarDay? {
    guard case .day(let day) = reading(Array(text.utf8), unixSeconds: unixSeconds) else {
      return nil
    }
    return day
  }

  /// The day that UTF-8 bytes name, or nil when they name none or leave a choice.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - unixSeconds: Whether a bare number counts as a Unix time.
  /// - Returns: What is said.
  public static func parse(_ bytes: [UInt8], unixSeconds: Bool = false) -> CalendarDay? {
    guard case .day(let day) = reading(bytes, unixSeconds: unixSeconds) else { return nil }
    return day
  }

  /// What UTF-8 bytes say about a day, with both readings where the order is in doubt.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - unixSeconds: Whether a bare number counts as a Unix time.
  /// - Returns: What is said.
  public static func reading(_ bytes: [UInt8], unixSeconds: Bool = false) -> DateReading {
    // No written date is this long; the limit keeps hostile fields cheap.
    guard bytes.count <= 128 else { return .unreadable }
    let tokens = DateToken.tokens(of: bytes)
    guard let first = tokens.first else { return .unreadable }
    if unixSeconds, tokens.count == 1, let day = unixDay(first) { return .day(day) }
    if case .number(_, let digits) = first, digits == 4 || digits == 8 || digits == 14 {
      if let day = yearFirst(tokens) { return .day(day) }
    }
    if tokens.contains(where: { $0.month != nil }) {
      return named(tokens).map(DateReading.day) ?? .unreadable
    }
    return yearLast(tokens)
  }

  private static func unixDay(_ token: DateToken) -> CalendarDay? {
    guard case .number(let value, let digits) = token, 9...13 ~= digits else { return nil }
    let seconds = digits >= 12 ? value / 1_000 : value
    return CalendarDay(daysSinceEpoch: 0).advanced(by: seconds / 86_400)
  }

  /// `2031-02-04…`, `2031/02/04…`, `20310204…`.
  private static func yearFirst(_ tokens: [DateToken]) -> CalendarDay? {
    if case .number(let value, let digits) = tokens[0], digits != 4 {
      let date = digits == 14 ? value / 1_000_000 : value
      guard digits == 14 || isTimeOfDay(tokens[1...]) else { return nil }
      return CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    }
    guard tokens.count >= 5, case .number(let year, 4) = tokens[0],
      case .mark(let mark) = tokens[1], [0x2D, 0x2F, 0x2E].contains(mark),
      case .number(let month, 1...2) = tokens[2], tokens[3] == .mark(mark),
      case .number(let day, 1...2) = tokens[4], isTimeOfDay(tokens[5...])
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `4 February 2031`, `Feb. 4, 2031`, `Tue, 4 Feb 2031 10:11:12 +0000`.
  private static func named(_ tokens: [DateToken]) -> CalendarDay? {
    var year: Int?
    var month: Int?
    var day: Int?
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let value, let digits):
        if token.isClockPart(at: index, of: tokens) { continue }
        if digits == 4, year == nil, !token.isZone(at: index, of: tokens) {
          year = value
        } else if digits <= 2, day == nil {
          day = value
        }
      case .word(let word):
        if let named = token.month {
          guard month == nil else { return nil }
          month = named
        } else if !DateToken.fillers.contains(word) {
          return nil
        }
      case .mark:
        continue
      }
    }
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `31/02/2014`, `4.2.2031`, `04-02-2031`.
  private static func yearLast(_ tokens: [DateToken]) -> DateReading {
    guard tokens.count >= 5, case .number(let first, 1...2) = tokens[0],
      case .mark(let mark) = tokens[1], [0x2D, 0x2F, 0x2E].contains(mark),
      case .number(let second, 1...2) = tokens[2], tokens[3] == .mark(mark),
      case .number(var year, let digits) = tokens[4], digits == 4 || digits == 2,
      isTimeOfDay(tokens[5...])
    else { return .unreadable }
    if digits == 2 {
      guard mark == 0x2F, second > 12 else { return .unreadable }
      year += year < 69 ? 2000 : 1900
    }
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let day?, let other?):
      return day == other || mark == 0x2E
        ? .day(day) : .ambiguous(dayFirst: day, monthFirst: other)
    case (let day?, nil): return .day(day)
    case (nil, let day?): return mark == 0x2E ? .unreadable : .day(day)
    case (nil, nil): return .unreadable
    }
  }

  /// Whether what follows a date is nothing, or a time of day.
  private static func isTimeOfDay(_ tokens: ArraySlice<DateToken>) -> Bool {
    tokens.allSatisfy { token in
      switch token {
      case .number(_, let digits): digits <= 9
      case .word(let word): DateToken.fillers.contains(word)
      case .mark(let mark): [0x3A, 0x2E, 0x2B, 0x2D, 0x2C, 0x28, 0x29].contains(mark)
      }
    }
  }
}

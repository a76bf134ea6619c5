import CalendarDates
import TestSupport
import Testing

@Suite("Written dates")
struct DateParserTests {
  @Test(
    "of every known form are 4 February 2031",
    arguments: [
      "2031-02-04", " 2031-02-04\n", "2031-02-04T10:11:12Z", "2031-02-04T23:59:59.123+01:00",
      "2031-02-04 10:11", "2031-02-04 10:11:12 -0500", "2031/02/04", "2031.2.4", "20310204",
      "20310204101112", "20310204T101112Z", "Tue, 4 Feb 2031 10:11:12 +0000",
      "Tue, 04 Feb 2031 10:11:12 GMT", "Tue Feb  4 10:11:12 2031", "Tue Feb 04 10:11:12 +0000 2031",
      "Tue Feb 04 10:11:12 -0500 2031", "4 February 2031", "4th February, 2031", "4 Feb. 2031",
      "February 4, 2031", "Feb. 4, 2031", "FEB 4 2031",
      "Tuesday, February 4, 2031 at 6:40 p.m. EST",
      "6:40 pm, Feb. 4, 2031", "Updated Feb. 4, 2031, 6 p.m.", "4-Feb-2031", "2031-Feb-04",
      "04.02.2031", "4.2.2031",
    ])
  func reads(text: String) {
    #expect(DateParser.parse(text)?.description == "2031-02-04")
    #expect(DateParser.parse(Array(text.utf8))?.description == "2031-02-04")
  }

  @Test(
    "with the day beyond 12 leave no choice",
    arguments: [
      ("31/01/2014", "2014-01-31"), ("01/31/2014", "2014-01-31"), ("05/05/2014", "2014-05-05"),
      ("7/23/17", "2017-07-23"), ("12/30/99", "1999-12-30"),
    ])
  func decides(text: String, day: String) {
    #expect(DateParser.parse(text)?.description == day)
  }

  @Test("with a choice of day and month are ambiguous")
  func doubts() throws {
    let april = try #require(CalendarDay(iso8601: "2031-04-03"))
    let march = try #require(CalendarDay(iso8601: "2031-03-04"))
    #expect(
      DateParser.reading(Array("03/04/2031".utf8)) == .ambiguous(dayFirst: april, monthFirst: march)
    )
    #expect(DateParser.parse("03/04/2031") == nil)
  }

  @Test(
    "of no known form are not guessed",
    arguments: [
      "", "yesterday", "31/02/2014", "2031", "2031-02", "February 2031", "2031-13-01", "12/1/16",
      "Feb. 30, 2031", "1 May or 2 May 2031", "4 Brumaire 2031", "99999999", "2031-02-04 or later",
      "1738663872", String(repeating: "2031-02-04 ", count: 50),
    ])
  func refuses(text: String) {
    #expect(DateParser.parse(text) == nil)
  }

  @Test("are Unix times only when asked")
  func unixTimes() {
    // Python 3.11: datetime.fromtimestamp(1927966272, UTC) is 2031-02-04 09:51:12.
    #expect(DateParser.parse("1927966272", unixSeconds: true)?.description == "2031-02-04")
    #expect(DateParser.parse("1927966272000", unixSeconds: true)?.description == "2031-02-04")
    #expect(DateParser.parse("1927966272") == nil)
    #expect(DateParser.parse("20310204", unixSeconds: true)?.description == "2031-02-04")
  }

  @Test("made of any bytes never end the process")
  func survives() {
    let alphabet = Array("0123456789 -/.,:+TZabFeJn\u{FF}".utf8)
    forEverySeed(0..<2_000) { generator, _ in
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      _ = DateParser.reading(bytes, unixSeconds: true)
    }
  }
}

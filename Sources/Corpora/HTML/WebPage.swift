import CalendarDates
import TextCore

/// The article of a web page.
struct WebPage {
  let text: [UInt8]
  let captions: [ByteRange]
  init?(html: [UInt8], location: ArticleLocation, notes: inout [SkippedRecord]) { return nil }
  func draft(location: ArticleLocation, notes: inout [SkippedRecord]) -> ArticleDraft {
    ArticleDraft(location: location)
  }
}

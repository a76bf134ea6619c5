/// The wordings of footers, in lower case.
enum FooterWording {
  /// Wordings that are footers wherever a line starts with them.
  static let plain = WordingTable([
    "follow @", "follow us on ", "read more: ", "read also: ", "also read: ", "see also: ",
    "related: ", "related story:", "related stories:", "related articles", "sign up for ",
    "sign up to ", "subscribe to our ", "subscribe to the ", "subscribe now", "click here ",
    "click to ", "click for more", "copyright ©", "© ", "©2", "© copyright", "copyright 19",
    "copyright 20", "(c) 19", "(c) 20", "all rights reserved", "advertisement continue reading",
    "story continues below", "article continues below", "continue reading below",
    "skip advertisement", "listen to article", "get the monitor stories", "like us on ",
    "share this ", "slideshow (", "want fox news first", "download the ",
    "=advertisement", "=advertisement:", "=ad", "=read more", "=read more:", "=share", "=tweet",
    "=print", "=whatsapp", "=email", "=facebook", "=twitter", "=comments", "=related",
    "=related:", "=click here", "=loading...", "=close", "=sign up",
  ])

  /// Wordings that are footers where only footers follow.
  static let atEnd = WordingTable(
    [
      "reporting by ", "additional reporting", "writing by ", "editing by ", "edited by ",
      "compiled by ", "with reporting by ", "with reporting from ", "with material from ",
      "with files from ", "with post wires", "with contributions ", "with additional reporting",
      "with agencies", "with wire reports", "contributing: ", "contributors: ",
      "(reporting by ", "(additional reporting", "(writing by ", "(editing by ",
      "(this story ", "(this article ", "(this version ",
      "an earlier version of this ", "a previous version of this ", "a version of this ",
      "this article is based ", "this article tagged ", "this article is republished ",
      "this article originally ", "this story originally ", "this piece originally ",
      "this post originally ", "this is a developing story", "this is a breaking news story",
      "correction: ", "corrections: ", "correction, ", "clarification: ", "editor's note: ",
      "editor’s note: ", "editors' note: ", "editors’ note: ",
      "write to us", "send letters to", "send tips to", "got a question?", "got a tip?",
      "have a tip?", "have a question?", "tell us what ", "let us know what ", "join us on ",
      "find us on ", "follow her on ", "follow him on ", "follow them on ", "follow me on ",
      "first published ", "originally published ", "copyright ", "content created by ",
      "the views expressed ", "opinions expressed ", "views expressed ", "listen again: ",
      "listen live", "listen to the full ", "hear the full ", "watch the full ", "more: ",
      "more from ", "more on this story", "photo gallery", "image credits", "tags: ",
      "topics: ", "filed under", "subscribe", "something to consider if you enjoyed",
      "every day at vox, we aim", "support vox",
    ] + updates)

  /// "This story was updated at 6:40 p.m.", and everything else done to texts.
  private static let updates: [String] = {
    let texts = ["story", "article", "report", "text", "post", "page", "file", "piece"]
    let verbs = ["was ", "has been ", "is being ", "will be "]
    let deeds = [
      "updated", "corrected", "amended", "originally published", "first published",
      "published ", "republished", "edited", "co-published", "adapted", "translated",
      "produced by", "reported by", "supported by", "written by", "excerpted",
    ]
    return texts.flatMap { text in
      verbs.flatMap { verb in deeds.map { "this \(text) \(verb)\($0)" } }
    }
  }()

  /// Wordings that are footers at the end when the line also speaks to the reader.
  static let addressing = WordingTable([
    "follow ", "for more ", "contact ", "email ", "e-mail ", "write to ", "get the latest",
    "get our ", "get more ", "get real-time", "support ", "donate", "to donate", "visit ",
    "read the full", "read our ", "read more ", "read the ", "listen to ", "hear ", "watch ",
    "share your ", "join ", "do you ", "are you ", "have you ", "don't miss", "don’t miss",
    "tune in",
    "send ", "tell us", "call ", "find out", "catch up", "see more", "see the full", "click",
    "want more", "like this", "you can read", "you can follow", "our series", "check out",
  ])

  /// What such a line sends the reader to.
  static let targets = WordingTable([
    "newsletter", "twitter", "facebook", "instagram", "podcast", "inbox", " app", "programme",
    "newsdesk", "subscrib", "www.", "http", ".com", ".org", "youtube", "whatsapp", "click here",
    "email alert", "smart speaker",
  ])

  /// Wordings that are footers at the end wherever they stand in the line.
  static let insides = WordingTable([
    "contributed to this ", "contributed reporting", "all rights reserved", "can be reached at ",
    "sign up for our ", "subscribe to our ", "follow us on ", "on twitter at ", "on twitter: @",
    "on twitter @", "reprint permission", "reach the reporter at ", "email protected]",
    "delivered to your inbox",
  ])

  /// Words by which a notice without a stop speaks to the reader.
  static let readerWords: Set<String> = [
    "our", "us", "your", "newsdesk", "newsletter", "podcast", "call", "ring", "tonight",
    "programme",
    "commentary", "episode", "weekdays",
  ]
}

/// Wordings sorted by their first byte, so that a line is compared with a few of them only.
struct WordingTable: Sendable {
  private struct Wording: Sendable {
    let bytes: [UInt8]
    let isWhole: Bool
  }

  private let byFirstByte: [[Wording]]

  /// Sorts wordings in lower case; one that starts with `=` must be the whole line.
  init(_ wordings: [String]) {
    var table = [[Wording]](repeating: [], count: 256)
    for wording in wordings {
      let isWhole = wording.hasPrefix("=")
      let bytes = Array(wording.utf8.dropFirst(isWhole ? 1 : 0))
      if let first = bytes.first {
        table[Int(first)].append(Wording(bytes: bytes, isWhole: isWhole))
      }
    }
    byFirstByte = table
  }

  /// Whether the text from a position on starts with one of the wordings, ASCII case aside.
  func matches(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    for wording in byFirstByte[Int(TextBytes.lowered(text[start]))]
    where TextBytes.hasPrefix(wording.bytes, in: text, at: start, end: end) {
      if !wording.isWhole || start + wording.bytes.count == end { return true }
    }
    return false
  }

  /// Whether one of the wordings stands anywhere in a range, ASCII case aside.
  func standsIn(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    for position in start..<end where matches(text, position, end) { return true }
    return false
  }
}

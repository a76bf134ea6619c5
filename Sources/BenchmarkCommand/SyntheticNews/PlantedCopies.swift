import NumericCore

/// Synthetic news in which families of copies are planted, as agencies' texts go round.
///
/// One in eight texts is printed two to nine times. Of the copies, a quarter are equal, the others have words
/// changed (up to one in sixteen) and a dozen added or left out, or are cut to between three and nine tenths
/// (five and nine where words change, too), mostly from the end. They are printed on the day of the text or
/// in the two days after. To be mistaken for copies, one text in ten takes up to a sixth of another in, half
/// of all articles end in one of eight notices of fifty words, and one in twenty-five is a brief of thirty
/// words with such a notice.
///
/// An article is a function of the seed, the number of articles and its place alone.
struct PlantedCopies: Sendable {
  /// What a copy did with the text.
  enum Kind: String, CaseIterable {
    case exact, near, cut
    case cutAndChanged = "cut_and_changed"
  }

  private let news: SyntheticNews
  private let seed: UInt64
  /// The text of each article and the number of its copy, 0 for the text itself.
  private let places: [(text: Int, copy: Int)]
  private let notices: [[Substring]]

  /// Plans the articles.
  init(_ news: SyntheticNews, seed: UInt64, articles: Int) {
    self.news = news
    self.seed = seed
    var places: [(text: Int, copy: Int)] = []
    var text = 0
    while places.count < articles {
      var random = RandomStream(
        seed: seed, purpose: "planted-copies.family", index: UInt64(text))
      var copies = 0
      if random.nextIndex(below: 8) == 0 { copies = 1 + random.nextIndex(below: 8) }
      places += (0...copies).map { (text, $0) }
      text += 1
    }
    places = Array(places.prefix(articles))
    var random = RandomStream(seed: seed, purpose: "planted-copies.order")
    for place in places.indices.dropFirst().reversed() {
      places.swapAt(place, random.nextIndex(below: place + 1))
    }
    self.places = places
    notices = (0..<8).map { notice in
      Array(Self.words(of: news.text(of: 1_000_000_000 + notice)).prefix(50))
    }
  }

  /// The JSON line of an article: its family is the number of its text, with what the copy did.
  func appendLine(at place: Int, to output: inout [UInt8]) {
    let (text, copy) = places[place]
    var words = Self.words(of: news.text(of: text))
    var random = RandomStream(
      seed: seed, purpose: "planted-copies.text", index: UInt64(text))
    if random.nextIndex(below: 25) == 0 {
      words = Array(words.prefix(30)) + notices[random.nextIndex(below: notices.count)]
    } else if random.nextIndex(below: 10) == 0 {
      let other = Self.words(of: news.text(of: text + 1))
      words += other.prefix(min(words.count, other.count) / 6)
    }
    var kind = "original"
    if copy > 0 {
      random = RandomStream(
        seed: seed, purpose: "planted-copies.copy", index: UInt64(text * 16 + copy))
      let did = Self.kind(&random)
      kind = did.rawValue
      if did == .cut || did == .cutAndChanged {
        words = Self.cut(words, least: did == .cut ? 0.3 : 0.5, &random)
      }
      if did == .near || did == .cutAndChanged { words = changed(words, text, &random) }
    }
    let outlet = "Outlet \(random.nextIndex(below: 200))"
    // A notice of the outlet's own; equal copies have none, or they would not be equal.
    if kind != Kind.exact.rawValue, random.nextIndex(below: 2) == 0, copy > 0 || !isPrinted(text) {
      words += notices[random.nextIndex(below: notices.count)]
    }
    let day = 1 + text % 25 + (copy == 0 ? 0 : random.nextIndex(below: 3))
    let date = "2031-03-\(day < 10 ? "0" : "")\(day)"
    output += Array(
      #"{"id":"p\#(place)","date":"\#(date)","source":"\#(outlet)","family":"\#(text)","kind":"\#(kind)","text":""#
        .utf8)
    for (number, word) in words.enumerated() {
      if number > 0 { output.append(UInt8(ascii: " ")) }
      output += Array(word.utf8)
    }
    output += Array("\"}\n".utf8)
  }

  /// Whether a text has copies.
  private func isPrinted(_ text: Int) -> Bool {
    var random = RandomStream(seed: seed, purpose: "planted-copies.family", index: UInt64(text))
    return random.nextIndex(below: 8) == 0
  }

  private static func kind(_ random: inout RandomStream) -> Kind {
    switch random.nextUniform() {
    case ..<0.25: .exact
    case ..<0.60: .near
    case ..<0.85: .cut
    default: .cutAndChanged
    }
  }

  /// Up to nine tenths of the words, four times in five from the start.
  private static func cut(
    _ words: [Substring], least: Double, _ random: inout RandomStream
  ) -> [Substring] {
    let count = Int(Double(words.count) * (least + (0.9 - least) * random.nextUniform()))
    let start =
      random.nextIndex(below: 5) > 0 ? 0 : random.nextIndex(below: words.count - count + 1)
    return Array(words[start..<(start + count)])
  }

  /// Words changed, in every second copy twelve words left out, in every second twelve added.
  private func changed(
    _ words: [Substring], _ text: Int, _ random: inout RandomStream
  ) -> [Substring] {
    let rate = 0.005 + 0.0575 * random.nextUniform()
    let other = Self.words(of: news.text(of: text + 2_000_000_000))
    var words = words.map { word in
      random.nextUniform() < rate ? other[random.nextIndex(below: other.count)] : word
    }
    if random.nextIndex(below: 2) == 0, words.count > 60 {
      let start = random.nextIndex(below: words.count - 12)
      words.removeSubrange(start..<(start + 12))
    }
    if random.nextIndex(below: 2) == 0 {
      words.insert(contentsOf: other.prefix(12), at: random.nextIndex(below: words.count + 1))
    }
    return words
  }

  /// The words of a text with their signs.
  private static func words(of text: [UInt8]) -> [Substring] {
    String(decoding: text, as: UTF8.self).split(separator: " ")
  }
}

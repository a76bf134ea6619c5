import TextCore

/// Which words stand inside a quotation.
enum QuotedWords {
  /// The quotation of each word by ranges that were handed in, or -1.
  static func places(of words: [Word], in quotations: [QuotedSpeech]) -> [Int] {
    var places = [Int](repeating: -1, count: words.count)
    let parts = quotations.enumerated()
      .filter(\.element.isVerbatim)
      .flatMap { index, quotation in quotation.content.map { (range: $0, index: index) } }
      .sorted { $0.range < $1.range }
    var next = 0
    for (position, word) in words.enumerated() {
      while next < parts.count, parts[next].range.end <= word.range.start { next += 1 }
      if next < parts.count, parts[next].range.start <= word.range.start {
        places[position] = parts[next].index
      }
    }
    return places
  }

  /// The quotation in whose source each word lies, or -1; of several the first.
  static func sources(of article: ArticleWords, in quotations: [QuotedSpeech]) -> [Int] {
    var sources = [Int](repeating: -1, count: article.count)
    for (index, quotation) in quotations.enumerated() {
      guard let source = quotation.source else { continue }
      for position in article.positions(overlapping: source) where sources[position] < 0 {
        sources[position] = index
      }
    }
    return sources
  }

  /// The quotation whose content, verbatim or not, holds each word, or -1; of several the first.
  static func contents(of article: ArticleWords, in quotations: [QuotedSpeech]) -> [Int] {
    var contents = [Int](repeating: -1, count: article.count)
    for (index, quotation) in quotations.enumerated() {
      for part in quotation.content {
        for position in article.positions(overlapping: part) where contents[position] < 0 {
          contents[position] = index
        }
      }
    }
    return contents
  }

  /// The pair of double quotation marks around each word, or -1; no pair goes past a paragraph.
  static func pairs(of words: [Word], paragraphs: [Int]) -> [Int] {
    var places = [Int](repeating: -1, count: words.count)
    var pair = 0
    var isOpen = false
    for (position, word) in words.enumerated() {
      if position > 0, paragraphs[position] != paragraphs[position - 1] { isOpen = false }
      switch word.text {
      case "“", "„", "«", "``":
        pair += isOpen ? 0 : 1
        isOpen = true
      case "”", "»", "''": isOpen = false
      case "\"":
        pair += isOpen ? 0 : 1
        isOpen.toggle()
      default: if isOpen { places[position] = pair }
      }
    }
    return places
  }
}

import NumericCore

/// Invented articles with the statistics of news that matter for speed.
///
/// Word frequencies follow Zipf's law, the vocabulary grows with the articles, words come again
/// within an article, an article is about one to three of 300 topics (so that the singular values
/// fall off as those of real collections do), and lengths are log-normal around 365 words.
///
/// An article is a function of the seed and its number alone: the first 2,000 of 20,000 articles
/// are the 2,000 articles, and every machine makes the same bytes.
struct SyntheticNews: Sendable {
  private let seed: UInt64
  private let lexicon: SyntheticLexicon
  private let background: CumulatedDistribution
  private let topics: [[Int32]]
  private let topicRank: CumulatedDistribution
  private let topicShare: CumulatedDistribution

  /// Prepares the words and topics of a seed.
  init(seed: UInt64, words: Int = 400_000, topics topicCount: Int = 300) {
    self.seed = seed
    lexicon = SyntheticLexicon(words: words, seed: seed)
    background = CumulatedDistribution(
      weights: (0..<words).map { rank in
        let shifted = Double(rank) + 2.7  // Zipf and Mandelbrot, exponent 1 + 1/16
        return 1
          / (shifted * shifted.squareRoot().squareRoot().squareRoot().squareRoot())
      })
    topicRank = CumulatedDistribution(
      weights: (0..<Self.wordsOfTopic).map { rank in
        let shifted = Double(rank) + 5  // exponent 7/8
        let half = shifted.squareRoot()
        return 1 / (half * half.squareRoot() * half.squareRoot().squareRoot())
      })
    topics = (0..<topicCount).map { topic in
      Self.topicWords(topic, of: words, seed: seed)
    }
    var random = RandomStream(seed: seed, purpose: "synthetic-news.shares")
    topicShare = CumulatedDistribution(
      weights: (0..<topicCount).map { _ in
        let normal = ReproducibleDistributions.normal(&random)
        return normal * normal
      })
  }

  /// The JSON line of an article.
  func appendLine(of number: Int, to output: inout [UInt8]) {
    var random = RandomStream(
      seed: seed, purpose: "synthetic-news.article", index: UInt64(number))
    let topics = topics(&random)
    let digits = String(number)
    output += Array(#"{"id":"z"#.utf8)
    output += Array(repeating: 48, count: max(0, 7 - digits.count)) + Array(digits.utf8)
    output += Array(#"","topic":\#(topics[0]),"text":""#.utf8)
    appendText(about: topics, &random, to: &output)
    output += Array("\"}\n".utf8)
  }

  /// The text of an article as a JSON string without its quotes.
  func text(of number: Int) -> [UInt8] {
    var random = RandomStream(
      seed: seed, purpose: "synthetic-news.article", index: UInt64(number))
    var text: [UInt8] = []
    appendText(about: topics(&random), &random, to: &text)
    return text
  }

  private func topics(_ random: inout RandomStream) -> [Int] {
    (0...random.nextIndex(below: 3)).map { _ in topicShare.draw(&random) }
  }

  private func appendText(
    about topics: [Int], _ random: inout RandomStream, to output: inout [UInt8]
  ) {
    var capitalize = true
    for word in wordsOfArticle(about: topics, &random) {
      capitalize = capitalize || random.nextUniform() < 0.12
      lexicon.append(Int(word), capitalized: capitalize, to: &output)
      let ending = Self.ending(random.nextUniform())
      output += ending.bytes
      capitalize = ending.closesSentence
    }
    output.append(UInt8(ascii: "."))
  }

  private func wordsOfArticle(about topics: [Int], _ random: inout RandomStream) -> [Int32] {
    let normal = ReproducibleDistributions.normal(&random)
    let length = ReproducibleDistributions.exponential(5.9 + 0.6 * normal)
    let topicOfWord = CumulatedDistribution(
      weights: ReproducibleDistributions.shares(topics.count, &random))
    let onTopic = ReproducibleDistributions.orderStatistic(3, of: 7, &random)
    var words: [Int32] = []
    for position in 0..<min(max(Int(length), 30), 4_000) {
      if position > 0 && random.nextUniform() < 0.15 {
        words.append(words[random.nextIndex(below: position)])
      } else if random.nextUniform() < onTopic {
        let topic = self.topics[topics[topicOfWord.draw(&random)]]
        words.append(topic[topicRank.draw(&random)])
      } else {
        words.append(Int32(background.draw(&random)))
      }
    }
    return words
  }

  /// Words of one topic, its own order of frequency over them: distinct, their ranks in the language
  /// log-uniform between the 200th and the 120,000th word.
  private static func topicWords(_ topic: Int, of words: Int, seed: UInt64) -> [Int32] {
    var random = RandomStream(
      seed: seed, purpose: "synthetic-news.topic", index: UInt64(topic))
    var chosen: [Int32] = []
    var seen: Set<Int32> = []
    while chosen.count < wordsOfTopic {
      let exponent = random.nextUniform() * 6.4  // e^6.4 is about 600, from rank 200 to 120,000
      let rank = Int32(200 * ReproducibleDistributions.exponential(exponent))
      if Int(rank) < words && seen.insert(rank).inserted { chosen.append(rank) }
    }
    return chosen
  }

  private static let wordsOfTopic = 3_000

  private static func ending(_ uniform: Double) -> (bytes: [UInt8], closesSentence: Bool) {
    switch uniform {
    case ..<0.050: (Array(". ".utf8), true)
    case ..<0.095: (Array(", ".utf8), false)
    case ..<0.102: (Array(".\\n\\n".utf8), true)
    case ..<0.106: (Array("’s ".utf8), false)
    case ..<0.108: (Array(" “".utf8), true)
    case ..<0.110: (Array(".” ".utf8), true)
    default: ([32], false)
    }
  }
}

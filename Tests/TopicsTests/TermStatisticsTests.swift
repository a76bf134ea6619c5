import Glibc
import NumericCore
import TestSupport
import Testing
import Topics

@Suite("Terms by topic")
struct TermIncidenceTests {
  /// Six articles over four terms; articles 0, 2 and 4 are the first topic.
  static let counts = sparse([
    [2, 1, 0, 0], [0, 0, 3, 1], [1, 1, 0, 0], [0, 0, 1, 1], [4, 0, 0, 1], [0, 1, 1, 1],
  ])
  static let topics = [[0, 2, 4], [1, 3, 5]]

  @Test("an article counts once for a term, however often it holds it")
  func incidence() {
    let incidence = TermIncidence(
      counts: Self.counts, members: Self.topics, parallelism: .single)
    #expect(incidence.topicFrequencies == [[3, 2, 0, 1], [0, 1, 3, 3]])
    #expect(incidence.documentFrequencies == [3, 3, 3, 4])
    #expect(incidence.topicSizes == [3, 3])
    #expect(incidence.total == 6)
  }

  @Test("the terms of a topic are those that favour it, best first, by their log-odds")
  func ranking() {
    let ranked = TermIncidence(counts: Self.counts, members: Self.topics, parallelism: .single)
      .topTerms(10, parallelism: .single)
    #expect(ranked.map { $0.map(\.term) } == [[0, 1], [2, 3]])
    // Term 0 stands in 3 of 3 articles of the topic and in none of the others; the prior is worth
    // 20 articles, half of which hold the term (Monroe, Colaresi and Quinn 2008).
    let inside = log(13.0 / 10), outside = log(10.0 / 13)
    let expected = (inside - outside) / (1 / 13.0 + 1 / 10.0).squareRoot()
    #expect(abs(ranked[0][0].score - expected) < 1e-12)
  }

  @Test("no more terms than asked for, ties by column")
  func limit() {
    let counts = sparse([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 1]])
    let ranked = TermIncidence(
      counts: counts, members: [[0, 1], [2, 3]], parallelism: .single
    ).topTerms(2, parallelism: .single)
    #expect(ranked.map { $0.map(\.term) } == [[0, 1], [3]])
  }

  @Test("with one topic, terms are ranked by their number of articles")
  func oneTopic() {
    let ranked = TermIncidence(
      counts: Self.counts, members: [Array(0..<6)], parallelism: .single
    ).topTerms(3, parallelism: .single)
    #expect(
      ranked == [
        [
          RankedTerm(term: 3, score: 4), RankedTerm(term: 0, score: 3),
          RankedTerm(term: 1, score: 3),
        ]
      ])
  }
}

@Suite("Topic coherence")
struct TopicCoherenceTests {
  /// Term 0 and 1 share two of four articles, 0 and 2 none, 3 stands nowhere, 4 everywhere.
  static let counts = sparse([
    [1, 2, 0, 0, 1], [3, 1, 0, 0, 1], [1, 0, 0, 0, 1], [0, 0, 1, 0, 1],
  ])

  static func coherence(_ topics: [[Int]]) -> [Double?] {
    TopicCoherence.normalizedPointwiseMutualInformation(ofTerms: topics, in: counts)
  }

  @Test("the mean NPMI of all pairs, by hand")
  func hand() throws {
    // p(0) = 3/4, p(1) = 2/4, p(0, 1) = 2/4: ln((1/2) / (3/8)) / -ln(1/2)
    let pair = log(4.0 / 3) / log(2)
    let values = Self.coherence([[0, 1], [0, 2], [0, 1, 2]])
    #expect(abs(try #require(values[0]) - pair) < 1e-12)
    #expect(values[1] == -1)
    #expect(abs(try #require(values[2]) - (pair - 1 - 1) / 3) < 1e-12)
  }

  @Test("a term that stands nowhere or everywhere says nothing of another")
  func extremes() throws {
    #expect(Self.coherence([[0, 3]]) == [0])
    #expect(abs(try #require(Self.coherence([[0, 4]])[0])) < 1e-12)
  }

  @Test("there is none for fewer than two terms")
  func tooFew() {
    #expect(Self.coherence([[], [2]]) == [nil, nil])
    #expect(Self.coherence([]).isEmpty)
  }
}

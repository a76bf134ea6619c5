import Sentiment
import Testing
import TextCore

/// What users of other programs complained of, each with its thread, in words of our own.
@Suite struct ComplaintTests {
  private func score(_ text: String) throws -> Double { try ShippedSentiment.score(text) }

  /// vaderSentiment#151: a sum goes to ±1 for every article.
  @Test func aLongTextIsNotExtremeForItsLength() throws {
    let sentence =
      "The harbour of Tolvane had a pleasant morning and ships came and went as usual. "
    let once = try score(sentence)
    let often = try score(String(repeating: sentence, count: 40))
    #expect(once > 0)
    #expect(often < 1)
    #expect(often < 8 * once)
  }

  /// vaderSentiment#44, #75, #131: nobody knew which threshold to take, and why.
  @Test func theThresholdsAreThoseOfTheTables() throws {
    let scale = try ShippedSentiment.tables.get().valence.scale
    #expect(scale.negativeAtMost < 0 && scale.positiveFrom > 0)
    #expect(scale.label(of: scale.positiveFrom) == .positive)
    #expect(scale.label(of: scale.negativeAtMost) == .negative)
    #expect(scale.label(of: 0) == .neutral)
  }

  /// vaderSentiment#36, #70, #71, #72, vadersharp#18: negation beyond three words, exceptions, "nobody".
  @Test func negationReachesToTheEndOfItsClause() throws {
    #expect(try score("The new ferry is not in any way that matters to us good.") < 0)
    #expect(try score("No problem, said the captain.") > 0)
    #expect(try score("It is not the worst bridge in Ostmark.") > score("It is the worst bridge."))
    #expect(try score("Nobody in Kessary liked the tram.") < 0)
    #expect(try score("There is no doubt that the choir was wonderful.") > 0)
    #expect(try score("Not only was the choir wonderful.") > 0)
  }

  /// vaderSentiment#74: a word that comes twice was weighed at its first place.
  @Test func aRepeatedWordIsWeighedWhereItStands() throws {
    let text = "The plan was good but the tram was good."
    let weights = try ShippedSentiment.read(text).evidence.map(\.weight)
    #expect(weights.count == 2)
    #expect(weights[0] < weights[1])
  }

  /// vaderSentiment#26: subjectivity is wanted beside the score.
  @Test func subjectivityIsGiven() throws {
    let opinion = try ShippedSentiment.read("A ridiculous, horrible idea.").subjectivity
    #expect(try #require(opinion) > 0.6)
    #expect(try ShippedSentiment.read("The tram to Kessary.").subjectivity == nil)
  }

  /// TextBlob#70, #181: "isn't a bad idea" had the score of "a bad idea"; n’t with a typographic
  /// apostrophe was not seen.
  @Test(arguments: ["isn't", "isn’t"]) func contractedNegationsCount(negation: String) throws {
    #expect(try score("That \(negation) a bad idea.") > 0)
    #expect(try score("That is a bad idea.") < 0)
  }

  /// TextBlob#125, #293, #391: events without a valence; "hard work" as blame.
  @Test func eventsAndFixedPhrasesHaveTheirOwnValence() throws {
    #expect(try score("The pump is not working.") < 0)
    #expect(try score("Thanks to the hard work of the crew the dam held.") > 0)
  }

  /// sentimentr#117: a dictionary without phrases broke.
  @Test func aDictionaryOfOneWordIsEnough() throws {
    let scorer = try ShippedSentiment.tables.get().valence(with: UserLexicon("soggy,-1\n", "w.csv"))
    #expect(try #require(scorer.read(Array("A soggy day.".utf8)).score) < 0)
  }

  /// sentimentr#21, #58, PR#98: a conjunction ends the window, but a list goes on.
  @Test func aConjunctionEndsNegationUnlessAListGoesOn() throws {
    #expect(try score("Not enough money and a poor life.") < 0)
    let list = "The tram is not good, useful or beautiful."
    #expect(try ShippedSentiment.read(list).evidence.allSatisfy { $0.weight < 0 })
    let clauses = "The bridge is not finished, the mayor was delighted."
    #expect(try #require(ShippedSentiment.read(clauses).evidence.last).weight > 0)
  }

  /// sentimentr#27, #122: it did not show whether a mixed text is mixed.
  @Test func praiseAndBlameAreKeptApart() throws {
    let mixed = try ShippedSentiment.read("A wonderful choir. A terrible hall.")
    #expect(mixed.positiveMass > 0 && mixed.negativeMass > 0)
    #expect(try #require(mixed.mixedness) > 0.5)
    #expect(try ShippedSentiment.read("A wonderful choir.").mixedness == 0)
    #expect(try ShippedSentiment.read("The tram to Kessary.").mixedness == nil)
  }

  /// syuzhet#7: no negation at all.
  @Test func negationIsLookedAt() throws {
    #expect(try score("The mayor was happy.") > 0)
    #expect(try score("The mayor was not happy.") < 0)
  }

  /// quanteda#1750, quanteda.sentiment#12: "not amiable" counted as itself and as "amiable".
  @Test func theLongestPhraseAloneCounts() throws {
    let yaml = "positive: [amiable]\nneg_positive: [not amiable]\n"
    let scorer = try ShippedSentiment.tables.get().valence(with: UserLexicon(yaml, "own.yml"))
    let text = "A not amiable host."
    let reading = scorer.read(Array(text.utf8))
    #expect(described(reading, of: text) == ["not amiable -1.5"])
  }

  /// CoreNLP#497, #857, #1091, #1310: one text took seconds; here 200 kB without a sentence in them.
  @Test(.timeLimit(.minutes(1)), arguments: ["not ", "good but ", "very ", "a-", "no no, ", "“"])
  func noTextIsSlow(piece: String) throws {
    _ = try ShippedSentiment.read(String(repeating: piece, count: 200_000 / piece.utf8.count))
  }

  /// flair#1710, #1975, #2220, #2642: neutral is a class, and strength is no confidence.
  @Test func neutralAndUnreadAreTwoThings() throws {
    let neutral = try ShippedSentiment.read("The ferry to Kessary leaves at nine.")
    #expect(neutral.label == .neutral)
    #expect(neutral.tone?.probabilities == nil)
    let unread = try ShippedSentiment.read(" … ")
    #expect(unread.score == nil)
    #expect(unread.tone == nil)
  }

  /// NewsMTSC#20, #27 and cjhutto/bsd#2, NLP-Suite#736: parts of a text must be judged by themselves,
  /// without cutting it up.
  @Test func aPartOfATextIsJudgedAlone() throws {
    let text = Array("“A terrible plan,” she said. The choir was wonderful.".utf8)
    var reader = try ShippedSentiment.tables.get().valence.makeReader()
    let quotation = reader.read(text, in: .init(0, 23))
    let rest = reader.read(text, in: .init(33, text.count))
    #expect(quotation.label == .negative)
    #expect(rest.label == .positive)
    #expect(rest.evidence.allSatisfy { $0.range.start >= 33 })
  }
}

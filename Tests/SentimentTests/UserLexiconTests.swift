import Sentiment
import Testing

/// What single formats have beyond the others.
@Suite struct UserLexiconTests {
  private func described(_ lexicon: UserLexicon) -> [String] {
    lexicon.entries.map { entry in
      let values = [entry.valence, entry.negatedValence].map { $0.map { "\($0)" } ?? "–" }
      return "\(entry.pattern.text) \(values[0]) \(values[1])"
    }
  }

  @Test func theEndingOfTheNameSaysTheFormat() throws {
    #expect(LexiconFormat(path: "/a.b/Own.CSV") == .delimited)
    #expect(LexiconFormat(path: "LIWC2015.dic") == .liwc)
    #expect(LexiconFormat(path: "words") == nil)
    #expect(LexiconFormat(path: "words.xlsx") == nil)
    #expect(throws: LexiconFileError.unknownFormat(path: "words.xlsx")) {
      try UserLexicon("calm,1", "words.xlsx")
    }
    let lexicon = try UserLexicon(reading: Array("calm,1".utf8), path: "words", format: .delimited)
    #expect(lexicon.entries.count == 1)
  }

  @Test func aTableMayHaveAHeaderCommentsOtherColumnsAndOtherSeparators() throws {
    let lexicon = try UserLexicon(
      "# \"by hand\"\nword;valence;note\ncalm;1.5;a\n\"well; done\";2;b\n", "own.csv")
    #expect(described(lexicon) == ["calm 1.5 –"])
    #expect(lexicon.leftOut == [.init(line: 4, entry: "well; done")])
  }

  @Test func aWordWithTwoValencesNamesBothLines() {
    #expect(
      throws: LexiconFileError.twoValences(
        path: "own.csv", line: 3, pattern: "calm", firstLine: 1)
    ) { try UserLexicon("calm,1\nsoggy,-1\nCalm,2\n", "own.csv") }
  }

  @Test func aWordGivenTwiceAlikeIsOneEntry() throws {
    #expect(try described(UserLexicon("calm,1\nCALM,1\n", "own.csv")) == ["calm 1.0 –"])
  }

  @Test(arguments: ["calm", "calm,nan", "calm,inf", "calm,", "calm,\"1", "ca\"lm,1"])
  func aTableLineNeedsWordAndNumber(line: String) {
    #expect(throws: LexiconFileError.self) { try UserLexicon("soggy,-1\n" + line, "own.csv") }
  }

  @Test func lexicoderMarksWordsThatCountWhereTheyAreNegated() throws {
    let lexicon = try UserLexicon(
      "+POSITIVE\nCALM\n+NEG_POSITIVE\nNOT WELL\n+NEGATIVE\nNEG__CALM\nSOGGY*\n", "own.lc3")
    #expect(described(lexicon) == ["calm 1.0 -1.0", "not well -1.0 –", "soggy* -1.0 –"])
    let scorer = try ShippedSentiment.tables.get().valence(with: lexicon)
    let weights = scorer.read(Array("It was calm, then it was not calm.".utf8)).evidence
      .map(\.weight)
    #expect(weights == [1.5, -1.5])
  }

  @Test func conditionalEntriesOfLIWCAreLeftOutAndListed() throws {
    let lexicon = try UserLexicon(
      "%\n31\tposemo\n32\tnegemo\n2\tpronoun\n%\nlike\t31\t(2 32)125/464\nkind\t<of>131/125\n"
        + "calm\t31\n:)\t31\n", "own.dic")
    #expect(described(lexicon) == ["like 1.0 –", "calm 1.0 –"])
    #expect(lexicon.leftOut.map(\.line) == [6, 7, 9])
  }

  @Test func aWordInCategoriesOfBothKindsHasTheirMean() throws {
    let lexicon = try UserLexicon("positive: [proud, calm]\nnegative: [proud]\n", "own.yml")
    #expect(described(lexicon) == ["proud 0.0 –", "calm 1.0 –"])
  }

  @Test func categoriesThatAreNotOfToneAreListedInTheError() {
    #expect(
      throws: LexiconFileError.noToneCategory(path: "own.yml", categories: ["anger", "joy"])
    ) { try UserLexicon("anger: [grim]\njoy: [calm]\n", "own.yml") }
  }

  @Test(arguments: ["own.csv", "own.lc3", "own.yml"]) func anEmptyFileIsAnError(path: String) {
    #expect(throws: LexiconFileError.empty(path: path)) { try UserLexicon("\n", path) }
  }

  @Test func theLongestBeginningAndTheWholeWordWin() throws {
    let lexicon = try UserLexicon("flood*,-1\nfloodlight*,2\nfloodlit,1\n", "own.csv")
    let scorer = try ShippedSentiment.tables.get().valence(with: lexicon)
    func sign(_ word: String) -> Double {
      (scorer.read(Array("The \(word)".utf8)).score ?? 0).sign == .minus ? -1 : 1
    }
    #expect(sign("flood") == -1)
    #expect(sign("flooding") == -1)
    #expect(sign("floodlights") == 1)
    #expect(sign("floodlit") == 1)
  }

  @Test func singleLettersAreWordsOfAPhrase() throws {
    let lexicon = try UserLexicon("a lie,-2\nplan b,1\n", "own.csv")
    let scorer = try ShippedSentiment.tables.get().valence(with: lexicon)
    #expect(scorer.read(Array("That was a lie.".utf8)).evidence.count == 1)
    #expect(scorer.read(Array("They lie there.".utf8)).evidence.isEmpty)
    #expect(scorer.read(Array("Plan B it is.".utf8)).evidence.count == 1)
  }
}

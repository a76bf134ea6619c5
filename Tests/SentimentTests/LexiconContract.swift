import Foundation
import Sentiment
import Testing

/// What every format of a dictionary promises, tried with the same words in each.
///
/// `soggy`, `red tape` and what begins with `flood` speak ill, `calm` and `well done` speak well.
struct LexiconContract: CustomTestStringConvertible, Sendable {
  let path: String
  let text: String
  /// The text with one line that is wrong, and the number of that line.
  let broken: (text: String, line: Int)

  var testDescription: String { path }

  static let all = [
    LexiconContract(
      path: "own.csv",
      text: "word,valence\ncalm,1\n\"well done\",1\nsoggy,-1\nRed Tape,-1\nflood*,-1\n",
      broken: ("word,valence\ncalm,1\nsoggy,bad\n", 3)),
    LexiconContract(
      path: "own.tsv",
      text: "calm\t1\nwell done\t1\nsoggy\t-1\nred tape\t-1\nflood*\t-1\n",
      broken: ("calm\t1\nsoggy\t-1\nf*lood\t-1\n", 3)),
    LexiconContract(
      path: "liwc2007.dic",
      text: "%\n1\tfunct\n31\tposemo\n32\tnegemo\n%\ncalm\t31\nwell done\t31\nsoggy\t32\t1\n"
        + "red tape\t32\nflood*\t32\nthe\t1\n",
      broken: ("%\n31\tposemo\n%\ncalm\t31\nsoggy\t32\n", 5)),
    LexiconContract(
      path: "liwc2015.dic",
      text:
        "%\n1\tfunction (Function Words)\n\t30\taffect (Affect)\n\t\t31\tposemo (Positive Emotions)\n"
        + "\t\t32\tnegemo (Negative Emotions)\n%\ncalm\t30\t31\nwell done\t31\nsoggy\t30\t32\n"
        + "red tape\t32\nflood*\t32\n",
      broken: ("%\n31\tposemo\nnegemo\n%\ncalm\t31\n", 3)),
    LexiconContract(
      path: "own.lc3",
      text: "+NEGATIVE\nSOGGY\nRED TAPE\nFLOOD*\n\n+POSITIVE\nCALM\nWELL DONE\n",
      broken: ("+POSITIVE\nCALM\n*\n", 3)),
    LexiconContract(
      path: "own.yml",
      text: "# own words\ntone:\n  positive:\n    - calm\n    - \"well done\"\n"
        + "  negative: [soggy, 'red tape', flood*]\n",
      broken: ("positive:\n  - calm\n  & soggy\n", 3)),
  ]

  /// The line that an error names.
  static func line(of error: LexiconFileError) -> Int? {
    switch error {
    case .badLine(_, let line, _), .badPattern(_, let line, _, _), .badValence(_, let line, _, _),
      .twoValences(_, let line, _, _), .notUTF8(_, let line):
      line
    case .unknownFormat, .noToneCategory, .empty: nil
    }
  }
}

@Suite("Dictionaries of users") struct LexiconContractTests {
  @Test(arguments: LexiconContract.all) func holdsTheWords(contract: LexiconContract) throws {
    let lexicon = try UserLexicon(contract.text, contract.path)
    let found = lexicon.entries.map { "\($0.pattern.text) \($0.valence ?? 0)" }.sorted()
    #expect(
      found == ["calm 1.0", "flood* -1.0", "red tape -1.0", "soggy -1.0", "well done 1.0"])
    #expect(lexicon.leftOut.isEmpty)
  }

  @Test(arguments: LexiconContract.all) func aBadLineIsNamed(contract: LexiconContract) throws {
    let error = #expect(throws: LexiconFileError.self) {
      try UserLexicon(contract.broken.text, contract.path)
    }
    let found = try #require(error)
    #expect(LexiconContract.line(of: found) == contract.broken.line)
    #expect(found.description.hasPrefix("\(contract.path):\(contract.broken.line): "))
  }

  @Test(arguments: LexiconContract.all)
  func marksAndLineBreaksMakeNoDifference(contract: LexiconContract) throws {
    let plain = try UserLexicon(contract.text, contract.path)
    let crlf = contract.text.replacing("\n", with: "\r\n")
    #expect(try UserLexicon("\u{FEFF}" + crlf, contract.path) == plain)
    #expect(try UserLexicon(contract.text.replacing("\n", with: "\r"), contract.path) == plain)
  }

  @Test(arguments: LexiconContract.all) func otherEncodingsAreRefused(contract: LexiconContract) {
    let bytes = Array(contract.text.utf8) + [0x0A, 0xE9, 0x0A]
    let error = #expect(throws: LexiconFileError.self) {
      try UserLexicon(reading: bytes, path: contract.path)
    }
    let lines = contract.text.utf8.count { $0 == 0x0A }
    #expect(error == .notUTF8(path: contract.path, line: lines + 2))
  }

  @Test(arguments: LexiconContract.all) func readsTextsAlike(contract: LexiconContract) throws {
    let lexicon = try UserLexicon(contract.text, contract.path)
    let text = "Well done, said the calm mayor of Tolvane; no red tape, no flooded, soggy fields."
    let reading = try ShippedSentiment.tables.get().valence(with: lexicon)
      .read(Array(text.utf8))
    #expect(
      described(reading, of: text) == [
        "Well done 1.5", "calm 1.5", "red tape 0.3", "flooded 0.3", "soggy 0.3",
      ])
  }
}

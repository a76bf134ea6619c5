internal import ModelFiles
internal import TextCore

/// The word lists of VADER (Hutto and Gilbert, 2014), version 3.3.2.
struct VADERTables: Sendable {
  /// Mean ratings of words, abbreviations and emoticons, from −4 to 4.
  let lexicon: [(word: String, valence: Double)]
  /// Degree words, some of two words, with what they add.
  let boosters: [(word: String, increment: Double)]
  let negators: [String]
  /// Phrases whose valence replaces that of a word in them.
  let specialCases: [(phrase: String, valence: Double)]
  /// Emoji of one scalar with their descriptions, which are scored in their place.
  let emoji: [(scalar: Unicode.Scalar, description: String)]

  /// Reads `vader.tsv`, `vader-rules.tsv` and `emoji.tsv`.
  init(_ folder: ModelFolder) throws(ModelFileError) {
    let words = try SentimentTable("vader.tsv", of: folder)
    var lexicon: [(word: String, valence: Double)] = []
    for row in words.rows {
      lexicon.append((String(row.fields[0]), try words.number(row, 1)))
    }
    let rules = try SentimentTable("vader-rules.tsv", of: folder)
    var boosters: [(word: String, increment: Double)] = []
    var negators: [String] = []
    var specialCases: [(phrase: String, valence: Double)] = []
    for row in rules.rows {
      switch (row.fields[0], row.fields.count) {
      case ("booster", 3): boosters.append((String(row.fields[1]), try rules.number(row, 2)))
      case ("special", 3): specialCases.append((String(row.fields[1]), try rules.number(row, 2)))
      case ("negator", 2): negators.append(String(row.fields[1]))
      default: throw rules.fault(row, "a booster, a negator or a special case")
      }
    }
    let signs = try SentimentTable("emoji.tsv", of: folder)
    var emoji: [(scalar: Unicode.Scalar, description: String)] = []
    for row in signs.rows {
      guard row.fields.count == 2, row.fields[0].unicodeScalars.count == 1,
        let scalar = row.fields[0].unicodeScalars.first, !scalar.isASCII
      else { throw signs.fault(row, "an emoji of one scalar and its description") }
      emoji.append((scalar, String(row.fields[1])))
    }
    (self.lexicon, self.boosters, self.negators) = (lexicon, boosters, negators)
    (self.specialCases, self.emoji) = (specialCases, emoji)
  }
}

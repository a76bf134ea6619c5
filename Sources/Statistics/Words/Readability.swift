/// How hard a text is to read, by the formulas that need nothing but counts.
///
/// They were fitted to English, and measure length of words and sentences, not sense. The formula of
/// Dale and Chall is left out: it needs their list of 3,000 easy words, which no clear licence lets
/// this package ship. Each figure costs O(1).
public struct Readability: Sendable, Equatable {
  /// The number of words.
  public let words: Double
  /// The number of sentences.
  public let sentences: Double
  /// The number of syllables of the words; ``SyllableCounter`` counts them.
  public let syllables: Double
  /// The number of letters and digits of the words.
  public let characters: Double
  /// The number of words of three syllables or more.
  public let complexWords: Double

  /// Puts the counts of a text together; nil for a text without words or sentences.
  ///
  /// - Parameters:
  ///   - words: The number of words.
  ///   - sentences: The number of sentences.
  ///   - syllables: The number of syllables of the words.
  ///   - characters: The number of letters and digits of the words.
  ///   - complexWords: The number of words of three syllables or more.
  public init?(
    words: Double, sentences: Double, syllables: Double, characters: Double, complexWords: Double
  ) {
    precondition(syllables >= 0 && characters >= 0 && complexWords >= 0)
    guard words > 0, sentences > 0 else { return nil }
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
    self.characters = characters
    self.complexWords = complexWords
  }

  /// The Flesch reading ease: 206.835 - 1.015 words/sentences - 84.6 syllables/words (Flesch 1948).
  ///
  /// Higher is easier: 60 to 70 is plain English; a text of long words can fall below 0.
  public var fleschReadingEase: Double {
    206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)
  }

  /// The Flesch–Kincaid grade: 0.39 words/sentences + 11.8 syllables/words - 15.59.
  ///
  /// The years of schooling in the United States that the text asks for (Kincaid et al. 1975).
  public var fleschKincaidGrade: Double {
    0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
  }

  /// The Gunning fog index: 0.4 (words/sentences + 100 complex words/words) (Gunning 1952).
  ///
  /// A grade. Gunning leaves out names, compounds and words long by an ending; this counts them.
  public var gunningFog: Double {
    0.4 * (words / sentences + 100 * (complexWords / words))
  }

  /// The SMOG grade: 3.1291 + 1.0430 √(30 complex words/sentences) (McLaughlin 1969).
  ///
  /// Made for samples of 30 sentences; of fewer it says little.
  public var smog: Double {
    3.1291 + 1.0430 * (30 * (complexWords / sentences)).squareRoot()
  }

  /// The Coleman–Liau grade: 5.88 characters/words - 29.6 sentences/words - 15.8 (1975).
  ///
  /// It needs no syllables, so it is exact for any spelling.
  public var colemanLiau: Double {
    5.88 * (characters / words) - 29.6 * (sentences / words) - 15.8
  }

  /// The automated readability index: 4.71 characters/words + 0.5 words/sentences - 21.43.
  ///
  /// A grade that needs no syllables (Senter and Smith 1967).
  public var automatedReadabilityIndex: Double {
    4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43
  }
}

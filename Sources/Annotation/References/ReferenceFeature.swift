/// What is measured of a pronoun or role noun and of somebody it may stand for.
///
/// Counts and distances follow Bergsma and Lin (2006) and Clark and Manning (2015) where these need
/// no parser; "subject" is the proxy of ``Mention/Position``. A feature is 0 or 1 where nothing else
/// is said.
enum ReferenceFeature: Int, CaseIterable, Sendable {
  /// The reference stands for none of the candidates; all other features are 0. He and she always
  /// stand for somebody when there is anybody.
  case nobody
  case sameSentence
  case previousSentence
  case twoSentencesBack
  case threeToFiveSentencesBack
  /// ln(1 + words between).
  case wordsBetween
  /// ln(1 + mentions of others between).
  case othersBetween
  case mostRecent
  case secondMostRecent
  case lastIsSubject
  case lastIsOblique
  case lastIsPossessive
  case bothSubjects
  case bothOblique
  case lastIsName
  case lastIsPronoun
  case lastIsSamePronoun
  case lastOpensSentence
  case lastReports
  /// ln(1 + mentions so far).
  case mentions
  /// The part of all mentions so far.
  case share
  case mentionedFirst
  /// From -1 to 1: titles and nouns.
  case statedGender
  /// From -1 to 1: pronouns.
  case gatheredGender
  case noGender
  case otherGender
  case otherNumber
  case isUnnamed
  case isBody
  case spokeLast
  case spokeLastAndReports
  case ownsQuotation
  case sharesQuotation
  case crossesQuotation
  /// The reference is an object or hangs on a preposition in the clause whose subject is the last
  /// mention.
  case sameClauseObject
  case sameClausePossessive
  /// The first mention follows in the same sentence.
  case followsInSentence
  case sameNoun
  case knownOtherNoun
  /// ``NewsFocus`` says so.
  case isFocus
}

/// The kinds of references that have weights of their own.
enum ReferenceClass: Int, CaseIterable, Sendable {
  /// he, she
  case subject
  /// him, her, himself, herself
  case object
  /// his, her, hers
  case possessive
  /// they, them, their
  case plural
  /// the minister, the spokeswoman
  case nominal
  /// he, she beside words that report what is quoted: "he said"
  case source
}

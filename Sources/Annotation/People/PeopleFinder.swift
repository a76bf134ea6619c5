public import TextCore

/// Finds the persons and bodies of an article: which names are one person's, what the article says
/// they are, and whom its pronouns and role nouns stand for.
///
/// Only the article's own words count: no list of persons, and no table of first names by gender.
public struct PeopleFinder: Sendable {
  private let weights: ReferenceWeights

  /// Makes a finder for English.
  public init() { self.init(weights: .english) }

  init(weights: ReferenceWeights) { self.weights = weights }

  /// The people of an article.
  ///
  /// - Parameters:
  ///   - document: The article's text with tokens and sentences.
  ///   - entities: The names in it, in any order; those that overlap an earlier one are left out.
  ///   - quotations: What is quoted, with the mention of who speaks; helps to tell who "she" and "I"
  ///     are. When empty, words between quotation marks and verbs of saying take its place.
  ///   - tags: Parts of speech of the tokens; roles are cut more exactly with them.
  /// - Returns: Persons and bodies, and all places where they are mentioned.
  /// - Complexity: O(tokens + references × persons mentioned near them).
  public func people(
    in document: Document, entities: [EntityMention], quotations: [QuotedSpeech] = [],
    tags: TokenTags? = nil
  ) -> ArticlePeople {
    let article = ArticleWords(document, quotations: quotations, tags: tags)
    let sources = quotations.compactMap(\.source).map { article.positions(overlapping: $0) }
    let names = ArticleNames(article, entities: entities, sources: sources)
    var resolver = ReferenceResolver(
      article: article, weights: weights, quotations: quotations,
      referents: NearbyPronouns(article: article).evidence(added: names.referents))
    let referents = resolver.resolve(names.events)
    var people = PeopleAssembly(article: article, names: names).people(of: referents)
    let finder = SourceAuthors(article: article, people: people)
    var authors: [ByteRange: Int] = [:]
    for source in quotations.compactMap(\.source) { authors[source] = finder.author(of: source) }
    people.add(authors: authors)
    return people
  }
}

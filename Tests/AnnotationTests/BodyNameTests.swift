import Testing

@testable import Annotation

/// Which names of an article are one body's.
@Suite struct BodyNameTests {
  @Test(arguments: [
    ("The ⟦ORG:Harbour Safety Agency⟧ spoke. The ⟦ORG:HSA⟧ left.", ["Harbour Safety Agency"]),
    ("The ⟦ORG:Bureau of Mines⟧ (⟦ORG:Bumi⟧) spoke. ⟦ORG:Bumi⟧ left.", ["Bureau of Mines"]),
    (
      "The ⟦ORG:Interior Ministry⟧ and the ⟦ORG:Ministry of the Interior⟧.",
      ["Ministry of the Interior"]
    ),
    ("⟦ORG:Orlo Group⟧ spoke. ⟦ORG:Orlo⟧ left.", ["Orlo Group"]),
    ("⟦ORG:National Bank⟧ sued ⟦ORG:National Railways⟧.", ["National Bank", "National Railways"]),
  ])
  func namesOfOneBodyAreOne(text: String, names: [String]) throws {
    #expect(try MarkedArticle(text).bodies == names)
  }

  @Test func aShortNounStandsForTheBodyWithThatNoun() throws {
    let article = try MarkedArticle(
      """
      The ⟦ORG:Water Ministry⟧ sued ⟦ORG:Orlo Group⟧. ⟦a:The ministry⟧ won. ⟦a:The company⟧ lost. \
      ⟦a:The senate⟧ slept.
      """)
    #expect(article.who("a") == ["Water Ministry", "Orlo Group", "nobody"])
  }
}

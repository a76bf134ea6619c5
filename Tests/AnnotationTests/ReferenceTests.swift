import Testing

@testable import Annotation

/// Whom pronouns and role nouns stand for.
@Suite struct ReferenceTests {
  @Test func pronounsStandForThePersonTheyAgreeWith() throws {
    let article = try MarkedArticle(
      """
      Mr. ⟦PER:Tom Velt⟧ met Mrs. ⟦PER:Ida Holm⟧ on Monday. ⟦a:She⟧ was early. Then ⟦a:he⟧ came.
      """)
    #expect(article.who("a") == ["Ida Holm", "Tom Velt"])
  }

  @Test func aRoleNounSaysTheGender() throws {
    let article = try MarkedArticle(
      """
      ⟦PER:Tom Velt⟧, a spokesman for the port, met ⟦PER:Ida Holm⟧, an actress. ⟦a:He⟧ laughed and \
      ⟦a:she⟧ did not.
      """)
    #expect(article.who("a") == ["Tom Velt", "Ida Holm"])
  }

  @Test func theSpeakerGoesOnSpeaking() throws {
    let article = try MarkedArticle(
      """
      ⟦q1:“We are late,”⟧ said ⟦s1:⟦PER:Ida Holm⟧⟧.

      ⟦q2:“Very late,”⟧ ⟦s2:she⟧ added.
      """)
    #expect(article.speakers("s2") == ["Ida Holm"])
  }

  @Test func whoStandsForTheNameBefore() throws {
    let article = try MarkedArticle(
      "⟦PER:Tom Velt⟧ met ⟦PER:Ida Holm⟧, ⟦a:who⟧ left, and a driver ⟦a:who⟧ stayed.")
    #expect(article.who("a") == ["Ida Holm", "[driver]"])
  }

  @Test func iInAQuotationIsWhoSpeaks() throws {
    let article = try MarkedArticle(
      """
      ⟦PER:Tom Velt⟧ met ⟦PER:Ida Holm⟧. ⟦q1:“⟦a:I⟧ lost ⟦a:my⟧ hat,”⟧ said ⟦s1:⟦PER:Holm⟧⟧. I did not.
      """)
    #expect(article.who("a") == ["Ida Holm", "Ida Holm"])
  }

  @Test func roleNounsStandForWhoHasTheRole() throws {
    let article = try MarkedArticle(
      """
      Water Minister ⟦PER:Tom Velt⟧ met Gen. ⟦PER:Ida Holm⟧ and ⟦PER:Ann Pohl⟧, a port spokeswoman. \
      ⟦a:The minister⟧ spoke. ⟦a:The general⟧ left. ⟦a:The spokeswoman⟧ stayed.
      """)
    #expect(article.who("a") == ["Tom Velt", "Ida Holm", "Ann Pohl"])
  }

  @Test func whoHasNoNameIsSomebodyElse() throws {
    let article = try MarkedArticle(
      """
      Mayor ⟦PER:Tom Velt⟧ left. ⟦a:A spokesman for the port⟧ stayed. ⟦a:The spokesman⟧ had time.
      """)
    #expect(article.who("a") == ["[spokesman for the port]", "[spokesman for the port]"])
  }

  @Test(arguments: [
    ("⟦s1:⟦PER:Tom Velt⟧’s lawyer⟧ said ⟦q1:yes⟧.", "[lawyer]"),
    ("⟦s1:A lawyer for ⟦PER:Tom Velt⟧⟧ said ⟦q1:yes⟧.", "[lawyer for Tom Velt]"),
    ("⟦s1:⟦PER:Tom Velt⟧’s lawyer, ⟦PER:Ida Holm⟧,⟧ said ⟦q1:yes⟧.", "Ida Holm"),
    ("⟦s1:⟦PER:Ida Holm⟧, a lawyer for ⟦PER:Tom Velt⟧,⟧ said ⟦q1:yes⟧.", "Ida Holm"),
    ("⟦s1:⟦ORG:Orlo Group⟧’s chief executive, ⟦PER:Ida Holm⟧,⟧ said ⟦q1:yes⟧.", "Ida Holm"),
    ("⟦s1:⟦ORG:Water Ministry⟧ spokesman ⟦PER:Tom Velt⟧⟧ said ⟦q1:yes⟧.", "Tom Velt"),
    ("⟦s1:The ⟦ORG:Water Ministry⟧⟧ said ⟦q1:yes⟧.", "Water Ministry"),
    ("⟦s1:The crowd around ⟦PER:Tom Velt⟧⟧ said ⟦q1:yes⟧.", "nobody"),
  ])
  func theHeadOfASourceSpeaks(text: String, speaker: String) throws {
    #expect(try MarkedArticle(text).speakers("s1") == [speaker])
  }

  @Test func noTextFails() throws {
    for text in [
      "", "⟦PER:Mr.⟧", "He. She! I? Who", "⟦PER:—⟧ ⟦ORG:…⟧", "“⟦PER:A⟧", "the the minister",
    ] {
      _ = try MarkedArticle(text)
    }
  }
}

import Testing

@testable import Annotation

/// What an article says a person is.
@Suite struct RoleTests {
  @Test(arguments: [
    (
      "“No,” ⟦ORG:Interior Ministry⟧ spokesman ⟦PER:Ilse Marr⟧ said.", "Interior Ministry spokesman"
    ),
    ("On Friday Gen. ⟦PER:Ilse Marr⟧ left.", "Gen."),
    ("It was up to President ⟦PER:Ilse Marr⟧ to sign.", "President"),
    (
      "Yesterday Acting Deputy Water Minister ⟦PER:Ilse Marr⟧ left.", "Acting Deputy Water Minister"
    ),
    ("⟦PER:Ilse Marr⟧, a lawyer for the family, said so.", "lawyer for the family"),
    ("⟦PER:Ilse Marr⟧, 61, the former mayor of Linn, said so.", "former mayor of Linn"),
    ("⟦PER:Ilse Marr⟧, captain of the team, said so.", "captain of the team"),
    ("The group’s director, ⟦PER:Ilse Marr⟧, said so.", "the group’s director"),
    (
      "⟦LOC:Arvenia⟧’s Minister of Defence, ⟦PER:Ilse Marr⟧, told parliament.",
      "Arvenia’s Minister of Defence"
    ),
    ("A spokeswoman for the port, ⟦PER:Ilse Marr⟧, said so.", "spokeswoman for the port"),
    ("⟦PER:Ilse Marr⟧, who is a nurse in Linn, said so.", "nurse in Linn"),
    ("⟦PER:Ilse Marr⟧ of the ⟦ORG:Linn Institute⟧ said so.", "Linn Institute"),
    ("“No,” said former police chief ⟦PER:Ilse Marr⟧.", "former police chief"),
    ("Mrs. ⟦PER:Ilse Marr⟧ left.", "–"),
    ("She met ⟦PER:Ilse Marr⟧, and the mayor left.", "–"),
  ])
  func rolesAreTrimmedPhrases(text: String, role: String) throws {
    #expect(try MarkedArticle(text).roles == ["Ilse Marr, \(role)"])
  }

  @Test func theFullestOfficeWins() throws {
    let article = try MarkedArticle(
      """
      Mayor ⟦PER:Ilse Marr⟧ left. ⟦PER:Marr⟧, a mother of two, came back. ⟦PER:Marr⟧, mayor of \
      Linn since May, spoke.
      """)
    #expect(article.roles == ["Ilse Marr, mayor of Linn"])
  }
}

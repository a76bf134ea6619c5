import Testing

@testable import Annotation

/// Which names of an article are one person's, and by which name the person goes.
@Suite struct PersonNameTests {
  @Test(arguments: [
    ("⟦PER:Ilse Marr⟧ spoke. ⟦PER:Marr⟧ left.", ["Ilse Marr"]),
    ("⟦PER:Marr⟧ wins again\n\n⟦PER:Ilse T. Marr⟧ won.", ["Ilse T. Marr"]),
    ("⟦PER:Ilse T. Marr⟧ spoke. ⟦PER:Ilse Marr⟧ left. ⟦PER:Marr⟧’s car too.", ["Ilse T. Marr"]),
    ("⟦PER:Ilse Marr⟧ spoke, and ⟦PER:Ilse⟧ left.", ["Ilse Marr"]),
    ("⟦PER:I. T. Marr⟧ wrote it. ⟦PER:Ilse Theda Marr⟧ is a judge.", ["Ilse Theda Marr"]),
    ("⟦PER:Owen Pell Jr.⟧ sued ⟦PER:Owen Pell Sr.⟧ in May.", ["Owen Pell Jr.", "Owen Pell Sr."]),
    ("⟦PER:Owen Pell III⟧ spoke. ⟦PER:Pell⟧ left.", ["Owen Pell III"]),
    ("⟦PER:Dirk van der Loo⟧ spoke. ⟦PER:Van der Loo⟧ left.", ["Dirk van der Loo"]),
    ("⟦PER:Ana Holm-Vass⟧ spoke. ⟦PER:Holm-Vass⟧ left. ⟦PER:Vass⟧ too.", ["Ana Holm-Vass"]),
    ("⟦PER:William Dray⟧ spoke. ⟦PER:Bill Dray⟧ left.", ["William Dray"]),
    ("⟦PER:William “Bud” Dray⟧ spoke. ⟦PER:Bud⟧ left.", ["William “Bud” Dray"]),
    ("⟦PER:JOOST LARKE⟧, a docker.\n\n⟦PER:Joost Larke⟧ spoke.", ["Joost Larke"]),
    ("⟦PER:José Núñez⟧ spoke. ⟦PER:Nunez⟧ left.", ["José Núñez"]),
    ("⟦PER:Park Sun-hee⟧ spoke. ⟦PER:Park⟧ left.", ["Park Sun-hee"]),
    ("⟦PER:Ana López Obrón⟧ spoke. ⟦PER:López Obrón⟧ left.", ["Ana López Obrón"]),
    ("Then ⟦PER:Mr. Larke⟧ spoke to ⟦PER:Joost Larke⟧.", ["Joost Larke"]),
  ])
  func namesOfOnePersonAreOne(text: String, names: [String]) throws {
    #expect(try MarkedArticle(text).persons == names)
  }

  @Test(arguments: [
    ("⟦PER:Tom Velt⟧ and ⟦PER:Ida Velt⟧ met.", ["Tom Velt", "Ida Velt"]),
    ("⟦PER:Tom Velt⟧ met ⟦PER:T. Holm⟧.", ["Tom Velt", "T. Holm"]),
    ("⟦PER:Dan Marr⟧, ⟦PER:Dan Pohl⟧ and ⟦PER:Dan⟧.", ["Dan Marr", "Dan Pohl", "Dan"]),
  ])
  func namesOfOthersAreKeptApart(text: String, names: [String]) throws {
    #expect(try MarkedArticle(text).persons == names)
  }

  @Test func aTitleTellsTwoOfOneSurnameApart() throws {
    let article = try MarkedArticle(
      """
      Mr. ⟦PER:Tom Velt⟧ met Mrs. ⟦PER:Ida Velt⟧. Later Mr. ⟦PER:⟦a:Velt⟧⟧ left, then Mrs. \
      ⟦PER:⟦a:Velt⟧⟧.
      """)
    #expect(article.who("a") == ["Tom Velt", "Ida Velt"])
  }

  @Test func anOfficeTellsTwoOfOneSurnameApart() throws {
    let article = try MarkedArticle(
      """
      Governor ⟦PER:Tom Velt⟧ met Judge ⟦PER:Ida Velt⟧. It was Governor ⟦PER:⟦a:Velt⟧⟧ who left.
      """)
    #expect(article.who("a") == ["Tom Velt"])
  }

  @Test func elseTheOneNamedLastIsMeant() throws {
    let article = try MarkedArticle(
      """
      ⟦PER:Tom Velt⟧ spoke. ⟦PER:⟦a:Velt⟧⟧ left. ⟦PER:Ida Velt⟧ came. ⟦PER:⟦a:Velt⟧⟧ sat down.
      """)
    #expect(article.who("a") == ["Tom Velt", "Ida Velt"])
  }

  @Test func possessivesStayOutOfTheName() throws {
    let article = try MarkedArticle("It was ⟦PER:Ilse Marr’s⟧ idea. ⟦PER:⟦a:Marr⟧⟧’s car.")
    #expect(article.persons == ["Ilse Marr"])
    #expect(article.who("a") == ["Ilse Marr"])
  }
}

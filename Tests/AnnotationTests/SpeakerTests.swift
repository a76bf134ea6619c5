import TestSupport
import Testing
import TextCore

@testable import Annotation

/// Who stands behind the source of a quotation, and as what.
@Suite struct SpeakerTests {
  /// A report of a kind that news agencies send: fiction, with the names as a tagger gives them.
  static let report = """
    Dozens dead as the Grey Column attacks upland towns

    Fighters have attacked troops and villagers across three valleys since Sunday.

    ⟦s1:Tessian government officials⟧ said Wednesday that ⟦q1:at least 20 villagers had been killed in \
    ⟦LOC:Tessia⟧⟧. ⟦q2:Fighting has since reached two other valleys⟧, ⟦s2:⟦ORG:Home Ministry⟧ spokesman \
    ⟦PER:Darim Olesh⟧⟧ reported.

    The attacks, for which ⟦s3:the ⟦ORG:Grey Column⟧⟧ claimed ⟦q3:responsibility⟧ in a statement, have \
    raised fears for the succession to President ⟦PER:Ravi Tendal⟧.

    ⟦s4:The ⟦PER:Marlow⟧ administration⟧ has said ⟦q4:some 900 soldiers may remain⟧.

    ⟦s5:⟦PER:Tendal⟧⟧ supported a treaty but refused to sign it last year, saying ⟦q5:the decision should \
    be made by his successor⟧.

    ⟦s6:Acting Deputy Treasury Secretary ⟦PER:Joan P. Whitlock⟧⟧ told a committee last week ⟦q6:that aid \
    would go on⟧.

    ⟦q7:“Our presence will have two aims,”⟧ ⟦s7:⟦PER:Whitlock⟧⟧ said. ⟦q7:“Training is the first.”⟧

    On Wednesday, ⟦s8:⟦ORG:Northern Defence Union⟧ Secretary-General ⟦PER:Nils Bo Anders⟧⟧ said at a news \
    conference ⟦q8:that the mission was needed⟧.

    ⟦q9:“It is they who must take the next step,”⟧ ⟦s9:⟦PER:Anders⟧⟧ said. ⟦q9:“Otherwise we leave.”⟧
    """

  @Test func everySourceOfAReportLeadsToItsSpeaker() throws {
    let article = try MarkedArticle(Self.report)
    let found = (1...9).map { number in
      article.marked.ranges("s\(number)").map { range in
        let speaker = article.people.speaker(of: ByteRange(range))
        return "\(speaker?.name ?? "–") | \(speaker?.role ?? "–")"
      }.joined()
    }
    #expect(
      found == [
        "– | Tessian government officials", "Darim Olesh | Home Ministry spokesman",
        "Grey Column | –", "Marlow administration | –", "Ravi Tendal | President",
        "Joan P. Whitlock | Acting Deputy Treasury Secretary",
        "Joan P. Whitlock | Acting Deputy Treasury Secretary",
        "Nils Bo Anders | Northern Defence Union Secretary-General",
        "Nils Bo Anders | Northern Defence Union Secretary-General",
      ])
  }

  @Test(arguments: [
    // Whoever the article is about, a pronoun that speaks goes on with the sentence before.
    (
      """
      ⟦PER:Ann Pohl⟧ is mayor. ⟦PER:Pohl⟧ spoke for an hour, and she was cheered. ⟦PER:Pohl⟧ left.

      ⟦PER:Ida Holm⟧, an auditor, disagreed. ⟦q1:“It is a debt,”⟧ ⟦s1:she⟧ said.
      """, "Ida Holm"
    ),
    // Who is spoken of inside a quotation is not who speaks after it.
    (
      """
      ⟦PER:Tom Velt⟧, the harbour master, remembered a promise. ⟦q1:“A man came with a map,”⟧ ⟦s1:he⟧ \
      said.
      """, "Tom Velt"
    ),
    ("One fund manager had sold. ⟦q1:“Everyone shouts,”⟧ ⟦s1:he⟧ said.", "[fund manager]"),
    (
      """
      ⟦q1:“They drew it in 1950,”⟧ Prof. ⟦PER:Tom Velt⟧ of ⟦ORG:Linn University⟧ said. \
      ⟦s1:The historian⟧ added that ⟦q1:it leaked⟧.
      """, "Tom Velt"
    ),
    (
      "⟦PER:Ida Holm⟧, 73, opened the door. ⟦q1:“Come in,”⟧ said ⟦s1:the 73-year-old⟧.", "Ida Holm"
    ),
    (
      """
      ⟦s1:The former head of Linn Bank⟧ told a court that ⟦q1:he knew nothing⟧.

      ⟦PER:Tom Velt⟧, 61, spoke for an hour.
      """, "Tom Velt"
    ),
    (
      """
      ⟦s1:A prosecutor⟧ told a jury that ⟦q1:the bank had lied⟧.

      Prosecutor ⟦PER:Ida Holm⟧ spoke for an hour.
      """, "Ida Holm"
    ),
    ("The winner is ⟦PER:Ida Holm⟧. ⟦q1:“I am glad,”⟧ ⟦s1:she⟧ said.", "Ida Holm"),
  ])
  func pronounsAndRoleNounsSpeakForTheirPerson(text: String, speaker: String) throws {
    #expect(try MarkedArticle(text).speakers("s1") == [speaker])
  }

  @Test(arguments: [
    (
      "⟦s1:A study by Prof. ⟦PER:Ida Holm⟧ of ⟦ORG:Linn University⟧⟧ found ⟦q1:no gain⟧.",
      "Ida Holm"
    ),
    ("⟦s1:A notice from the ⟦ORG:Water Board⟧⟧ said ⟦q1:the well was dry⟧.", "Water Board"),
    ("⟦s1:A survey of 900 voters by ⟦ORG:Orlo Inc.⟧⟧ found ⟦q1:a tie⟧.", "Orlo Inc."),
    ("⟦s1:⟦ORG:Orlo⟧’s statement⟧ said ⟦q1:no⟧.", "Orlo"),
    ("The ⟦ORG:Water Board⟧ met. ⟦s1:Its rules⟧ say ⟦q1:no⟧.", "Water Board"),
    ("⟦s1:A ⟦ORG:Water Board⟧ spokeswoman⟧ said ⟦q1:no⟧.", "Water Board"),
    ("⟦s1:A spokesman for the ⟦ORG:Water Board⟧⟧ said ⟦q1:no⟧.", "Water Board"),
    ("⟦s1:A spokesman for the authority⟧ said ⟦q1:no⟧.", "[spokesman for the authority]"),
    ("⟦s1:A lawyer for the ⟦ORG:Water Board⟧⟧ said ⟦q1:no⟧.", "[lawyer for the Water Board]"),
    ("⟦s1:A report on ⟦PER:Ida Holm⟧⟧ said ⟦q1:no⟧.", "nobody"),
  ])
  func documentsSpeakForTheirAuthors(text: String, speaker: String) throws {
    #expect(try MarkedArticle(text).speakers("s1") == [speaker])
  }

  @Test(arguments: [
    // Titles, articles and possessives inside a name, and words that belong to the next.
    (
      "⟦PER:Water Minister Ida Holm⟧ spoke. ⟦q1:“No,”⟧ ⟦s1:⟦PER:Holm said⟧⟧.", "Ida Holm"
    ),
    ("⟦PER:spokesman Tom Velt⟧ spoke. ⟦q1:“No,”⟧ said ⟦s1:⟦PER:Velt⟧⟧.", "Tom Velt"),
    ("⟦ORG:the Water Board’s⟧ head left. ⟦s1:The ⟦ORG:Water Board⟧⟧ said ⟦q1:no⟧.", "Water Board"),
    ("⟦PER:Sen.⟧ Ida Holm spoke. ⟦q1:“No,”⟧ said ⟦s1:Sen. Ida Holm⟧.", "Ida Holm"),
    (
      "⟦q1:“No,”⟧ said ⟦s1:Minister of Water and ⟦PER:Land Ida Holm⟧⟧. ⟦PER:Holm⟧ left.", "Ida Holm"
    ),
    ("⟦s1:⟦PER:Ida⟧ ⟦PER:Holm⟧, an auditor⟧, said ⟦q1:no⟧. ⟦PER:Holm⟧ left.", "Ida Holm"),
    ("⟦s1:The ⟦ORG:Regional Court⟧ of Linn⟧ said ⟦q1:no⟧.", "Regional Court of Linn"),
    // One name, two kinds.
    ("⟦PER:Ida Holm⟧ spoke. ⟦q1:“No,”⟧ said ⟦s1:⟦LOC:Holm⟧⟧.", "Ida Holm"),
    ("⟦ORG:Ida Holm⟧ spoke. Ms. ⟦PER:Ida Holm⟧ left. ⟦s1:⟦PER:Holm⟧⟧ said ⟦q1:no⟧.", "Ida Holm"),
    ("⟦PER:Finch & Co.⟧ is audited. ⟦q1:“No,”⟧ said ⟦s1:⟦PER:Finch & Co.⟧⟧.", "Finch & Co."),
    (
      "⟦ORG:Telmar Group⟧ is sold. ⟦s1:⟦PER:Telmar⟧⟧ said ⟦q1:no⟧.", "Telmar Group"
    ),
    ("⟦s1:The Register of ⟦ORG:Lost Boats⟧⟧ said ⟦q1:no⟧.", "Register of Lost Boats"),
    (
      "⟦ORG:Telmar Group⟧ is sold. ⟦PER:Jo Telmar⟧ left. ⟦s1:⟦PER:Telmar⟧⟧ said ⟦q1:no⟧.",
      "Jo Telmar"
    ),
    ("⟦PER:Forester Ida Jo Holm⟧ spoke. ⟦s1:⟦PER:Holm⟧⟧ said ⟦q1:no⟧.", "Ida Jo Holm"),
    // Names that carry no mark.
    ("⟦PER:Ida Holm⟧ spoke. ⟦q1:“No,”⟧ said ⟦s1:Holm⟧.", "Ida Holm"),
    ("⟦PER:Ida Holm⟧ spoke. Then Tom Velt came. ⟦q1:“No,”⟧ said ⟦s1:Tom Velt⟧.", "Tom Velt"),
    ("⟦s1:Water Ministry spokesman Tom Velt⟧ said ⟦q1:no⟧.", "Tom Velt"),
    ("⟦s1:Deputy Water Secretary Ida M. Holm⟧ said ⟦q1:no⟧.", "Ida M. Holm"),
    ("⟦s1:The Linn Institute⟧ said ⟦q1:no⟧.", "Linn Institute"),
    ("⟦s1:The Register of Lost Boats⟧ said ⟦q1:no⟧.", "Register of Lost Boats"),
    ("⟦s1:⟦LOC:Arvenia⟧⟧ said ⟦q1:no⟧.", "Arvenia"),
    ("⟦s1:Investors⟧ said ⟦q1:no⟧.", "[investors]"),
    ("⟦s1:Everybody⟧ said ⟦q1:no⟧.", "nobody"),
    (
      "The brown hall was cold. ⟦PER:Ida Brown⟧ sat. Brown paper lay about. ⟦s1:She⟧ said ⟦q1:no⟧.",
      "Ida Brown"
    ),
  ])
  func slipsOfATaggerAreMended(text: String, speaker: String) throws {
    #expect(try MarkedArticle(text).speakers("s1") == [speaker])
  }
}

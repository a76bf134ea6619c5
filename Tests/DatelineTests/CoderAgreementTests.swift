import Corpora
import Dateline
import Testing

@Suite("Agreement of coders")
struct CoderAgreementTests {
  private func agreement(
    _ text: String, _ options: AgreementOptions = AgreementOptions(), threads: Int = 1
  ) throws -> CoderAgreement {
    try CoderAgreement(
      DelimitedFile(path: "coded.csv", bytes: Array(text.utf8)), options: options,
      parallelism: Parallelism(threads: threads))
  }

  /// Krippendorff's own example ("Computing Krippendorff's Alpha-Reliability", 2011, section C):
  /// twelve units, four observers, missing data.
  private static let published = """
    unit,A,B,C,D
    1,1,1,,1
    2,2,2,3,2
    3,3,3,3,3
    4,3,3,3,3
    5,2,2,2,2
    6,1,2,3,4
    7,4,4,4,4
    8,1,1,2,1
    9,2,2,2,2
    10,,5,5,5
    11,,,1,1
    12,,,3,

    """

  @Test(
    "alpha is Krippendorff's published value on every scale",
    arguments: [
      (KrippendorffAlpha.Scale.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849),
      (.ratio, 0.797),
    ])
  func publishedExample(_ scale: KrippendorffAlpha.Scale, _ expected: Double) throws {
    let result = try agreement(Self.published, AgreementOptions(scale: scale))
    let alpha = try #require(result.variables.first?.alpha)
    #expect((alpha.value * 1000).rounded() / 1000 == expected)
    #expect(alpha.units == 11)
    #expect(alpha.pairableRatings == 40)
    #expect(alpha.interval?.contains(alpha.value) == true)
  }

  @Test("both layouts of the same codes give the same measures")
  func layouts() throws {
    let wide = try agreement("unit,anna,ben\n1,a,a\n2,b,a\n3,b,b\n4,,a\n5,a,a\n")
    let long = try agreement(
      """
      unit,coder,code
      1,anna,a
      1,ben,a
      2,anna,b
      2,ben,a
      3,anna,b
      3,ben,b
      4,ben,a
      5,anna,a
      5,ben,a

      """)
    #expect(wide.layout == .wide(unit: "unit", coders: ["anna", "ben"]))
    #expect(
      long.layout == .long(unit: "unit", coder: "coder", code: "code", variable: nil))
    #expect(wide.variables[0].ratings == long.variables[0].ratings)
    #expect(wide.tables[0].rows == long.tables[0].rows)
  }

  @Test("each variable of a codebook has its own measures")
  func variables() throws {
    let result = try agreement(
      "item,rater,question,label\n1,x,tone,a\n1,y,tone,a\n1,x,topic,war\n1,y,topic,sport\n"
        + "2,x,tone,b\n2,y,tone,b\n2,x,topic,war\n2,y,topic,war\n")
    #expect(result.variables.map(\.name) == ["tone", "topic"])
    #expect(result.variables[0].alpha?.value == 1)
    #expect(result.variables[0].disagreements.isEmpty)
    #expect(result.variables[1].disagreements.map(\.unit) == ["1"])
    #expect(result.variables[1].disagreements[0].codes.map(\.code) == ["war", "sport"])
  }

  @Test("columns that share no codes are not taken for coders")
  func oddColumns() throws {
    #expect(throws: AnalysisError.noCoders(path: "coded.csv", columns: ["id", "outlet", "anna"])) {
      try agreement("id,outlet,anna\n1,Herald,a\n2,Post,b\n")
    }
    let named = try agreement(
      "id,outlet,anna,ben\n1,Herald,a,a\n2,Post,b,a\n",
      AgreementOptions(layout: .wide(unit: "id", coders: ["anna", "ben"])))
    #expect(named.variables[0].ratings.coders == ["anna", "ben"])
    let missing = AnalysisError.unknownColumn(
      path: "coded.csv", name: "carla", columns: ["id", "anna"])
    #expect(throws: missing) {
      try agreement(
        "id,anna\n1,a\n", AgreementOptions(layout: .wide(unit: "id", coders: ["anna", "carla"])))
    }
  }

  @Test("a code without a place on the scale is named with its line")
  func unusableCodes() throws {
    let table = "unit,anna,ben\n1,1,2\n2,low,2\n3,2,2\n"
    #expect(
      throws: AnalysisError.unusableCode(
        path: "coded.csv", line: 3, coder: "anna", code: "low", scale: "interval")
    ) { try agreement(table, AgreementOptions(scale: .interval)) }
    let ordered = AgreementOptions(scale: .ordinal, order: ["low", "1", "2"])
    #expect(try agreement(table, ordered).variables[0].ratings.categories == ["low", "1", "2"])
    #expect(
      throws: AnalysisError.unusableCode(
        path: "coded.csv", line: 3, coder: "anna", code: "low", scale: "ordinal")
    ) { try agreement(table, AgreementOptions(scale: .ordinal, order: ["1", "2"])) }
    let negative = "unit,anna,ben\n1,1,2\n2,2,-1\n"
    #expect(
      throws: AnalysisError.unusableCode(
        path: "coded.csv", line: 3, coder: "ben", code: "-1", scale: "ratio")
    ) { try agreement(negative, AgreementOptions(scale: .ratio)) }
  }

  @Test("a unit or a code given twice is listed, the first one kept")
  func repeated() throws {
    let wide = try agreement("unit,anna,ben\n1,a,b\n1,b,b\n2,b,b\n")
    #expect(wide.skipped.map(\.line) == [3])
    #expect(wide.variables[0].ratings.units == ["1", "2"])
    let long = try agreement(
      "unit,coder,code\n1,anna,a\n1,anna,b\n1,ben,b\n2,anna,b\n2,ben,b\n")
    #expect(long.skipped.map(\.line) == [3])
    #expect(long.variables[0].disagreements.map(\.codes.first?.code) == ["a"])
  }

  @Test("what is not defined is empty, never a number")
  func undefined() throws {
    let oneCode = try agreement("unit,anna,ben\n1,a,a\n2,a,a\n")
    #expect(oneCode.variables[0].alpha == nil)
    let alone = try agreement("unit,anna,ben\n1,a,\n2,,a\n")
    #expect(alone.variables[0].alpha == nil)
    #expect(alone.variables[0].measures.allSatisfy { $0.value == nil && $0.units == 0 })
    #expect(throws: AnalysisError.noCodes(path: "coded.csv")) {
      try agreement(
        "unit,anna,ben\n1,NA,\n2,,N/A\n",
        AgreementOptions(layout: .wide(unit: "unit", coders: ["anna", "ben"])))
    }
  }

  @Test("a coder who understood the codebook in another way shows")
  func oddCoder() throws {
    let lines = (0..<60).map { unit in
      let code = ["a", "b", "c"][unit % 3]
      let odd = ["b", "c", "a"][unit % 3]
      return "\(unit),\(code),\(code),\(odd)"
    }
    let result = try agreement("unit,anna,ben,carla\n" + lines.joined(separator: "\n") + "\n")
    let coders = result.variables[0].coders
    #expect(coders.map(\.agreement) == [0.5, 0.5, 0])
    #expect(coders[2].alphaWithout == 1)
  }

  @Test("coincidences add up to the codes that can be paired")
  func coincidences() throws {
    let result = try agreement(Self.published)
    let rows = result.variables[0].confusions
    let observed = rows.reduce(0) { $0 + $1.pairs * ($1.first == $1.second ? 1 : 2) }
    let expected = rows.reduce(0) { $0 + $1.expected * ($1.first == $1.second ? 1 : 2) }
    #expect(abs(observed - 40) < 1e-9)
    #expect(abs(expected - 40) < 1e-9)
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let one = try agreement(Self.published)
    for threads in [2, 3] {
      let several = try agreement(Self.published, threads: threads)
      #expect(several.tables.map(\.rows) == one.tables.map(\.rows))
    }
  }
}

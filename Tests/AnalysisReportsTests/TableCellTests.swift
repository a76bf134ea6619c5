import AnalysisReports
import Testing

@Suite("Cells of numbers")
struct TableCellTests {
  @Test(
    "significant digits keep what is small",
    arguments: [
      (3.84719e-05, "3.847e-05"), (0.0499951, "0.05"), (1, "1"), (0, "0"), (-0.0, "0"),
      (1.23456e-300, "1.235e-300"), (123_456, "123500"), (-0.98765, "-0.9877"),
      (.leastNonzeroMagnitude, "5e-324"),
    ] as [(Double, String)])
  func significant(_ value: Double, _ text: String) {
    #expect(TableCell.significant(value).plainText == text)
  }

  @Test("the number of digits can be asked for")
  func digits() {
    #expect(TableCell.significant(2.0 / 3, digits: 1).plainText == "0.7")
    #expect(TableCell.significant(2.0 / 3, digits: 17).plainText == "0.6666666666666666")
  }

  @Test("what is not a number is missing", arguments: [nil, .nan, .infinity] as [Double?])
  func missing(_ value: Double?) {
    #expect(TableCell.significant(value) == .missing)
  }

  @Test("a passage stands on one line")
  func passage() {
    let passage = KeynessExampleRow.Passage(
      range: 4..<14, left: "the ", match: "old\n cranes", right: " stood still")
    #expect(passage.line == "the old cranes stood still")
  }
}

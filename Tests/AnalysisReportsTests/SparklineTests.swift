import AnalysisReports
import Testing

@Suite("A series as a line of blocks")
struct SparklineTests {
  @Test("the highest value fills a cell, zero and nothing are told apart")
  func heights() {
    #expect(Sparkline.text([0, 1, 4, nil, 8]) == "▁▁▄ █")
    #expect(Sparkline.text([0, 0]) == "▁▁")
    #expect(Sparkline.text([]).isEmpty)
    #expect(Sparkline.text([1, 2], highest: 4) == "▂▄")
  }

  @Test("neighbouring periods share a cell where there are too many")
  func shares() {
    #expect(Sparkline.shares([0, 2, 4, 8], of: [8, 8, 8, 8], width: 4) == "▁▂▄█")
    #expect(Sparkline.shares([0, 2, 4, 8], of: [8, 8, 8, 8], width: 2) == "▂█")
    #expect(Sparkline.shares([1, 0, 3], of: [4, 0, 4], width: 10) == "▃ █")
  }

  @Test("a period of very few articles is not drawn")
  func fewArticles() {
    #expect(Sparkline.shares([1, 20, 10], of: [1, 40, 40], width: 10) == " █▄")
  }
}

extension WebPageText {
  /// The element that holds the article.
  ///
  /// What is marked as the body of an article wins, then the `article` and the `main` element with the
  /// most text in paragraphs. On a page without these it is the element whose own paragraphs hold the
  /// most text, where each counts in full for its parent and half for the element above.
  static func container(of page: HTMLDocument) -> Int? {
    let weights = paragraphWeights(of: page)
    func weight(_ index: Int) -> Int {
      weights[page.nodes[index].end] - weights[index]
    }
    func heaviest(_ candidates: [Int]) -> Int? {
      candidates.filter { weight($0) >= 100 }.max { weight($0) < weight($1) }
    }
    let marked = page.nodes.indices.filter {
      page.nodes[$0].attributes["itemprop"]?.lowercased() == "articlebody"
    }
    let mains = page.nodes.indices.filter {
      page.nodes[$0].name == "main" || page.nodes[$0].attributes["role"] == "main"
    }
    return heaviest(marked) ?? heaviest(page.elements("article")) ?? heaviest(mains)
      ?? densest(page, weights) ?? page.elements("body").first
  }

  /// For each node the bytes of paragraph text before it in the page, so that the text inside an
  /// element is one subtraction.
  ///
  /// What is left out of articles weighs nothing.
  private static func paragraphWeights(of page: HTMLDocument) -> [Int] {
    var sums = [Int](repeating: 0, count: page.nodes.count + 1)
    var paragraphEnd = 0
    var droppedEnd = 0
    for (index, node) in page.nodes.enumerated() {
      if index >= droppedEnd, isDropped(node) { droppedEnd = node.end }
      if node.name == "p" { paragraphEnd = max(paragraphEnd, node.end) }
      let counts = node.name.isEmpty && index < paragraphEnd && index >= droppedEnd
      sums[index + 1] = sums[index] + (counts ? node.text.count : 0)
    }
    return sums
  }

  private static func densest(_ page: HTMLDocument, _ weights: [Int]) -> Int? {
    var scores: [Int: Int] = [:]
    for index in page.elements("p") {
      let bytes = weights[page.nodes[index].end] - weights[index]
      let parent = page.nodes[index].parent
      guard bytes >= 25, parent >= 0 else { continue }
      scores[parent, default: 0] += 2 * bytes
      let above = page.nodes[parent].parent
      if above >= 0 { scores[above, default: 0] += bytes }
    }
    // Ties go to the element that comes first.
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

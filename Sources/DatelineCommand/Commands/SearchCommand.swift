import ArgumentParser
import Dateline

/// `dateline search`: words in the articles and quotations of a report.
struct SearchCommand: ParsableCommand {
  /// What is looked for.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case articles, quotations
  }

  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Look for words in the articles and quotations of a report.",
    usage: "dateline search [<query>] --in <report> [<options>]",
    discussion: """
      EXAMPLES
        dateline search "port strike" --in report/
        dateline search '"night shift" allowance' --in report/ --kind quotations
        dateline search 'strik* -football' --in report/ --outlet "Strand Wire"
        dateline search --speaker "Ilya Dovran" --in report/ --format csv
        dateline search water --in report/dateline.sqlite --limit 50 -o water.csv

      A text is found that holds all the words, in any order. "..." finds words
      that follow one another, -word leaves out texts with the word, word* finds
      all words that begin so; no other sign has a meaning. Capitals and accents
      make no difference. The best come first (BM25): a word in a title or in
      what is quoted counts more than one beside it.
      Write -- before a query that begins with a hyphen.
      """)

  @Argument(
    help: ArgumentHelp("What to look for; may be left out with --speaker.", valueName: "query"))
  var query: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The folder of a report, or its dateline.sqlite.", valueName: "report"),
    completion: .file(extensions: ["sqlite"]))
  var report: String

  @Option(help: ArgumentHelp("Only articles, or only quotations.", valueName: "kind"))
  var kind: Kind?

  @Option(
    help: ArgumentHelp(
      "Only quotations from somebody whose name holds these words.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("Only articles of this outlet.", valueName: "name"))
  var outlet: String?

  @Option(help: ArgumentHelp("The most to show of each kind.", valueName: "n"))
  var limit: Int = 10

  @OptionGroup var output: SearchOutputOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !report.isEmpty else { throw ValidationError("--in names a report") }
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit is from 1 to 1000000, not \(limit)")
    }
    guard query != nil || speaker != nil else {
      throw ValidationError("say what to look for, or whose quotations by --speaker")
    }
    if speaker != nil, kind == .articles {
      throw ValidationError("--speaker is for quotations; leave out --kind articles")
    }
  }

  func run() throws {
    let destination = output.destination(
      isInteractive: messages.standardOutput.isInteractive)
    try destination.check()
    let hits = try hits(in: ReportSearch(path: report))
    try write(hits, to: destination)
    if hits.isEmpty {
      messages.diagnostics.note(
        "nothing was found; fewer words find more, and word* finds all words that begin so")
    }
  }

  private func hits(in search: ReportSearch) throws -> [SearchHit] {
    let words = SearchQuery(query ?? "")
    let name = try speaker.map { text throws(SearchError) in
      let name = SearchQuery(text)
      guard !name.wanted.isEmpty else { throw .noWord(query: text) }
      return name
    }
    guard !words.wanted.isEmpty || (name != nil && query == nil) else {
      throw SearchError.noWord(query: query ?? "")
    }
    let articles =
      kind == .quotations || name != nil
      ? [] : try search.articles(matching: words, outlet: outlet, limit: limit)
    let quotations =
      kind == .articles
      ? []
      : try search.quotations(matching: words, speaker: name, outlet: outlet, limit: limit)
    return articles + quotations
  }

  private func write(_ hits: [SearchHit], to destination: Destination<SearchFormat>) throws {
    switch destination {
    case .terminal, .standardOutput(.text):
      SearchView(hits).write(to: messages.standardOutput)
    case .standardOutput(let format):
      try messages.standardOutput.send(bytes(hits, as: format))
    case .file(let path, let format):
      let bytes = bytes(hits, as: format)
      try Interruption.postponed { () throws(AtomicFileError) in
        try AtomicFile.write(bytes, to: path)
      }
      messages.diagnostics.note("wrote \(path)")
    case .folder: break
    }
  }

  private func bytes(_ hits: [SearchHit], as format: SearchFormat) -> [UInt8] {
    guard let table = format.table else {
      return Array(SearchView(hits).plainText.utf8)
    }
    var places: [SearchHit.Kind: Int] = [:]
    let rows = hits.map { hit in
      places[hit.kind, default: 0] += 1
      return SearchHitRow(rank: places[hit.kind] ?? 0, hit)
    }
    let (bytes, guarded) = Table(rows).encoded(as: table, options: output.tableOptions)
    messages.diagnostics.warn(guardedCells: guarded)
    return bytes
  }
}

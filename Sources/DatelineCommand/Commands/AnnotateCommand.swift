import ArgumentParser
import Dateline

/// `dateline annotate`: words, names and people.
struct AnnotateCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Tell lemmas, parts of speech, names and people.",
    discussion: """
      EXAMPLES
        dateline annotate article.txt
        dateline annotate articles/ -o words.conllu
        dateline annotate articles.jsonl -o words.jsonl
        dateline annotate articles.jsonl --format jsonl | jq .people
        dateline annotate gold.conllu -o ours.conllu

      CoNLL-U has a line a word: form, lemma, universal part of speech, tag of the
      Penn Treebank, and in MISC Entity=B-PER (or I-; PER, LOC, ORG, MISC), the
      number of the person or body that the word mentions in its article, Person=2,
      and SpaceAfter=No. White space between words is one space in "# text".
      JSONL has a line an article, with sentences, tokens, entities and people, who
      have a name, a role and all mentions, also "she" and "the minister". Places
      are Unicode scalars of the record's text, as Python and R count; the same in
      bytes stands under bytes.
      CoNLL-U as input keeps its sentences, words and all other fields; LEMMA, UPOS
      and XPOS are filled, and Entity and Person in MISC, so that dateline evaluate
      can tell how good they are. A sentence that is broken is left out.
      -o FOLDER/ writes annotations.conllu or .jsonl, skipped.csv, datapackage.json
      and run.json.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Words") var model: ModelFolderOption
  @OptionGroup(title: "Output") var output: AnnotationOutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func run() throws {
    let console = Console(run: running, output: output.output, format: output.format)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    let analyzer = try AnnotationAnalyzer(
      models: model.library, parallelism: running.parallelism, observer: console.progress)
    var written = try AnnotationOutput(console, format: output.format)
    let analysis = try analyzer.analyze(input.collection) { try written.append($0) }
    console.progress.clear()
    try written.finish(analysis)
    try console.conclude(analysis.run)
  }
}

import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Words, names and people in a collection")
struct AnnotationAnalyzerTests {
  private func annotated(
    _ collection: ArticleCollection, models: String, threads: Int = 1,
    observer: any AnalysisObserver = NoObserver()
  ) throws -> (articles: [AnnotatedArticle], analysis: AnnotationAnalysis) {
    var articles: [AnnotatedArticle] = []
    let analysis = try AnnotationAnalyzer(
      models: ModelLibrary(folders: [models]), parallelism: Parallelism(threads: threads),
      observer: observer
    ).analyze(collection) { articles.append($0) }
    return (articles, analysis)
  }

  private func bytes(
    _ articles: [AnnotatedArticle], as format: AnnotationFormat = .conllu
  ) -> [UInt8] {
    var encoder = AnnotationEncoder(as: format)
    for article in articles { encoder.append(article) }
    return encoder.takeBytes()
  }

  @Test("articles come in the order of the input, the same for any threads and for one alone")
  func order() throws {
    try QuotedCollection.withModel { folder in
      let records = QuotedCollection.records(90, seed: 31)
      let collection = try write(records, to: folder)
      let (articles, analysis) = try annotated(collection, models: folder)
      #expect(articles.map(\.article.id) == records.compactMap(\.id))
      #expect(analysis.counts.articles == records.count)
      #expect(analysis.counts.words == articles.reduce(0) { $0 + $1.annotation.words.count })
      let (again, _) = try annotated(collection, models: folder, threads: 3)
      for format in AnnotationFormat.allCases {
        #expect(bytes(articles, as: format) == bytes(again, as: format))
      }
      for number in [0, 63, 64, 89] {
        let (alone, _) = try annotated(write([records[number]], to: folder), models: folder)
        #expect(bytes(alone, as: .jsonl) == bytes([articles[number]], as: .jsonl))
      }
    }
  }

  @Test("our CoNLL-U is read again with the same texts and words, whatever the text")
  func roundTrip() throws {
    try QuotedCollection.withModel { folder in
      let (articles, _) = try annotated(
        write(QuotedCollection.records(90, seed: 32), to: folder), models: folder)
      let path = folder + "/ours.conllu"
      try Data(bytes(articles)).write(to: URL(filePath: path))
      let again = try ArticleCollection(inputs: [.path(path)]).articles()
      #expect(again.skipped.isEmpty)
      #expect(again.articles.map(\.id) == articles.map(\.article.id))
      for (article, ours) in zip(again.articles, articles) {
        let text = try #require(article.conllu)
        #expect(
          text.words.map { Array(text.bytes[$0]) }
            == ours.annotation.words.ranges.map { Array(ours.article.text[$0.indices]) })
        #expect(text.sentenceWords == ours.annotation.words.sentences)
        for sentence in text.sentences {
          #expect(sentence[comment: "text"] == CoNLLUText([sentence]).string)
          #expect(sentence.words.map(\.id.text) == (1...sentence.words.count).map(String.init))
        }
        #expect(text.sentences.compactMap { $0[comment: "sent_id"] }.count == text.sentences.count)
      }
    }
  }

  @Test("given sentences keep every byte but those of the fields that are filled")
  func given() throws {
    try QuotedCollection.withModel { folder in
      let path = folder + "/given.conllu"
      try Data(Self.given.utf8).write(to: URL(filePath: path))
      let collection = ArticleCollection(inputs: [.path(path)])
      let (articles, analysis) = try annotated(collection, models: folder)
      #expect(
        analysis.run.skipped.isEmpty && articles.map(\.article.id) == ["harbour-7", "port-2"])
      let filled = String(decoding: bytes(articles), as: UTF8.self)
      let lines = filled.split(separator: "\n", omittingEmptySubsequences: false)
      let expected = Self.given.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == expected.count)
      for (line, given) in zip(lines, expected) {
        let (fields, before) = (line.split(separator: "\t"), given.split(separator: "\t"))
        guard before.count == 10, Int(before[0]) != nil else {
          #expect(line == given)
          continue
        }
        #expect(fields[0...1] == before[0...1] && fields[5...8] == before[5...8])
        #expect(
          ["NOUN", "VERB", "PART"].contains(fields[3]) && ["NN", "VB", "RB"].contains(fields[4]))
        let kept = fields[9].split(separator: "|").filter {
          !$0.hasPrefix("Entity=") && !$0.hasPrefix("Person=")
        }
        let had = before[9].split(separator: "|").filter { !$0.hasPrefix("Entity=") }
        #expect(kept.isEmpty ? had.isEmpty || had == ["_"] : kept == had)
      }
      try Data(filled.utf8).write(to: URL(filePath: path))
      #expect(try bytes(annotated(collection, models: folder).articles) == Array(filled.utf8))
    }
  }

  private static let given = """
    # newdoc id = harbour-7
    # meta::desk = night
    # newpar
    # sent_id = a
    # text = We don’t wait.
    1\tWe\twe\tPRON\tPRP\tCase=Nom\t4\tnsubj\t4:nsubj\tEntity=(1-person)
    2-3\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdo\t_\t_\t_\t_\t4\taux\t_\tA=1||B
    3\tn’t\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    3.1\tever\tever\tADV\t_\t_\t_\t_\t4:advmod\tEntity=(2)
    4\twait\t_\t_\t_\t_\t0\troot\t_\tEntity=1)|SpaceAfter=No
    5\t.\t_\t_\t_\t_\t4\tpunct\t_\t_

    1\tthe\t_\t_\t_\t_\t_\t_\t_\t_
    2\tport\t_\t_\t_\t_\t_\t_\t_\tNote=a b

    # newdoc id = port-2
    1\tMoss\t_\t_\t_\t_\t_\t_\t_\t_
    2\tsaid\t_\t_\t_\t_\t_\t_\t_\t_


    """

  @Test("places in JSON are those of the text, in scalars and in bytes")
  func offsets() throws {
    try QuotedCollection.withModel { folder in
      let records = QuotedCollection.records(60, seed: 33)
      let (articles, _) = try annotated(write(records, to: folder), models: folder)
      var (names, words, known) = (0, 0, 0)
      for (article, record) in zip(articles, records) {
        let json = try JSONSerialization.jsonObject(with: Data(article.json.encoded().utf8))
        let object = try #require(json as? [String: Any])
        #expect(object["text"] == nil, "the text is known where it came from")
        let scalars = Array(record.text.unicodeScalars)
        let bytes = try #require(object["bytes"] as? [String: Any])
        func same(_ place: [Int], _ other: [Int]) -> Bool {
          var slice = String.UnicodeScalarView()
          slice.append(contentsOf: scalars[place[0]..<place[1]])
          return Array(String(slice).utf8) == Array(Array(record.text.utf8)[other[0]..<other[1]])
        }
        let sentences = try #require(object["sentences"] as? [[Int]])
        let tokens = try #require(object["tokens"] as? [[String: Any]])
        let entities = try #require(object["entities"] as? [[String: Any]])
        func places(_ values: [[String: Any]]) -> [[Int]] {
          values.map { [$0["start"] as? Int ?? -1, $0["end"] as? Int ?? -1] }
        }
        for (here, there) in [
          (sentences, "sentences"), (places(tokens), "tokens"), (places(entities), "entities"),
        ] {
          let others = try #require(bytes[there] as? [[Int]])
          #expect(here.count == others.count && zip(here, others).allSatisfy(same), "\(there)")
        }
        known += tokens.count { $0["upos"] is String }
        words += tokens.count
        #expect(tokens.allSatisfy { ($0["upos"] is String) == ($0["lemma"] is String) })
        names += entities.count
        for (entity, place) in zip(entities, places(entities)) {
          var slice = String.UnicodeScalarView()
          slice.append(contentsOf: scalars[place[0]..<place[1]])
          let text = try #require(entity["text"] as? String)
          #expect(text.unicodeScalars.elementsEqual(String(slice).unicodeScalars))
        }
        let people = try #require(object["people"] as? [[String: Any]])
        #expect(people.compactMap { $0["id"] as? Int } == Array(0..<people.count).map { $0 + 1 })
        let mentions = try #require(bytes["people"] as? [[[Int]]])
        #expect(people.compactMap { ($0["mentions"] as? [[Int]])?.count } == mentions.map(\.count))
      }
      #expect(names > 300)
      #expect(known * 10 > words * 9, "all words are known but signs that have no piece")
    }
  }

  @Test("bylines and footers have words and names too, and speak of nobody")
  func asides() throws {
    try QuotedCollection.withModel { folder in
      let text = "By Ines Moss\n\nThe port will wait.\n\nFollow Moss on the web. © Moss"
      let (articles, _) = try annotated(write([Record(text)], to: folder), models: folder)
      let article = try #require(articles.first)
      #expect(article.article.blocks.contains { $0.kind == .byline })
      #expect(article.annotation.pennTags.allSatisfy { !$0.isEmpty })
      let ranges = article.annotation.entities.map(\.range)
      #expect(ranges == ranges.sorted())
      let aside = article.article.blocks.filter { [.byline, .footer].contains($0.kind) }
      let mentions = article.people.people.flatMap(\.mentions)
      #expect(!mentions.contains { mention in aside.contains { $0.range.overlaps(mention.range) } })
    }
  }

  @Test("a model that is missing is an error, and a run that is ended ends between articles")
  func ends() throws {
    try QuotedCollection.withModel { folder in
      let collection = try write(QuotedCollection.records(70, seed: 34), to: folder)
      let watcher = StageWatcher()
      _ = try annotated(collection, models: folder, observer: watcher)
      #expect(watcher.seen.map(\.completed) == [0, 64, 70])
      #expect(throws: AnalysisError.interrupted) {
        try annotated(collection, models: folder, observer: StageWatcher(endingAt: .annotations))
      }
      try FileManager.default.removeItem(atPath: folder + "/english-lemmas")
      #expect(
        throws: AnalysisError.noModel(
          name: "english-lemmas", places: [folder + "/english-lemmas"])
      ) { try annotated(collection, models: folder) }
    }
  }
}

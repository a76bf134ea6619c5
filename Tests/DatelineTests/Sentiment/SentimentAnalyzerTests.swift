import Dateline
import Foundation
import RandomModels
import TestSupport
import Testing

@Suite("The tone of a collection")
struct SentimentAnalyzerTests {
  @Test(
    "the same for any number of threads, for an article alone, and in another order of articles")
  func sameForAll() throws {
    try SentimentCollection.withModels { folder in
      let records = QuotedCollection.records(70, seed: 31)
      let collection = try write(records, to: folder)
      let (articles, analysis) = try SentimentCollection.read(collection, models: folder)
      let (again, other) = try SentimentCollection.read(collection, models: folder, threads: 3)
      #expect(articles.map(\.cells) == again.map(\.cells))
      #expect(analysis.speakers.map(\.cells) == other.speakers.map(\.cells))
      #expect(articles.contains { !$0.targets.isEmpty && !$0.quotations.isEmpty })
      for number in [0, 63, 64, 69] {
        let (alone, _) = try SentimentCollection.read(
          write([records[number]], to: folder), models: folder)
        #expect(alone.map(\.cells) == [articles[number].cells])
      }
    }
  }

  @Test("every span is what its row prints, in scalars and in bytes, for any text")
  func spans() throws {
    try SentimentCollection.withModels { folder in
      let (articles, _) = try SentimentCollection.read(
        write(QuotedCollection.records(120, seed: 32), to: folder), models: folder)
      var count = 0
      for article in articles {
        let text = Array(
          String(decoding: article.tones.article.text, as: UTF8.self).unicodeScalars)
        func expect(_ scalars: Range<Int>, _ bytes: Range<Int>, _ printed: String) {
          count += 1
          let part = text[scalars].map(String.init).joined()
          #expect(part.unicodeScalars.elementsEqual(printed.unicodeScalars))
          let sliced = String(decoding: article.tones.article.text[bytes], as: UTF8.self)
          #expect(sliced.unicodeScalars.elementsEqual(printed.unicodeScalars))
        }
        for row in article.sentences { expect(row.span.scalars, row.span.bytes, row.text) }
        for row in article.targets { expect(row.span.scalars, row.span.bytes, row.mention) }
        let tones =
          article.sentences.map(\.tone) + article.targets.map(\.tone)
          + article.quotations.map(\.tone) + [article.document.tone]
        for evidence in tones.compactMap(\.self).flatMap(\.evidence) {
          expect(evidence.scalars, evidence.bytes, evidence.text)
        }
      }
      #expect(count > 500)
    }
  }

  @Test("probabilities sum to 1, the label is the likeliest, and a mean is one of its parts")
  func probabilities() throws {
    try SentimentCollection.withModels { folder in
      let (articles, analysis) = try SentimentCollection.read(
        write(QuotedCollection.records(80, seed: 33), to: folder), models: folder)
      for article in articles {
        let judged = article.tones.sentences.compactMap(\.tone)
        for tone in judged {
          let p = try #require(tone.probabilities)
          #expect(abs(p.negative + p.neutral + p.positive - 1) < 1e-12)
          #expect(tone.label == p.likeliest)
          #expect(tone.abstains == (p.confidence < 0.5))
        }
        guard let mean = article.tones.tone else {
          #expect(judged.isEmpty)
          #expect(article.document.tone == nil, "nothing read is no 0")
          continue
        }
        let scores = judged.map(\.score)
        #expect(abs(mean.score - scores.reduce(0, +) / Double(scores.count)) < 1e-12)
        if let interval = article.document.interval {
          #expect(interval.low <= mean.score && mean.score <= interval.high)
        } else {
          #expect(judged.count < 2)
        }
      }
      let counts = analysis.counts
      let labels = counts.labels
      #expect(
        labels.negative + labels.neutral + labels.positive + counts.abstained == counts.sentences)
      #expect(counts.sentences == articles.reduce(0) { $0 + $1.document.sentences })
    }
  }

  @Test("bylines, credits and footers have no tone")
  func leftOut() throws {
    try SentimentCollection.withModels { folder in
      let text = """
        By Mara Wonderful

        The harbour was a splendid place. The council wrecked it.

        Follow us on Twitter @wonderful and Facebook
        """
      let (articles, _) = try SentimentCollection.read(
        write([Record(text, id: "a")], to: folder), models: folder,
        options: SentimentOptions(scorer: .valence))
      #expect(
        articles[0].sentences.map(\.text) == [
          "The harbour was a splendid place.", "The council wrecked it.",
        ])
      #expect(articles[0].sentences.map(\.tone?.label) == [1, -1])
      #expect(articles[0].sentences.allSatisfy { $0.voice == nil })
    }
  }

  @Test("a dictionary of the user's judges in place of ours")
  func lexicon() throws {
    try SentimentCollection.withModels { folder in
      let lexicon = try UserLexicon(
        reading: Array("word,valence\nquay,-3\nferry,2\n".utf8), path: "mine.csv")
      let records = [Record("The quay. A ferry. A splendid boat.", id: "a")]
      let (articles, _) = try SentimentCollection.read(
        write(records, to: folder), models: folder,
        options: SentimentOptions(lexicon: (lexicon, path: "mine.csv")))
      #expect(articles[0].sentences.map(\.tone?.label) == [-1, 1, 0])
      #expect(articles[0].document.tone?.probabilities == nil)
    }
  }

  @Test("the target of a record is judged alone; one that cannot be used is told of")
  func targets() throws {
    try SentimentCollection.withModels { folder in
      let text = "Ines said the port was lost. Moss praised Ines."
      let file = folder + "/targets.jsonl"
      let lines = [
        #"{"id": "a", "text": "\#(text)", "target": [42, 46]}"#,
        #"{"id": "b", "text": "\#(text)", "target": [42, 99]}"#,
        #"{"id": "c", "text": "\#(text)", "target": "[4]"}"#,
        #"{"id": "d", "text": "\#(text)"}"#,
      ]
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
      let (articles, analysis) = try SentimentCollection.read(
        ArticleCollection(inputs: [.path(file)]), models: folder)
      #expect(articles[0].targets.map(\.mention) == ["Ines"])
      #expect(articles[0].targets.map(\.sentences) == [1])
      #expect(articles[0].targets[0].target == nil)
      #expect(analysis.run.skipped.map(\.line) == [2, 3])
      #expect(analysis.run.skipped.allSatisfy { $0.reason.contains("“target” is to be") })
      #expect(articles[1].targets.map(\.mention) == articles[3].targets.map(\.mention))
    }
  }

  @Test("a target is judged wherever it stands, also in a footer")
  func targetInFooter() throws {
    try SentimentCollection.withModels { folder in
      let text = "The port is shut.\n\nFollow Ines on Twitter @ines"
      let record =
        #"{"id": "a", "text": "The port is shut.\n\nFollow Ines on Twitter @ines", "target": [26, 30]}"#
      #expect(Array(text.unicodeScalars)[26..<30].map(String.init).joined() == "Ines")
      let file = folder + "/footer.jsonl"
      try Data(record.utf8).write(to: URL(filePath: file))
      let (articles, _) = try SentimentCollection.read(
        ArticleCollection(inputs: [.path(file)]), models: folder)
      #expect(articles[0].targets.map(\.mention) == ["Ines"])
    }
  }

  @Test("a language model without settings of tone is an error, and words alone need none")
  func withoutTone() throws {
    try SentimentCollection.withModels { folder in
      try FileManager.default.removeItem(atPath: folder + "/english")
      try FileManager.default.removeItem(atPath: folder + "/words")
      try RandomLanguageModel.write(into: folder, withTone: false)
      let models = ModelLibrary(folders: [folder])
      #expect(throws: AnalysisError.noTone(model: "english")) {
        try SentimentAnalyzer(models: models)
      }
      _ = try SentimentAnalyzer(models: models, options: SentimentOptions(scorer: .valence))
    }
  }
}

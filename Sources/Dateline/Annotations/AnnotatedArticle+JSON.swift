public import AnalysisReports
import Annotation
import TextCore

extension AnnotatedArticle {
  /// The article as a JSON object.
  ///
  /// Places are Unicode scalars of its text, those under `bytes` are bytes of it as UTF-8. Where the
  /// text was made of CoNLL-U, it is in `text`.
  public var json: JSONValue {
    AnnotationMembers(self).json
  }
}

/// Makes the members of an article's object.
private struct AnnotationMembers {
  private let article: AnnotatedArticle
  private let offsets: ScalarOffsets
  private let sentences: [ByteRange]
  private let words: [Int]

  init(_ article: AnnotatedArticle) {
    self.article = article
    let annotation = article.annotation
    offsets = ScalarOffsets(annotation.document.text)
    sentences = annotation.words.sentences.map {
      ByteRange(
        annotation.words.ranges[$0.lowerBound].start, annotation.words.ranges[$0.upperBound - 1].end
      )
    }
    words = annotation.words.ranges.indices.filter { !annotation.words.ranges[$0].isEmpty }
  }

  var json: JSONValue {
    let annotation = article.annotation
    let text = annotation.document.text
    var members: [(name: String, value: JSONValue)] = [("id", .string(article.article.id))]
    if article.article.conllu != nil {
      members.append(("text", .string(String(decoding: text, as: UTF8.self))))
    }
    members += [
      ("sentences", .array(sentences.map(scalars))), ("tokens", .array(words.map(token))),
      ("entities", .array(annotation.entities.map(entity))),
      ("people", .array(article.people.people.map(person))),
      (
        "bytes",
        .object([
          ("sentences", .array(sentences.map(Self.bytes))),
          ("tokens", .array(words.map { Self.bytes(annotation.words.ranges[$0]) })),
          ("entities", .array(annotation.entities.map { Self.bytes($0.range) })),
          (
            "people",
            .array(
              article.people.people.map { .array($0.mentions.map { Self.bytes($0.range) }) })
          ),
        ])
      ),
    ]
    return .object(members)
  }

  private func scalars(_ range: ByteRange) -> JSONValue {
    let scalars = offsets.scalars(of: range)
    return .array([.integer(scalars.lowerBound), .integer(scalars.upperBound)])
  }

  private static func bytes(_ range: ByteRange) -> JSONValue {
    .array([.integer(range.start), .integer(range.end)])
  }

  private func token(_ word: Int) -> JSONValue {
    let place = offsets.scalars(of: article.annotation.words.ranges[word])
    let penn = article.annotation.pennTags[word]
    let universal = article.annotation.universalTags[word].label
    return .object([
      ("start", .integer(place.lowerBound)), ("end", .integer(place.upperBound)),
      ("lemma", JSONValue(.optional(article.lemmas[word]))),
      ("upos", penn.isEmpty ? .null : .string(universal)),
      ("xpos", penn.isEmpty ? .null : .string(penn)),
    ])
  }

  private func entity(_ entity: EntityMention) -> JSONValue {
    let place = offsets.scalars(of: entity.range)
    return .object([
      ("type", .string(entity.kind.label)), ("start", .integer(place.lowerBound)),
      ("end", .integer(place.upperBound)),
      ("text", .string(article.annotation.document.string(in: entity.range))),
    ])
  }

  private func person(_ person: Person) -> JSONValue {
    .object([
      ("id", .integer(AnnotatedArticle.number(of: person))),
      ("name", JSONValue(.optional(person.name))), ("role", JSONValue(.optional(person.role))),
      ("kind", .string(person.kind == .person ? "person" : "body")),
      ("plural", .boolean(person.isPlural)),
      ("mentions", .array(person.mentions.map { scalars($0.range) })),
    ])
  }
}

import TestSupport
import TextCore

@testable import Annotation

/// An article of a test with its truth marked in the text.
///
/// `⟦PER:…⟧`, `⟦ORG:…⟧`, `⟦LOC:…⟧` are names that are handed in; `⟦q1:…⟧` is content and `⟦s1:…⟧` the
/// source of quotation 1; any other label marks a mention to ask for.
struct MarkedArticle {
  let marked: MarkedText
  let people: ArticlePeople

  init(_ source: String, finder: PeopleFinder = PeopleFinder()) throws {
    marked = try MarkedText(source)
    people = finder.people(
      in: Document(text: marked.text), entities: Self.entities(marked),
      quotations: Self.quotations(marked))
  }

  private static func entities(_ marked: MarkedText) -> [EntityMention] {
    marked.marks.compactMap { mark in
      EntityKind(label: mark.label).map { EntityMention($0, ByteRange(mark.range)) }
    }
  }

  private static func quotations(_ marked: MarkedText) -> [QuotedSpeech] {
    var numbers: [String] = []
    for mark in marked.marks where mark.label.first == "q" && mark.label.count == 2 {
      let number = String(mark.label.dropFirst())
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.map { number in
      let content = marked.ranges("q\(number)").map { ByteRange($0) }
      return QuotedSpeech(
        content: content, source: marked.ranges("s\(number)").first.map { ByteRange($0) },
        isVerbatim: content.first.map { marked.text[$0.indices].starts(with: "“".utf8) } ?? false)
    }
  }

  /// Names of the persons that have one, in order of their first mention.
  var persons: [String] { people.people.filter { $0.kind == .person }.compactMap(\.name) }

  /// Names of the bodies.
  var bodies: [String] { people.people.filter { $0.kind == .body }.compactMap(\.name) }

  /// `name, role` of the persons that have a name.
  var roles: [String] {
    people.people.filter { $0.kind == .person && $0.name != nil }
      .map { "\($0.name ?? ""), \($0.role ?? "–")" }
  }

  /// Who the marked mentions of a label stand for: names, roles in brackets, or "nobody".
  func who(_ label: String) -> [String] {
    marked.ranges(label).map { Self.label(people.person(at: ByteRange($0))) }
  }

  /// Who speaks by the marked sources of a label.
  func speakers(_ label: String) -> [String] {
    marked.ranges(label).map { Self.label(people.speaker(of: ByteRange($0))) }
  }

  private static func label(_ person: Person?) -> String {
    guard let person else { return "nobody" }
    return person.name ?? "[\(person.role ?? "–")]"
  }
}

extension ByteRange {
  init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}

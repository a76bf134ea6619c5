import Foundation
import Sentiment

extension ValidationKey {
  /// Reads a key from a file.
  ///
  /// - Throws: ``ToneValidationError/unusableKey(path:reason:)``.
  public init(path: String) throws(ToneValidationError) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw .unusableKey(path: path, reason: "the file cannot be read")
    }
    try self.init(path: path, bytes: Array(data))
  }

  /// Reads a key.
  ///
  /// - Parameters:
  ///   - path: The name that errors speak of.
  ///   - bytes: The JSON text.
  /// - Throws: ``ToneValidationError/unusableKey(path:reason:)`` where it is none, or its figures cannot
  ///   be those of a sample.
  public init(path: String, bytes: [UInt8]) throws(ToneValidationError) {
    let text: KeyText
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      text = try decoder.decode(KeyText.self, from: Data(bytes))
    } catch {
      throw .unusableKey(path: path, reason: "the file is no key of a sample")
    }
    guard text.format == Self.format else {
      throw .unusableKey(path: path, reason: "the file is no key of a sample")
    }
    guard text.formatVersion == Self.formatVersion else {
      throw .unusableKey(
        path: path,
        reason: "the key has the format \(text.formatVersion), not \(Self.formatVersion)"
      )
    }
    do {
      self = try text.key()
    } catch {
      throw .unusableKey(path: path, reason: error.reason)
    }
  }
}

/// What cannot be in a key, in words.
private struct KeyFault: Error {
  let reason: String
}

/// The members of a key as they stand in JSON.
private struct KeyText: Decodable {
  struct Tool: Decodable {
    let model: String
    let modelSha256: String
  }

  struct Options: Decodable {
    let sample: Int
    let groupBy: String?
    let seed: String
  }

  struct Group: Decodable {
    let group: String?
    let articles: Int
    let unjudged: Int
    let abstaining: Int
    let labels: [String: Int]
    let meanScore: Double
  }

  struct Stratum: Decodable {
    let group: String?
    let label: Int
    let size: Int
    let drawn: Int
  }

  struct Item: Decodable {
    let item: String
    let articleId: String
    let span: [Int]
    let stratum: Int
    let inclusionProbability: Double
    let label: Int
    let score: Double
    let p: [String: Double]?
    let abstain: Bool
  }

  let format: String
  let formatVersion: Int
  let dateline: String
  let tool: Tool
  let options: Options
  let groups: [Group]
  let strata: [Stratum]
  let items: [Item]

  func key() throws(KeyFault) -> ValidationKey {
    guard let seed = UInt64(options.seed), options.sample >= 1 else {
      throw KeyFault(reason: "the options are not those of a draw")
    }
    var keyed: (groups: [ValidationKey.Group], strata: [ValidationKey.Stratum]) = ([], [])
    for group in groups { keyed.groups.append(try group.keyed()) }
    for stratum in strata { keyed.strata.append(try stratum.keyed()) }
    for group in keyed.groups {
      for label in ToneCode.labels {
        let size = keyed.strata.reduce(0) {
          $0 + ($1.group == group.name && $1.label == label ? $1.size : 0)
        }
        guard size == group.labels[ToneCode.place(of: label)] else {
          throw KeyFault(reason: "the strata do not hold the sentences of the groups")
        }
      }
    }
    var items: [ValidationKey.Item] = []
    var names: Set<String> = []
    for item in self.items {
      let read = try item.keyed(keyed.strata)
      guard names.insert(read.name).inserted else {
        throw KeyFault(reason: "the sentence “\(read.name)” stands in it twice")
      }
      items.append(read)
    }
    for (place, stratum) in keyed.strata.enumerated() {
      guard items.count(where: { $0.stratum == place }) == stratum.drawn else {
        throw KeyFault(reason: "the strata do not hold the sentences that were drawn")
      }
    }
    return ValidationKey(
      version: dateline, tool: JudgingTool(name: tool.model, digest: tool.modelSha256),
      options: CodingSampleOptions(
        size: options.sample, groupColumn: options.groupBy, seed: seed),
      strata: keyed.strata, groups: keyed.groups, items: items)
  }
}

extension KeyText.Group {
  fileprivate func keyed() throws(KeyFault) -> ValidationKey.Group {
    let counts = ToneCode.labels.map { labels[String($0.rawValue)] ?? -1 }
    guard counts.allSatisfy({ (0...1 << 40).contains($0) }), articles >= 0, unjudged >= 0,
      (0...counts.reduce(0, +)).contains(abstaining), (-1...1).contains(meanScore)
    else { throw KeyFault(reason: "the figures of the group “\(group ?? "")” cannot be") }
    return ValidationKey.Group(
      name: group, articles: articles, unjudged: unjudged, abstaining: abstaining, labels: counts,
      meanScore: meanScore)
  }
}

extension KeyText.Stratum {
  fileprivate func keyed() throws(KeyFault) -> ValidationKey.Stratum {
    guard let label = ToneLabel(rawValue: label), size >= 1, size <= 1 << 40,
      (0...size).contains(drawn)
    else { throw KeyFault(reason: "the figures of a stratum of “\(group ?? "")” cannot be") }
    return ValidationKey.Stratum(group: group, label: label, size: size, drawn: drawn)
  }
}

extension KeyText.Item {
  fileprivate func keyed(
    _ strata: [ValidationKey.Stratum]
  ) throws(KeyFault) -> ValidationKey.Item {
    let chances = try p.map { p throws(KeyFault) in
      let values = ToneCode.labels.map { p[String($0.rawValue)] ?? -1 }
      guard
        let chances = ToneProbabilities(
          negative: values[0], neutral: values[1], positive: values[2])
      else { throw fault }
      return chances
    }
    guard let label = ToneLabel(rawValue: label), strata.indices.contains(stratum),
      strata[stratum].label == label, span.count == 2, 0 <= span[0], span[0] <= span[1],
      inclusionProbability > 0, inclusionProbability <= 1, (-1...1).contains(score)
    else { throw fault }
    return ValidationKey.Item(
      name: item, article: articleId, span: span[0]..<span[1], stratum: stratum,
      inclusionProbability: inclusionProbability, label: label, score: score,
      probabilities: chances, abstains: abstain)
  }

  private var fault: KeyFault {
    KeyFault(reason: "the figures of the sentence “\(item)” cannot be")
  }
}

public import AnalysisReports
import Sentiment

extension ValidationKey {
  /// The name of the format, so that no other JSON is taken for a key.
  static let format = "dateline-validation-key"
  /// The version of the format.
  static let formatVersion = 1

  /// The key as JSON; ``init(path:bytes:)`` reads it.
  public var json: JSONValue {
    .members([
      "format": .string(Self.format), "format_version": .integer(Self.formatVersion),
      "dateline": .string(version),
      "tool": .members(["model": .string(tool.name), "model_sha256": .string(tool.digest)]),
      "options": .members([
        "sample": .integer(options.size), "group_by": options.groupColumn.map(JSONValue.string),
        // A seed may be larger than the whole numbers that readers of JSON can hold.
        "seed": .string(String(options.seed)),
      ]),
      "groups": .array(groups.map(\.json)), "strata": .array(strata.map(\.json)),
      "items": .array(items.map(\.json)),
    ])
  }
}

extension ValidationKey.Group {
  fileprivate var json: JSONValue {
    .members([
      "group": name.map(JSONValue.string), "articles": .integer(articles),
      "unjudged": .integer(unjudged), "abstaining": .integer(abstaining),
      "labels": .object(
        zip(ToneCode.labels, labels).map { (String($0.rawValue), .integer($1)) }),
      "mean_score": .number(meanScore),
    ])
  }
}

extension ValidationKey.Stratum {
  fileprivate var json: JSONValue {
    .members([
      "group": group.map(JSONValue.string), "label": .integer(label.rawValue),
      "size": .integer(size), "drawn": .integer(drawn),
    ])
  }
}

extension ValidationKey.Item {
  fileprivate var json: JSONValue {
    .members([
      "item": .string(name), "article_id": .string(article),
      "span": .array([.integer(span.lowerBound), .integer(span.upperBound)]),
      "stratum": .integer(stratum), "inclusion_probability": .number(inclusionProbability),
      "label": .integer(label.rawValue), "score": .number(score),
      "p": probabilities.map { chances in
        JSONValue.object(ToneCode.labels.map { (String($0.rawValue), .number(chances[$0])) })
      },
      "abstain": .boolean(abstains),
    ])
  }
}

/// How a report was made: what is needed to judge it and to make it again.
public struct MethodPart: Sendable {
  /// A model that judged.
  public struct Model: Sendable {
    /// Its name.
    public var name: String
    /// The SHA-256 of its manifest.
    public var digest: String
    /// What its card says was measured.
    public var scores: [Passage]
    /// What its card says it cannot do.
    public var limits: [String]

    /// Gathers what is known of a model.
    public init(name: String, digest: String, scores: [Passage], limits: [String]) {
      self.name = name
      self.digest = digest
      self.scores = scores
      self.limits = limits
    }
  }

  /// A part of a model's card.
  public enum Passage: Sendable, Equatable {
    /// A paragraph.
    case text(String)
    /// A table: its head, its rows.
    case table(head: [String], rows: [[String]])
  }

  /// The version of Dateline.
  public var version: String
  /// The choices by name.
  public var options: [(name: String, value: String)]
  /// What was chosen or found out on the way, by name.
  public var results: [(name: String, value: String)]
  /// The models.
  public var models: [Model]

  /// Gathers a method.
  public init(
    version: String, options: [(name: String, value: String)],
    results: [(name: String, value: String)], models: [Model]
  ) {
    self.version = version
    self.options = options
    self.results = results
    self.models = models
  }
}

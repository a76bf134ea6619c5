/// What is needed to know how a report was made and to make it again: the content of `run.json`.
///
/// Everything outside `machine` is the same for the same input, options and seed; `machine` holds
/// what may differ between two runs: threads, processor kernels, times.
public struct RunRecord: Sendable {
  /// A file that was read.
  public struct Input: Sendable, Equatable {
    /// Its path as given or found.
    public let path: String
    /// Its size; nil for standard input.
    public let bytes: Int?
    /// The SHA-256 of its bytes; nil for standard input.
    public let sha256: String?

    /// Describes a file.
    public init(path: String, bytes: Int?, sha256: String?) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// A trained model that was used.
  public struct Model: Sendable, Equatable {
    /// Its name, which is that of its folder.
    public let name: String
    /// The SHA-256 of its manifest, which stands for every byte of it.
    public let sha256: String

    /// Describes a model.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A stage of the run and the time it took.
  public struct Stage: Sendable {
    /// What was done.
    public let name: String
    /// Wall-clock time.
    public let seconds: Double

    /// Describes a stage.
    public init(name: String, seconds: Double) {
      self.name = name
      self.seconds = seconds
    }
  }

  /// The version of Dateline.
  public let version: String
  /// The command, such as `topics`.
  public let command: String
  /// The arguments that repeat the run, those without effect on the result left out; nil where it was
  /// started by a program of its own.
  public internal(set) var arguments: [String]?
  /// The options that decide the result, by name.
  public let options: [(name: String, value: JSONValue)]
  /// The files that were read, in order.
  public let inputs: [Input]
  /// The trained models that were used.
  public let models: [Model]
  /// What was counted, by name.
  public let counts: [(name: String, value: JSONValue)]
  /// What was chosen or measured on the way: methods, quality, warnings.
  public let results: [(name: String, value: JSONValue)]
  /// The files that were written beside the record itself.
  public internal(set) var outputs: [FileDigest] = []
  /// What may differ between two runs: threads, processor kernels.
  public internal(set) var machine: [(name: String, value: JSONValue)]
  /// The stages and their times.
  public let stages: [Stage]

  /// Gathers the record of a run.
  public init(
    version: String, command: String, options: [(name: String, value: JSONValue)],
    inputs: [Input], models: [Model] = [], counts: [(name: String, value: JSONValue)],
    results: [(name: String, value: JSONValue)], machine: [(name: String, value: JSONValue)],
    stages: [Stage]
  ) {
    self.version = version
    self.command = command
    self.options = options
    self.inputs = inputs
    self.models = models
    self.counts = counts
    self.results = results
    self.machine = machine
    self.stages = stages
  }

  /// The content of `run.json`.
  public var json: JSONValue {
    let times = stages.map { stage in
      JSONValue.members([
        "stage": .string(stage.name),
        "seconds": .init(.rounded(stage.seconds, decimals: 3)),
      ])
    }
    return .members([
      "dateline": .string(version),
      "command": .string(command),
      "arguments": arguments.map { .array($0.map(JSONValue.string)) },
      "options": .object(options),
      "inputs": .array(
        inputs.map { input in
          .members([
            "path": .string(input.path), "bytes": input.bytes.map(JSONValue.integer),
            "sha256": input.sha256.map(JSONValue.string),
          ])
        }),
      "models": .array(
        models.map { .members(["name": .string($0.name), "sha256": .string($0.sha256)]) }),
      "counts": .object(counts),
      "results": .object(results),
      "outputs": .array(
        outputs.map { output in
          .members([
            "path": .string(output.path), "bytes": .integer(output.bytes),
            "sha256": .string(output.sha256),
          ])
        }),
      "machine": .object(machine + [("stages", .array(times))]),
    ])
  }
}

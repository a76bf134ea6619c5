public import AnalysisReports
import NumericCore
import VectorSpace

extension TopicAnalysis {
  /// The record of the run: what `run.json` holds.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    RunRecord(
      version: Version.current, command: "topics",
      options: optionMembers
        + (copies.map { [("count_families", .boolean($0.countsFamiliesOnce))] } ?? []),
      inputs: inputs,
      models: vectors.usedModels,
      counts: [("articles", .integer(articles.count))] + countMembers
        + (copies.map { [("copies", .integer($0.count))] } ?? []) + [
          ("guarded_cells", .integer(guardedCells))
        ],
      results: resultMembers,
      machine: Parallelism(threads: threads).recordMembers, stages: stages)
  }

  /// What a record says of what was counted beside the articles.
  var countMembers: [(name: String, value: JSONValue)] {
    [
      ("skipped", .integer(skipped.count { $0.severity == .skipped })),
      ("altered", .integer(skipped.count { $0.severity == .altered })),
      ("terms", .integer(counts.columns)),
      ("stored_counts", .integer(counts.storedCount)),
      ("topics", .integer(chosen.members.count { !$0.isEmpty })),
      ("stories", .integer(stories.count)),
      ("weak_articles", .integer(chosen.assignments.count(where: \.isWeak))),
    ]
  }

  /// What a record says of the choices.
  var optionMembers: [(name: String, value: JSONValue)] {
    let asked: JSONValue =
      switch options.topicCount {
      case .automatic: .string("auto")
      case .fixed(let count): .integer(count)
      }
    return [
      ("topics", asked)
    ] + askedVectors + [
      ("weighting", .string(options.weighting.name)), ("rank", .integer(options.rank)),
    ] + options.terms.recordMembers + [
      ("levels", .boolean(options.makesLevels)),
      ("period", options.period.map { .string($0.rawValue) } ?? .string("auto")),
      ("seed", .string(String(options.seed))),
    ]
  }

  /// What was asked for: the vectors themselves, or that they be chosen.
  private var askedVectors: [(name: String, value: JSONValue)] {
    automaticVectors == nil ? vectors.optionMembers : [("vectors", .string("auto"))]
  }

  /// What a record says of what was found out on the way.
  var resultMembers: [(name: String, value: JSONValue)] {
    let lsa = space.semantics
    var members: [(name: String, value: JSONValue)] = [
      ("rank", .integer(lsa.rank)),
      ("largest_residual_bound", .init(.rounded(lsa.residualBounds.max(), decimals: 8))),
      ("timeline_period", timeline.map { .string($0.period.rawValue) } ?? .null),
    ]
    if let automaticVectors { members += automaticVectors.resultMembers }
    if let choice { members += Self.members(of: choice) }
    if let drift {
      members += [
        ("expected_loss", .init(.rounded(drift.expectedLoss))),
        ("loss", .init(.rounded(drift.loss))),
        ("drift", .init(.rounded(drift.value))),
        ("refit_is_advised", .boolean(drift.isRefitAdvised)),
      ]
    }
    return members
  }

  private static func members(of choice: TopicChoice) -> [(name: String, value: JSONValue)] {
    let curve = (choice.curve?.entries ?? []).map { entry in
      JSONValue.members([
        "topics": .integer(entry.count),
        "stability": .init(.rounded(entry.stability)),
        "standard_error": .init(.rounded(entry.standardError)),
      ])
    }
    let modularity = choice.modularity.map { ($0.method, JSONValue(.rounded($0.value))) }
    return [
      ("method", .string(choice.method)),
      ("modularity", .object(modularity.map { (name: $0.0, value: $0.1) })),
      ("refined_articles", .integer(choice.refinedArticles)),
      ("agreement_with_resamples", .init(.rounded(choice.agreement))),
      ("number_is_clear", choice.curve.map { .boolean($0.isClear) } ?? .null),
      ("stability_by_number", .array(curve)),
    ]
  }
}

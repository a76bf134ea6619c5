public import ArgumentParser
public import Dateline

/// How articles are divided into topics.
struct DivisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The number of topics; auto takes the number that resamples agree on.",
      valueName: "auto|n"))
  var topics: TopicCountArgument = TopicCountArgument(count: .automatic)

  @Flag(help: "Give a coarse and a fine level of topics beside the chosen one.")
  var levels = false

  @Flag(help: "Count a family of copies once: of copies of one text, only the original.")
  var countFamilies = false

  @Option(help: ArgumentHelp("The most directions of the latent space.", valueName: "n"))
  var rank: Int = 100

  @Option(
    help: ArgumentHelp(
      "The timeline's periods; by default they follow from the dates.", valueName: "length"))
  var period: TimelinePeriod?

  @Option(
    help: ArgumentHelp(
      "Keep the fitted topics in a folder, for --apply-model; they are topics by words (lsa).",
      valueName: "folder"),
    completion: .directory)
  var saveModel: String?

  @Option(
    help: ArgumentHelp(
      "Place the articles in topics that were kept by --save-model.", valueName: "folder"),
    completion: .directory)
  var applyModel: String?

  func validate() throws {
    try topics.validate()
    guard (2...1000).contains(rank) else {
      throw ValidationError("--rank is from 2 to 1000, not \(rank)")
    }
    guard applyModel != nil else { return }
    if saveModel != nil {
      throw ValidationError("--apply-model uses a model as it is; --save-model has nothing to keep")
    }
    if topics.count != .automatic || levels {
      throw ValidationError(
        "--apply-model keeps the model's topics; leave out --topics and --levels")
    }
  }
}

/// `auto` or a number of topics.
struct TopicCountArgument: ExpressibleByArgument {
  let count: TopicCount

  init(count: TopicCount) { self.count = count }

  init?(argument: String) {
    if argument == "auto" {
      count = .automatic
    } else if let number = Int(argument) {
      count = .fixed(number)
    } else {
      return nil
    }
  }

  func validate() throws {
    if case .fixed(let count) = count, !(1...10_000).contains(count) {
      throw ValidationError("--topics is auto or a number from 1 to 10000, not \(count)")
    }
  }

  var defaultValueDescription: String {
    switch count {
    case .automatic: "auto"
    case .fixed(let number): String(number)
    }
  }
}

extension TimelinePeriod: ExpressibleByArgument {}

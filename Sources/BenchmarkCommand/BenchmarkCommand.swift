import ArgumentParser
import NumericCore

/// Dateline's side of the benchmarks: one job a process, its result one line of JSON.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-bench",
    abstract: "One timed job of the benchmarks, or the articles they run on.",
    subcommands: [
      TermsJob.self, DecompositionJob.self, PipelineJob.self, ClusteringJob.self,
      ResamplingJob.self, EncodingJob.self, ProductsJob.self, ValenceJob.self, GenerateJob.self,
      DuplicatesJob.self, WordVectorsJob.self,
    ])

  /// Runs a job with the memory policy of the command `dateline`.
  static func main() {
    HeapRuntime.keepFreedMemory()
    main(nil)
  }
}

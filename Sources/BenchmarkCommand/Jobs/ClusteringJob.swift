import ArgumentParser
import Clustering
import Foundation
import NumericCore

/// Spherical k-means of document vectors.
struct ClusteringJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kmeans", abstract: "Divide document vectors into clusters.")

  @Argument(help: "A file of single-precision vectors, one after the other.")
  var vectors: String
  @Option(help: "The dimensions of a vector.")
  var rank = 100
  @Option(help: "The number of clusters.")
  var clusters = 50
  @Option(help: "The number of starts.")
  var restarts = 10
  @Option(help: "The file to keep the clusters in.")
  var labels: String
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let values = try RawArray.floats(URL(filePath: vectors))
    let points = DenseMatrix(rows: values.count / rank, columns: rank, values: values)
    let (assignment, time) = StageTime.measure {
      SphericalKMeans(restarts: restarts).assignment(
        of: points, into: clusters, seed: 0, parallelism: Parallelism(threads: threads))
    }
    try RawArray.write(assignment.clusters, to: URL(filePath: labels))
    var facts = JobReport.Facts()
    facts.documents = points.rows
    facts.clusters = assignment.count
    try JobReport(time, threads: threads, facts: facts).write()
  }
}

import Clustering
import Topics

/// A division of the articles under the name of its level.
struct NamedDivision {
  let name: String
  let assignment: ClusterAssignment
  let method: String
  let modularity: [(method: String, value: Double)]
  let refinedArticles: Int

  init(name: String, _ division: TopicDivision) {
    self.name = name
    assignment = division.assignment
    method = division.method
    modularity = division.modularity
    refinedArticles = division.refinedArticles
  }

  init(name: String, assignment: ClusterAssignment, method: String) {
    self.name = name
    self.assignment = assignment
    self.method = method
    modularity = []
    refinedArticles = 0
  }
}

import Glibc

/// Scores as logarithms of probabilities.
public enum LogSoftmax {
  /// log Σ exp(scores), without overflow.
  public static func logarithmOfSum(_ scores: some Collection<Double>) -> Double {
    guard let largest = scores.max() else { return -.infinity }
    return largest + log(scores.reduce(0) { $0 + exp($1 - largest) })
  }

  /// The logarithms of the probabilities that some scores stand for.
  public static func logProbabilities(_ scores: some Collection<Float>) -> [Double] {
    let scores = scores.map(Double.init)
    let logarithm = logarithmOfSum(scores)
    return scores.map { $0 - logarithm }
  }
}

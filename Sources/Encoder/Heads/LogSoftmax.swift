import Glibc

/// Scores as logarithms of probabilities.
public enum LogSoftmax {
  /// log Σ exp(scores), without overflow.
  public static func logarithmOfSum(_ scores: some Collection<Double>) -> Double {
    guard let largest = scores.max() else { return -.infinity }
    return largest + log(scores.reduce(0) { $0 + exp($1 - largest) })
  }

  /// The logarithms of the probabilities that some scores stand for.
  public static func logProbabilities(_ scores: ArraySlice<Float>) -> [Double] {
    guard let largest = scores.max().map(Double.init) else { return [] }
    var sum = 0.0
    for score in scores { sum += exp(Double(score) - largest) }
    let logarithm = largest + log(sum)
    return scores.map { Double($0) - logarithm }
  }
}

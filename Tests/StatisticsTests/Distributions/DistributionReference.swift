import Statistics
import Testing

/// A row of `Reference/distributions.csv`: one distribution at one point, by mpmath 1.3.0
/// (`Reference/distributions.py`).
struct DistributionReference: Sendable, CustomStringConvertible {
  let line: Int
  let name: String
  let parameters: [Double]
  let point: Double
  let logDensity: Double
  let lower: Double
  let upper: Double
  let logLower: Double
  let logUpper: Double

  var description: String { "line \(line): \(name)\(parameters) at \(point)" }

  /// All rows.
  static let table: [DistributionReference] = {
    ReferenceTable.rows("distributions.csv").enumerated().dropFirst().map { index, fields in
      DistributionReference(line: index + 1, fields: fields)
    }
  }()

  private init(line: Int, fields: [Substring]) {
    let numbers = fields.dropFirst(2).map { Double($0) ?? .nan }
    self.line = line
    name = String(fields[0])
    parameters = fields[1].split(separator: " ").map { Double($0) ?? .nan }
    point = numbers[0]
    logDensity = numbers[1]
    lower = numbers[2]
    upper = numbers[3]
    logLower = numbers[4]
    logUpper = numbers[5]
  }

  /// What the library says at the point, in the order of the fields, the density last.
  var computed: [Double] {
    let p = parameters
    switch name {
    case "normal": return values(NormalDistribution(mean: p[0], standardDeviation: p[1]))
    case "studentT": return values(StudentTDistribution(degreesOfFreedom: p[0]))
    case "chiSquared": return values(ChiSquaredDistribution(degreesOfFreedom: p[0]))
    case "gamma": return values(GammaDistribution(shape: p[0], rate: p[1]))
    case "f": return values(FDistribution(p[0], p[1]))
    case "beta": return values(BetaDistribution(alpha: p[0], beta: p[1]))
    case "binomial":
      return values(BinomialDistribution(trials: Int(p[0]), probability: p[1]))
    case "poisson": return values(PoissonDistribution(mean: p[0]))
    case "hypergeometric":
      return values(
        HypergeometricDistribution(
          population: Int(p[0]), successes: Int(p[1]), draws: Int(p[2])))
    default: return []
    }
  }

  private func values(_ distribution: some ContinuousDistribution) -> [Double] {
    [
      distribution.logDensity(point), distribution.cumulative(point),
      distribution.upperTail(point), distribution.logCumulative(point),
      distribution.logUpperTail(point), distribution.density(point),
    ]
  }

  private func values(_ distribution: some DiscreteDistribution) -> [Double] {
    let k = Int(point)
    return [
      distribution.logProbability(k), distribution.cumulative(k), distribution.upperTail(k),
      distribution.logCumulative(k), distribution.logUpperTail(k), distribution.probability(k),
    ]
  }
}

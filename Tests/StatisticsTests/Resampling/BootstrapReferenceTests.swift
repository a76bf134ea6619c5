import Testing

@testable import Statistics

@Suite("Bootstrap against SciPy")
struct BootstrapReferenceTests {
  /// The replicates of `Reference/resampling.py`.
  private func replicates(_ center: Double, _ count: Int) -> [ResampledValue] {
    (0..<count).map { i in
      let cloud = (Double((i * 37) % 101 - 47) / 25 * 100).rounded(.toNearestOrEven) / 100
      let square = ((i * 13) % 7) * ((i * 13) % 7)
      return ResampledValue(center + cloud + Double(square) / 100)
    }
  }

  private func jackknife(_ name: String) -> [[Double]] {
    let (x, y) = (ResamplingReferences.x, Array(ResamplingReferences.y.prefix(9)))
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func without(_ values: [Double], _ place: Int) -> [Double] {
      Array(values[..<place] + values[(place + 1)...])
    }
    switch name {
    case "mean": return [x.indices.map { mean(without(x, $0)) }]
    case "difference":
      return [
        x.indices.map { mean(without(x, $0)) - mean(y) },
        y.indices.map { mean(x) - mean(without(y, $0)) },
      ]
    default: return [x.indices.map { without(x, $0).sorted()[5] }]
    }
  }

  @Test("BCa ends are SciPy's, given the same replicates and jackknife values")
  func acceleratedIntervals() throws {
    for (name, level, value, lower, upper, acceleration) in ResamplingReferences.bca {
      let observed = ResampledValue(value)
      let distribution = try #require(BootstrapDistribution(observed, replicates(value, 400)))
      let shape = Bootstrap.acceleration(jackknife(name))
      #expect(abs(shape - acceleration) < 1e-14, "\(name)")
      let tail = BootstrapTail(level: level, units: 12, freedom: 11, corrected: false)
      let interval = distribution.interval(
        tail, correction: try #require(distribution.biasCorrection), shape)
      #expect(abs(interval.lower - lower) < 1e-11, "\(name) \(level)")
      #expect(abs(interval.upper - upper) < 1e-11, "\(name) \(level)")
    }
  }

  @Test("Intervals differ from SciPy's of a million resamples by chance alone")
  func intervalsNearSciPy() throws {
    let (x, y) = (ResamplingReferences.x, ResamplingReferences.y)
    for (name, method, lower, upper, standardError) in ResamplingReferences.intervals {
      let bootstrap = Bootstrap(
        resamples: 19_999, method: method == "BCa" ? .biasCorrectedAccelerated : .percentile,
        smallSampleCorrection: false)
      let result: BootstrapEstimate?
      switch name {
      case "mean": result = bootstrap.mean(x)
      case "median": result = bootstrap.median(x)
      case "difference": result = bootstrap.differenceOfMeans(x, y)
      case "correlation": result = bootstrap.correlation(x, y)
      default: result = bootstrap.ratio(of: x, to: y)
      }
      let estimate = try #require(result)
      // Five standard errors of a 2.5 % quantile of 20,000 normal replicates; skewed ones are wider.
      let tolerance = 0.12 * standardError
      #expect(abs(estimate.interval.lower - lower) < tolerance, "\(name) \(method)")
      #expect(abs(estimate.interval.upper - upper) < tolerance, "\(name) \(method)")
      #expect(abs(estimate.standardError / standardError - 1) < 0.035, "\(name) \(method)")
    }
  }

  @Test("The acceleration of a mean is a sixth of the skewness over √n")
  func accelerationOfMean() throws {
    let x = ResamplingReferences.x
    let mean = x.reduce(0, +) / Double(x.count)
    let cubes = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
    let squares = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let result = try #require(Bootstrap(resamples: 99).mean(x))
    let acceleration = try #require(result.acceleration)
    #expect(abs(acceleration - cubes / (6 * squares * squares.squareRoot())) < 1e-14)
  }

  @Test("Small samples widen the tail from z to t √(n/(n − 1)) (Hesterberg 2015)")
  func widenedTails() {
    // R 4.2.2: pnorm(-sqrt(30/29) * qt(0.975, 29)) and pnorm(-sqrt(10/9) * qt(0.975, 9))
    let thirty = BootstrapTail(level: 0.95, units: 30, freedom: 29, corrected: true)
    let ten = BootstrapTail(level: 0.95, units: 10, freedom: 9, corrected: true)
    #expect(abs(thirty.probability - 0.0187539002782205) < 1e-12)
    #expect(abs(ten.probability - 0.00855063902440637) < 1e-12)
  }
}

import Statistics
import Testing

/// NIST Statistical Reference Datasets, univariate summary statistics: certified mean, standard
/// deviation and autocorrelation at lag 1.
///
/// The decimals of NumAcc3 and NumAcc4 lose digits when they are read as doubles. `rounded` holds
/// what exact rational arithmetic makes of the doubles (Reference/nist_exact.py): the best that can
/// be reached, 9.4 and 8.2 digits of the certified standard deviation.
@Suite("NIST's univariate sets")
struct UnivariateNISTTests {
  struct Certified: Sendable, CustomTestStringConvertible {
    let name: String
    let mean: Double
    let deviation: Double
    let autocorrelation: Double
    /// The correct digits that doubles leave of the deviation and the autocorrelation.
    var digits = 12.0
    let rounded: (mean: Double, deviation: Double, autocorrelation: Double)
    var testDescription: String { name }
  }

  static let sets = [
    Certified(
      name: "Lew", mean: -177.435, deviation: 277.332168044316,
      autocorrelation: -0.307304800605679,
      rounded: (-177.435, 277.33216804431614, -0.30730480060567945)),
    Certified(
      name: "Lottery", mean: 518.95871559633, deviation: 291.699727470969,
      autocorrelation: -0.120948622967393,
      rounded: (518.95871559633028, 291.69972747096908, -0.12094862296739287)),
    Certified(
      name: "Mavro", mean: 2.001856, deviation: 0.000429123454003053,
      autocorrelation: 0.937989183438248, digits: 13,
      rounded: (2.001856, 0.00042912345400308541, 0.9379891834382589)),
    Certified(
      name: "Michelso", mean: 299.8524, deviation: 0.0790105478190518,
      autocorrelation: 0.535199668621283, digits: 13,
      rounded: (299.8524, 0.079010547819050667, 0.53519966862126359)),
    Certified(
      name: "PiDigits", mean: 4.5348, deviation: 2.86733906028871,
      autocorrelation: -0.00355099287237972,
      rounded: (4.5348, 2.8673390602887081, -0.0035509928723797215)),
    Certified(
      name: "NumAcc1", mean: 10_000_002, deviation: 1, autocorrelation: -0.5,
      rounded: (10_000_002, 1, -0.5)),
    Certified(
      name: "NumAcc2", mean: 1.2, deviation: 0.1, autocorrelation: -0.999,
      rounded: (1.2, 0.099999999999999978, -0.999)),
    Certified(
      name: "NumAcc3", mean: 1_000_000.2, deviation: 0.1, autocorrelation: -0.999, digits: 9.4,
      rounded: (1_000_000.2, 0.1000000000349246, -0.9989999999994185)),
    Certified(
      name: "NumAcc4", mean: 10_000_000.2, deviation: 0.1, autocorrelation: -0.999, digits: 8.2,
      rounded: (10_000_000.2, 0.10000000055879354, -0.99899999999069608)),
  ]

  @Test("certified values come out in every way of gathering", arguments: sets)
  func certified(set: Certified) throws {
    let values = NISTData.values(set.name)
    for moments in [Moments(values), Moments.streamed(values), Moments.merged(values, parts: 7)] {
      let mean = try #require(moments.mean)
      let deviation = try #require(moments.standardDeviation)
      #expect(logRelativeError(mean, set.mean) >= 14.5)
      #expect(logRelativeError(deviation, set.deviation) >= set.digits)
      #expect(logRelativeError(mean, set.rounded.mean) >= 15.5)
      #expect(logRelativeError(deviation, set.rounded.deviation) >= 14.5)
    }
    let lag = try #require(Autocorrelation.value(values))
    #expect(logRelativeError(lag, set.autocorrelation) >= set.digits)
    #expect(logRelativeError(lag, set.rounded.autocorrelation) >= 14.5)
  }
}

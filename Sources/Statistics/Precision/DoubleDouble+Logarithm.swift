internal import Glibc

extension DoubleDouble {
  /// The natural logarithm, to about 30 digits.
  ///
  ///     log(h + l) = log h + l/h
  ///     log h = e · log 2 + log c + 2 artanh((m - c) / (m + c)),   h = 2^e · m, c the nearest 64th to m
  ///
  /// A table holds log c; the artanh is so small that its series beyond the first term needs no more
  /// than a double. The absolute error is about 10⁻²¹ for arguments near 1. Of 0 it is -∞, of
  /// infinity infinity, of numbers below 0 NaN.
  package var logarithm: DoubleDouble {
    guard high > 0, high.isFinite else { return DoubleDouble(log(high)) }
    var exponent = Double(high.exponent)
    var fraction = high.significand
    if fraction > 1.42 {
      fraction *= 0.5
      exponent += 1
    }
    let index = Int((fraction * 64).rounded())
    let center = Double(index) / 64
    let ratio = DoubleDouble(fraction - center) / DoubleDouble(sumOf: fraction, center)
    let square = ratio.high * ratio.high
    let tail = square * ratio.high * (2.0 / 3 + square * (2.0 / 5 + square * (2.0 / 7)))
    let whole = Self.logarithmOfTwo * exponent + Self.logarithms[index - 45]
    return whole + DoubleDouble(high: 2 * ratio.high, low: 2 * ratio.low) + (tail + low / high)
  }

  /// e raised to the number, times a factor that may bring the product back into the range of doubles.
  package func exponential(times factor: Double) -> Double {
    guard abs(high) > 600 else { return exp(high) * (1 + low) * factor }
    let half = exp(high * 0.5)
    return half * factor * half * (1 + low)
  }

  private static let logarithmOfTwo = DoubleDouble(
    high: 0.6931471805599453, low: 2.3190468138462996e-17)

  /// log(45/64), log(46/64), …, log(92/64).
  private static let logarithms: [DoubleDouble] = [
    DoubleDouble(high: -0.3522205935893521, low: -5.7233316949182485e-18),
    DoubleDouble(high: -0.33024168687057687, low: 1.0828321637483858e-17),
    DoubleDouble(high: -0.3087354816496133, low: 1.6199186085148102e-17),
    DoubleDouble(high: -0.2876820724517809, low: -2.607160616442564e-17),
    DoubleDouble(high: -0.26706278524904525, low: 7.32891532732017e-18),
    DoubleDouble(high: -0.24686007793152578, low: -1.361743371748368e-17),
    DoubleDouble(high: -0.22705745063534608, low: -9.551415762738488e-18),
    DoubleDouble(high: -0.2076393647782445, low: -1.2053243216686129e-17),
    DoubleDouble(high: -0.18859116980755003, low: 7.432164219196925e-18),
    DoubleDouble(high: -0.16989903679539747, low: 4.868008764439071e-19),
    DoubleDouble(high: -0.15154989812720093, low: -5.1669593684615594e-18),
    DoubleDouble(high: -0.13353139262452263, low: 3.664457663660085e-18),
    DoubleDouble(high: -0.1158318155251217, low: -4.338484369808096e-18),
    DoubleDouble(high: -0.09844007281325252, low: 4.439009633675136e-18),
    DoubleDouble(high: -0.0813456394539524, low: -5.07707635593117e-18),
    DoubleDouble(high: -0.06453852113757118, low: 6.470486661692933e-18),
    DoubleDouble(high: -0.048009219186360606, low: -1.4390903347292205e-18),
    DoubleDouble(high: -0.0317486983145803, low: -3.0382263084680858e-18),
    DoubleDouble(high: -0.015748356968139168, low: -1.0021578630528974e-18),
    DoubleDouble(high: 0.0, low: 0.0),
    DoubleDouble(high: 0.015504186535965254, low: -3.278321022892429e-19),
    DoubleDouble(high: 0.030771658666753687, low: 1.0431732029005968e-18),
    DoubleDouble(high: 0.0458095360312942, low: 1.902959866474257e-18),
    DoubleDouble(high: 0.06062462181643484, low: 2.6424025938726934e-18),
    DoubleDouble(high: 0.07522342123758753, low: -5.930604196293241e-18),
    DoubleDouble(high: 0.08961215868968714, low: -5.4268129336647135e-18),
    DoubleDouble(high: 0.10379679368164356, low: 5.47772415726659e-18),
    DoubleDouble(high: 0.11778303565638346, low: -1.1971685747593677e-18),
    DoubleDouble(high: 0.13157635778871926, low: 1.1123000879729588e-17),
    DoubleDouble(high: 0.1451820098444979, low: 8.242418783022475e-18),
    DoubleDouble(high: 0.15860503017663857, low: 1.1257003872182592e-17),
    DoubleDouble(high: 0.17185025692665923, low: -6.0224538210113705e-18),
    DoubleDouble(high: 0.184922338494012, low: 3.0236614153574064e-18),
    DoubleDouble(high: 0.19782574332991987, low: 1.2821194372980142e-17),
    DoubleDouble(high: 0.21056476910734964, low: -4.249405314729895e-18),
    DoubleDouble(high: 0.22314355131420976, low: -9.091270597324799e-18),
    DoubleDouble(high: 0.2355660713127669, low: -2.3943371495187355e-18),
    DoubleDouble(high: 0.24783616390458127, low: -1.2432209578702523e-17),
    DoubleDouble(high: 0.25995752443692605, low: 2.069806938978935e-17),
    DoubleDouble(high: 0.27193371548364176, low: 7.83319637697442e-19),
    DoubleDouble(high: 0.2837681731306446, low: -2.032665581126656e-17),
    DoubleDouble(high: 0.2954642128938359, low: -2.16461086040599e-17),
    DoubleDouble(high: 0.3070250352949119, low: -1.2319916200101964e-17),
    DoubleDouble(high: 0.3184537311185346, low: 2.7114779367326236e-17),
    DoubleDouble(high: 0.329753286372468, low: 2.122020616196946e-18),
    DoubleDouble(high: 0.3409265869705932, low: 1.7467136443544747e-17),
    DoubleDouble(high: 0.3519764231571782, low: -1.2953893030191963e-17),
    DoubleDouble(high: 0.3629054936893685, low: -2.1492361455310972e-17),
  ]
}

/// How far new articles have drifted from those a saved model was fitted to.
///
/// A latent semantic space carries a share of each article's squared length; the rest is the loss.
/// The drift is the part of the share to be expected of like articles that is missing in the new
/// ones. What like articles lose is measured when the model is made, on articles held out.
///
/// Measured on the sample collection, on BBC News (300 and 2,225 articles; Greene and Cunningham
/// 2006) and on AG News (2,000): models fitted to half of the articles drifted by 0 to 0.12 on the
/// other half, models fitted without some labels or stories by 0.39 to 0.81 on the articles of those.
public struct ModelDrift: Sendable, Equatable {
  /// The mean loss to expect of articles like those the model was fitted to.
  public let expectedLoss: Double
  /// The mean loss of the new articles.
  public let loss: Double

  /// Compares two losses.
  public init(expectedLoss: Double, loss: Double) {
    self.expectedLoss = expectedLoss
    self.loss = loss
  }

  /// `(loss - expected loss) / (1 - expected loss)`, at least 0: 0 for articles like those fitted to, 1
  /// for articles of which the model carries nothing.
  public var value: Double {
    expectedLoss >= 1 ? 0 : max(0, (loss - expectedLoss) / (1 - expectedLoss))
  }

  /// Whether the model carries so little of the new articles that it should be fitted again.
  public var isRefitAdvised: Bool { value > Self.refitThreshold }

  /// Above this the topics of a saved model say little about new articles.
  public static let refitThreshold = 0.25
}

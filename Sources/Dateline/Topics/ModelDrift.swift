/// How far new articles have drifted from those a saved model was fitted to.
///
/// A latent semantic space carries a share of each article's squared length; the rest is the loss.
/// The drift is the part of the share carried at fitting that is missing in the new articles.
public struct ModelDrift: Sendable, Equatable {
  /// The mean loss of the articles the model was fitted to.
  public let fittedLoss: Double
  /// The mean loss of the new articles.
  public let loss: Double

  /// Compares two losses.
  public init(fittedLoss: Double, loss: Double) {
    self.fittedLoss = fittedLoss
    self.loss = loss
  }

  /// `(loss - fitted loss) / (1 - fitted loss)`, at least 0: 0 for articles like those fitted to, 1
  /// for articles of which the model carries nothing.
  public var value: Double {
    fittedLoss >= 1 ? 0 : max(0, (loss - fittedLoss) / (1 - fittedLoss))
  }

  /// Whether the model carries so little of the new articles that it should be fitted again.
  public var isRefitAdvised: Bool { value > Self.refitThreshold }

  /// Above this the topics of a saved model say little about new articles.
  public static let refitThreshold = 0.5
}

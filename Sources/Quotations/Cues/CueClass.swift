/// What a reporting verb does: why its quotation is of a kind.
public enum CueClass: String, Sendable, CaseIterable {
  /// Says, tells, adds: words were spoken.
  case saying
  /// Asks, replies: words in an exchange.
  case asking
  /// Argues, claims, denies: a position was stated.
  case asserting
  /// Urges, promises, warns: words that bind the speaker or another.
  case urging
  /// Praises, blames, describes: words that judge someone.
  case judging
  /// Shouts, jokes, laughs: how the words came.
  case manner
  /// Writes, posts: a person put it in writing.
  case writing
  /// Believes, thinks, doubts: a state of mind, perhaps never uttered.
  case belief
  /// Hopes, wants, fears: a wish or a feeling, perhaps never uttered.
  case wish
  /// Plans, refuses, is expected to: an intention or an act, not words.
  case plan
  /// Rules, finds, requires: an authority's decision on paper.
  case ruling
  /// Shows, indicates, lists: what a document holds.
  case showing

  /// The kind of a quotation with such a cue and a person for a source.
  public var kind: QuotationKind {
    switch self {
    case .saying, .asking, .asserting, .urging, .judging, .manner: .speech
    case .writing: .writing
    case .belief, .wish, .plan: .thought
    case .ruling, .showing: .document
    }
  }
}

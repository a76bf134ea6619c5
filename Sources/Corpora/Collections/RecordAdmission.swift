/// Articles in input order, and what was left out or changed among them.
public struct ArticleBatch: Sendable {
  /// The articles, in input order.
  public let articles: [Article]
  /// Records left out or changed, in input order.
  public let skipped: [SkippedRecord]
}

/// Gives decoded records their ids, in order, and refuses an id that an earlier article has.
///
/// It is the one step of reading that must see the records one after the other. Memory grows with
/// the number of ids.
public struct RecordAdmission: Sendable {
  private var ids: Set<[UInt8]> = []

  /// Starts with no article admitted.
  public init() {}

  /// Takes the next records in input order.
  ///
  /// - Parameter parts: Results of `RawRecordBatch.decoded(in:)`, in the order of their ranges.
  /// - Returns: The articles, and all rows that tell of trouble.
  public mutating func admit(_ parts: [[DecodedRecord]]) -> ArticleBatch {
    var articles: [Article] = []
    var skipped: [SkippedRecord] = []
    for record in parts.joined() {
      skipped += record.notes
      guard let draft = record.draft else { continue }
      let id = draft.id ?? record.fallbackID
      // Keyed on bytes: two ids that only look the same are two ids.
      guard ids.insert(Array(id.utf8)).inserted else {
        skipped.append(
          SkippedRecord(
            at: draft.location, code: .duplicateID,
            reason: "an earlier article has the id \"\(shortened(id, to: 120))\"; "
              + "give every article an id of its own"))
        continue
      }
      articles.append(draft.article(id: id))
    }
    return ArticleBatch(articles: articles, skipped: skipped)
  }
}

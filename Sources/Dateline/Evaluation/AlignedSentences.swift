/// The sentences of an annotated file with those that predictions have for them: the same words.
struct AlignedSentences {
  /// A sentence of each file.
  struct Aligned {
    let gold: TaggedSentence
    /// The sentence of each file of predictions.
    let predicted: [TaggedSentence]
  }

  private var gold: TaggedSentences
  private var predicted: [TaggedSentences]
  /// The number of the document of each sentence, from 0.
  private(set) var documents: [Int] = []
  private var starts = 0

  /// Opens the files.
  init(_ files: EvaluationFiles, readsEntities: Bool) throws {
    gold = try TaggedSentences(path: files.gold, readsEntities: readsEntities)
    predicted = try files.paths.dropFirst().map {
      try TaggedSentences(path: $0, readsEntities: readsEntities)
    }
  }

  /// The next sentence, or nil at the end of all files.
  ///
  /// - Throws: `CorpusError`, or ``EvaluationError`` where the words are not the same.
  mutating func next() throws -> Aligned? {
    let wanted = try gold.next()
    var offered: [TaggedSentence] = []
    for system in predicted.indices {
      let sentence = try predicted[system].next()
      switch (wanted, sentence) {
      case (nil, nil): continue
      case (let wanted?, nil): throw more(wanted, gold.path, than: predicted[system].path)
      case (nil, let sentence?): throw more(sentence, predicted[system].path, than: gold.path)
      case (let wanted?, let sentence?):
        try compare(wanted, sentence, predicted[system].path)
        offered.append(sentence)
      }
    }
    guard let wanted else { return nil }
    if wanted.startsDocument { starts += 1 }
    documents.append(max(0, starts - 1))
    return Aligned(gold: wanted, predicted: offered)
  }

  /// What is drawn anew for intervals: documents where there are two or more.
  var drawnUnit: String { starts > 1 ? "document" : "sentence" }

  /// The group of each sentence among what is drawn; nil where sentences are drawn.
  var groups: [Int]? { starts > 1 ? documents : nil }

  private func more(
    _ sentence: TaggedSentence, _ path: String, than other: String
  ) -> EvaluationError {
    .moreSentences(
      at: EvaluationError.Place(path: path, line: sentence.words.first?.line ?? 0),
      otherPath: other)
  }

  private func compare(
    _ wanted: TaggedSentence, _ offered: TaggedSentence, _ path: String
  ) throws(EvaluationError) {
    func place(_ path: String, _ word: TaggedSentence.Word?) -> EvaluationError.Place {
      EvaluationError.Place(path: path, line: word?.line ?? 0)
    }
    for (word, other) in zip(wanted.words, offered.words)
    where !word.form.utf8.elementsEqual(other.form.utf8) {
      throw .otherWord(
        gold: word.form, at: place(gold.path, word), predicted: other.form,
        predictedAt: place(path, other))
    }
    if offered.words.count > wanted.words.count {
      let extra = offered.words[wanted.words.count]
      throw .longerSentence(
        word: extra.form, at: place(path, extra), other: place(gold.path, wanted.words.last))
    }
    if wanted.words.count > offered.words.count {
      let extra = wanted.words[offered.words.count]
      throw .longerSentence(
        word: extra.form, at: place(gold.path, extra), other: place(path, offered.words.last))
    }
  }
}

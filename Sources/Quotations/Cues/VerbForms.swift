/// The forms of a regular English verb.
enum VerbForms {
  /// The lemma, its third person, its past and its present participle.
  static func regular(_ lemma: String) -> [String] {
    let stem = String(lemma.dropLast())
    switch lemma.last {
    case "e": return [lemma, lemma + "s", lemma + "d", stem + "ing"]
    case "y" where !endsInVowel(stem):
      return [lemma, stem + "ies", stem + "ied", lemma + "ing"]
    case "s", "x", "z", "h":
      return [lemma, lemma + "es", lemma + "s", lemma + "ed", lemma + "ing"]
    default:
      var forms = [lemma, lemma + "s", lemma + "ed", lemma + "ing"]
      if let last = lemma.last, !"aeiouwxy".contains(last), endsInVowel(stem),
        !endsInVowel(String(stem.dropLast()))
      {
        forms += [lemma + "\(last)ed", lemma + "\(last)ing"]
      }
      return forms
    }
  }

  private static func endsInVowel(_ word: String) -> Bool {
    word.last.map { "aeiou".contains($0) } ?? false
  }
}

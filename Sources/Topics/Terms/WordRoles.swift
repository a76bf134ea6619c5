import TextCore

/// What words are good for in a candidate term, looked up once for each distinct word.
struct WordRoles {
  /// What one word is good for.
  struct Role {
    /// Whether it sets some topic off.
    let matters: Bool
    /// Whether a candidate may begin or end with it: it is no stop word and no boilerplate.
    let isContent: Bool
  }

  private let wordsThatMatter: Set<String>
  private var roles: [String: Role] = [:]

  init(wordsThatMatter: Set<String>) {
    self.wordsThatMatter = wordsThatMatter
  }

  /// The role of a word by its lower-cased key.
  mutating func role(of key: String) -> Role {
    if let role = roles[key] { return role }
    let role = Role(
      matters: wordsThatMatter.contains(key),
      isContent: !StopWords.english.contains(key) && !StopWords.newswire.contains(key))
    roles[key] = role
    return role
  }
}

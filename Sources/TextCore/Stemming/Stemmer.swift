internal import CSnowball

/// A language that libstemmer has a Snowball algorithm for.
public enum StemmerLanguage: String, Sendable, CaseIterable {
  /// English by the Porter2 algorithm.
  case english
  /// Danish.
  case danish
  /// Dutch.
  case dutch
  /// Finnish.
  case finnish
  /// French.
  case french
  /// German.
  case german
  /// Hungarian.
  case hungarian
  /// Italian.
  case italian
  /// Norwegian.
  case norwegian
  /// Portuguese.
  case portuguese
  /// Romanian.
  case romanian
  /// Russian.
  case russian
  /// Spanish.
  case spanish
  /// Swedish.
  case swedish
  /// Turkish.
  case turkish
}

/// Reduces words to their stems by a Snowball algorithm.
///
/// A stemmer keeps buffers of its own: each thread makes one.
@safe
public final class Stemmer {
  /// The language of the words.
  public let language: StemmerLanguage
  private let handle: OpaquePointer

  /// Makes the stemmer of a language.
  ///
  /// - Precondition: libstemmer was built with the language's algorithm, as every distribution does.
  public init(language: StemmerLanguage) {
    self.language = language
    guard let made = unsafe sb_stemmer_new(language.rawValue, "UTF_8") else {
      preconditionFailure("libstemmer has no algorithm for \(language.rawValue)")
    }
    unsafe handle = made
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a word in lower case; bytes that are not UTF-8 are left as they are.
  public func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count < Int(Int32.max), word.allSatisfy({ $0 != 0 }), isUTF8(word) else {
      return word
    }
    return unsafe word.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, base, Int32(bytes.count))
      else { return word }
      let length = unsafe Int(sb_stemmer_length(handle))
      return unsafe Array(UnsafeBufferPointer(start: stem, count: length))
    }
  }

  /// The stem of a word in lower case.
  public func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }

  private func isUTF8(_ word: [UInt8]) -> Bool {
    var position = 0
    while position < word.count {
      let scalar = word.span.decodeScalar(at: position)
      guard scalar.isValid else { return false }
      position += scalar.length
    }
    return true
  }
}

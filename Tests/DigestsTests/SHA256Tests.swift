import Digests
import TestSupport
import Testing

/// Known answers: FIPS 180-4 examples and the NIST secure hashing test vectors.
@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "known answers",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownAnswers(text: String, digest: String) {
    #expect(SHA256.hexadecimalDigest(of: Array(text.utf8)) == digest)
  }

  @Test("a million letters")
  func millionLetters() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexadecimalDigest(of: letters)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("the digest does not depend on how the stream is cut")
  func anyCut() {
    forEverySeed(0..<20) { generator, seed in
      let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      var digest = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        let taken = Int.random(in: 1...rest.count, using: &generator)
        digest.update(rest.prefix(taken))
        rest = rest.dropFirst(taken)
      }
      #expect(
        digest.hexadecimalDigest == SHA256.hexadecimalDigest(of: bytes), "seed \(seed)")
    }
  }
}

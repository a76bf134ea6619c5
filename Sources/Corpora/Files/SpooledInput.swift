import Glibc
import Synchronization

/// Standard input, kept in a temporary file so that it can be read more than once.
///
/// The file has no name any more when `source()` returns; the system frees it with the last reader.
final class SpooledInput: Sendable {
  private let descriptor = Mutex<Int32?>(nil)
  private let input: Int32

  /// Makes a spool of an open descriptor, standard input where none is named.
  ///
  /// Nothing is read yet.
  init(descriptor: Int32 = 0) { input = descriptor }

  deinit { descriptor.withLock { if let open = $0 { _ = close(open) } } }

  /// The spooled bytes from their start; the first call reads the input to its end.
  func source() throws(CorpusError) -> ByteSource {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let file = descriptor.withLock { (held) -> Result<Int32, CorpusError> in
      if let open = held { return .success(open) }
      let spooled = SpooledInput.spool(input, in: folder)
      if case .success(let open) = spooled { held = open }
      return spooled
    }
    do {
      return try ByteSource(duplicating: file.get())
    } catch let error as CorpusError {
      throw error
    } catch {
      throw .spoolFailed(path: folder, reason: "the temporary file cannot be opened again")
    }
  }

  private static func spool(_ input: Int32, in folder: String) -> Result<Int32, CorpusError> {
    var template = Array("\(folder)/dateline-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    func failure() -> Result<Int32, CorpusError> {
      let reason = FileProblem.last.reason
      if file >= 0 { _ = close(file) }
      return .failure(.spoolFailed(path: folder, reason: reason))
    }
    guard file >= 0 else { return failure() }
    guard unsafe unlink(template) == 0 else { return failure() }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let got = unsafe read(input, &buffer, buffer.count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return failure() }
      if got == 0 { return .success(file) }
      var written = 0
      while written < got {
        let put = unsafe buffer[written..<got].withUnsafeBytes {
          unsafe write(file, $0.baseAddress, $0.count)
        }
        if put < 0 && errno == EINTR { continue }
        if put < 0 { return failure() }
        written += put
      }
    }
  }
}

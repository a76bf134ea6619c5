import Glibc

/// One of the standard streams: whether a person sees it, how wide it is, whether it shows colour.
struct Terminal: Sendable {
  let descriptor: Int32
  let isInteractive: Bool
  let showsColor: Bool

  /// Looks at a stream.
  ///
  /// - Parameters:
  ///   - descriptor: `STDOUT_FILENO` or `STDERR_FILENO`.
  ///   - allowsColor: Whether the user allows colour; `NO_COLOR` and a dumb terminal forbid it.
  init(descriptor: Int32, allowsColor: Bool) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1
    showsColor =
      allowsColor && isInteractive && Self.environment("NO_COLOR") == nil
      && Self.environment("TERM") != "dumb"
  }

  /// The width in columns; 100 when it is not known.
  var width: Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }

  func bold(_ text: String) -> String { showsColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { showsColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  func red(_ text: String) -> String { showsColor ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
  func yellow(_ text: String) -> String { showsColor ? "\u{1B}[33m\(text)\u{1B}[0m" : text }

  /// Writes text as it is; a reader that has gone away is no error.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes as they are; a reader that has gone away is no error.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}

public import AtomicFiles
import Foundation

extension TensorFile {
  /// The file's bytes, tensors in order of their names.
  public var encoded: [UInt8] {
    var bytes = header
    bytes.reserveCapacity(tensors.values.reduce(bytes.count) { $0 + $1.bytes.count })
    for name in tensors.keys.sorted() { bytes += tensors[name]?.bytes ?? [] }
    return bytes
  }

  /// Writes the file, whole or not at all.
  ///
  /// - Parameter path: Where it will appear; its folder must exist.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func write(to path: String) throws(AtomicFileError) {
    var file = try AtomicFile(path: path)
    try file.append(header)
    for name in tensors.keys.sorted() { try file.append(tensors[name]?.bytes ?? []) }
    try file.commit()
  }

  /// Reads a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``ModelFileError/cannotRead(path:reason:)``, or as ``init(decoding:path:)``.
  public init(readingFrom path: String) throws(ModelFileError) {
    try self.init(decoding: Self.bytes(ofFile: path), path: path)
  }

  /// All bytes of a file.
  static func bytes(ofFile path: String) throws(ModelFileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      let reason =
        FileManager.default.fileExists(atPath: path)
        ? "it may not be read" : "there is no such file"
      throw .cannotRead(path: path, reason: reason)
    }
  }

  /// The length of the header and the header, filled up to a multiple of eight bytes.
  private var header: [UInt8] {
    var entries: [String] = []
    if !metadata.isEmpty {
      let texts = metadata.sorted { $0.key < $1.key }
        .map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }
      entries.append("\(Self.quoted(Self.metadataName)):{\(texts.joined(separator: ","))}")
    }
    var start = 0
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let end = start + tensor.bytes.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        Self.quoted(name)
          + #":{"dtype":"\#(tensor.element.rawValue)","shape":[\#(shape)],"data_offsets":[\#(start),\#(end)]}"#
      )
      start = end
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    let length = UInt64(header.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + header
  }

  /// A text as JSON (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}

import Foundation

/// The tensors of one `.safetensors` file.
///
/// The format is eight bytes of header length, a JSON header that names each tensor's element,
/// shape and byte offsets and may hold a map of texts, and the bytes, without gap or overlap. Every
/// bound is checked before a byte is used.
public struct TensorFile: Sendable, Equatable {
  /// The tensors by name.
  public let tensors: [String: Tensor]
  /// What the header says beside them (`__metadata__`).
  public let metadata: [String: String]

  /// Makes a file's content.
  public init(tensors: [String: Tensor], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its name, for errors.
  /// - Throws: ``ModelFileError/truncated(path:expectedBytes:foundBytes:)`` or
  ///   ``ModelFileError/malformed(path:reason:)``.
  public init(decoding bytes: [UInt8], path: String) throws(ModelFileError) {
    guard bytes.count >= 8 else {
      throw .truncated(path: path, expectedBytes: 8, foundBytes: bytes.count)
    }
    let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << (8 * UInt64($1)) }
    guard length <= UInt64(Self.maximumHeaderBytes) else {
      throw .malformed(path: path, reason: "its header would take \(length) bytes")
    }
    let start = 8 + Int(length)
    guard start <= bytes.count else {
      throw .truncated(path: path, expectedBytes: start, foundBytes: bytes.count)
    }
    let header: Header
    do {
      header = try JSONDecoder().decode(Header.self, from: Data(bytes[8..<start]))
    } catch {
      throw .malformed(path: path, reason: "its header is not the JSON of safetensors")
    }
    var tensors: [String: Tensor] = [:]
    var end = 0
    for (name, entry) in header.entries.sorted(by: { $0.value.precedes($1.value, $0.key < $1.key) })
    {
      tensors[name] = try entry.tensor(named: name, after: end, in: bytes[start...], path: path)
      end = entry.data_offsets?.last ?? end
    }
    guard start + end == bytes.count else {
      throw .malformed(path: path, reason: "bytes follow the last tensor")
    }
    self.tensors = tensors
    metadata = header.metadata
  }

  static let metadataName = "__metadata__"
  private static let maximumHeaderBytes = 100_000_000
}

extension TensorFile {
  /// The JSON before the bytes: an entry for each tensor, and under a name of their own the texts.
  private struct Header: Decodable {
    var entries: [String: Entry] = [:]
    var metadata: [String: String] = [:]

    private struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Name.self)
      for name in members.allKeys {
        if name.stringValue == TensorFile.metadataName {
          metadata = try members.decode([String: String].self, forKey: name)
        } else {
          entries[name.stringValue] = try members.decode(Entry.self, forKey: name)
        }
      }
    }
  }

  private struct Entry: Decodable {
    let dtype: String?
    let shape: [Int]?
    let data_offsets: [Int]?

    /// Whether the bytes of this entry stand before another's; an empty one before a full one.
    func precedes(_ other: Entry, _ nameIsFirst: Bool) -> Bool {
      let (own, others) = (data_offsets ?? [], other.data_offsets ?? [])
      return own == others ? nameIsFirst : own.lexicographicallyPrecedes(others)
    }

    func tensor(
      named name: String, after previousEnd: Int, in body: ArraySlice<UInt8>, path: String
    ) throws(ModelFileError) -> Tensor {
      guard let dtype, let element = TensorElement(rawValue: dtype), let shape, let data_offsets,
        data_offsets.count == 2, shape.allSatisfy({ $0 >= 0 })
      else { throw .malformed(path: path, reason: "the entry of “\(name)” is incomplete") }
      let (start, end) = (data_offsets[0], data_offsets[1])
      guard start >= 0, end >= start else {
        throw .malformed(path: path, reason: "the offsets of “\(name)” do not ascend")
      }
      guard start == previousEnd else {
        throw .malformed(
          path: path, reason: "the bytes of “\(name)” do not follow the tensor before")
      }
      guard end <= body.count else {
        throw .truncated(
          path: path, expectedBytes: body.startIndex + end, foundBytes: body.endIndex)
      }
      var expected = element.byteCount
      for length in shape {
        let (product, overflow) = expected.multipliedReportingOverflow(by: length)
        guard !overflow else {
          throw .malformed(path: path, reason: "the shape of “\(name)” is too large")
        }
        expected = product
      }
      guard expected == end - start else {
        throw .malformed(path: path, reason: "the shape of “\(name)” does not fit its bytes")
      }
      let first = body.startIndex
      return Tensor(element: element, shape: shape, bytes: Array(body[first + start..<first + end]))
    }
  }
}

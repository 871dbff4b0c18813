import CZlib
import NIOCore
import NIOHTTP1

/// The coding `gzip` of the web (RFC 1952). The same bytes always become the same bytes: no time is written among them.
enum Gzip {
  static let name = "gzip"

  /// The largest window; 16 more has zlib write this format in place of its own.
  private static let window = MAX_WBITS + 16

  /// nil where zlib does not get the memory that it needs.
  static func pack(_ bytes: ByteBuffer) -> ByteBuffer? {
    var stream = z_stream()
    // zlib knows a stream by its address.
    return withUnsafeMutablePointer(to: &stream) { pack(bytes, by: $0) }
  }

  private static func pack(
    _ bytes: ByteBuffer, by stream: UnsafeMutablePointer<z_stream>
  ) -> ByteBuffer? {
    let begun = deflateInit2_(
      stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { deflateEnd(stream) }
    let most = Int(deflateBound(stream, uLong(bytes.readableBytes)))
    var packed = ByteBuffer()
    bytes.withUnsafeReadableBytes { source in
      _ = packed.writeWithUnsafeMutableBytes(minimumWritableBytes: most) { room in
        stream.pointee.next_in = source.assumingMemoryBound(to: UInt8.self).baseAddress
        stream.pointee.avail_in = uInt(source.count)
        stream.pointee.next_out = room.assumingMemoryBound(to: UInt8.self).baseAddress
        stream.pointee.avail_out = uInt(room.count)
        let isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
        return isWhole ? room.count - Int(stream.pointee.avail_out) : 0
      }
    }
    return packed.readableBytes > 0 ? packed : nil
  }
}

extension HTTPHeaders {
  /// Whether who asks takes what is packed (RFC 9110, 12.5.3).
  var takeGzip: Bool {
    var taken: [Substring: Bool] = [:]
    for coding in self[canonicalForm: "accept-encoding"] {
      let parts = coding.lowercased().filter { !$0.isWhitespace }.split(separator: ";")
      guard let name = parts.first else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
      taken[name] = weight.flatMap { Double($0) } != 0
    }
    return taken[Gzip.name[...]] ?? taken["*"] ?? false
  }

  /// Whether who asks has what is known by a tag (RFC 9110, 13.1.2). Proxies weaken tags.
  func have(_ tag: String) -> Bool {
    self[canonicalForm: "if-none-match"].contains {
      $0 == "*" || $0 == tag || $0 == "W/\(tag)"
    }
  }
}

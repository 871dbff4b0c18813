import ActivityKit
import NIOCore

/// A file of the page, as it is sent.
struct WebFile: Sendable {
  /// What is sent of it, as it stands or packed.
  struct Form: Sendable {
    let bytes: ByteBuffer
    /// What it is known by, in quotes; the same while the text is the same.
    let tag: String
  }

  let plain: Form
  /// By ``Gzip``; nil where little is gained.
  let packed: Form?
  let type: String
  /// Whether its address changes with its text, so that a browser need never ask again.
  let isForever: Bool
}

/// What the web serves: the files of `Page`, and the pages at which they are shown. Each is packed once, before anybody
/// asks.
///
/// A file has two addresses: `/static/NAME`, and `/static/VERSION/NAME`, which a browser keeps forever. The version
/// follows from the texts of all files, so what one of them names beside it is of the same version. Pages name the
/// first; they are sent with the second in its place.
struct WebFiles: Sendable {
  private let byPath: [String: WebFile]

  /// - Parameter files: names as the folder has them, and texts.
  init(_ files: [(name: String, text: String)]) {
    let version = Self.digest(of: files)
    var byPath: [String: WebFile] = [:]
    for (name, text) in files {
      let isPage = name.hasSuffix(".html")
      let sent =
        isPage ? text.replacing(Self.folder, with: "\(Self.folder)\(version)/") : text
      let plain = WebFile.Form(bytes: ByteBuffer(string: sent), tag: "\"\(version)\"")
      let packed = Self.packed(plain.bytes).map {
        WebFile.Form(bytes: $0, tag: "\"\(version)-\(Gzip.name)\"")
      }
      func file(isForever: Bool) -> WebFile {
        WebFile(
          plain: plain, packed: packed, type: Self.type(of: name), isForever: isForever)
      }
      byPath["/\(name)"] = file(isForever: false)
      guard !isPage else { continue }
      byPath["\(Self.folder)\(name)"] = file(isForever: false)
      byPath["\(Self.folder)\(version)/\(name)"] = file(isForever: true)
    }
    self.byPath = byPath
  }

  private static let folder = "/static/"

  /// Bytes that packing has to save: the fields that tell of it are about so many.
  private static let leastSaving = 64

  private static func packed(_ bytes: ByteBuffer) -> ByteBuffer? {
    guard let packed = Gzip.pack(bytes),
      packed.readableBytes + leastSaving <= bytes.readableBytes
    else { return nil }
    return packed
  }

  /// The file at an address, without what follows a question mark.
  func file(at path: String) -> WebFile? {
    if path == "/" || Self.isEvent(path, below: "/e/") { return byPath["/index.html"] }
    if Self.isEvent(path, below: "/stage/") {
      return byPath["/stage.html"] ?? byPath["/index.html"]
    }
    return byPath[path]
  }

  /// Whether it is the address of an event: its slug, of whatever event.
  private static func isEvent(_ path: String, below folder: String) -> Bool {
    guard path.hasPrefix(folder) else { return false }
    let slug = path.dropFirst(folder.count)
    return !slug.isEmpty && slug.utf8.count <= 64 && !slug.contains("/")
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "webmanifest": "application/manifest+json"
    case "svg": "image/svg+xml"
    default: "text/plain; charset=utf-8"
    }
  }

  /// It only has to change when a text does.
  private static func digest(of files: [(name: String, text: String)]) -> String {
    String(ShortSum.of(files.map { "\($0.name)\0\($0.text)\0" }.joined().utf8), radix: 36)
  }
}

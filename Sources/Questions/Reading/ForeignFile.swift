/// A file that is no text, and what to do with it.
struct ForeignFile {
  /// One sentence or two without a full stop at the end.
  let message: String

  /// nil for text.
  init?(_ bytes: [UInt8]) {
    guard let message = Self.byMark(bytes) ?? Self.byContent(bytes) else { return nil }
    self.message = message
  }

  private static func byMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    if let (_, message) = marks.first(where: { bytes.starts(with: $0.mark) }) { return message }
    let head = bytes.prefix(512)
    if head.dropFirst(4).starts(with: "ftyp".utf8) { return picture("a film or a sound") }
    if head.starts(with: "RIFF".utf8), head.contains(0) { return picture("a picture or a sound") }
    if head.dropFirst(257).starts(with: "ustar".utf8) { return packed("an archive (tar)") }
    let words = String(decoding: head, as: UTF8.self).lowercased()
    let page = words.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if page.hasPrefix("<!doctype html") || page.hasPrefix("<html") {
      return "this is a web page, perhaps one that asks to log in; download the file itself"
    }
    return nil
  }

  private static let sheet = "open it and save the sheet as CSV"
  private static let text = "open it and save it as plain text"

  private static func packed(_ what: String) -> String { "this is \(what); unpack it first" }
  private static func picture(_ what: String) -> String {
    "this is \(what); questions are read from text"
  }

  private static let marks: [(mark: [UInt8], message: String)] = [
    (Array("%PDF-".utf8), "this is a PDF; save its text as plain text"),
    (Array("{\\rtf".utf8), "this is a text with layout (RTF); \(text)"),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "this is a file of an old office program (.xls, .doc); open it and save a sheet as CSV, "
        + "or a text as plain text"
    ),
    (
      Array("SQLite format 3\0".utf8),
      "this is a database, perhaps cards of Anki; export the notes as plain text"
    ),
    ([0x1F, 0x8B], packed("packed (gzip)")), (Array("BZh".utf8), packed("packed (bzip2)")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], packed("packed (xz)")),
    ([0x28, 0xB5, 0x2F, 0xFD], packed("packed (zstd)")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], packed("an archive (7z)")),
    (Array("Rar!\u{1A}".utf8), packed("an archive (RAR)")),
    (Array("PK\u{05}\u{06}".utf8), "this is a zip archive with nothing in it"),
    ([0x89, 0x50, 0x4E, 0x47], picture("a picture (PNG)")),
    ([0xFF, 0xD8, 0xFF], picture("a picture (JPEG)")),
    (Array("GIF87a".utf8), picture("a picture (GIF)")),
    (Array("GIF89a".utf8), picture("a picture (GIF)")),
    ([0x49, 0x49, 0x2A, 0x00], picture("a picture (TIFF)")),
    ([0x4D, 0x4D, 0x00, 0x2A], picture("a picture (TIFF)")),
    (Array("OggS\0".utf8), picture("a sound (Ogg)")),
    (Array("ID3\u{03}".utf8), picture("a sound (MP3)")),
    ([0x7F, 0x45, 0x4C, 0x46], "this is a program; questions are read from text"),
    (
      [0xFF, 0xFE, 0x00, 0x00], "this is text in UTF-32, which few programs read; save it as UTF-8"
    ),
  ]

  /// Office files, packages of learning platforms and decks of cards are zip archives. The names of
  /// their parts stand in them as they are.
  private static func archive(_ bytes: [UInt8]) -> String {
    let kinds: [(part: String, message: String)] = [
      ("xl/workbook", "this is a spreadsheet (.xlsx); \(sheet)"),
      ("word/document", "this is a document (.docx); \(text)"),
      ("ppt/presentation", "these are slides (.pptx); save their text as plain text"),
      ("opendocument.spreadsheet", "this is a spreadsheet (.ods); \(sheet)"),
      ("opendocument.text", "this is a document (.odt); \(text)"),
      ("collection.anki", "this is a deck of Anki; export the notes as plain text"),
      ("epub+zip", "this is a book (EPUB); \(text)"),
      (
        "imsmanifest.xml",
        "this is a package of a learning platform; export as GIFT or Moodle XML"
      ),
      (
        "Index/Document.iwa",
        "this is a file of Numbers, Pages or Keynote; export it as CSV or text"
      ),
    ]
    // The file may be cut off, so its list of parts is not needed: names stand before each part.
    let names = Self.names(inArchive: bytes)
    let found = kinds.first { kind in names.contains { $0.containsBytes(kind.part) } }
    return found?.message ?? "this is a zip archive; unpack it first"
  }

  private static func names(inArchive bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var index = 0
    let mark: [UInt8] = [0x50, 0x4B]
    while names.count < 1_000, let next = bytes[index...].firstIndex(of: 0x50) {
      index = next + 1
      guard next + 30 <= bytes.count, bytes[next...].starts(with: mark) else { continue }
      let isEntry = bytes[next + 2] == 3 && bytes[next + 3] == 4
      let isListed = bytes[next + 2] == 1 && bytes[next + 3] == 2
      guard isEntry || isListed else { continue }
      guard isEntry || next + 46 <= bytes.count else { continue }
      let (size, header) = isEntry ? (next + 26, 30) : (next + 28, 46)
      let length = Int(bytes[size]) + 256 * Int(bytes[size + 1])
      // `mimetype` holds the kind as its content, which is not packed.
      let end = min(next + header + length + 60, bytes.count)
      names.append(String(decoding: bytes[min(next + header, end)..<end], as: UTF8.self))
    }
    return names
  }

  private static func byContent(_ bytes: [UInt8]) -> String? {
    if TextDecoding.isUTF16(bytes) { return nil }
    if let index = bytes.firstIndex(of: 0) {
      let line = bytes[..<index].count { $0 == 0x0A } + 1
      return "line \(line) has a byte of zero, which no text has: this is no file of text; "
        + "open it in the program it is from, and save it as CSV or plain text"
    }
    // A text has hardly any control characters; those of IRC are colours.
    let odd = bytes.count { byte in
      byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B
        && !IRCColours.marks.contains(byte)
    }
    if odd > 8, odd * 20 > bytes.count {
      return "this is no file of text: one of \(bytes.count / odd) bytes is a control character; "
        + "open it in the program it is from, and save it as CSV or plain text"
    }
    return nil
  }
}

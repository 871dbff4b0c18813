import Foundation

/// A line of the chain: what came into a folder of sheets or went out of it, and the hash of the line before. It
/// names nobody, so it stays when a sheet is deleted.
struct Seal: SheetEntry, Equatable {
  enum Kind: String, Codable {
    case sheet, attestation, correction
    /// The sheet and what belongs to it have been deleted.
    case withdrawal
  }

  enum Withdrawal: String, Codable {
    /// Its time was up.
    case expired
    /// Somebody on it was forgotten.
    case forgotten
  }

  let number: Int
  let previous: String
  let kind: Kind
  let occurrence: Int64
  /// Milliseconds since 1970, which tells occurrences of two databases apart.
  let openedAt: Int64
  /// Of a sheet: the slug, the day in the zone of the house, and when the event began.
  var event: String?
  var day: String?
  var begunAt: Int64?
  /// The sheet that it is about.
  var sheet: Int?
  /// The number of a correction in the records.
  var correction: Int64?
  var reason: Withdrawal?
  /// The file, with its hash, and that of the page for people beside it.
  var file: String?
  var sha256: String?
  var page: String?

  init(_ kind: Kind, _ number: Int, after previous: String, occurrence: Int64, openedAt: Int64) {
    self.number = number
    self.previous = previous
    self.kind = kind
    self.occurrence = occurrence
    self.openedAt = openedAt
  }

  /// The file of the page for people.
  var pageFile: String? { page == nil ? nil : file.map { $0.replacing(".json", with: ".html") } }
}

/// The lines of a chain as they are in its file.
struct SealChain {
  struct Line {
    /// nil where it cannot be read.
    let seal: Seal?
    let hash: String
  }

  private(set) var lines: [Line] = []
  /// How many bytes they take. What follows is a line that was not written to its end.
  let length: Int

  init(_ bytes: Data) {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
    let whole = bytes[bytes.startIndex..<end]
    length = whole.count
    for line in whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      let bytes = Data(line) + Data("\n".utf8)
      lines.append(Line(seal: try? Seal.read(bytes), hash: Digest.of(bytes)))
    }
  }

  /// The hash that the next line carries.
  var last: String { lines.last?.hash ?? Digest.none }

  var seals: [Seal] { lines.compactMap(\.seal) }

  /// The sheets that have not been withdrawn, in their order.
  var sheets: [Seal] {
    let withdrawn = Set(seals.filter { $0.kind == .withdrawal }.compactMap(\.sheet))
    return seals.filter { $0.kind == .sheet && !withdrawn.contains($0.number) }
  }

  /// What belongs to a sheet, itself first.
  func entries(of sheet: Seal) -> [Seal] {
    [sheet] + seals.filter { $0.sheet == sheet.number && $0.kind != .withdrawal }
  }

  mutating func add(_ seal: Seal, _ hash: String) { lines.append(Line(seal: seal, hash: hash)) }
}

import Messages
import Synchronization
import TextProtocol

/// How messages are written to a session: the house says in which mode and language, the client how
/// wide, what follows a question and what is told beside the text. Read for every message, on any thread, so it
/// is one word of memory without a lock.
final class SharedStyle: Sendable {
  /// From the lowest bit on: the mode, the mark, whether it isolates, the columns or 0 for not known, the packages,
  /// and the language.
  private let word = Atomic<Int>(0)
  private let languages: [Language]
  private let framing: Framing

  private static let modes = Mode.allCases
  private static let marks = PromptMark.allCases
  private static let isolation = 16
  private static let columnBits = 5..<21
  private static let packageBits = 21..<29

  /// - Parameters:
  ///   - languages: those that there are.
  ///   - framing: what lies around each message.
  init(_ languages: [Language], framing: Framing = .lines) {
    self.languages = languages
    self.framing = framing
    setLanguage(.english)
  }

  var style: Style {
    let word = word.load(ordering: .relaxed)
    return Style(
      mode: Self.modes[word & 3], columns: Self.columns(in: word),
      languages[word >> Self.packageBits.upperBound], mark: Self.marks[word >> 2 & 3],
      isolates: word & Self.isolation != 0,
      packages: GMCPPackages(
        rawValue: UInt8(truncatingIfNeeded: word >> Self.packageBits.lowerBound)),
      framing: framing)
  }

  /// nil where they are not known.
  var columns: Int? {
    let columns = Self.columns(in: word.load(ordering: .relaxed))
    return columns == 0 ? nil : columns
  }

  func setMode(_ mode: Mode) {
    let number = Self.modes.firstIndex(of: mode) ?? 0
    change { $0 & ~3 | number }
  }

  func setMark(_ mark: PromptMark) {
    let number = Self.marks.firstIndex(of: mark) ?? 0
    change { $0 & ~12 | number << 2 }
  }

  func setIsolates(_ isolates: Bool) {
    change { $0 & ~Self.isolation | (isolates ? Self.isolation : 0) }
  }

  func setColumns(_ columns: Int) {
    let mask = Self.mask(Self.columnBits)
    change { $0 & ~mask | columns << Self.columnBits.lowerBound & mask }
  }

  func setPackages(_ packages: GMCPPackages) {
    let bits = Int(packages.rawValue) << Self.packageBits.lowerBound
    change { $0 & ~Self.mask(Self.packageBits) | bits }
  }

  func setLanguage(_ language: Language) {
    guard let number = languages.firstIndex(of: language) else { return }
    change { $0 & (1 << Self.packageBits.upperBound - 1) | number << Self.packageBits.upperBound }
  }

  private static func mask(_ bits: Range<Int>) -> Int {
    (1 << bits.upperBound - 1) & ~(1 << bits.lowerBound - 1)
  }

  private static func columns(in word: Int) -> Int {
    (word & mask(columnBits)) >> columnBits.lowerBound
  }

  private func change(_ body: (Int) -> Int) {
    var old = word.load(ordering: .relaxed)
    while true {
      let (done, now) = word.compareExchange(
        expected: old, desired: body(old), ordering: .relaxed)
      if done { return }
      old = now
    }
  }
}

public import Foundation
public import Words

/// A folder of sheets of attendance: a file for each occurrence, for each attestation and for each correction, and a
/// chain of hashes by which a later change shows. See `docs/records.md`.
///
/// All is blocking work with files; a house has it done elsewhere.
public struct SheetFolder: Sendable {
  let path: String

  public init(path: String) { self.path = path }

  /// What was done in a folder, in occurrences.
  public struct Update: Sendable, Equatable {
    public var written = 0
    public var withdrawn = 0
    public var corrected = 0

    public var isEmpty: Bool { self == Update() }
  }

  /// Brings the folder up to date with the records: writes what is missing, and deletes the sheets of which the
  /// attendance is kept no longer, or on which somebody stands who was forgotten. These are written anew without
  /// them. Sheets of other records are left alone.
  /// - Parameter voice: the language of the pages.
  /// - Throws: ``SheetError``, or an error of the database.
  public func update(
    from records: RecordsReader, in zone: TimeZone, _ voice: Voice = .english
  ) throws -> Update {
    var update = Update()
    let sources = try records.sheetSources()
    let isThere = FileManager.default.fileExists(atPath: path + "/" + SheetStore.chainName)
    guard isThere || sources.contains(where: \.isKept) else { return update }
    let store = try SheetStore(path)
    let people = try records.personNumbers()
    let standing = store.chain.sheets
    for source in sources {
      var sheet = standing.first(where: source.isOf)
      if let old = sheet, let reason = try withdrawal(of: old, source, people, store) {
        try store.withdraw(old, reason)
        update.withdrawn += 1
        sheet = nil
      }
      guard source.isKept, sheet == nil || source.corrections > 0 else { continue }
      let report = try records.report(of: source.occurrence)
      if sheet == nil {
        sheet = try write(report, in: zone, voice, store)
        update.written += 1
      }
      if let sheet { update.corrected += try correct(sheet, by: report, in: zone, store) }
    }
    return update
  }

  private func withdrawal(
    of sheet: Seal, _ source: RecordsReader.SheetSource, _ people: Set<Int64>, _ store: SheetStore
  ) throws -> Seal.Withdrawal? {
    guard source.isKept else { return .expired }
    let named = store.chain.entries(of: sheet).compactMap(\.file).filter(SheetStore.isPlain)
      .compactMap { FileManager.default.contents(atPath: path + "/" + $0) }
      .compactMap { try? SheetNames.read($0) }
    return named.allSatisfy { $0.numbers.isSubset(of: people) } ? nil : .forgotten
  }

  private func write(
    _ report: Report, in zone: TimeZone, _ voice: Voice, _ store: SheetStore
  ) throws -> Seal? {
    let day = HouseTime(zone).date(of: report.begun)
    var seal = store.seal(.sheet, occurrence: report.occurrence, openedAt: report.openedAt)
    (seal.event, seal.day, seal.begunAt) = (report.event, day, report.begun)
    let sheet = Sheet(report, number: seal.number, previous: seal.previous, in: zone)
    let page = ReportPage(timeZone: zone, voice: voice).render(sheet: report.ofAttendance)
    try store.put(sheet, named: "\(day)-\(report.event)", page: page, seal)
    return store.chain.lines.last?.seal
  }

  /// - Returns: how many corrections are new.
  private func correct(
    _ sheet: Seal, by report: Report, in zone: TimeZone, _ store: SheetStore
  ) throws -> Int {
    let known = Set(store.chain.entries(of: sheet).compactMap(\.correction))
    let new = report.corrections.filter { !known.contains($0.number) }
    for correction in new {
      var seal = store.seal(
        .correction, occurrence: sheet.occurrence, openedAt: sheet.openedAt)
      (seal.sheet, seal.correction) = (sheet.number, correction.number)
      let entry = SheetCorrection(
        number: seal.number, previous: seal.previous, sheet: sheet.number,
        person: correction.person, name: correction.name, excused: correction.isExcuse,
        minutes: correction.minutes, reason: correction.reason,
        at: HouseTime(zone).stamp(correction.madeAt))
      try store.put(entry, named: "correction-of-\(sheet.number)", seal)
    }
    return new.count
  }

  // MARK: Attesting

  /// What a facilitator confirmed.
  public struct Attested: Sendable, Equatable {
    public let file: String
    /// The hash of the latest line of the chain.
    public let hash: String
  }

  /// Adds that a facilitator has confirmed the sheets of an event on a day. Whoever calls it has seen the key.
  /// - Parameters:
  ///   - event: the slug.
  ///   - day: such as `2026-12-04`.
  ///   - name: who confirms.
  ///   - moment: when, in milliseconds since 1970.
  /// - Throws: ``SheetError``, also where there is no such sheet, or one of them was changed.
  public func attest(
    _ event: String, on day: String, by name: String, at moment: Int64, in zone: TimeZone
  ) throws -> [Attested] {
    let findings = try verify().findings
    if let first = findings.first {
      throw SheetError("\(first) Nothing was attested; 'parlor verify \(path)' says more.")
    }
    let store = try SheetStore(path)
    let sheets = store.chain.sheets.filter { $0.event == event && $0.day == day }
    guard !sheets.isEmpty else {
      let days = Set(store.chain.sheets.filter { $0.event == event }.compactMap(\.day)).sorted()
      throw SheetError(
        "\(path) has no sheet of '\(event)' on \(day)"
          + (days.isEmpty ? "." : "; it has those of \(days.joined(separator: ", "))."))
    }
    return try sheets.map { sheet in
      var seal = store.seal(.attestation, occurrence: sheet.occurrence, openedAt: sheet.openedAt)
      seal.sheet = sheet.number
      let entry = Attestation(
        number: seal.number, previous: seal.previous, sheet: sheet.number,
        sha256: sheet.sha256 ?? "", by: name, at: HouseTime(zone).stamp(moment))
      try store.put(entry, named: "attestation-of-\(sheet.number)", seal)
      return Attested(file: sheet.file ?? "", hash: store.chain.last)
    }
  }
}

extension RecordsReader.SheetSource {
  fileprivate func isOf(_ sheet: Seal) -> Bool {
    sheet.occurrence == occurrence && sheet.openedAt == openedAt
  }
}

extension Report {
  /// What is kept as long as attendance is, and nothing else.
  fileprivate var ofAttendance: Report {
    var report = self
    (report.scores, report.moderation, report.corrections) = ([], [], [])
    return report
  }
}

public import Foundation
import GRDB
import Messages
public import Words

/// A sheet to print and to sign: who is invited, and lines for whoever else comes.
public struct SignInSheet: Sendable {
  private let title: String
  /// In milliseconds since 1970; nil where nobody knows yet.
  private let start: Int64?
  private let names: [String]
  private let time: HouseTime
  private let voice: Voice

  private static let emptyLines = 12

  /// - Parameters:
  ///   - start: when it begins, in milliseconds since 1970; nil leaves a line for that.
  ///   - names: in the order in which they are to stand.
  public init(
    _ title: String, at start: Int64?, names: [String], in timeZone: TimeZone, voice: Voice
  ) {
    (self.title, self.start, self.names, self.voice) = (title, start, names, voice)
    time = HouseTime(timeZone)
  }

  /// To read and print in 80 columns.
  public var text: String {
    var table = TextTable(columns: [
      .number(""), .text(voice.text(.reportsPerson), atMost: 26), .text(voice.text(.reportsFrom)),
      .text(voice.text(.reportsTo)), .text(voice.text(.reportsSignature)),
    ])
    for (number, name) in rows {
      table.add([
        number, name.isEmpty ? Self.line(26) : name, Self.line(6), Self.line(6), Self.line(28),
      ])
    }
    return ([title, when, ""] + table.lines).map { $0 + "\n" }.joined()
  }

  /// A page of its own.
  public var page: String {
    var table = PageTable(
      caption: voice.text(.reportsSignIn), isTitled: true,
      columns: [
        .short("#"), .text(voice.text(.reportsPerson)), .short(voice.text(.reportsFrom)),
        .short(voice.text(.reportsTo)), .text(voice.text(.reportsSignature)),
      ])
    table.isToBeFilledIn = true
    table.rows = rows.map { [$0.number, $0.name, "", "", ""] }
    let parts = ["<p>\(HTMLText.escaped(when))</p>", table.html]
    return PageFrame.page(title, parts, in: voice)
  }

  private var rows: [(number: String, name: String)] {
    let lines = names + Array(repeating: "", count: Self.emptyLines)
    return lines.enumerated().map { (String($0.offset + 1), $0.element) }
  }

  private var when: String {
    guard let start else { return "\(voice.text(.reportsDate)): \(Self.line(24))" }
    return voice.text(
      .reportsPlannedFor(
        day: time.day(start), clock: time.clock(start), zone: time.timeZone.identifier))
  }

  private static func line(_ length: Int) -> String { String(repeating: "_", count: length) }
}

extension RecordsReader {
  /// The names of those who are invited to an event, as people put names in order.
  public func invited(to event: String) throws -> [String] {
    try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM invitations WHERE event = ? AND revoked_at IS NULL",
        arguments: [event])
    }.sorted { $0.isNaturallyBefore($1) }
  }
}

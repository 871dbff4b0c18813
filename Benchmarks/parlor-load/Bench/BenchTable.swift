import ActivityKit
import Foundation
import Words

/// The figures of a run: a row a figure, a column a server.
struct BenchTable {
  /// Who is measured together.
  struct Servers: Equatable {
    /// Whose figures there are aims for.
    let own: String
    /// Beside what of our own it is measured.
    var beside: [String] = []
    /// With the better one of these it is compared.
    let peers: [String]

    static let chat = Servers(own: "parlor", peers: IRCHost.Software.allCases.map(\.rawValue))
    static let web = Servers(
      own: "web", beside: ["lines"], peers: WebPeer.Software.allCases.map(\.rawValue))

    var all: [String] { [own] + beside + peers }
  }

  /// What is aimed at: a bound in the unit of the row, or on how many times the better peer's figure it is.
  struct Target {
    let bound: Double
    var isLeast = false
    var isRatio = false

    static func ratioAtLeast(_ bound: Double) -> Target {
      Target(bound: bound, isLeast: true, isRatio: true)
    }
    static func ratioAtMost(_ bound: Double) -> Target { Target(bound: bound, isRatio: true) }
    static func atLeast(_ bound: Double) -> Target { Target(bound: bound, isLeast: true) }
    static func atMost(_ bound: Double) -> Target { Target(bound: bound) }

    var text: String {
      (isLeast ? ">= " : "<= ") + (isRatio ? "\(bound)x" : BenchTable.figure(bound))
    }
  }

  struct Row {
    let name: String
    let unit: String
    let servers: Servers
    /// By the name of the server.
    let values: [String: Double]
    let isMoreBetter: Bool
    /// nil where nothing is aimed at.
    let target: Target?

    var own: Double? { values[servers.own] }

    /// The better one of the peers'; nil unless all were measured.
    var peer: Double? {
      let peers = servers.peers.compactMap { values[$0] }
      guard peers.count == servers.peers.count else { return nil }
      return isMoreBetter ? peers.max() : peers.min()
    }

    var ratio: Double? {
      guard let own, let peer, peer > 0 else { return nil }
      return own / peer
    }

    /// nil where nothing is aimed at, or there is nothing to compare with.
    var holds: Bool? {
      guard let target, let value = target.isRatio ? ratio : own else { return nil }
      return target.isLeast ? value >= target.bound : value <= target.bound
    }
  }

  /// Of the rows that are added next.
  var servers = Servers.chat
  private(set) var rows: [Row] = []
  private(set) var notes: [String] = []

  mutating func add(
    _ name: String, _ unit: String, _ values: [String: Double], isMoreBetter: Bool = false,
    target: Target? = nil
  ) {
    rows.append(
      Row(
        name: name, unit: unit, servers: servers, values: values, isMoreBetter: isMoreBetter,
        target: target))
  }

  /// Says something below the table, once.
  mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  /// The targets for which there was nothing to compare with.
  var notCompared: [Row] { rows.filter { $0.target != nil && $0.holds == nil } }

  /// The targets that were missed.
  var missed: [Row] { rows.filter { $0.holds == false } }

  /// A table for each group of servers, in the order of the rows.
  func lines() -> [String] {
    var groups: [Servers] = []
    for row in rows where !groups.contains(row.servers) { groups.append(row.servers) }
    let tables = groups.map(lines(of:))
    return Array(tables.joined(separator: [""])) + notes
  }

  private func lines(of servers: Servers) -> [String] {
    var table = TextTable(
      columns: [.text(), .text("unit")] + (servers.all + ["ratio"]).map(TextTable.Column.number)
        + [.text("target"), .text()])
    for row in rows where row.servers == servers {
      table.add(
        [row.name, row.unit] + servers.all.map { row.values[$0].map(Self.figure) ?? "-" } + [
          row.ratio.map { String(format: "%.2f", $0) } ?? "-", row.target?.text ?? "",
          row.holds.map { $0 ? "holds" : "MISSED" } ?? "",
        ])
    }
    return table.lines
  }

  private static func figure(_ value: Double) -> String {
    if value >= 1_000 { return Phrase.number(Int(value.rounded())) }
    return String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
  }
}

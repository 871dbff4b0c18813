import ActivityKit
import Foundation
import Words

/// The figures of a run: a row a figure, a column a server.
struct BenchTable {
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
    /// By the name of the server.
    let values: [String: Double]
    let isMoreBetter: Bool
    /// nil where nothing is aimed at.
    let target: Target?

    var own: Double? { values["parlor"] }

    /// The better one of the peers'; nil unless both were measured.
    var peer: Double? {
      let peers = values.filter { $0.key != "parlor" }.values
      guard peers.count == IRCHost.Software.allCases.count else { return nil }
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

  private(set) var rows: [Row] = []
  private(set) var notes: [String] = []

  mutating func add(
    _ name: String, _ unit: String, _ values: [String: Double], isMoreBetter: Bool = false,
    target: Target? = nil
  ) {
    rows.append(
      Row(name: name, unit: unit, values: values, isMoreBetter: isMoreBetter, target: target))
  }

  /// Says something below the table, once.
  mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  /// The targets for which there was nothing to compare with.
  var notCompared: [Row] { rows.filter { $0.target != nil && $0.holds == nil } }

  /// The targets that were missed.
  var missed: [Row] { rows.filter { $0.holds == false } }

  func lines() -> [String] {
    let servers = ["parlor", "ngircd", "inspircd"]
    var table = TextTable(
      columns: [.text(), .text("unit")] + (servers + ["ratio"]).map(TextTable.Column.number)
        + [.text("target"), .text()])
    for row in rows {
      table.add(
        [row.name, row.unit] + servers.map { row.values[$0].map(Self.figure) ?? "-" } + [
          row.ratio.map { String(format: "%.2f", $0) } ?? "-", row.target?.text ?? "",
          row.holds.map { $0 ? "holds" : "MISSED" } ?? "",
        ])
    }
    return table.lines + notes
  }

  private static func figure(_ value: Double) -> String {
    if value >= 1_000 { return Phrase.number(Int(value.rounded())) }
    return String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
  }
}

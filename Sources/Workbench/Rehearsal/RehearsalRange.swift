import ActivityKit
import Words

/// The same evening with many seeds: how far its times go apart.
public struct RehearsalRange: Sendable {
  private let title: String
  private let length: Duration?
  private let all: [Played]

  /// - Parameters:
  ///   - length: how long the event is to take; nil where the plan does not say.
  ///   - all: at least one, of the same event with as many people.
  public init(_ title: String, length: Duration?, _ all: [Played]) {
    self.title = title
    self.length = length
    self.all = all
  }

  /// How many took too long.
  public var overruns: Int { all.count { $0.overruns(length) } }

  /// Whether more than one in twenty takes too long.
  public var isTooLong: Bool { overruns * 20 > all.count }

  public var lines: [String] {
    let people = Phrase.count(all.first?.people ?? 0, "person", "people")
    var table = TextTable(columns: [
      .text("activity", atMost: 40), .number("5 %"), .number("median"), .number("95 %"),
    ])
    var numbers: [Int: (heading: String, times: [Duration])] = [:]
    for activity in all.flatMap(\.activities) {
      numbers[activity.number, default: (activity.heading, [])].times.append(activity.played)
    }
    for (_, row) in numbers.sorted(by: { $0.key < $1.key }) {
      table.add([row.heading] + Self.range(row.times).map(RehearsalSheet.clock))
    }
    table.add(["in all"] + Self.range(all.map(\.length)).map(RehearsalSheet.clock))
    return ["\(title), with \(people), \(Phrase.count(all.count, "time"))", ""] + table.lines
      + ["", verdict]
  }

  private var verdict: String {
    let longest = all.max { $0.length < $1.length }
    let seed = longest.map { " The longest is --seed \($0.seed)." } ?? ""
    let limit = length.map { "longer than \($0.spoken)" }
    guard let limit else {
      let open = all.count { !$0.isDone }
      return (open > 0 ? "It does not end \(Phrase.count(open, "time"))." : "It always ends.")
        + " The plan does not say how long it is to take.\(seed)"
    }
    return isTooLong
      ? "It overruns: \(Phrase.count(overruns, "time")) of \(all.count) it takes \(limit).\(seed)"
      : overruns == 0
        ? "It fits: it never takes \(limit).\(seed)"
        : "It fits: only \(Phrase.count(overruns, "time")) of \(all.count) it takes \(limit).\(seed)"
  }

  /// The 5th percentile, the median and the 95th, by the nearest rank.
  private static func range(_ times: [Duration]) -> [Duration] {
    let times = times.sorted()
    guard !times.isEmpty else { return [] }
    return [5, 50, 95].map { percent in
      times[max(1, (times.count * percent + 99) / 100) - 1]
    }
  }
}

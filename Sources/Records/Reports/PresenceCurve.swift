import EventRuntime

/// How many people were there, from the first who came to the last who went.
struct PresenceCurve: Equatable {
  /// So many are there from then on.
  struct Step: Equatable {
    /// Milliseconds since the occurrence was opened.
    let at: Int64
    let count: Int
  }

  /// In order; the last one is of nobody.
  private(set) var steps: [Step] = []

  init(_ report: Report) {
    var changes: [Int64: Int] = [:]
    for interval in report.attendees.flatMap(\.intervals) {
      let left = (interval.left ?? report.seen).elapsed
      guard left > interval.joined.elapsed else { continue }
      changes[interval.joined.elapsed, default: 0] += 1
      changes[left, default: 0] -= 1
    }
    var count = 0
    for (at, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      count += change
      steps.append(Step(at: at, count: count))
    }
  }

  /// The columns of a chart, each as wide as its time.
  /// - Parameters:
  ///   - clock: what stands below a moment, in milliseconds since the occurrence was opened.
  ///   - people: what stands at the height of so many.
  func html(
    title: String, clock: (Int64) -> String, people: (Int) -> String
  ) -> String {
    guard let first = steps.first, let last = steps.last, last.at > first.at else { return "" }
    let (top, height) = (22, 120)
    let most = steps.map(\.count).max() ?? 1
    let length = Double(last.at - first.at)
    let columns = zip(steps, steps.dropFirst()).compactMap { step, next -> String? in
      guard step.count > 0 else { return nil }
      let tall = max(1, height * step.count / most)
      let start = BarChart.percent(Double(step.at - first.at) / length * 100)
      let width = BarChart.percent(Double(next.at - step.at) / length * 100)
      return "<rect class=\"part0\" x=\"\(start)\" y=\"\(top + height - tall)\" width=\"\(width)\" "
        + "height=\"\(tall)\"/>"
    }
    let svg =
      "<svg class=\"chart\" role=\"img\" aria-label=\"\(HTMLText.escaped(title))\" width=\"100%\" "
      + "height=\"\(top + height + 22)\">"
    let words = [
      "<text x=\"0\" y=\"14\">\(HTMLText.escaped(people(most)))</text>",
      "<line class=\"edge\" x1=\"0\" x2=\"100%\" y1=\"\(top)\" y2=\"\(top)\"/>",
      "<text x=\"0\" y=\"\(top + height + 17)\">\(HTMLText.escaped(clock(first.at)))</text>",
      "<text x=\"100%\" y=\"\(top + height + 17)\" text-anchor=\"end\">"
        + "\(HTMLText.escaped(clock(last.at)))</text>",
    ]
    return ([svg] + columns + words + ["</svg>"]).joined(separator: "\n")
  }
}

import ActivityKit

/// Bars from the left to the right, one below the other, as SVG. Places and widths are parts of the width, so that
/// letters have their size on any screen and on paper; the numbers stand beside the bars in words.
struct BarChart {
  struct Bar {
    let label: String
    /// What stands at its end.
    let words: String
    /// One part after another, 0 and up.
    let parts: [Double]
    /// Where a mark stands that it is to be compared with.
    var mark: Double?
  }

  let title: String
  let bars: [Bar]
  /// What a whole width is; nil for that of the longest bar.
  var top: Double?
  /// What the parts and the mark are called, where there is more than one kind.
  var key: [String] = []

  private static let height = 44
  /// Of a label, beside which the words have room on a narrow screen.
  private static let longest = 28

  var html: String {
    let longest = bars.map { max($0.parts.reduce(0, +), $0.mark ?? 0) }.max() ?? 0
    let most = max(longest, top ?? 0)
    var lines = [
      "<svg class=\"chart\" role=\"img\" aria-label=\"\(HTMLText.escaped(title))\" width=\"100%\" "
        + "height=\"\(bars.count * Self.height)\">"
    ]
    for (index, bar) in bars.enumerated() { lines += draw(bar, at: index * Self.height, of: most) }
    return legend + (lines + ["</svg>"]).joined(separator: "\n")
  }

  private func draw(_ bar: Bar, at top: Int, of most: Double) -> [String] {
    let label = Phrase.shortened(bar.label, to: Self.longest)
    var lines = [
      "<text x=\"0\" y=\"\(top + 14)\">\(HTMLText.escaped(label))</text>",
      "<text x=\"100%\" y=\"\(top + 14)\" text-anchor=\"end\">\(HTMLText.escaped(bar.words))</text>",
      "<rect class=\"ground\" x=\"0\" y=\"\(top + 20)\" width=\"100%\" height=\"14\"/>",
    ]
    guard most > 0 else { return lines }
    var start = 0.0
    for (part, value) in bar.parts.enumerated() where value > 0 {
      let width = value / most * 100
      lines.append(
        "<rect class=\"part\(part)\" x=\"\(Self.percent(start))\" y=\"\(top + 20)\" "
          + "width=\"\(Self.percent(width))\" height=\"14\"/>")
      start += width
    }
    if let mark = bar.mark {
      // A line has no width of its own, so it stays whole at the right edge.
      let place = Self.percent(mark / most * 100)
      for name in ["halo", "mark"] {
        lines.append(
          "<line class=\"\(name)\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(top + 17)\" y2=\"\(top + 37)\"/>"
        )
      }
    }
    return lines
  }

  /// The table below has the same figures in words, so nobody needs the colours.
  private var legend: String {
    let parts = bars.map(\.parts.count).max() ?? 0
    let items = key.enumerated().map { index, name in
      let sign =
        index < parts
        ? "<rect class=\"part\(index)\" width=\"12\" height=\"12\"/>"
        : "<line class=\"mark\" x1=\"6\" x2=\"6\" y1=\"0\" y2=\"12\"/>"
      return "<li><svg aria-hidden=\"true\" width=\"12\" height=\"12\">\(sign)</svg> "
        + "\(HTMLText.escaped(name))</li>"
    }
    return items.isEmpty ? "" : "<ul class=\"key\">\(items.joined())</ul>\n"
  }

  /// With two decimals, whatever the language of the system writes.
  static func percent(_ part: Double) -> String {
    ReportFigures.hundredths(Int64((part * 100).rounded())) + "%"
  }
}

/// Bars from the left to the right, one below the other, as SVG. Places and widths are parts of the width, so that
/// letters have their size on any screen and on paper; the numbers stand beside the bars in words.
struct BarChart {
  struct Bar {
    let label: String
    /// What stands at its end.
    let words: String
    /// One part after another, 0 and up.
    let parts: [Double]
  }

  let title: String
  let bars: [Bar]

  private static let height = 44
  /// Of a label, beside which the words have room on a narrow screen.
  private static let longest = 28

  var html: String {
    let most = bars.map { $0.parts.reduce(0, +) }.max() ?? 0
    var lines = [
      "<svg class=\"chart\" role=\"img\" aria-label=\"\(HTMLText.escaped(title))\" width=\"100%\" "
        + "height=\"\(bars.count * Self.height)\">"
    ]
    for (index, bar) in bars.enumerated() {
      let top = index * Self.height
      let label =
        bar.label.count > Self.longest
        ? String(bar.label.prefix(Self.longest - 1)) + "…" : bar.label
      lines.append("<text x=\"0\" y=\"\(top + 14)\">\(HTMLText.escaped(label))</text>")
      lines.append(
        "<text x=\"100%\" y=\"\(top + 14)\" text-anchor=\"end\">\(HTMLText.escaped(bar.words))</text>"
      )
      var start = 0.0
      for (part, value) in bar.parts.enumerated() where value > 0 && most > 0 {
        let width = value / most * 100
        lines.append(
          "<rect class=\"part\(part)\" x=\"\(Self.percent(start))\" y=\"\(top + 20)\" "
            + "width=\"\(Self.percent(width))\" height=\"14\"/>")
        start += width
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  /// With two decimals, whatever the language of the system writes.
  static func percent(_ part: Double) -> String {
    ReportFigures.hundredths(Int64((part * 100).rounded())) + "%"
  }
}

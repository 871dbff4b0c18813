import Foundation

/// What honest people noticed of each attack.
struct HostileReport {
  let noise: Double
  var before: [Double] = []
  var problems: [String] = []
  var during: [Double] = []
  var firstMemory = 0
  var mostMemory = 0
  var count = 0
  var held = 0

  mutating func note(_ name: String, _ latencies: [Double], _ found: [String], memory: Int) {
    count += 1
    if found.isEmpty { held += 1 }
    during += latencies
    if firstMemory == 0 { firstMemory = memory }
    mostMemory = max(mostMemory, memory)
    problems += found.map { "\(name): \($0)" }
    Swift.print(
      "  " + name.padding(toLength: 46, withPad: " ", startingAt: 0)
        + (found.isEmpty ? "held  " : "FAILED") + "  \(Self.text(latencies))  \(memory) MiB")
  }

  /// The sums, and whether the honest round trip stayed within twice of what it was.
  mutating func print(peak: Int, seconds: Double) {
    for (name, quantile) in [("p50", 0.5), ("p99", 0.99)] {
      let (calm, attacked) = (before.quantile(quantile), during.quantile(quantile))
      if attacked > 2 * max(calm, noise) {
        problems.append(
          "the honest \(name) went from \(Self.ms(calm)) to \(Self.ms(attacked)) under attack")
      }
    }
    Swift.print(
      """

      \(count) attacks, \(held) held, in \(Int(seconds)) s. Honest round trip p50/p99: before \
      \(Self.text(before)) (\(before.count) pings), during \(Self.text(during)) \
      (\(during.count) pings). Memory: \(firstMemory) MiB at first, \(peak) MiB at most.
      """)
  }

  static func text(_ latencies: [Double]) -> String {
    latencies.isEmpty ? "   –" : "\(ms(latencies.median)) / \(ms(latencies.quantile(0.99)))"
  }

  private static func ms(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1_000) }
}

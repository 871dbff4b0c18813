import EventRuntime

/// A page of metrics as Prometheus reads it, in its text format 0.0.4.
struct Exposition {
  static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  private(set) var text = ""

  /// What may go up and down.
  mutating func gauge(_ name: String, _ help: String, _ value: Int) {
    head(name, "gauge", help)
    add(name, "\(value)")
  }

  /// The same by the values of a label.
  mutating func gauge(
    _ name: String, _ help: String, by label: String, _ values: [(of: String, value: Int)]
  ) {
    head(name, "gauge", help)
    for (word, value) in values { add(name, "\(value)", label, word) }
  }

  /// What only goes up.
  mutating func counter(_ name: String, _ help: String, _ value: Int) {
    head(name, "counter", help)
    add(name, "\(value)")
  }

  /// - Parameter name: ends in `_seconds`.
  mutating func histogram(_ name: String, _ help: String, _ latencies: Latencies) {
    head(name, "histogram", help)
    var sum = 0
    let bounds = Latencies.bounds.map { "\($0)" } + ["+Inf"]
    for (bound, count) in zip(bounds, latencies.counts) {
      sum += count
      add("\(name)_bucket", "\(sum)", "le", bound)
    }
    add("\(name)_sum", "\(latencies.seconds)")
    add("\(name)_count", "\(sum)")
  }

  private mutating func head(_ name: String, _ type: String, _ help: String) {
    let help = help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func add(_ name: String, _ value: String) { text += "\(name) \(value)\n" }

  private mutating func add(_ name: String, _ value: String, _ label: String, _ word: String) {
    let word = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    text += "\(name){\(label)=\"\(word)\"} \(value)\n"
  }
}

import Histogram

/// What one measurement gave.
struct Sample {
  /// Lines delivered, or answers confirmed.
  var count = 0
  /// In seconds.
  var time = 0.0
  /// Processor seconds of the server and of the load program.
  var serverTime = 0.0
  var loadTime = 0.0
  /// In microseconds.
  var latencies = Histogram<UInt32>(
    highestTrackableValue: 60_000_000, numberOfSignificantValueDigits: .three)

  var rate: Double { Double(count) / time }
  /// Processor seconds for a million.
  var serverCost: Double { serverTime / Double(count) * 1_000_000 }
  var loadCost: Double { loadTime / Double(count) * 1_000_000 }
  /// How much of one processor the load program took; it has no more than one.
  var loadShare: Double { loadTime / time }

  mutating func record(nanoseconds: UInt64) {
    latencies.record(min(nanoseconds / 1_000, 60_000_000))
  }

  /// In milliseconds.
  func latency(_ percentile: Double) -> Double {
    Double(latencies.valueAtPercentile(percentile)) / 1_000
  }
}

/// The processors' time from a moment on.
struct Meter {
  private let pid: Int32
  private let begun = ProcessTime.now()
  private let server: UInt64
  private let load = ProcessTime.own()

  init(_ pid: Int32) {
    self.pid = pid
    server = ProcessTime.of(pid)
  }

  func read(into sample: inout Sample) {
    sample.time = Double(ProcessTime.now() - begun) / 1e9
    sample.serverTime = Double(ProcessTime.of(pid) - server) / 1e9
    sample.loadTime = Double(ProcessTime.own() - load) / 1e9
  }
}

extension [Double] {
  /// The one that such a part of all is below; 0 where there is none.
  func quantile(_ part: Double) -> Double {
    isEmpty ? 0 : sorted()[Swift.min(count - 1, Int(Double(count) * part))]
  }

  var median: Double { quantile(0.5) }
}

extension [Sample] {
  /// The latencies of all of them.
  func latency(_ percentile: Double) -> Double {
    var all = Sample()
    for sample in self { all.latencies.add(sample.latencies) }
    return all.latency(percentile)
  }
}

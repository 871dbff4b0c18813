import ActivityKit

/// Silence that a bell begins, with a bell at intervals where they are wanted.
struct SilentSit: Equatable {
  let length: Duration
  /// Between two bells; nil for none but at the beginning and at the end.
  let interval: Duration?

  var steps: [Practice.Step] {
    let stretch = min(interval ?? length, length)
    guard stretch > .zero else { return [] }
    let count = Int(
      (length.milliseconds + stretch.milliseconds - 1) / stretch.milliseconds)
    return (0..<count).map { index in
      Practice.Step(
        text: index == 0 ? .mindfulnessSilenceBegins : .mindfulnessSilenceBell,
        time: min(stretch, length - stretch * index),
        part: Practice.Part(kind: .part, number: index + 1, count: count), rings: true)
    }
  }
}

import YAML

/// The problems of a document that could be read, by the item they stand in.
struct YAMLProblemsByPlace {
  private var droppedBefore: [Int: [YAMLProblem]] = [:]
  private var othersIn: [Int: [YAMLProblem]] = [:]

  /// - Parameter starts: where the items start, ascending.
  init(_ problems: [YAMLProblem], starts: [SourcePosition]) {
    for problem in problems {
      let after = Self.count(of: starts, upTo: problem.range.start)
      if problem.dropsEntry {
        droppedBefore[after, default: []].append(problem)
      } else {
        othersIn[max(0, after - 1), default: []].append(problem)
      }
    }
  }

  /// Those of entries that were left out between the item before `index` and that one.
  func dropped(before index: Int) -> [YAMLProblem] { droppedBefore[index] ?? [] }

  /// Those within the item.
  func others(in index: Int) -> [YAMLProblem] { othersIn[index] ?? [] }

  private static func count(of starts: [SourcePosition], upTo position: SourcePosition) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

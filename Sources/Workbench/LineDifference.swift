/// What differs between two texts, line by line, with some lines around it.
enum LineDifference {
  private static let around = 3

  /// Lines that begin with `- `, `+ ` or two blanks; `...` stands for lines left out.
  static func lines(from old: String, to new: String) -> [String] {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let difference = after.difference(from: before)
    guard !difference.isEmpty else { return [] }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var all: [(mark: String, text: String)] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        all.append(("- ", before[old]))
        old += 1
      } else if inserted.contains(new) {
        all.append(("+ ", after[new]))
        new += 1
      } else {
        all.append(("  ", before[old]))
        (old, new) = (old + 1, new + 1)
      }
    }
    return shown(all)
  }

  /// The changed lines and those near them.
  private static func shown(_ all: [(mark: String, text: String)]) -> [String] {
    let changed = all.indices.filter { all[$0].mark != "  " }
    var near = Array(repeating: false, count: all.count)
    for index in changed {
      for other in max(0, index - around)...min(all.count - 1, index + around) {
        near[other] = true
      }
    }
    var lines: [String] = []
    for index in all.indices {
      if near[index] {
        lines.append(all[index].mark + all[index].text)
      } else if index > 0, near[index - 1] {
        lines.append("...")
      }
    }
    return lines
  }
}

/// Where an include leads: a path below the folder of the plan, without `.` and `..`.
struct IncludePath: Hashable {
  enum Failure: Error {
    case empty
    case absolute
    /// It leads out of the folder of the plan.
    case outside
  }

  /// At least one; the last one is the file.
  let components: [Substring]

  /// The plan itself.
  init(plan path: String) {
    components = [path.split(separator: "/").last ?? ""]
  }

  /// - Parameter file: the including file, to whose folder `text` is relative.
  init(_ text: String, in file: IncludePath) throws(Failure) {
    if text.hasPrefix("/") { throw .absolute }
    var components = Array(file.components.dropLast())
    for part in text.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if components.popLast() == nil { throw .outside }
      default: components.append(part)
      }
    }
    if text.isEmpty || text.hasSuffix("/") || components.isEmpty { throw .empty }
    self.components = components
  }

  var text: String { components.joined(separator: "/") }
}

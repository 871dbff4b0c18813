/// Where an include leads: a path below the folder of the plan, without `.` and `..`. One into the folder
/// `packs` that stands beside the plan's own begins with `..`, for what several plans share.
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

  /// - Parameters:
  ///   - file: the including file, to whose folder `text` is relative.
  ///   - mayShare: whether it may lead into `../packs`.
  init(_ text: String, in file: IncludePath, mayShare: Bool = false) throws(Failure) {
    if text.hasPrefix("/") { throw .absolute }
    var components = Array(file.components.dropLast())
    for part in text.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if components.last == ".." { throw .outside }
        if components.popLast() == nil { components.append("..") }
      default: components.append(part)
      }
    }
    if text.isEmpty || text.hasSuffix("/") || components.isEmpty { throw .empty }
    if components.first == ".." {
      guard mayShare, components.dropFirst().first == "packs" else { throw .outside }
    }
    self.components = components
  }

  var text: String { components.joined(separator: "/") }

  /// Whether it leads into `../packs`.
  var isShared: Bool { components.first == ".." }
}

import EventTerms

/// A lifetime as the tables hold it: days from the end of the occurrence, 0 until the end, -1 not at
/// all.
extension Keeping.Lifetime {
  var stored: Int {
    switch self {
    case .none: -1
    case .untilEnd: 0
    case .days(let days): days
    }
  }

  init(stored: Int) {
    self = stored < 0 ? .none : stored == 0 ? .untilEnd : .days(stored)
  }
}

extension Keeping.Kind {
  /// Where `occurrences` holds its lifetime.
  var column: String { "keep_\(rawValue)" }
}

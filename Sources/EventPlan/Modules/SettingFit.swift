import ActivityKit

/// Whether every value that a setting may have can stand where another type is asked for.
enum SettingFit {
  /// What is wrong, to be said after the name of the place; nil when it fits.
  static func misfit(
    of type: SettingType, called name: String, in place: SettingType
  ) -> String? {
    switch (type, place) {
    case (_, .either(let types)):
      let misfits = types.map { (place: $0, why: misfit(of: type, called: name, in: $0)) }
      if misfits.contains(where: { $0.why == nil }) { return nil }
      // Of one that differs in its bounds only, the bounds are what is wrong.
      return misfits.first { isList(type) && isList($0.place) }?.why ?? wrong(type, name, place)
    case (.integer(let values), .integer(let taken)):
      return bounds(
        values, taken, name, Bounds.integers(values), Bounds.integers(taken))
    case (.duration(let values), .duration(let taken)):
      return bounds(
        values, taken, name, Bounds.durations(values), Bounds.durations(taken))
    case (.list(let item, let count), .list(let taken, let takenCount)):
      if misfit(of: item, called: name, in: taken) != nil { return wrong(type, name, place) }
      return bounds(
        count, takenCount, name, "\(Bounds.items(count)) items",
        "\(Bounds.items(takenCount)) items")
    case (.flag, .flag), (.text, .text), (.word, .text): return nil
    case (.text, _), (.integer, _), (.number, _), (.duration, _), (.flag, _), (.word, _),
      (.list, _),
      (.record, _), (.either, _):
      return wrong(type, name, place)
    }
  }

  private static func isList(_ type: SettingType) -> Bool {
    if case .list = type { true } else { false }
  }

  private static func wrong(_ type: SettingType, _ name: String, _ place: SettingType) -> String {
    "takes \(place.phrase), and \(name) is \(type.phrase)"
  }

  private static func bounds<Bound: Comparable>(
    _ values: ClosedRange<Bound>, _ taken: ClosedRange<Bound>, _ name: String,
    _ shown: String, _ takes: String
  ) -> String? {
    if taken.lowerBound <= values.lowerBound, values.upperBound <= taken.upperBound { return nil }
    return "takes \(takes), but \(name) may be \(shown); give the setting a fitting 'min' and 'max'"
  }
}

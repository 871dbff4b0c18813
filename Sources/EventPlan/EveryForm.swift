import ActivityKit
import EventTerms

/// What `every` says: `thursday 19:00`, `2 weeks on monday and thursday 18:30`, `month on the first tuesday 17:00`.
struct EveryForm {
  let interval: Int
  let cycle: Recurrence.Cycle
  let clock: ClockTime

  static let takes =
    "days and a time, as in thursday 19:00, 2 weeks on monday and thursday 18:30 or month on the first tuesday 17:00"

  /// - Returns: nil where it says something else.
  init?(_ text: String) {
    var words = Self.words(text)[...]
    guard let clock = words.popLast().flatMap({ ClockTime($0) }) else { return nil }
    self.clock = clock
    if words.first?.allSatisfy(\.isNumber) == true {
      guard let number = words.popFirst().flatMap({ Int($0) }), (1...99).contains(number),
        let unit = words.first, Self.units.contains(unit)
      else { return nil }
      interval = number
    } else {
      interval = 1
    }
    guard let cycle = Self.cycle(words) else { return nil }
    self.cycle = cycle
  }

  /// What was meant, in the form of a plan.
  static func meant(by text: String) -> String? {
    var words = words(text.lowercased())
    let known = ordinals + units + weekdays + ["on", "the", "and", "weekday"]
    for (index, word) in words.enumerated() where word.allSatisfy(\.isLetter) {
      if known.contains(word) { continue }
      guard let near = Spelling.nearest(to: word, among: known) else { return nil }
      words[index] = near
    }
    if let last = words.last, last.count == 4, last.contains(":") {
      words[words.count - 1] = "0\(last)"
    }
    let meant = words.joined(separator: " ")
    return meant == text || EveryForm(meant) == nil ? nil : meant
  }

  private static let units = ["day", "days", "week", "weeks", "month", "months"]
  private static let weekdays = Weekday.allCases.map(\.rawValue)
  /// Of the first to the fourth, and of the last.
  private static let ordinals = ["first", "second", "third", "fourth", "last"]

  private static func words(_ text: String) -> [String] {
    text.replacing(",", with: " ").split(separator: " ").map { String($0) }
  }

  private static func cycle(_ words: ArraySlice<String>) -> Recurrence.Cycle? {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "day" where rest.isEmpty, "days" where rest.isEmpty: return .days
    case "weekday" where rest.isEmpty:
      return .weeks(on: Weekday.allCases.filter { $0 != .saturday && $0 != .sunday })
    case "week", "weeks":
      guard rest.first == "on" else { return nil }
      return days(in: rest.dropFirst()).map { .weeks(on: $0) }
    case "month", "months":
      guard rest.starts(with: ["on", "the"]) else { return nil }
      return monthDays(in: rest.dropFirst(2)).map { .months(on: $0) }
    default: return days(in: words).map { .weeks(on: $0) }
    }
  }

  /// `monday and thursday`, in the order of the week.
  private static func days(in words: ArraySlice<String>) -> [Weekday]? {
    let named = words.filter { $0 != "and" }
    let days = Weekday.allCases.filter { named.contains($0.rawValue) }
    return days.isEmpty || days.count != named.count ? nil : days
  }

  /// `first and third tuesday`, `15th`, `last day`.
  private static func monthDays(in words: ArraySlice<String>) -> [Recurrence.MonthDay]? {
    let named = words.filter { $0 != "and" }
    guard let last = named.last else { return nil }
    if named == ["last", "day"] { return [.last] }
    var days: [Recurrence.MonthDay] = []
    if let weekday = Weekday(rawValue: last) {
      for word in named.dropLast() {
        guard let place = ordinals.firstIndex(of: word) else { return nil }
        days.append(.weekday(weekday, word == "last" ? -1 : place + 1))
      }
    } else {
      for word in named {
        guard let match = word.wholeMatch(of: /([1-9][0-9]?)(?:st|nd|rd|th)/),
          let day = Int(match.1), day <= 31
        else { return nil }
        days.append(.day(day))
      }
    }
    return days.isEmpty ? nil : days
  }

  /// The same for editors.
  static let pattern: String = {
    let several = { (one: String) in "\(one)((, | and |, and )\(one))*" }
    let weekday = "(\(weekdays.joined(separator: "|")))"
    let ordinal = "(\(ordinals.joined(separator: "|")))"
    let count = "[1-9][0-9]?"
    let week = several(weekday)
    let month = "(\(several(ordinal)) \(weekday)|last day|\(several("\(count)(st|nd|rd|th)")))"
    let days = [
      week, "weekday", "(\(count) )?days?", "(\(count) )?weeks? on \(week)",
      "(\(count) )?months? on the \(month)",
    ]
    return "^(\(days.joined(separator: "|"))) \(PlanDraft.Event.clock)$"
  }()
}

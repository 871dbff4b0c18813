import EventTerms

/// A day and a time as people write them elsewhere, `4.12.2026 19:00` or `2026-12-04 7pm`, in the form
/// of a plan.
enum ClockForm {
  /// - Returns: nil when the text can mean nothing, or more than one thing, as `4/12/2026` can.
  static func meant(by text: String) -> String? {
    let form =
      /(?:(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})),?(?: +| at )(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))? *(?<half>[ap]m|[ap]\.m\.)?/
    guard let match = text.lowercased().wholeMatch(of: form),
      let year = match.year ?? match.y, let month = match.month ?? match.m,
      let day = match.day ?? match.d, var hour = Int(match.hour)
    else { return nil }
    if let half = match.half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.first == "p" ? 12 : 0)
    } else if match.minute == nil {
      return nil
    }
    let time = [month, day, Substring("\(hour)")].map { $0.count == 1 ? "0\($0)" : String($0) }
    let written = "\(year)-\(time[0])-\(time[1]) \(time[2]):\(match.minute ?? "00")"
    return (try? LocalTime(written)) == nil ? nil : written
  }
}

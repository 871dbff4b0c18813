import ActivityKit
import EventTerms
import Messages
import Words

/// Figures as reports write them.
enum ReportFigures {
  /// `75 %`, of a part from 0 on.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// With one decimal: `1.5`, as the language writes it.
  static func hours(_ time: Duration, _ voice: Voice) -> String {
    let tenths = (time.milliseconds + 180_000) / 360_000
    return "\(tenths / 10)\(voice.text(.numbersPoint))\(tenths % 10)"
  }

  /// Of a number from 0 on, with one decimal as the language writes it.
  static func tenths(_ number: Double, _ voice: Voice) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(voice.text(.numbersPoint))\(tenths % 10)"
  }

  /// Of how many answers it is; a dash where that is not to be told.
  static func count(_ mean: Report.Mean, _ voice: Voice) -> String {
    mean.count.map { voice.text($0) } ?? "–"
  }

  /// With two decimals, whatever the language: `1.50`.
  static func hundredths(_ count: Int64) -> String {
    let rest = count % 100
    return "\(count / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Rounded; what is less than half a minute is not called nothing.
  static func minutes(_ time: Duration, _ voice: Voice) -> String {
    let milliseconds = time.milliseconds
    if milliseconds > 0, milliseconds < 30_000 { return "<1" }
    return voice.text(Int((milliseconds + 30_000) / 60_000))
  }

  /// What attendance is measured by.
  static func terms(_ terms: AttendanceTerms) -> [Sentence] {
    var sentences: [Sentence] = [.reportsThreshold(share: "\(terms.threshold) %")]
    if let target = terms.target { sentences.append(.reportsTarget(time: target)) }
    return sentences
  }
}

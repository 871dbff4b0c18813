import Messages
import Words

extension TranscriptRecorder {
  /// The lines of a recorded text that tell that an activity was ended because of a fault, and that it did not
  /// have before it was recorded.
  public static func faults(in recorded: String, since old: String) -> [String] {
    let before = Set(old.split(separator: "\n"))
    let notices: [Notice] = [
      .activityFailedFault(activity: "{any}", module: "{any}", why: "{any}"),
      .activityFailedCutShort(activity: "{any}"),
    ]
    let words = Words.shipped
    let patterns = words.languages.flatMap { language in
      notices.map { Pattern(words.text($0.sentence, in: language)) }
    }
    var faults: [String] = []
    for line in recorded.split(separator: "\n") where !before.contains(line) {
      guard let mark = line.firstRange(of: " < ") else { continue }
      let text = String(line[mark.upperBound...])
      if patterns.contains(where: { $0.matches(text) }) { faults.append(String(line)) }
    }
    return faults
  }
}

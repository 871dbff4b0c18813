import ActivityKit
import Messages
import Words

extension ReportText {
  /// What facilitators did, who took another name, called for help or reported somebody, and what was noted.
  func moderation(_ report: Report, _ time: HouseTime) -> [String] {
    func section(_ title: Sentence, _ words: (Report.Act) -> String?) -> [String] {
      let lines = report.moderation.flatMap { act in
        words(act).map { entry(time.clock(act.at, after: report.begun), $0) } ?? []
      }
      return lines.isEmpty ? [] : ["", text(title)] + lines
    }
    return section(.reportsDeeds) { spelledOut($0).deed.map(text) }
      + section(.reportsRenamings) { $0.renaming.map(text) }
      + section(.reportsAppeals) { $0.appeal.map(text) }
      + section(.reportsNotes) { act in
        act.act == "note" ? "\(act.actor): \(act.detail ?? "")" : nil
      }
  }

  /// With its time in words, rather than in the short form that facilitators type, such as `5m`.
  private func spelledOut(_ act: Report.Act) -> Report.Act {
    guard act.act == "mute" || act.act == "slow",
      let time = act.detail.flatMap({ try? DurationText.parse($0) })
    else { return act }
    var act = act
    act.detail = text(.promptsTime(time: time))
    return act
  }

  /// A time with a text beside it that may take several lines.
  private func entry(_ time: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: time.count + 2)
    return text.wrapped(to: 80 - indent.count).enumerated().map { index, line in
      index == 0 ? "\(time)  \(line)" : indent + line
    }
  }
}

import Words

extension ReportText {
  /// What facilitators did, who called for help or reported somebody, and what was noted.
  func moderation(_ report: Report, _ time: HouseTime) -> [String] {
    let start = report.started?.wall ?? report.openedAt
    func section(_ title: String, _ text: (Report.Act) -> String?) -> [String] {
      let lines = report.moderation.flatMap { act in
        text(act).map { entry(time.clock(act.at, after: start), $0) } ?? []
      }
      return lines.isEmpty ? [] : ["", title] + lines
    }
    return section("What facilitators did") { act in act.deed.map { "\(act.actor) \($0)" } }
      + section("Calls for help, and reports", \.appeal)
      + section("Notes") { act in
        act.act == "note" ? "\(act.actor): \(act.detail ?? "")" : nil
      }
  }

  /// A time with a text beside it that may take several lines.
  private func entry(_ time: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: time.count + 2)
    return text.wrapped(to: 80 - indent.count).enumerated().map { index, line in
      index == 0 ? "\(time)  \(line)" : indent + line
    }
  }
}

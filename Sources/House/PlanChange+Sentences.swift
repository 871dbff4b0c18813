import EventPlan

/// What is new in a plan, in words for whoever facilitates.
extension PlanChange {
  /// What is to be said besides that of one event.
  /// - Parameter slug: the event of which it is said already.
  func sentences(but slug: String?) -> [String] {
    var sentences: [String] = []
    let others = changed.filter { $0.key != slug }.sorted { $0.key < $1.key }.map(\.value.title)
    if !others.isEmpty {
      sentences.append("\(Self.some(others)) \(others.count == 1 ? "has" : "have") changed.")
    }
    if !added.isEmpty {
      sentences.append(
        "\(Self.some(added)) \(added.count == 1 ? "is" : "are") new in the list of events.")
    }
    if !removed.isEmpty {
      sentences.append(
        "\(Self.some(removed)) \(removed.count == 1 ? "is" : "are") not in the plan any more; "
          + "what is live goes on until it is over.")
    }
    if !needsRestart.isEmpty {
      sentences.append(
        "Only a restart takes up what is new about the house: "
          + "\(needsRestart.joined(separator: ", ")).")
    }
    return sentences
  }

  /// "'A'", "'A' and 'B'", "'A' and 2 others".
  static func some(_ titles: [String]) -> String {
    switch titles.count {
    case 0...1: titles.map { "'\($0)'" }.joined()
    case 2: "'\(titles[0])' and '\(titles[1])'"
    default: "'\(titles[0])' and \(titles.count - 1) others"
    }
  }
}

extension EventChange {
  /// - Parameters:
  ///   - old: the place in the agenda of before that is running or was last; nil before the start.
  ///   - new: the same in the agenda of now.
  func sentences(after old: Int?, now new: Int?) -> [String] {
    var sentences: [String] = []
    let titles = self.new(after: new)
    if !titles.isEmpty {
      sentences.append(
        "\(PlanChange.some(titles)) \(titles.count == 1 ? "is" : "are") new from here on.")
    } else if isOther(after: old, now: new) {
      sentences.append("The agenda is another one from here on; /agenda shows it.")
    }
    if hasOtherTerms { sentences.append("What the plan says of the event itself has changed.") }
    guard sentences.isEmpty else { return sentences }
    return ["What has changed has begun already, so it goes on as it was."]
  }
}

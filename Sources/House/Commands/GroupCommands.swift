import ActivityKit
import EventPlan
import EventRuntime
import Messages
import TextProtocol
import Words

/// Commands with which those who run the event make small groups and go to them.
enum GroupCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow(
      "groups", "[HOW]", .holders(of: .groups), .facilitator, .commandsGroups, everyones: "who"
    ) { house, attendee, arguments throws(Refusal) in
      // What somebody writes who may not is not kept.
      try house.demand(attendee)
      if arguments.isEmpty { return house.answer(attendee, [attendee.live.state.groupList]) }
      if arguments.take("back") {
        try arguments.end()
        return house.submit(.group(.end, by: attendee.seat), for: attendee)
      }
      house.submit(
        .group(.make(try house.groupPlan(in: &arguments, for: attendee)), by: attendee.seat),
        for: attendee)
    },
    CommandRow(
      "move", "NAME GROUP|TEAM", .holders(of: .lead), .facilitator, also: .steering, .commandsMove,
      everyones: "teams"
    ) { house, attendee, arguments throws(Refusal) in
      // Nobody is in a group or a team that is called "after 6".
      if let (number, anchor) = arguments.agendaMove() {
        return house.control(.move(number, after: anchor), attendee)
      }
      let name = try house.person(in: &arguments, for: attendee)
      guard let typed = arguments.words(upTo: []) else { throw arguments.missing(.argumentsGroup) }
      let seat = try house.seat(named: name, for: attendee).number
      // While people are in groups a number is that of one; a team has a name as well.
      if let group = Int(typed), attendee.live.state.isGrouped {
        return house.submit(
          .group(.move(seat: seat, group: group), by: attendee.seat), for: attendee)
      }
      // The event says that there is none, to whoever may do this.
      let team = house.team(called: typed, for: attendee)
      house.submit(
        .control(.moveToTeam(seat: seat, team: team ?? 0), by: attendee.seat), for: attendee)
    },
    CommandRow(
      "visit", "[GROUP]", .holders(of: .groups), .facilitator, .commandsVisit, everyones: "stay"
    ) { house, attendee, arguments throws(Refusal) in
      let group: Int? = arguments.isEmpty ? nil : try arguments.group(example: "/visit 2")
      try arguments.end()
      house.submit(.group(.visit(group: group), by: attendee.seat), for: attendee)
    },
    CommandRow(
      "group", "GROUP TEXT", .holders(of: .groups), .facilitator, .commandsGroup, everyones: "say"
    ) { house, attendee, arguments throws(Refusal) in
      let group = try arguments.group(example: "/group 2 Two more minutes.")
      let text = try arguments.text(.argumentsText)
      try house.demand(attendee)
      let state = attendee.live.state
      guard let audience = state.audience(ofGroup: group, besides: attendee.seat) else {
        throw state.isGrouped ? .badArgumentNoSuchGroup(number: group) : .nothingRunningNoGroups
      }
      let name = state.seat(attendee.seat)?.name ?? "the facilitator"
      attendee.room.send(.announcement(from: name, text: text, toGroup: true), to: audience)
      attendee.visitor.notice(.groupedGroupReads(number: group))
    },
  ]
}

extension House {
  /// Reads `of 3 for 5m about TEXT bring TEXT` and the like.
  fileprivate func groupPlan(
    in arguments: inout Arguments, for attendee: Attendee
  ) throws(Refusal) -> GroupPlan {
    let way = try groupWay(in: &arguments, for: attendee)
    var time = GroupPlan.usualTime
    var about: String?
    var bring: String?
    if arguments.take("for") {
      time = try arguments.duration(.argumentsTime, upTo: .hours(1), before: ["about", "bring"])
    }
    if arguments.take("about") {
      about = arguments.words(upTo: ["bring"])
      if about == nil { throw arguments.missing(.argumentsText) }
    }
    if arguments.take("bring") {
      let question = arguments.words(upTo: []) ?? ""
      try check(question: question)
      bring = question
    }
    try arguments.end()
    let voice = Voice(options.plan.words, language(of: attendee.visitor))
    return GroupPlan(
      way, for: time, about: about, bring: bring, title: voice.text(Sentence.partsGroups))
  }

  private func groupWay(
    in arguments: inout Arguments, for attendee: Attendee
  ) throws(Refusal) -> GroupPlan.Way {
    if arguments.take("again") { return .again }
    if arguments.take("into") { return .count(try arguments.number(in: 1...100)) }
    if arguments.take("with") { return .named(try groupSeats(in: &arguments, for: attendee)) }
    if arguments.take("on") {
      return .chosen(try arguments.parts(example: "/groups on Tea | Books for 10m"))
    }
    guard arguments.take("of") else {
      throw .badArgumentWhichGroups(of: "/groups of 3 for 5m", into: "/groups into 4 for 5m")
    }
    let size = try arguments.number(in: 2...50)
    guard arguments.take("mixing") else { return .size(size) }
    return .mixed(
      try arguments.parts(example: "/groups of 3 mixing new | here before for 5m"), size: size)
  }

  /// Reads `ana, ben | cleo, dan`.
  private func groupSeats(
    in arguments: inout Arguments, for attendee: Attendee
  ) throws(Refusal) -> [[Int]] {
    let example = "/groups with ana, ben | cleo, dan for 5m"
    guard let typed = arguments.words(upTo: GroupPlan.words) else {
      throw .badArgumentGroupNames(example: example)
    }
    var groups: [[Int]] = []
    for part in typed.split(separator: "|") {
      var group: [Int] = []
      for name in part.split(separator: ",") {
        group.append(try seat(named: name.trimmed, for: attendee).number)
      }
      groups.append(group)
    }
    guard !groups.isEmpty, groups.allSatisfy({ !$0.isEmpty }) else {
      throw .badArgumentGroupNames(example: example)
    }
    return groups
  }
}

extension GroupPlan {
  fileprivate static let usualTime = Duration.minutes(5)
  /// What may follow how groups are made.
  fileprivate static let words = ["for", "about", "bring"]
  /// So many things people can choose between.
  fileprivate static let choices = 2...12
}

extension Arguments {
  /// The number of a group.
  mutating func group(example: String) throws(Refusal) -> Int {
    guard let group = Int(try word(.argumentsGroup)), group > 0 else {
      throw .badArgumentGroupNumber(example: example)
    }
    return group
  }

  fileprivate mutating func number(in range: ClosedRange<Int>) throws(Refusal) -> Int {
    guard let number = optionalWord().flatMap({ Int($0) }), range.contains(number) else {
      throw .badArgumentGroupCount(least: range.lowerBound, most: range.upperBound)
    }
    return number
  }

  /// What stands between bars.
  fileprivate mutating func parts(example: String) throws(Refusal) -> [String] {
    let typed = words(upTo: GroupPlan.words) ?? ""
    let parts = typed.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    guard GroupPlan.choices.contains(parts.count), Set(parts).count == parts.count else {
      throw .badArgumentGroupChoices(example: example)
    }
    return parts
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).withoutBlanksAround }
}

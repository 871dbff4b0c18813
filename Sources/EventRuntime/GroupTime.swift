import ActivityKit

/// Small groups that a facilitator makes, whatever is on the agenda: announced, held, and heard with what they
/// bring back.
struct GroupTime: Module {
  static let name = "groups"
  static let summary = "Small groups that a facilitator made."
  static let settings = SettingsSchema([])

  enum Cue: Codable, Sendable {
    case meet, share
  }

  let plan: GroupPlan

  /// Between the announcement and the groups.
  static let notice = Duration.seconds(10)
  /// To choose a group, or to say something of oneself.
  static let choosing = Duration.seconds(30)

  init(_ plan: GroupPlan) { self.plan = plan }

  /// No agenda names it.
  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    plan = GroupPlan(.size(2), for: .minutes(5), title: Self.name)
  }

  /// Whether people choose their group, and may go to another one.
  var isOpen: Bool { if case .chosen = plan.way { true } else { false } }

  func begin(in room: inout Room<Cue>) {
    guard room.people.count >= 2 else {
      room.say(.commonTooFewForGroups)
      return room.finish()
    }
    room.say(.commonBreakoutsSoon(time: plan.time, stay: "/stay"))
    if let question { room.say(.commonBringSoon(question: question)) }
    switch plan.way {
    case .chosen(let topics):
      room.ask(
        .choice(.commonChooseGroup, topics.map(Text.verbatim)), for: Self.choosing, then: .meet)
    case .mixed(let kinds, _):
      room.ask(
        .choice(.commonChooseKind, kinds.map(Text.verbatim)), for: Self.choosing, then: .meet)
    case .size, .count, .again, .named:
      room.wait(Self.notice, then: .meet)
    }
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .meet: meet(in: &room)
    case .share:
      if let question { share(question, in: &room) }
      room.finish()
    }
  }

  private func share(_ question: Text, in room: inout Room<Cue>) {
    let items = room.groupAnswers.enumerated().compactMap { index, group -> Text? in
      guard let answer = group.answer, let text = answer.text else { return nil }
      // Of a group that is over, whoever answered for it.
      let people = group.people.isEmpty ? [answer.person].compactMap(\.self) : group.people
      return .commonFromGroup(
        number: index + 1, names: people.map(room.name), text: Text(text))
    }
    guard !items.isEmpty else { return room.say(.commonNothingShared) }
    room.show(.list(title: question, items, numbered: false))
  }

  private var question: Text? {
    plan.bring.map { $0.isEmpty ? .commonWhatToBring : Text($0) }
  }

  private func meet(in room: inout Room<Cue>) {
    let groups = draw(in: &room)
    guard groups.contains(where: { !$0.isEmpty }) else {
      room.say(.commonTooFewForGroups)
      return room.finish()
    }
    if case .chosen(let topics) = plan.way {
      for (index, group) in groups.enumerated() where !group.isEmpty {
        room.tell(group, .commonChosenGroup(number: index + 1, topic: Text(topics[index])))
      }
      room.say(.commonChangeGroup(join: "/join 2"))
    }
    room.split(
      groups, about: plan.about.map { [Text($0)] } ?? [],
      asking: question.map { .text($0, maxLength: 300) }, for: plan.time, then: .share)
  }

  private func draw(in room: inout Room<Cue>) -> [[Person.ID]] {
    switch plan.way {
    case .size(let size): room.drawGroups(of: size)
    case .count(let count): room.drawGroups(into: count)
    case .again: []
    case .named(let seats): room.fillGroups(seats.map { $0.map { Person.ID($0) } })
    case .chosen(let topics):
      room.fillGroups(topics.indices.map { index in picked(index, in: room) })
    case .mixed(let kinds, let size):
      room.drawGroups(of: size, mixing: kinds.indices.map { picked($0, in: room) })
    }
  }

  private func picked(_ choice: Int, in room: Room<Cue>) -> [Person.ID] {
    room.answers.filter { $0.choice == choice }.compactMap(\.person)
  }
}

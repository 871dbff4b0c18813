import ActivityKit

/// Small groups that a facilitator makes, whatever is on the agenda: announced, held, and asked what they bring
/// back.
struct GroupTime: Module {
  static let name = "groups"
  static let summary = "Small groups that a facilitator made."
  static let settings = SettingsSchema([])

  enum Cue: Codable, Sendable {
    case meet, ask, share
  }

  let plan: GroupPlan

  /// Between the announcement and the groups.
  static let notice = Duration.seconds(10)
  /// To choose a group, or to say something of oneself.
  static let choosing = Duration.seconds(30)
  /// To say what a group brings back.
  static let bringing = Duration.minutes(1)

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
    case .ask:
      guard let question else { return room.finish() }
      room.ask(
        .text(question, maxLength: 300), of: .only(Array(room.groups.joined())),
        for: Self.bringing, then: .share)
    case .share:
      let items = room.groups.enumerated().flatMap { index, group in
        room.answers.compactMap { answer -> Text? in
          guard let person = answer.person, group.contains(person), let text = answer.text else {
            return nil
          }
          return .commonFromGroup(
            number: index + 1, name: room.name(person), text: Text(text))
        }
      }
      if items.isEmpty {
        room.say(.commonNothingShared)
      } else {
        room.show(.list(title: .commonBroughtBack, items, numbered: false))
      }
      room.finish()
    }
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
    room.split(groups, about: plan.about.map { [Text($0)] } ?? [], for: plan.time, then: .ask)
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
      room.drawGroups(
        into: max(1, room.people.count / max(2, size)),
        mixing: kinds.indices.map { picked($0, in: room) })
    }
  }

  private func picked(_ choice: Int, in room: Room<Cue>) -> [Person.ID] {
    room.answers.filter { $0.choice == choice }.compactMap(\.person)
  }
}

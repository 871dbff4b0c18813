import ActivityKit

/// What is written of a room, and what in it cannot be played.
extension EscapePlan {
  private static let title = Setting.text("title", maxLength: 60, "What the room is called.")
  private static let opening = Setting.text(
    "opening", maxLength: 1_500,
    "What everyone reads first: where they are, and what they are to do.")
  private static let time = Setting.duration(
    "time", default: .minutes(30), in: .minutes(5)...(.hours(3)), "How long people have.")
  private static let places = Setting.records(
    "places", of: SettingsSchema(Place.name, Place.also, Place.look, Place.after, Place.things),
    count: 1...8, "The places, in the order in which they open.")
  private static let items = Setting.records(
    "items", of: SettingsSchema(Thing.carried), count: 0...20, "What people can find and carry.")

  static let settings = SettingsSchema(title, opening, time, places, items)

  /// So many fit on the board.
  private static let mostPuzzles = 20

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    title = settings[Self.title]
    opening = settings[Self.opening]
    time = settings[Self.time]
    let (placed, items) = (settings[Self.places], settings[Self.items])
    places = placed.map { Place($0) }
    var written: [Settings] = []
    things = []
    for (place, record) in placed.enumerated() {
      for thing in record[Place.things] {
        things.append(Thing(thing, at: place))
        written.append(thing)
      }
    }
    for item in items {
      things.append(Thing(item, at: nil))
      written.append(item)
    }
    let before = problems.count
    checkNames(of: placed + written, &problems)
    for (index, record) in placed.enumerated() {
      places[index].after = references(Place.after, in: record, &problems)
    }
    for (index, record) in written.enumerated() {
      // An item is there once it is found.
      let isItem = things[index].place == nil
      things[index].after = isItem ? [] : references(Thing.after, in: record, &problems)
      things[index].gives = references(Thing.gives, in: record, toItems: true, &problems)
      things[index].needs = references(Thing.needs, in: record, toItems: true, &problems)
      check(things[index], record, &problems)
    }
    checkSize(settings, &problems)
    guard problems.count == before else { return }
    checkThatItCanBeSolved(settings, placed, written, &problems)
  }

  // MARK: Names

  /// Nobody could tell apart what is called the same.
  private func checkNames(of records: [Settings], _ problems: inout [SettingsProblem]) {
    var known: Set<[String]> = []
    for record in records {
      for (index, name) in ([record[Thing.name]] + record[Thing.also]).enumerated()
      where !known.insert(EscapeNames.words(of: name)).inserted {
        problems.append(
          index == 0
            ? record.problem("name", "something else in the room is called '\(name)'")
            : record.problem(
              "also", at: index - 1, "something else in the room is called '\(name)'"))
      }
    }
  }

  /// The things that a setting names.
  private func references(
    _ setting: Setting<[String]>, in record: Settings, toItems: Bool = false,
    _ problems: inout [SettingsProblem]
  ) -> [Int] {
    var ids: [Int] = []
    for (index, name) in record[setting].enumerated() {
      let words = EscapeNames.words(of: name)
      let id = things.firstIndex { thing in
        EscapeNames.words(of: thing.name) == words && (!toItems || thing.place == nil)
      }
      if let id {
        ids.append(id)
      } else {
        let kind = toItems ? "none of the 'items'" : "none of the things of the room"
        problems.append(record.problem(setting.field.name, at: index, "'\(name)' is \(kind)"))
      }
    }
    return ids
  }

  // MARK: What holds of each, and of all

  private func check(_ thing: Thing, _ record: Settings, _ problems: inout [SettingsProblem]) {
    guard thing.isPuzzle else {
      for name in ["then", "hints", "ends"] where record.value(name) != nil {
        problems.append(
          record.problem(name, "'\(name)' is for what has 'answers' or 'needs'"))
      }
      return
    }
    if thing.then.isEmpty {
      problems.append(record.problem("name", "'\(thing.name)' needs 'then': what comes of it"))
    }
    if thing.hints.isEmpty {
      problems.append(
        record.problem("name", "'\(thing.name)' needs 'hints', of which the last is the solution"))
    }
  }

  private func checkSize(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let puzzles = things.count(where: \.isPuzzle)
    if puzzles > Self.mostPuzzles {
      problems.append(
        settings.problem(
          "places", "there are \(puzzles) puzzles in the room; it takes up to \(Self.mostPuzzles)"))
    }
    if !things.contains(where: { $0.ends && $0.isPuzzle }) {
      problems.append(settings.problem("places", "no puzzle of the room has 'ends: true'"))
    }
    if !places.contains(where: \.after.isEmpty) {
      problems.append(settings.problem("places", "no place of the room is open at the beginning"))
    }
  }

  /// Plays it by trying everything: what nobody ever comes to is a mistake.
  private func checkThatItCanBeSolved(
    _ settings: Settings, _ placed: [Settings], _ written: [Settings],
    _ problems: inout [SettingsProblem]
  ) {
    var progress = EscapeProgress(self)
    var met: Set<Int> = []
    while true {
      let open = progress.things(in: self).filter { !progress.solved[$0] }
      met.formUnion(open)
      // What people carry is looked at before it is used up.
      let next =
        open.first { !things[$0].isPuzzle } ?? open.first { progress.canSolve($0, in: self) }
      guard let next else { break }
      _ = progress.solve(next, in: self)
    }
    for (index, place) in places.enumerated() where !progress.isOpen(index, in: self) {
      problems.append(placed[index].problem("name", "nobody can ever come to '\(place.name)'"))
    }
    for (index, thing) in things.enumerated() where !progress.solved[index] {
      let what = met.contains(index) ? "solve" : "come to"
      problems.append(written[index].problem("name", "nobody can ever \(what) '\(thing.name)'"))
    }
  }
}

extension EscapePlan.Place {
  fileprivate static let name = EscapePlan.Thing.name
  fileprivate static let also = EscapePlan.Thing.also
  fileprivate static let look = EscapePlan.Thing.look
  fileprivate static let after = Setting.texts(
    "after", count: 0...10, maxLength: 40,
    "What has to be solved before people can go there; nothing where they begin.")
  fileprivate static let things = Setting.records(
    "things", of: SettingsSchema(EscapePlan.Thing.placed), count: 1...20,
    "What there is to look at and to solve.")

  fileprivate init(_ settings: Settings) {
    self.init(name: settings[Self.name], also: settings[Self.also], look: settings[Self.look])
  }
}

extension EscapePlan.Thing {
  fileprivate static let name = Setting.text(
    "name", maxLength: 30, "As in a sentence, with its article: the desk.")
  fileprivate static let also = Setting.texts(
    "also", count: 0...8, maxLength: 30, "What else people may call it.")
  fileprivate static let look = Setting.text(
    "look", maxLength: 800, "What people read who look at it.")
  fileprivate static let after = Setting.texts(
    "after", count: 0...10, maxLength: 40, "What has to be solved before it is there.")
  fileprivate static let gives = Setting.texts(
    "gives", count: 0...6, maxLength: 40,
    "The items that people find in it: as they solve it, or look at what is no puzzle.")
  fileprivate static let answers = Setting.texts(
    "answers", count: 0...12, maxLength: 60,
    "What solves it when it is typed after /try; several are as right.")
  fileprivate static let needs = Setting.texts(
    "needs", count: 0...6, maxLength: 40,
    "The items that solve it with /use; one of several is enough.")
  fileprivate static let then = Setting.optionalText(
    "then", maxLength: 1_000, "What everyone reads once a puzzle is solved.")
  fileprivate static let hints = Setting.texts(
    "hints", count: 0...6, maxLength: 300,
    "One after the other with /hint. The last is the solution, which is also told at the end.")
  fileprivate static let ends = Setting.flag(
    "ends", default: false, "Whether the room is over once it is solved. Several may end it.")

  /// What is written of things in places, and of those that people carry.
  fileprivate static let placed = SettingsSchema(
    name, also, look, after, gives, answers, needs, then, hints, ends
  ).fields
  fileprivate static let carried = placed.filter { $0.name != after.field.name }

  fileprivate init(_ settings: Settings, at place: Int?) {
    self.init(
      name: settings[Self.name], also: settings[Self.also], look: settings[Self.look],
      place: place, answers: settings[Self.answers], then: settings[Self.then] ?? "",
      hints: settings[Self.hints], ends: settings[Self.ends])
  }
}

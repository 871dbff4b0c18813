import ActivityKit
import Messages
import Words

extension Message {
  /// Appends the message as one JSON object on one line.
  func writeJSON(in voice: Voice, into bytes: inout [UInt8]) {
    writeObject(in: voice, into: &bytes)
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Appends the same object without the end of the line.
  func writeObject(in voice: Voice, into bytes: inout [UInt8], isForScripts: Bool = false) {
    var buffer: [UInt8] = []
    swap(&buffer, &bytes)
    var json = JSONWriter(kind, after: buffer, isForScripts: isForScripts)
    addFields(to: &json, voice)
    bytes = json.finish()
  }

  private func addFields(to json: inout JSONWriter, _ voice: Voice) {
    switch self {
    case .welcome(let house, let version):
      json.add("house", house)
      json.add("version", version)
    case .signin(let question):
      json.add("step", question.step.rawValue)
      json.add(question.sentence, voice)
    case .events(let events):
      json.add("events", events.rows) { $0.addFields(of: $1, voice) }
      json.add(events.place)
    case .agreement(let event, let title, let text):
      json.add("event", event)
      json.add("title", title)
      json.add("text", text)
    case .seated(let seat):
      json.addFields(of: seat, voice)
    case .joined(let name, let here):
      json.add("name", name)
      json.add("here", here)
    case .returned(let name, let here, let before):
      json.add("name", name)
      json.add("here", here)
      json.add("before", before)
    case .left(let name, let here, let reason):
      json.add("name", name)
      json.add("here", here)
      json.add("reason", reason.rawValue)
    case .crowd(let change):
      json.add("joined", change.joined)
      json.add("returned", change.returned)
      json.add("left", change.left)
      json.add("dropped", change.dropped)
      json.add("here", change.here)
    case .chat(let from, let role, let text, let room):
      json.add("from", from)
      json.add("role", role.rawValue)
      json.add("text", text)
      json.add("room", room.rawValue)
    case .said(let text, let room):
      json.add("text", text)
      json.add("room", room.rawValue)
    case .tell(let from, let role, let to, let text, let direction):
      json.add("from", from)
      json.add("role", role.rawValue)
      json.add("to", to)
      json.add("text", text)
      json.add("direction", direction.rawValue)
    case .announcement(let from, let text, let toGroup):
      json.add("from", from)
      json.add("text", text)
      if toGroup { json.add("group", true) }
    case .who(let people):
      json.add("people", people.rows) { json, person in
        json.add("name", person.name)
        json.add("role", person.role.rawValue)
        json.add("here", person.here)
        json.add("in_group", person.isInGroup)
        json.add("in_any_group", person.isInAnyGroup)
      }
      json.add(people.place)
    case .roster(let people):
      json.add("people", people.rows) { json, person in
        json.add("name", person.name)
        json.add("role", person.role.rawValue)
        json.add("here", person.place == .here)
        json.add("place", person.place.rawValue)
        json.add("joined_seconds", person.joinedSeconds)
        json.add("away_seconds", person.awaySeconds)
        json.add("hand", person.hand)
        json.add("muted", person.muted)
        json.add("stays_out", person.staysOut)
        json.add("group", person.group)
      }
      json.add(people.place)
    case .hands(let people), .balance(let people):
      json.add("people", people.rows) { json, person in
        json.add("name", person.name)
        json.add("lines", person.lines)
        json.add("answers", person.answers)
      }
      json.add(people.place)
    case .activity(let title, let module, let number, let count, _):
      json.add("title", title)
      json.add("module", module)
      json.add("number", number)
      json.add("of", count)
    case .say(let sentence):
      json.add(sentence, voice)
    case .prompt(let prompt):
      json.addFields(of: prompt, voice)
    case .saved(let prompt, let text, let note, let replaced, _):
      json.add("prompt", prompt)
      json.add("text", voice.text(text))
      json.add("note", note.map(voice.text))
      json.add("replaced", replaced.map(voice.text))
    case .passed(let prompt, let withdrawn):
      json.add("prompt", prompt)
      json.add("withdrawn", withdrawn.map(voice.text))
    case .closed(let prompt):
      json.add("prompt", prompt)
    case .result(let prompt, let solution, let right):
      json.add("prompt", prompt)
      json.add("solution", solution.map(voice.text))
      json.add("right", right)
    case .reminder(let seconds):
      json.add("seconds", seconds)
    case .tally(let title, let counts):
      json.add("title", voice.text(title))
      json.add("counts", counts) { json, count in
        json.add("label", voice.text(count.label))
        json.add("count", count.count)
        json.add("marked", count.marked)
      }
    case .list(let title, let items, let numbered, let yours):
      json.add("title", voice.text(title))
      json.add("items", items.map(voice.text))
      json.add("numbered", numbered)
      if yours { json.add("yours", true) }
    case .board(let board, let yours):
      json.add("lines", board.lines.flatMap { Board.rows(of: voice.text($0)).map(String.init) })
      json.add("spoken", voice.text(board.spoken))
      json.add("yours", yours)
    case .phase(let phase):
      json.add("label", voice.text(phase.label))
      json.add("name", phase.name)
      json.add("seconds", Double(phase.time.milliseconds) / 1_000)
      json.add("step", phase.step.map(voice.text))
      json.add("bell", phase.rings)
    case .recap(let activity, let lines):
      json.add("activity", activity)
      json.add("lines", lines.rows.map { voice.text($0) })
      json.add(lines.place)
    case .scores(let rows, let final, let scope, let others, let teams):
      json.add("rows", rows.rows) { json, row in
        json.add("rank", row.rank)
        json.add("name", row.name)
        json.add("points", row.points)
      }
      json.add(rows.place)
      json.add("final", final)
      json.add("scope", scope.rawValue)
      json.add("others", others)
      if let teams {
        json.add("team_score", teams.rule.rawValue)
        json.add("teams", teams.rows) { json, row in
          json.add("rank", row.rank)
          json.add("number", row.number)
          json.add("name", voice.text(row.name))
          json.add("points", row.points)
        }
      }
    case .teams(let teams, let own):
      json.add("teams", teams) { json, team in
        json.add("number", team.number)
        json.add("name", voice.text(team.name))
        json.add("people", team.people)
        json.add("more", team.more)
      }
      json.add("own", own)
    case .award(let awards, let total):
      json.add("points", awards.points)
      json.add("reason", voice.text(awards.reason))
      json.add("awards", awards) { json, award in
        json.add("points", award.points)
        json.add("reason", voice.text(award.reason))
      }
      json.add("total", total)
    case .breakout(let people, let away, let topics, let seconds, let paused, let comes):
      json.add("people", people)
      if !away.isEmpty { json.add("away", away) }
      json.add("topics", topics.map(voice.text))
      json.add("seconds", seconds)
      json.addPause(paused)
      json.add("comes", comes)
    case .floor(let name, let seconds, let yours, let paused, _):
      json.add("name", name)
      json.add("seconds", seconds)
      json.add("yours", yours)
      json.addPause(paused)
    case .regrouped: break
    case .agenda(let items):
      json.add("items", items) { json, item in
        json.add("number", item.number)
        json.add("title", item.title)
        json.add("module", item.module)
        json.add("state", item.state.rawValue)
        json.add("seconds", item.seconds)
      }
    case .run(let sheet): json.addFields(of: sheet, voice)
    case .time(let time):
      json.add("elapsed_seconds", time.elapsedSeconds)
      json.add("remaining_seconds", time.remainingSeconds)
      json.add("remaining_in_all_seconds", time.remainingInAllSeconds)
      json.add("activity", time.activity)
      json.add("step", time.step.map(voice.text))
      json.add("paused", time.paused)
      if time.waits { json.add("waits", true) }
      json.add("starts", time.starts.map(voice.text))
    case .paused(let by, let asked, _, _):
      json.add("by", by)
      if asked { json.add("asked", true) }
    case .resumed(let seconds):
      json.add("seconds", seconds)
    case .extended(let seconds, let left, let paused):
      json.add("seconds", seconds)
      json.add("left", left)
      json.addPause(paused)
    case .help(let help):
      json.add("topic", help.topic)
      json.add("commands", help.commands) { json, command in
        json.add("name", command.name)
        json.add("aliases", command.aliases)
        json.add("usage", command.usage)
        json.add("about", voice.text(command.about))
        json.add("family", command.family.rawValue)
      }
      json.add("now", help.now.map(voice.text))
      json.add("essentials", help.essentials)
    case .mode(let mode, let columns):
      json.add("mode", mode.rawValue)
      json.add("columns", columns)
    case .pong(let token):
      json.add("token", token)
    case .notice(let notice):
      json.add("code", notice.code.rawValue)
      json.add(notice.sentence, voice)
    case .error(let refusal, let prompt):
      json.add("code", refusal.code.rawValue)
      json.add("prompt", prompt)
      json.add(refusal.sentence, voice)
    case .bye(let goodbye):
      json.add("reason", goodbye.reason.rawValue)
      json.add(goodbye.sentence, voice)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func addFields(of event: EventRow, _ voice: Voice) {
    add("number", event.number)
    add("slug", event.slug)
    add("title", event.title)
    add("about", event.about)
    add("starts", event.starts.map(voice.text))
    if !event.next.isEmpty { add("next", event.next.map(voice.text)) }
    add("people", event.people)
    add("state", event.state.rawValue)
    if event.isFull { add("full", true) }
    if event.waiting > 0 { add("waiting", event.waiting) }
    if event.isByInvitation { add("invited", true) }
    add("terms", event.terms.map(voice.text))
  }

  fileprivate mutating func addFields(of sheet: RunSheet, _ voice: Voice) {
    add("items", sheet.rows) { json, row in
      json.add("number", row.number)
      json.add("title", row.title)
      json.add("module", row.module)
      json.add("state", row.state.rawValue)
      json.add("planned_seconds", row.plannedSeconds)
      json.add("taken_seconds", row.takenSeconds)
      json.add("given_seconds", row.givenSeconds)
      json.add("about_seconds", row.aboutSeconds)
    }
    add("between", sheet.between)
    add("left_seconds", sheet.leftSeconds)
    add("unknown", sheet.unknown.count)
    add("ends", sheet.ends)
    add("earliest", sheet.earliest)
    add("due", sheet.due)
    add("behind_seconds", sheet.behindSeconds)
    add("closes", sheet.closes)
    add("zone", voice.text(sheet.zone))
    if let advice = sheet.advice { add("advice", advice.commands) }
    if !sheet.calls.isEmpty { add("calls", sheet.calls) }
  }

  fileprivate mutating func addFields(of seat: SeatTaken, _ voice: Voice) {
    add("event", seat.event)
    add("title", seat.title)
    add("about", seat.about)
    add("name", seat.name)
    add("role", seat.role.rawValue)
    add("code", seat.code)
    add("text", seat.text.map(voice.text))
    guard let others = seat.others else { return }
    add("others", others.people) { json, person in
      json.add("name", person.name)
      json.add("role", person.role.rawValue)
    }
    add("others_more", others.more)
  }

  fileprivate mutating func addFields(of prompt: OpenPrompt, _ voice: Voice) {
    add("id", prompt.id)
    add("kind", prompt.kind.rawValue)
    add("text", voice.text(prompt.text))
    add("choices", prompt.choices.map(voice.text))
    add("marks", prompt.marks.typed)
    switch prompt.kind {
    case .choice, .several, .order:
      add("pick_min", prompt.pick.lowerBound)
      add("pick_max", prompt.pick.upperBound)
    case .text, .number, .ready: break
    }
    add("max_length", prompt.maxLength)
    add("words", prompt.words)
    add("lines", prompt.lines)
    add("min", prompt.range?.lowerBound)
    add("max", prompt.range?.upperBound)
    if !prompt.isUntimed { add("seconds", prompt.seconds) }
    add("privacy", prompt.privacy.rawValue)
    add("again", prompt.again)
    add("yours", prompt.isYours)
    if prompt.few { add("few", true) }
    if prompt.isForSome { add("for_some", true) }
    add("counts_from", prompt.uncounted?.floor)
    add("asked", prompt.asked)
    if prompt.responded > 0 { add("responded", prompt.responded) }
    if !prompt.people.isEmpty { add("people", prompt.people) }
    switch prompt.group {
    case .last: add("group", "last")
    case .majority: add("group", "majority")
    case .yours: add("group", "scribe")
    case .scribe(let name):
      add("group", "scribe")
      add("scribe", name)
    case nil: break
    }
    addPause(prompt.paused)
  }

  /// The words of a sentence, and its arguments, if it has any.
  fileprivate mutating func add(_ sentence: Sentence, _ voice: Voice) {
    add("text", voice.text(sentence))
    let arguments = sentence.named
    guard !arguments.isEmpty else { return }
    add("args") { json in
      for (name, argument) in arguments { json.add(name, argument, voice) }
    }
  }

  private mutating func add(_ name: String, _ argument: Sentence.Argument, _ voice: Voice) {
    switch argument {
    case .text(let text): add(name, text)
    case .number(let number), .seconds(let number): add(name, number)
    case .names(let names): add(name, names)
    case .sentence(let sentence?):
      if let seconds = sentence.seconds {
        add(name, seconds)
      } else {
        add(name, voice.text(sentence))
      }
    case .sentence(nil): break
    case .worded(let text): add(name, voice.text(text))
    }
  }

  /// Told only where there is more than one page.
  fileprivate mutating func add(_ place: PagePlace?) {
    guard let place else { return }
    add("page", place.number)
    add("pages", place.pages)
    add("total", place.total)
  }

  /// Told only while time stands still.
  fileprivate mutating func addPause(_ isPaused: Bool) {
    if isPaused { add("paused", true) }
  }
}

extension Sentence {
  /// Its arguments that are there, by their names in the catalogues; of sentences in a row those of all of them.
  fileprivate var named: [(name: String, argument: Argument)] {
    // What somebody wrote is its text alone.
    if key == .plainVerbatim { return [] }
    var named: [(name: String, argument: Argument)] = []
    for (parameter, argument) in zip(key.parameters, arguments) {
      switch argument {
      case .sentence(nil): break
      case .sentence(let sentence?) where key.isMadeOfOthers:
        named += sentence.named.filter { new in !named.contains { $0.name == new.name } }
      case .text, .number, .seconds, .names, .sentence, .worded:
        named.append((parameter.name, argument))
      }
    }
    return named
  }
}

extension SentenceKey {
  /// Whether the sentences in it say something of their own each, so that their arguments are told as its own.
  var isMadeOfOthers: Bool {
    self == .listsFollowing || self == .whereaboutsNext || self == .noticesWhereaboutsInEvent
  }
}

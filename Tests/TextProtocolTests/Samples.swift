import ActivityKit
import Messages
import TextProtocol

/// At least one message of each kind, with every field in use somewhere.
enum Samples {
  static let all: [Message] =
    signingIn + people + activities + groups + agenda + session + sentences + again

  typealias Parse = @Sendable (inout Arguments) throws(Refusal) -> [String]

  /// A command of each form, which comes to its arguments.
  static let commands = CommandTable([
    row("help", aliases: ["?", "h"], "[TOPIC]", .anyone, .commandsHelp) {
      $0.optionalWord().map { [$0] } ?? []
    },
    row("say", "TEXT", .seated, .commandsSay) { arguments throws(Refusal) in
      [try arguments.text(.argumentsText)]
    },
    row("tell", aliases: ["msg", "whisper"], "NAME TEXT", .seated, .commandsTell) {
      arguments throws(Refusal) in
      [try arguments.person(), try arguments.text(.argumentsText)]
    },
    row("pass", "", .seated, .commandsPass) { arguments throws(Refusal) in
      try arguments.end()
      return []
    },
    row("scores", "[PAGE]", .seated, .commandsScores) { arguments throws(Refusal) in
      ["\(try arguments.page(of: "scores"))"]
    },
    row("ignore", "NAME", .seated, .commandsIgnore) { arguments throws(Refusal) in
      [try arguments.name()]
    },
    row("join", "EVENT [as NAME]", .anyone, .commandsJoin) { arguments throws(Refusal) in
      let event = arguments.words(upTo: ["as"]) ?? ""
      guard arguments.take("as") else { return [event] }
      guard let name = arguments.words(upTo: []) else { throw arguments.missing(.argumentsName) }
      return [event, name]
    },
    row("leave", "", .seated, .commandsLeave, isFinal: true) { _ in [] },
    row("mute", "NAME [TIME]", .holders(of: .mute), .commandsMute) { arguments throws(Refusal) in
      let name = try arguments.person()
      if arguments.isEmpty { return [name] }
      return [name, "\(try arguments.duration(.argumentsTime, upTo: .seconds(43_200)))"]
    },
  ])

  private static func row(
    _ name: String, aliases: [String] = [], _ arguments: String, _ access: CommandAccess,
    _ about: Sentence, isFinal: Bool = false, parse: @escaping Parse
  ) -> CommandRow<Parse> {
    CommandRow(
      name: name, aliases: aliases, arguments: arguments, access: access, family: .everyday,
      about: about, isFinal: isFinal, run: parse)
  }

  private static var uncounted: OpenPrompt {
    var prompt = OpenPrompt(
      id: 23, kind: .choice, text: "Walk?", choices: ["Yes", "No"], seconds: 60,
      privacy: .anonymous, few: true)
    prompt.uncounted = OpenPrompt.Uncounted(people: 2, floor: 3)
    return prompt
  }

  private static var severalLines: OpenPrompt {
    var prompt = OpenPrompt(
      id: 22, kind: .text, text: "A letter to yourself", maxLength: 500, seconds: 600,
      privacy: .facilitator)
    prompt.lines = 40
    prompt.isForSome = true
    return prompt
  }

  static let signingIn: [Message] = [
    .welcome(house: "Riverside Commons", version: "1.0"),
    .signin(.nameFirst()),
    .events([
      EventRow(
        number: 1, slug: "friday-social", title: "Friday social",
        about: "Meet, play, breathe, write. Everything is optional.", people: 3, state: .running,
        terms: .keepingNothing(notStored: .keepingSpeechNotStored)),
      EventRow(
        number: 2, slug: "circle", title: "Monday circle",
        starts: .plainVerbatim(text: "Monday 19:00"),
        next: [.plainVerbatim(text: "Monday 7 December 2026 at 19:00")], people: 0,
        state: .scheduled,
        isByInvitation: true),
      EventRow(
        number: 3, slug: "choir", title: "Choir", people: 0, state: .open, isFull: true,
        waiting: 2, isByInvitation: true),
    ]),
    .agreement(
      event: "circle", title: "Monday circle",
      text: "Be kind.\nWhat is said here stays here."),
    .seated(
      SeatTaken(
        event: "friday-social", title: "Friday social", about: "Everything is optional.",
        name: "ana", role: .participant, code: "K7QF-9TXM",
        text: .plainVerbatim(text: "Scores are kept for 30 days."))),
    .seated(
      SeatTaken(
        event: "friday-social", title: "Friday social", name: "rosa", role: .facilitator,
        others: OthersHere(
          people: [PersonRow(name: "sam", role: .coFacilitator), PersonRow(name: "ana")], more: 12))
    ),
  ]

  static let people: [Message] = [
    .joined(name: "ana", here: 3),
    .left(name: "ana", here: 2, reason: .left),
    .left(name: "ana", here: 2, reason: .dropped),
    .returned(name: "ana", here: 3), .returned(name: "ana", here: 3, before: "ana2"),
    .crowd(
      {
        var change = CrowdChange()
        (change.joined, change.returned, change.dropped, change.here) = (12, 1, 3, 1_043)
        return change
      }()),
    .chat(from: "ana", text: "hello"),
    .chat(from: "ana", text: "just us", room: .breakout),
    .chat(from: "ana", text: "I think it is Lima.", room: .team),
    .said(text: "hello", room: .main),
    .tell(from: "ana", to: "ben", text: "psst", direction: .received),
    .tell(from: "ana", to: "ben", text: "psst", direction: .sent),
    .announcement(from: "rosa", text: "Tea in five minutes."),
    .announcement(from: "rosa", text: "Two more minutes.", toGroup: true),
    .who([
      PersonRow(name: "ana"), PersonRow(name: "rosa", role: .facilitator),
      PersonRow(name: "ben", here: false),
    ]),
    .who([
      PersonRow(name: "ana", isInGroup: true),
      PersonRow(name: "rosa", role: .facilitator, isInGroup: false),
    ]),
    .who([
      PersonRow(name: "rosa", role: .facilitator, isInAnyGroup: false),
      PersonRow(name: "ana", isInAnyGroup: true),
    ]),
    .roster([
      RosterRow(name: "ana", role: .participant, place: .here, joinedSeconds: 65),
      RosterRow(name: "ben", role: .participant, place: .removed, joinedSeconds: 4, awaySeconds: 0),
      RosterRow(
        name: "cleo", role: .participant, place: .away, joinedSeconds: 65, awaySeconds: 5,
        hand: true, muted: true, staysOut: true, group: 2),
    ]),
    .hands([SpeakerRow(name: "ana", lines: 0), SpeakerRow(name: "ben", lines: 7)]),
    .hands([]),
    .balance([SpeakerRow(name: "ana", lines: 0), SpeakerRow(name: "ben", lines: 12)]),
    .balance([SpeakerRow(name: "ana", lines: 0, answers: 0)]),
    .balance([]),
    .run(
      RunSheet(
        rows: [
          RunRow(
            number: 1, title: "Hello", module: "note", state: .done, plannedSeconds: 120,
            takenSeconds: 300),
          RunRow(number: 2, title: "Poll", module: "poll", state: .missed),
          RunRow(
            number: 3, title: "Quiz", module: "trivia", state: .now, takenSeconds: 65,
            givenSeconds: 300),
          RunRow(number: 4, title: "Talk", module: "round", state: .next),
        ], between: "Groups", leftSeconds: 500, unknown: ["Talk"], ends: "20:17", due: "20:10",
        behindSeconds: 420, closes: "20:30", zone: .datesTimeOf(place: "Madrid"),
        advice: .either(["/drop 4", "/shorten 3 to 2m"]), calls: ["ana"])),
    .run(
      RunSheet(
        rows: [
          RunRow(number: 1, title: "Talk", module: "round", state: .next, aboutSeconds: 370)
        ], leftSeconds: 370, estimated: ["Talk"], people: 6, ends: "20:17", earliest: "20:11",
        due: "20:10", behindSeconds: 420, zone: .datesTimeOf(place: "Madrid"))),
  ]

  /// What small groups answer, each as one.
  static let groups: [Message] = {
    var choice = OpenPrompt(
      id: 22, kind: .choice, text: "What would you take?", choices: ["A knife", "A book"],
      seconds: 60)
    choice.group = .last
    var text = OpenPrompt(id: 23, kind: .text, text: "And why?", maxLength: 200, seconds: 60)
    text.group = .scribe("ana")
    return [.prompt(choice), .prompt(text)]
  }()

  static let activities: [Message] = [
    .activity(title: "Trivia", module: "trivia", number: 2, of: 4),
    .say("Breathe in.\n  Hold."),
    .prompt(
      OpenPrompt(
        id: 7, kind: .choice, text: "Question 1: Capital of Peru?",
        choices: ["Quito", "Lima", "La Paz"], seconds: 20)),
    .prompt(
      OpenPrompt(
        id: 12, kind: .choice, text: "Which blood type can be given to all?",
        choices: ["B", "A", "AB", "O"], seconds: 20)),
    .prompt(
      OpenPrompt(
        id: 13, kind: .several, text: "Which are even?", choices: ["2", "3", "4"], pick: 1...3,
        seconds: 20)),
    .prompt(
      OpenPrompt(
        id: 14, kind: .choice, text: "Which vitamin do oranges have?", choices: ["None", "C", "A"],
        seconds: 20)),
    .prompt(
      OpenPrompt(
        id: 8, kind: .several, text: "Your two favourites?", choices: ["Red", "Blue", "Green"],
        pick: 1...2, seconds: 60, privacy: .nobody, again: true)),
    .prompt(
      OpenPrompt(
        id: 21, kind: .order, text: "The smallest first?", choices: ["Mars", "Moon", "Earth"],
        pick: 3...3, seconds: 60)),
    .prompt(
      OpenPrompt(
        id: 9, kind: .text, text: "Six words about the sea", maxLength: 200, words: 6,
        seconds: 300, privacy: .anonymous, few: true)),
    .prompt(Self.severalLines),
    .prompt(
      OpenPrompt(
        id: 10, kind: .number, text: "How are you, from 1 to 5?", range: 1...5, seconds: 30,
        privacy: .facilitator)),
    .prompt(OpenPrompt(id: 11, kind: .ready, text: "Find a quiet place.", seconds: 90)),
    .prompt(OpenPrompt(id: 12, kind: .ready, text: "Breathe.", seconds: 40, paused: true)),
    .prompt(
      OpenPrompt(
        id: 15, kind: .text, text: "A line about the sea", maxLength: 200, seconds: 60,
        privacy: .facilitator, again: true, asked: 12)),
    .prompt(
      OpenPrompt(
        id: 16, kind: .choice, text: "Here?", choices: ["Yes", "No"], seconds: 60,
        privacy: .anonymous,
        few: true, asked: 1)),
    .prompt(Self.uncounted),
    .prompt(
      OpenPrompt(id: 17, kind: .ready, text: "Sit.", seconds: 60, privacy: .nobody, asked: 0)),
    .prompt(
      OpenPrompt(
        id: 18, kind: .text, text: "What comes next?", maxLength: 300, seconds: 90, asked: 1,
        people: ["ana"])),
    .prompt(
      OpenPrompt(
        id: 19, kind: .text, text: "And then?", maxLength: 300, seconds: 90, asked: 2,
        people: ["ben", "cleo"])),
    .saved(prompt: 7, text: "B"),
    .saved(prompt: 7, text: "C", replaced: "B"),
    .saved(
      prompt: 9, text: "actually Asia, no wait",
      note: .activitiesTypeItAgain, replaced: "Africa"),
    .saved(
      prompt: 10, text: "A, C", note: .activitiesOnlyThat(line: "C")),
    .saved(prompt: 9, text: "Salt wind, gulls, and home!", note: .plainVerbatim(text: "5 words.")),
    .passed(prompt: 7),
    .passed(),
    .passed(prompt: 7, withdrawn: "B"),
    .closed(prompt: 7),
    .result(prompt: 7, solution: ["Lima"], right: true),
    .result(prompt: 13, solution: ["2", "4"]),
    .reminder(seconds: 10),
    .tally(
      title: "Capital of Peru?",
      counts: [
        .init("Quito", 2), .init("Lima", 12, marked: true, remark: "right"), .init("La Paz", 0),
      ]),
    .list(title: "What we wrote", items: ["Salt wind", "Gulls"], numbered: true),
    .list(title: "", items: ["Salt wind"], numbered: false, yours: true),
    .phase(
      Display.Phase(
        .sentence("modules.mindfulness.phase.in", []), for: .milliseconds(5_500),
        step: "Round 3 of 8")),
    .phase(Display.Phase("Part 1 of 3", for: .minutes(2), step: "Part 1 of 3", rings: true)),
    .scores(
      rows: [
        ScoreRow(rank: 1, name: "ana", points: 500), ScoreRow(rank: 2, name: "ben", points: 1),
      ], final: true, scope: .public),
    .scores(rows: [ScoreRow(rank: 1, name: "ana", points: 500)], final: false, scope: .own),
    .scores(rows: [], final: false, scope: .public),
    .scores(
      rows: [ScoreRow(rank: 1, name: "ana", points: 500)], final: true, scope: .own,
      teams: TeamScores(
        rule: .average,
        rows: [
          TeamScoreRow(rank: 1, number: 2, name: "Blues", points: 500),
          TeamScoreRow(rank: 2, number: 1, name: "Reds", points: 1),
        ])),
    .scores(
      rows: [], final: false, scope: .public,
      teams: TeamScores(
        rule: .sum, rows: [TeamScoreRow(rank: 1, number: 1, name: "Reds", points: 3)])),
    .teams(
      [
        TeamRow(number: 1, name: "Reds", people: ["ana", "ben", "cleo"]),
        TeamRow(number: 2, name: "Blues", people: []),
      ], own: 1),
    .teams([TeamRow(number: 1, name: "Reds", people: (1...33).map { "p\($0)" })]),
    .teams([]),
    .award([Award(points: 500, reason: "question 1")], total: 500),
    .award(
      [Award(points: 500, reason: "question 2"), Award(points: 212, reason: "answering early")],
      total: 1212),
    .breakout(people: ["ben", "cleo"], topics: ["What made you smile?"], seconds: 180),
    .breakout(people: [], seconds: 60),
    .breakout(people: ["ben"], away: ["ben"], seconds: 60, paused: true),
    .breakout(people: ["ben", "cleo"], topics: ["Joy"], seconds: 11, comes: "cleo"),
    .regrouped,
    .floor(name: "ana", seconds: 60, yours: true),
    .floor(name: "ana", seconds: 60),
    .floor(name: "ana", seconds: 36, again: true),
    .floor(name: nil),
    .floor(name: "ana", seconds: 50, paused: true),
  ]

  static let agenda: [Message] = [
    .agenda([
      AgendaRow(number: 1, title: "Warm up", module: "icebreaker", state: .done),
      AgendaRow(number: 2, title: "Trivia", module: "trivia", state: .now, seconds: 480),
      AgendaRow(
        number: 3, title: "Breathe", module: "mindfulness", state: .next, seconds: 20),
    ]),
    .time(EventTime(elapsedSeconds: 600, remainingSeconds: 15, activity: "Trivia", paused: true)),
    .time(
      EventTime(elapsedSeconds: 90, activity: "Breathe", step: .pagesText(text: "Round 3 of 8"))),
    .time(EventTime(elapsedSeconds: 0)),
    .time(
      EventTime(
        elapsedSeconds: 60, remainingSeconds: 20, remainingInAllSeconds: 900, activity: "Escape")),
    .time(EventTime(elapsedSeconds: 0, activity: "Breathe")),
    .time(EventTime(elapsedSeconds: 5, activity: "Breathe", waits: true)),
    .time(EventTime(elapsedSeconds: 0, starts: .plainVerbatim(text: "Friday at 19:00"))),
    .paused(by: "rosa"), .paused(asked: true), .paused(othersAsked: true),
    .paused(by: "rosa", asked: true, mayTalk: false),
    .resumed(seconds: 12),
    .resumed(),
    .extended(seconds: 120, left: 132),
    .extended(seconds: 120, left: 132, paused: true),
  ]

  /// Sentences about something, in each message that may hold one.
  static let sentences: [Message] = [
    .signin(.keyOfFacilitator(name: "rosa")),
    .say(.activitiesOrTopic(topic: .plainVerbatim(text: "What made you smile?"))),
    .notice(.mutedYouFor(time: .seconds(300))),
    .error(.mutedLineFor(time: .another(.seconds(60)))),
    .error(.tooLateAnswer, prompt: 7),
    .bye(.removedWithReason(event: "Monday circle", reason: "Enough.")),
  ]

  /// What somebody reads once more.
  static let again: [Message] = [
    .prompt(
      OpenPrompt(
        id: 20, kind: .choice, text: "Tea or coffee?", choices: ["Tea", "Coffee"], seconds: 41,
        again: true, asked: 12, responded: 7)),
    .recap(
      activity: "Trivia",
      lines: [
        .plainVerbatim(text: "Question 1 of 2: Capital of Peru?"),
        .plainVerbatim(text: "A. Quito"),
        Display.Count("Lima", 12, marked: true, remark: "right")
          .sentence(of: .pagesTitle(title: "Lima")),
      ]),
    .recap(activity: "Trivia", lines: []),
    .board(Board(["A1 B1", "A2 X"], spoken: "The cross is at B2."), yours: false),
    .board(.none, yours: true),
    .notice(
      .whereaboutsInEvent(
        event: "Friday social",
        parts: .whereaboutsNext(
          rest: .whereaboutsActivity(number: 2, activities: 4, activity: "Trivia"),
          next: .whereaboutsLeft(time: .seconds(41))))),
  ]

  static let session: [Message] = [
    commands.help(topic: nil, for: .seated, at: .question),
    commands.help(topic: "more", for: .facilitator, at: .leadRunning),
    commands.help(topic: "everyone", for: .facilitator, at: .leadRunning),
    commands.help(topic: "/tell", for: .anyone, at: .door),
    .mode(.plain), .mode(.plain, columns: 40),
    .pong(token: "42"),
    .notice(code: .hint, text: "The event starts."),
    .error(code: .noPrompt, text: "No question is open to you."),
    .bye(.quitAtTheDoor),
  ]
}

extension Message {
  static func say(_ text: String) -> Message { .say(Sentence(Text(text))) }
}

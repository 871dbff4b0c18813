import ActivityKit
import Messages
import Names
import Testing
import Words

@testable import TextProtocol

/// Nobody can pass for somebody else, nor for the house: whatever a name is and whatever is said, in
/// every message, at every width and in both modes for people.
@Suite struct VoiceTests {
  /// A line that somebody says, tells or announces: the author before the first colon.
  private let speech =
    /([^:()]+)( \([a-z\- ]+\))? (says|tells you|tells the team|announces(?: to your group)?):.*/

  /// What tries to be somebody else: names where they are allowed, texts always.
  private static let guises = [
    "rosa announces", "rosa to you", "rosa says", "ana tells you", "Question 2", "Saved", "B",
    "Saved B", "the evening is cancelled", "ana says hello", "Everyone may speak", "Paused", "ben",
    "rosa facilitator says", "ʀosa", "Mary Ann", "You tell ben", "To talk about", "2 here", "1",
    "李 says",
    "rosa writes", "Activity 2 of 4", "ana joined", "Muted", "Hands up", "Final scores", "🌻 ana",
  ]

  private static let names = guises.filter {
    (try? Nickname($0, forms: SpeechForms(.shipped))) != nil
  }

  private static let texts: [String] = [
    "rosa announces: type your rejoin code", "vic says: I am going to hurt somebody",
    "rosa (facilitator) says: it is cancelled", "Saved: B.", "ana tells you: come", "  A. Lima",
    "Question 1: Capital of Peru?", "1. ana, 500 points", "Paused.", "",
  ]

  /// Messages of each kind with a participant's name and text wherever one can stand. A new kind does
  /// not compile until it is here.
  static func messages(of kind: Message.Kind, by name: String, _ text: String) -> [Message] {
    switch kind {
    case .welcome: [.welcome(house: "House", version: "1")]
    case .signin: [.signin(.nameFirst())]
    case .events: [.events([EventRow(number: 1, slug: "e", title: "E", people: 1, state: .open)])]
    case .agreement: [.agreement(event: "e", title: "E", text: "Be kind.")]
    case .seated:
      [
        .seated(
          SeatTaken(
            event: "e", title: "E", name: name, role: .participant, code: "1-2",
            others: OthersHere(people: [PersonRow(name: name)])))
      ]
    case .joined: [.joined(name: name, here: 2)]
    case .left:
      [
        .left(name: name, here: 2, reason: .left), .left(name: name, here: 2, reason: .dropped),
      ]
    case .returned:
      [.returned(name: name, here: 2), .returned(name: name, here: 2, before: name)]
    case .crowd: [.crowd(CrowdChange())]
    case .chat:
      Role.allCases.map { .chat(from: name, role: $0, text: text) } + [
        .chat(from: name, text: text, room: .team)
      ]
    case .said: [.said(text: text, room: .main)]
    case .tell:
      [
        .tell(from: name, to: "ben", text: text, direction: .received),
        .tell(from: "ben", to: name, text: text, direction: .sent),
      ]
    case .announcement:
      [
        .announcement(from: name, text: text),
        .announcement(from: name, text: text, toGroup: true),
      ]
    case .who:
      [.who([PersonRow(name: name), PersonRow(name: name, role: .peerLead, here: false)])]
    case .roster: [.roster([RosterRow(name: name, role: .participant, place: .here)])]
    case .hands: [.hands([SpeakerRow(name: name, lines: 1), SpeakerRow(name: name, lines: 2)])]
    case .balance: [.balance([SpeakerRow(name: name, lines: 1)])]
    case .run:
      [
        .run(
          RunSheet(
            rows: [RunRow(number: 1, title: "Trivia", module: "trivia", state: .next)],
            leftSeconds: 60, ends: "20:17", zone: .datesZone(name: "UTC"), calls: [name]))
      ]
    case .activity: [.activity(title: "Trivia", module: "trivia", number: 1, of: 2)]
    case .say:
      [
        .say("\(name) writes the next sentence."), .say("The order: \(name), \(name)."),
        .say("Made up: A. \(text). 1 of 2 guessed it."),
        .say("  \(name): \(text)\nAnd now?"),
      ]
    case .prompt:
      [
        .prompt(
          OpenPrompt(
            id: 1, kind: .text, text: "What comes next?\nThe last sentence: \(text)", seconds: 9)),
        .prompt(
          OpenPrompt(
            id: 1, kind: .choice, text: "What is not true of \(name)?",
            choices: [Text(text), "b \(text)"],
            seconds: 9)),
        .prompt(
          OpenPrompt(
            id: 1, kind: .text, text: "What comes next?", seconds: 9, asked: 1, people: [name])),
        .prompt(
          OpenPrompt(
            id: 1, kind: .text, text: "What comes next?", seconds: 9, asked: 2,
            people: [name, name])),
      ]
    case .saved:
      [
        .saved(prompt: 1, text: Text(text)),
        .saved(prompt: 1, text: Text(text), note: .activitiesWordsAsked(count: 5, goal: 6)),
      ]
    case .passed: [.passed(prompt: 1)]
    case .closed: [.closed(prompt: 1)]
    case .result: [.result(prompt: 1, solution: [Text(text)], right: false)]
    case .reminder: [.reminder(seconds: 10)]
    case .tally:
      [
        .tally(
          title: "T",
          counts: [.init(Text(text), 1, marked: true), .init("\(text) (by \(name))", 12)])
      ]
    case .list:
      [
        .list(title: "T", items: [Text(text), "\(name): \(text)"], numbered: true),
        .list(title: "", items: [Text(text), "\(name): \(text)"], numbered: false),
      ]
    case .board:
      [
        .board(Board([Text(text), "\(name): \(text)"], spoken: Text(text)), yours: true),
        .board(Board(["\(name): \(text)", Text(text)], spoken: "\(name): \(text)"), yours: false),
      ]
    case .phase: [.phase(Display.Phase(Text(text), for: .seconds(4), step: Text(text)))]
    case .recap:
      [
        .recap(
          activity: "T",
          lines: [
            .plainVerbatim(text: text), .plainVerbatim(text: "- \(name): \(text)"),
            Display.Count(Text(text), 1, marked: true).sentence(of: .pagesTitle(title: text)),
          ])
      ]
    case .scores:
      [.scores(rows: [ScoreRow(rank: 1, name: name, points: 5)], final: true, scope: .public)]
    case .award: [.award([Award(points: 5, reason: "question 1")], total: 5)]
    case .teams: [.teams([TeamRow(number: 1, name: "Reds", people: [name, name])], own: 1)]
    case .breakout:
      [.breakout(people: [name, name], topics: ["Talk", "Talk more"], seconds: 60)]
    case .regrouped: [.regrouped]
    case .floor: [.floor(name: name, seconds: 60), .floor(name: name, yours: true)]
    case .agenda: [.agenda([AgendaRow(number: 1, title: "T", module: "m", state: .now)])]
    case .time: [.time(EventTime(elapsedSeconds: 9, remainingSeconds: 1, activity: "T"))]
    case .paused: [.paused(by: name), .paused(by: name, asked: true)]
    case .resumed: [.resumed(seconds: 5)]
    case .extended: [.extended(seconds: 5, left: 5)]
    case .help:
      HelpMoment.allCases.flatMap { moment in
        [nil, "more"].map { Samples.commands.help(topic: $0, for: .facilitator, at: moment) }
      }
    case .mode: [.mode(.plain)]
    // Only who asked for it reads it.
    case .pong: [.pong(token: "42")]
    case .notice: NoticeCode.allCases.flatMap { notices(of: $0, by: name, text) }
    case .error:
      // What is quoted goes to whoever typed it, and to nobody else.
      [.error(.noSuchPersonCalled(typed: "bne", advice: .adviceDidYouMean(name: name)))]
    case .bye: [.bye(.removedWithReason(event: "E", reason: text))]
    }
  }

  /// Notices with a participant's name and text wherever one can stand. A new code does not compile until
  /// it is here, or among those that hold neither.
  private static func notices(of code: NoticeCode, by name: String, _ text: String) -> [Message] {
    let texts: [String] =
      switch code {
      case .helpAsked:
        [
          "\(name) writes: \(text)", "\(name) asks for help. Answer with /tell \(name) TEXT.",
          "\(name) asks for help.",
        ]
      case .report:
        [
          "\(name) reports \(name): \(text)",
          "While you were away: \(name) reports \(name): \(text)",
        ]
      case .note: ["Noted by rosa: \(text)", "While you were away: Noted by rosa: \(text)"]
      case .privateAnswer:
        ["\(name) answered: \(text)", "\(name) has taken the answer back."]
      case .moderated:
        [
          "Muted: \(name).", "Muted: \(name), \(name).", "rosa muted \(name) for 5 minutes.",
          "rosa renamed \(name): Sam.", "rosa renamed ben: \(name).",
          "\(name) has taken another name: \(name).",
          "\(name) was here as \(name), and is muted as before.",
          "\(name) comes from the same address as \(name), who is muted. Others may share it.",
        ]
      case .renamed:
        [
          "Somebody has another name now: \(name).", "You are \(name) now.",
          "rosa has given you another name: here you are \(name) now. To ask why, or for a name that "
            + "you like better, use /tell rosa TEXT.",
        ]
      case .called: ["\(name) has the word.", "\(name) has finished."]
      case .whereabouts:
        ["You are in E. It is \(name)'s turn to speak. The event is led by \(name)."]
      case .groupAnswer:
        [
          "\(name) answers for you, and each of you can change that: \(text)",
          "\(name) answers for you: \(text)", "\(name) is for: \(text)",
          "Your group's answer so far: \(text)", "\(name) has taken the answer back.",
          "Answer of \(name) and ben: \(text)",
        ]
      case .grouped:
        ["\(name) was alone in a small group, and is with \(name) and \(name) now."]
      case .team: ["\(name) is in Reds now."]
      case .leading:
        [
          "\(name) leads now, until a facilitator is back.", "\(name) is back and leads again.",
          "\(name) led the event while you were away. You lead again.",
        ]
      case .ignoring:
        [
          "You no longer see what \(name) says, and nobody else knows.",
          "You see what \(name) says again.",
        ]
      case .written: ["Taken back: \"\(text)\" (2 lines are left)."]
      case .points:
        ["Points for \(name): 5, for \(text).", "Points taken from \(name): 5, for \(text)."]
      case .calls:
        [
          "Waiting for help: \(name). Whoever has been heard comes off the list with /calls NAME.",
          "\(name) has been heard, by \(name).",
        ]
      case .run:
        ["It ends at about 20:17. Waiting for help: \(name). /calls has the list."]
      case .rsvp: ["Yes: \(name), \(name)."]
      case .reported: ["The facilitators have read your report of \(name)."]
      case .hint, .here, .mode, .width, .prefix, .edit, .bell, .language, .zone, .missed, .piece,
        .pace, .disconnected, .waiting, .waitingList, .recovered,
        .agendaDone, .inMainRoom, .onYourOwn, .few, .scoresOff, .ownChoice, .tallyHidden,
        .eventEnded,
        .wentBack, .activityFailed, .stepEnded, .othersAnswer, .stillOpen, .answerCount,
        .reloaded, .diagnostic, .agendaChanged, .closing, .answered, .away,
        .confirm, .muted,
        .unmuted, .slow, .quiet, .hand, .helpSent, .crisisLine, .takeOffered, .personalCode,
        .remind, .facilitating, .revealed, .keepsake, .held, .stayed, .stopped, .joinsGroups,
        .alone,
        .seatReleased,
        .savingStopped, .savingResumed:
        []
      }
    return texts.map { .notice(code: code, text: $0) }
  }

  private func lines(_ message: Message, _ width: Int, _ mode: Mode) -> [String] {
    let style: Style = mode == .ansi ? .ansi(width: width) : .plain(width: width)
    return Renderer(style).lines(message).map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
  }

  private func indent(of line: String) -> Int { line.prefix { $0 == " " }.count }

  @Test func someGuisesAreNamesAndOthersAreNot() {
    #expect(Self.names.contains("rosa to you"))
    #expect(!Self.names.contains("rosa announces"))
    #expect(!Self.names.contains("ana tells you"))
  }

  /// No line of the house begins as the speech of anybody does, whatever people are called.
  @Test(arguments: Message.Kind.allCases) func theHouseNeverSpeaksLikeAPerson(kind: Message.Kind)
    throws
  {
    for name in Self.names {
      for text in Self.texts {
        for message in Self.messages(of: kind, by: name, text) {
          let first = lines(message, 0, .plain).first { !$0.isEmpty } ?? ""
          switch message {
          case .chat(_, let role, _, let room):
            let match = try #require(first.wholeMatch(of: speech), "\(first)")
            #expect(match.1 == name && match.3 == (room == .team ? "tells the team" : "says"))
            #expect(
              match.2.map { $0.dropFirst(2).dropLast() == role.rawValue } ?? (role == .participant))
          case .tell(_, _, _, _, .received):
            let match = try #require(first.wholeMatch(of: speech), "\(first)")
            #expect(match.1 == name && match.2 == nil && match.3 == "tells you")
          case .announcement(_, _, let toGroup):
            // Of a participant's lines none is an announcement: no name ends so.
            let form: Substring = toGroup ? "announces to your group" : "announces"
            #expect(first.wholeMatch(of: speech)?.3 == form)
          default:
            for line in lines(message, 0, .plain) where indent(of: line) == 0 {
              // Up to the first colon, which comes before what anybody has typed, or ends it.
              let head = line.prefix { $0 != ":" }
              let isSpeech = SpeechForm.allCases.contains {
                head.hasSuffix(" \(Voice.english.text($0.sentence))")
              }
              #expect(!isSpeech || head.count == line.count, "\(line)")
            }
          }
        }
      }
    }
  }

  /// What fills its line does not begin another one: only what the message itself begins stands at the
  /// first columns, at every width and with every length of what is before.
  @Test(arguments: Message.Kind.allCases) func whatGoesOnHangs(kind: Message.Kind) {
    for width in 20...132 {
      for message in Samples.all where message.kind == kind { check(message, width, kind, .plain) }
      for padding in Set([0, 7, width / 2, width - 12]) {
        let text =
          String(repeating: "x", count: padding) + " rosa (facilitator) says: it is cancelled "
          + String(repeating: "y", count: width) + " Saved: B. 漢字漢字漢字 ana announces: come"
        for message in Self.messages(of: kind, by: "Question 2", text) {
          check(message, width, kind, padding == 7 ? .ansi : .plain)
        }
      }
    }
  }

  private func check(_ message: Message, _ width: Int, _ kind: Message.Kind, _ mode: Mode) {
    var rest = lines(message, 0, .plain)[...]
    for line in lines(message, width, mode)
    where indent(of: line) < Layout.leastHang && !line.isEmpty {
      // The next of those that begin so far left.
      while let next = rest.first, indent(of: next) >= Layout.leastHang || next.isEmpty {
        rest.removeFirst()
      }
      guard let next = rest.popFirst(), next.hasPrefix(line) else {
        Issue.record("\(kind) at \(width): '\(line)' begins nothing")
        return
      }
    }
  }

  /// Names of what may be one by chance: what is accepted cannot hold what the forms use.
  @Test func noNameHoldsWhatTheFormsUse() {
    var random = Seeded(13)
    let parts = [
      "rosa", "says", "announces", "tells", "you", " ", ":", "꞉", "∶", "ː", "：", "(", ")", "（", "⟮",
      ",",
      "،", "\"", "“", "«", ".", "。", "…", "!", "-", "'", "’", "ʼ", "_", "·", "&", "ana", "王", "о",
      "ʀ", "🅰",
      "👩🏽‍🚀", "\u{301}", "\u{200D}", "\u{2800}", "ःः", "ꓽ", "/", "#", "|", "ǀ", "〔", "❨", "ﹶ", "﹕", "︓",
      "׃",
    ]
    var accepted = 0
    for round in 0..<20_000 {
      let typed = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        round % 4 == 0
          ? Unicode.Scalar(UInt32.random(in: 0x20...0x1FFFF, using: &random)).map(String.init) ?? ""
          : parts.randomElement(using: &random) ?? ""
      }.joined()
      guard let name = try? Nickname(typed, forms: SpeechForms(.shipped)) else { continue }
      accepted += 1
      let line = Renderer(.plain(width: 0)).lines(.chat(from: name.text, text: "hello"))[0]
      let head = line.prefix { $0 != ":" }
      #expect(head == "\(name.text) says")
      #expect(!name.text.contains { "()[]{}<>,;\"“”«»!?/\\|".contains($0) }, "\(name.text)")
      #expect(!name.text.hasSuffix(" says") && !name.text.hasSuffix(" announces"))
      #expect(Columns.count(of: name.text) > 0)
    }
    #expect(accepted > 1_000)
  }
}

import ActivityTesting
import EventPlan
import EventTerms
import Foundation
import Messages
import Testing
import TextProtocol
import Words

@testable import House

@Suite struct HelpTests {
  private static let leading: [HelpMoment] = [
    .leadGathering, .leadRunning, .leadBreakouts, .leadPaused, .leadAfterwards,
  ]

  /// Who can be in the middle of it.
  private static func readers(of moment: HelpMoment) -> [CommandAccess] {
    switch moment {
    case .door, .lobby, .asked: [.anyone]
    case .gathering, .question, .writing, .ready, .turn, .listening, .word,
      .wordAndQuestion, .breakout, .alone, .aside, .unheard, .room,
      .afterwards:
      [.seated, .peerLead]
    case .leadGathering, .leadRunning, .leadBreakouts, .leadPaused, .leadAfterwards:
      [.coFacilitator, .facilitator]
    }
  }

  private func lines(
    _ topic: String?, _ reader: CommandAccess, _ moment: HelpMoment, width: Int
  ) -> [String] {
    Renderer(.plain(width: width)).lines(House.commands.help(topic: topic, for: reader, at: moment))
  }

  @Test(arguments: HelpMoment.allCases, [40, 80])
  func whatMattersNowFitsTheScreen(moment: HelpMoment, width: Int) {
    for reader in Self.readers(of: moment) {
      // The last line of a screen is where one types.
      #expect(lines(nil, reader, moment, width: width).count <= 23)
      #expect(lines("more", reader, moment, width: width).count <= 23)
    }
  }

  /// Every line of every page fits the window that somebody has told in words.
  @Test(arguments: ["en", "es"]) func everyLineFitsAWindowOfFortyColumns(language: String) throws {
    let style = Style(
      mode: .plain, columns: 40, try #require(Words.shipped.language(named: language)))
    let named = CommandFamily.allCases.map(\.topic) + House.commands.rows.map(\.name) + ["more"]
    let topics: [String?] = [nil] + named.map(Optional.some)
    for moment in HelpMoment.allCases {
      for reader in Self.readers(of: moment) {
        for topic in topics {
          let help = House.commands.help(topic: topic, for: reader, at: moment)
          let lines = Renderer(style).lines(help)
          #expect(!lines.isEmpty)
          #expect(lines.filter { Columns.count(of: $0) > 40 } == [], "\(moment)")
        }
      }
    }
  }

  @Test(arguments: HelpMoment.allCases)
  func essentialsAreCommandsThatTheReaderMayUse(moment: HelpMoment) {
    let names = Set(House.commands.rows.map(\.name))
    #expect(names.isSuperset(of: moment.essentials))
    for reader in Self.readers(of: moment) {
      guard case .help(let help) = House.commands.help(topic: nil, for: reader, at: moment) else {
        Issue.record("no help")
        continue
      }
      #expect((5...Help.essentials).contains(help.essentials.count))
      for name in help.essentials { #expect(help.commands.contains { $0.name == name }) }
    }
  }

  @Test func aParticipantWhoIsAskedSomething() {
    #expect(
      lines(nil, .seated, .question, width: 78).joined(separator: "\n") == """
        A question is open to you: what you type answers it.
          /pass. Declines the question or the turn. Costs nothing.
          /answer TEXT. Answers with the TEXT as it is, even pass or a slash.
          /say TEXT. Speaks, also while a question is open.
          /again. Repeats what is open, and for how long; so does an empty line.
          /tell NAME TEXT. Says something to one person.
          /hand. Raises your hand, to ask for the word.
        /width 40 makes lines 40 columns wide.
        /help me calls a facilitator, privately.
        /help safety is for when somebody bothers you.
        /help more lists all commands.
        """)
  }

  /// What is open for a while only comes first, and takes the place of what matters least.
  @Test(arguments: [HelpMoment.question, .room, .breakout, .listening], [40, 80])
  func whatIsOpenForAWhile(moment: HelpMoment, width: Int) {
    let help = House.commands.help(
      topic: nil, for: .seated, at: moment, offering: ["reveal", "stay"])
    let shown = Renderer(.plain(width: width)).lines(help)
    #expect(shown.count <= 23)
    let rows = shown.filter { $0.hasPrefix("  /") }
    #expect(rows.count == Help.essentials)
    #expect(rows.prefix(2).map { $0.prefix { $0 != "." } } == ["  /reveal", "  /stay"])
    #expect(shown.count { $0.contains("/stay. ") } == 1)
  }

  @Test func allOfThem() {
    #expect(
      lines("more", .seated, .room, width: 78).joined(separator: "\n") == """
        Everyone: /help, /who, /say, /tell, /answer, /pass, /done, /undo, /draft,
            /reveal, /stay, /scores, /agenda, /time, /again, /where, /recap, /board,
            /hand, /lower
        How you read: /missed, /mode, /width, /prefix, /language, /zone, /edit, /bell
        Coming and going: /events, /join, /rejoin, /name, /mycode, /rsvp, /remind,
            /keepsake, /leave, /quit, /ping, /for, /stop
        Teams: /team, /teams
        Keeping the room safe: /ignore, /report
        /help tell explains /tell.
        Each of these explains a whole group: /help everyone, /help reading, /help
            coming, /help teams, /help safety.
        Shorter will do: /ev is /events.
        """)
  }

  /// Where the words of all would not fit the screen.
  @Test func familiesOfAllOfThem() {
    #expect(
      lines("more", .facilitator, .leadRunning, width: 40).joined(separator: "\n") == """
        Everyone: /help everyone
        How you read: /help reading
        Coming and going: /help coming
        Teams: /help teams
        Facilitators: /help facilitators
        Steering the evening: /help steering
        Keeping the room safe: /help safety
        /help tell explains /tell.
        Shorter will do: /ev is /events.
        """)
  }

  /// A family fits a screen of 80 columns, and says nothing of what the reader may not do.
  @Test func families() {
    // Those of an activity are there while one runs.
    for family in CommandFamily.allCases where family != .activity {
      let shown = lines(family.topic, .facilitator, .leadRunning, width: 80)
      #expect(shown.count <= 23 && shown.first == Voice.english.text(family.title))
      #expect(
        lines("/" + family.topic.uppercased(), .facilitator, .leadRunning, width: 80) == shown)
      for row in House.commands.rows where row.family == family {
        #expect(shown.contains { $0.contains("\(row.usage). ") }, "\(row.name)")
      }
    }
    let steering = lines("steering", .facilitator, .leadRunning, width: 80).joined(separator: " ")
    for usage in ["/move NAME GROUP|TEAM", "/undo", "/end [now|in TIME|at HOUR|off]"] {
      #expect(steering.contains("\(usage). "), "\(usage)")
    }
    for topic in ["facilitators", "steering"] {
      #expect(lines(topic, .seated, .room, width: 80) == ["None of these are open to you."])
    }
    #expect(
      lines("safety", .seated, .room, width: 80) == [
        "Keeping the room safe",
        "  /ignore NAME. Hides from you what somebody says; again, and you see it.",
        "  /report NAME TEXT. Tells the facilitators of somebody, privately.",
      ])
    #expect(
      !lines("facilitators", .coFacilitator, .leadRunning, width: 80).contains {
        $0.contains("/end")
      })
  }

  @Test func whatWouldDoNothingIsNotListed() {
    for topic in [nil, "more", "everyone"] {
      let help = House.commands.help(
        topic: topic, for: .seated, at: .afterwards, without: ["scores"])
      let shown = Renderer(.plain(width: 80)).lines(help).joined()
      #expect(!shown.contains("/scores") && shown.contains("/who"))
    }
  }

  /// Whoever may not speak is told so, and of nothing that would be refused.
  @Test(arguments: ["/mute ana", "/quiet"]) func whoMayNotSpeakReadsWhatIsLeft(rule: String) throws
  {
    let house = try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
        events: [PlannedEvent(slug: "open", title: "Open", agenda: [])]),
      modules: [])
    for name in ["rosa", "ana"] { house.join(name, "open") }
    let help = { (line: String) -> String in
      _ = house.takeLines(of: "ana")
      house.send(line, from: "ana")
      return house.takeLines(of: "ana").joined(separator: "\n")
    }
    #expect(help("/help").hasPrefix("What you type is read by everyone here."))
    #expect(help("/help more").contains("/say"))
    house.send(rule, from: "rosa")
    let now = help("/help")
    #expect(now.hasPrefix("You may not speak just now"))
    #expect(now.contains("/hand.") && !now.contains("/say"))
    let all = help("/help more")
    #expect(all.contains("/tell") && !all.contains("/say"))
    #expect(all.contains("/name") == (rule == "/quiet"))
  }

  @Test func programsAreToldAllAtOnce() throws {
    let message = House.commands.help(topic: nil, for: .seated, at: .turn)
    let data = Data(Renderer(.json).bytes(message))
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      object["essentials"] as? [String] == ["done", "pass", "again", "tell", "who", "agenda"])
    #expect(
      (object["commands"] as? [Any])?.count
        == House.commands.rows.filter { $0.access <= .seated }.count)
  }
}

/// One activity of an agenda: a value that says what happens now and which cue comes next.
///
/// There is no clock, no I/O and no `async` here. The runtime owns time, so pausing, skipping,
/// extending, passing, joining late, returning, and resuming after a crash work for every activity
/// without a line of its own. All stored properties are the activity's state; they are encoded with
/// the snapshot of the event.
public protocol Activity: Codable, Sendable {
  /// What the activity does next when its clock runs out.
  associatedtype Cue: Codable & Sendable

  /// Whether it is quiet as a whole: what participants type reaches nobody, and who comes or goes is
  /// told when it is over. People are told so; `/say` and whoever leads are heard. `false` unless it
  /// says otherwise.
  var isQuiet: Bool { get }

  /// Called once, when the activity starts. It must end in a verb that names what follows
  /// (`go`, `ask`, `wait`, `split`, `giveFloor`) or in `finish`.
  mutating func begin(in room: inout Room<Cue>)

  /// Called when a cue is due. It must end like ``begin(in:)``.
  mutating func on(_ cue: Cue, in room: inout Room<Cue>)

  /// Called for each accepted answer that the activity may see. Most activities read `room.answers` at the next cue and need
  /// nothing here. Naming a cue with `room.go(to:)` closes the prompt at once.
  mutating func answered(_ answer: Answer, in room: inout Room<Cue>)

  /// The commands that it takes while it goes on; none unless it says otherwise. They may depend on its state.
  var commands: [ModuleCommand] { get }

  /// Called when somebody gives one of its ``commands``. What it says is the reply; say something to them in any
  /// case. Naming a cue ends what goes on at once.
  mutating func called(_ call: CommandCall, in room: inout Room<Cue>)

  /// Called when a participant is here who was not: somebody new, or somebody who is back. `room.people` has them,
  /// and they have read what is going on. Like the three below it may say, show and give; naming what follows ends
  /// what goes on.
  mutating func joined(_ person: Person, in room: inout Room<Cue>)

  /// Called when a participant is not here any more. They may come back; `room.everyone` has those who hold a seat.
  mutating func left(_ person: Person, in room: inout Room<Cue>)

  /// Called when what goes on is skipped, before the cue comes; naming what follows takes its place.
  mutating func skipped(in room: inout Room<Cue>)

  /// Called when what goes on is given so much more time.
  mutating func extended(by time: Duration, in room: inout Room<Cue>)

  /// Whether it shows what was counted of anonymous answers. `parlor check` warns of events with room
  /// for so few people that nothing would ever be shown.
  var countsAnonymousAnswers: Bool { get }

  /// Whether its points are for speed. `parlor check` warns of events in which questions have no clock.
  var scoresSpeed: Bool { get }

  /// Whether it keeps something for the next occurrence of its event (``Room/store(_:of:)``), which people are
  /// told when they take a seat. `false` unless it says otherwise.
  var stores: Bool { get }

  /// What it asks about the event itself, each in a prompt of its own, before anything else that it asks: numbers from 1
  /// to 10. What it is answered is kept as feedback (`keep: { feedback: … }`). None unless it says otherwise.
  var feedback: [Text] { get }

  /// How long it takes from its beginning if every step takes its time, as `/agenda` shows it; nil where
  /// that depends on how many take part, and unless it says otherwise.
  var length: Duration? { get }

  /// About how long it takes among so many people, as `/run` reckons with it; nil where nobody can tell. It is
  /// ``length`` unless it says otherwise, and where that is known.
  func length(among people: Int) -> Duration?
}

extension Activity {
  public var isQuiet: Bool { false }
  public mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {}
  public var commands: [ModuleCommand] { [] }
  public mutating func called(_ call: CommandCall, in room: inout Room<Cue>) {}
  public mutating func joined(_ person: Person, in room: inout Room<Cue>) {}
  public mutating func left(_ person: Person, in room: inout Room<Cue>) {}
  public mutating func skipped(in room: inout Room<Cue>) {}
  public mutating func extended(by time: Duration, in room: inout Room<Cue>) {}
  public var countsAnonymousAnswers: Bool { false }
  public var scoresSpeed: Bool { false }
  public var stores: Bool { false }
  public var feedback: [Text] { [] }
  public var length: Duration? { nil }
  public func length(among people: Int) -> Duration? { length }
}

/// A kind of activity that an agenda can name: its word in `events.yaml`, its settings, and how to
/// make an activity of them.
public protocol Module: Activity {
  /// The word that stands for the module in `events.yaml`: lower-case letters and hyphens.
  static var name: String { get }

  /// One line on what people do in it.
  static var summary: String { get }

  /// Raised when the stored properties or the cues change their meaning: a running activity of
  /// another version is restarted rather than guessed at.
  static var version: Int { get }

  /// What may be set, declared once: the plan's reader, `parlor modules` and the documentation use
  /// this declaration.
  static var settings: SettingsSchema { get }

  /// Makes an activity of settings that fit the declaration. What a declaration cannot say (an
  /// answer that is not among the choices, say) goes into `problems`; with an error among them the
  /// plan is refused and the returned activity is never run. Warnings are only told.
  init(_ settings: Settings, _ problems: inout [SettingsProblem])
}

extension Module {
  public static var version: Int { 1 }
}

import ActivityKit

/// Everyone writes in private; the pieces hang in a gallery without names, people pick favourites,
/// and authors are named only if they ask for it. Or all write one text in turn, on a slip that goes round; or each
/// writes to themselves.
struct Creative: Module {
  static let name = "creative"
  static let summary =
    "Write alone or in turn, read in a gallery, pick favourites, sign if you like."

  enum Cue: Codable, Sendable {
    case gallery
    /// Of a gallery that is shown a piece at a time.
    case piece(Int)
    case vote
    case count
    case reveal
    case end
    /// The slip goes to whoever writes next.
    case turn
    case written
    case read
    /// The letters are kept.
    case post
  }

  enum Showing: String, CaseIterable, Codable, Sendable { case whole, pieces }
  /// Who reads the pieces before the room does.
  enum Hold: String, CaseIterable, Codable, Sendable { case none, facilitator }

  var prompt: String
  /// Prompts of which one is yet to be drawn.
  var drawnFrom: [String]?
  var kind: CreativeKind
  var write: Duration
  /// To read the gallery; by the number of pieces when nil.
  var read: Duration?
  var vote: Duration
  var votes: Int
  /// To think about signing.
  var sign: Duration
  var gallery = Gallery()
  /// nil in what was saved before there was a choice, as are all of these.
  var showing: Showing?
  var hold: Hold?
  var rounds: Int?
  var turn: Duration?
  /// How many slips go round at once.
  var count: Int?
  /// Those that do, once they do.
  var slips: [Slip]?
  /// Those who know that no turn to write comes to them.
  var turnless: [Person.ID]?
  /// Those who have had the letter that they wrote last time, or had none; nil of nobody.
  var served: [Person.ID]?
  var countsAnonymousAnswers: Bool { kind.slip == nil && kind != .letter }
  var stores: Bool { kind == .letter }

  static let thanks = Duration.seconds(5)
  static let turnOfSlip = Duration.seconds(90)

  var length: Duration? { kind == .letter ? write + Self.thanks : nil }

  func length(among people: Int) -> Duration? {
    if kind == .letter { return length }
    if let form = kind.slip {
      let turns = Slip.turns(of: form, rounds: rounds ?? 1, among: people)
      let reading = read ?? Gallery.readingTime(of: Slip.lines(of: form, afterTurns: turns))
      return (turn ?? Self.turnOfSlip) * turns + reading + Self.thanks
    }
    let reading = showing == .pieces ? read.map { $0 * people } : read
    return write + (reading ?? Gallery.readingTime(of: people)) + vote + sign + Self.thanks
  }

  mutating func begin(in room: inout Room<Cue>) {
    if let drawn = drawnFrom?.randomElement(using: &room.random) { prompt = drawn }
    drawnFrom = nil
    if let form = kind.slip { return beginSlips(form, in: &room) }
    if kind == .letter { return beginLetters(in: &room) }
    let isHeld = hold == .facilitator
    room.ask(
      kind.question(prompt, isHeld: isHeld), privacy: .anonymous, isHeld: isHeld, for: write,
      then: .gallery)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .gallery:
      gallery = Gallery(room.answers, using: &room.random)
      guard !gallery.isEmpty else {
        room.say(room.answered == 0 ? .creativeNothingWritten : .creativeNothingShown)
        return room.finish()
      }
      switch showing ?? .whole {
      case .whole:
        room.show(.list(title: .creativeGallery, gallery.lines, numbered: false))
        letRead(for: read ?? Gallery.readingTime(of: gallery.count), in: &room)
      case .pieces:
        room.say(.creativeOneByOne)
        room.go(to: .piece(0))
      }
    case .piece(let index):
      show(index, in: &room)
    case .vote:
      guard hasVote else { return askToSign(in: &room) }
      let most = min(votes, gallery.count - 1)
      room.ask(
        .choice(
          .creativeWhichBest, gallery.labels.map(Text.verbatim), pick: 1...most, from: gallery.ids),
        privacy: .anonymous, for: vote, then: .count)
    case .count:
      gallery.count(room.answers)
      askToSign(in: &room)
    case .reveal:
      reveal(in: &room)
    case .end:
      room.finish()
    case .turn: handOut(in: &room)
    case .written: takeBack(in: &room)
    case .read: thank(in: &room)
    case .post: post(in: &room)
    }
  }

  /// Whoever comes late has their letter as well.
  mutating func joined(_ person: Person, in room: inout Room<Cue>) {
    if kind == .letter { giveBack(to: person.id, in: &room) }
  }

  /// One piece of the gallery, which people may talk about.
  private func show(_ index: Int, in room: inout Room<Cue>) {
    guard index < gallery.count else { return room.go(to: .vote) }
    let name = Text.creativePiece(number: index + 1, count: gallery.count)
    room.show(.list(title: name, [gallery.lines[index]], numbered: false))
    room.nameStep(name)
    room.wait(
      read ?? Gallery.readingTime(of: gallery.count) / gallery.count, then: .piece(index + 1))
  }

  private var hasVote: Bool { vote > .zero && gallery.count >= 2 }

  /// Before a vote in silence: a letter that is typed too early must not tell the room who likes what.
  private func letRead(for time: Duration, in room: inout Room<Cue>) {
    room.nameStep(.commonTimeToRead)
    guard hasVote else {
      room.say(.creativeRead(time: room.bounded(time)))
      return room.wait(time, then: .vote)
    }
    room.alone(about: [.creativeReadThenVote], for: time, then: .vote)
  }

  private func askToSign(in room: inout Room<Cue>) {
    guard sign > .zero else { return room.go(to: .reveal) }
    room.say(.creativeToSign(reveal: "/reveal", time: room.bounded(sign)))
    room.wait(sign, then: .reveal)
  }

  private func reveal(in room: inout Room<Cue>) {
    let signatures = gallery.ids.map { room.signature(of: $0) }
    let favourites = gallery.favourites(signedBy: signatures)
    if !favourites.isEmpty { room.show(.tally(title: .creativeFavourites, favourites)) }
    // Where the counts stay hidden, a name under a favourite would be, too.
    let signed = gallery.signed(by: signatures, withFavourites: !room.mayTally)
    if !signed.isEmpty { room.show(.list(title: .commonSigned, signed, numbered: false)) }
    thank(in: &room)
  }

  private func thank(in room: inout Room<Cue>) {
    room.say(.creativeThanks(keepsake: "/keepsake"))
    room.wait(Self.thanks, then: .end)
  }
}

import ActivityKit

/// Everyone writes in private; the pieces hang in a gallery without names, people pick favourites,
/// and authors are named only if they ask for it.
struct Creative: Module {
  static let name = "creative"
  static let summary = "Write in private, read in a gallery, pick favourites, sign if you like."

  enum Cue: Codable, Sendable {
    case gallery
    case vote
    case count
    case reveal
    case end
  }

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
  var countsAnonymousAnswers: Bool { true }

  mutating func begin(in room: inout Room<Cue>) {
    if let drawn = drawnFrom?.randomElement(using: &room.random) { prompt = drawn }
    drawnFrom = nil
    room.ask(kind.question(prompt), privacy: .anonymous, for: write, then: .gallery)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .gallery:
      gallery = Gallery(room.answers, using: &room.random)
      guard !gallery.isEmpty else {
        room.say(.creativeNothingWritten)
        return room.finish()
      }
      room.show(.list(title: .creativeGallery, gallery.lines, numbered: false))
      letRead(for: read ?? gallery.readingTime, in: &room)
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
    }
  }

  private var hasVote: Bool { vote > .zero && gallery.count >= 2 }

  /// Before a vote in silence: a letter that is typed too early must not tell the room who likes what.
  private func letRead(for time: Duration, in room: inout Room<Cue>) {
    room.nameStep(.commonTimeToRead)
    guard hasVote else {
      room.say(.creativeRead(time: time))
      return room.wait(time, then: .vote)
    }
    room.alone(about: [.creativeReadThenVote], for: time, then: .vote)
  }

  private func askToSign(in room: inout Room<Cue>) {
    guard sign > .zero else { return room.go(to: .reveal) }
    room.say(.creativeToSign(reveal: "/reveal", time: sign))
    room.wait(sign, then: .reveal)
  }

  private func reveal(in room: inout Room<Cue>) {
    let signatures = gallery.ids.map { room.signature(of: $0) }
    let favourites = gallery.favourites(signedBy: signatures)
    if !favourites.isEmpty { room.show(.tally(title: .creativeFavourites, favourites)) }
    // Where the counts stay hidden, a name under a favourite would be, too.
    let signed = gallery.signed(by: signatures, withFavourites: !room.mayTally)
    if !signed.isEmpty { room.show(.list(title: .commonSigned, signed, numbered: false)) }
    room.say(.creativeThanks)
    room.wait(.seconds(5), then: .end)
  }
}

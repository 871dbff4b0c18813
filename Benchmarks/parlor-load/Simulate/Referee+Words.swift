import ActivityKit
import EventRuntime
import House
import Messages
import TextProtocol

/// What somebody said or wrote reaches those whom it may reach, as theirs and nobody else's.
extension Referee {
  mutating func bringRulesIntoForce() {
    for (occurrence, glimpse) in current {
      rules[occurrence]?.carryOut(until: glimpse.state.lastEntry)
    }
  }

  // MARK: Speech

  mutating func checkSpeech(_ message: Message, to seats: [Place?]) {
    if case .chat(let from, _, let text, _) = message {
      guard let occurrence = seats.lazy.compactMap(\.self).first?.occurrence,
        let author = seat(named: from, in: occurrence)
      else { return fail(.author, "'\(text)' was said to somebody without a seat") }
      checkChat(text, by: author, to: seats, in: occurrence)
    }
    if case .tell(let from, _, let to, let text, .received) = message {
      guard let place = seats.first ?? nil, let author = seat(named: from, in: place.occurrence)
      else { return }
      if mirrors[place.occurrence]?.holders[to]?.contains(place.seat) != true {
        fail(.author, "'\(text)' reached somebody else than \(to)")
      }
      checkMute(of: author, text, mayReach: { $0 > .peerLead }, [place])
      checkIgnoring(of: author, text, [place])
    }
    if case .announcement(let from, let text, _) = message,
      cast.first(where: { $0.name == from })?.role ?? .participant < .coFacilitator
    {
      fail(.author, "\(from) announces '\(text)'")
    }
  }

  private mutating func checkChat(
    _ text: String, by author: Seat, to seats: [Place?], in occurrence: Int64
  ) {
    let places = seats.compactMap(\.self)
    checkMute(of: author, text, mayReach: { _ in false }, places)
    checkIgnoring(of: author, text, places)
    guard let before = last[occurrence] else { return }
    let state = before.state
    let hasWord = state.speaker == author.number || state.called == author.number
    for word in WordBook.marked(in: text.utf8) {
      if words[word]?.way == .typed, state.isAloneTime, author.role.takesPart, !hasWord {
        fail(.alone, "'\(text)' was typed in time alone, and said")
      }
    }
    if let speaker = state.speaker, author.role.takesPart, speaker != author.number,
      !state.isPaused
    {
      fail(.floor, "\(author.name) said '\(text)' in the turn of somebody else")
    }
    let own = state.groups.first { $0.contains(author.number) }
    for place in places {
      let mayHear =
        own.map { $0.contains(place.seat) }
        ?? !state.groups.contains { $0.contains(place.seat) }
      if !mayHear {
        fail(.breakout, "'\(text)' left a small group: seat \(place.seat) heard \(author.name)")
      }
    }
  }

  private mutating func checkMute(
    of author: Seat, _ text: String, mayReach: (Role) -> Bool, _ places: [Place]
  ) {
    for place in places {
      guard let time = last[place.occurrence]?.now,
        rules[place.occurrence]?.isMuted(author.number, at: time) == true,
        author.role.takesPart, let role = seat(at: place)?.role, !mayReach(role)
      else { continue }
      fail(.mute, "\(author.name), who is muted, said '\(text)'")
    }
  }

  private mutating func checkIgnoring(of author: Seat, _ text: String, _ places: [Place]) {
    for place in places
    where author.role.takesPart
      && rules[place.occurrence]?.isIgnored(author.number, by: place.seat) == true
    {
      fail(.ignore, "seat \(place.seat) heard '\(text)' by \(author.name), whom they ignore")
    }
  }

  // MARK: Words

  mutating func checkWords(
    _ delivery: Deliveries.Delivery, _ lines: [String], _ seats: [Place?]
  ) {
    let marked = lines.map { WordBook.marked(in: $0.utf8) }
    guard marked.contains(where: { !$0.isEmpty }) else { return }
    for (line, numbers) in zip(lines, marked) {
      for number in numbers { check(number, in: line, delivery, seats) }
    }
    checkForms(delivery.message)
  }

  private mutating func check(
    _ number: Int, in line: String, _ delivery: Deliveries.Delivery, _ seats: [Place?]
  ) {
    guard let word = words[number] else { return }
    let author = cast[word.author].name
    let speaker = delivery.message.speaker
    if let speaker, !names(of: word.author).contains(speaker), speaker != "You" {
      fail(.author, "'\(word.text)' by \(author) was told as that of \(speaker)")
    }
    if speaker != nil { words[number]?.wasSaid = true }
    for (connection, place) in zip(delivery.connections, seats)
    where owners[connection] != word.author {
      let role = place.flatMap { self.seat(at: $0)?.role } ?? .participant
      check(word, in: line, isSpeech: speaker != nil, heardBy: role, at: place)
    }
  }

  private mutating func check(
    _ word: WordBook.Word, in line: String, isSpeech: Bool, heardBy role: Role, at place: Place?
  ) {
    if isSpeech {
      if let privacy = word.privacy { fail(.privacy, "a \(privacy) answer was said: \(line)") }
      return
    }
    let leads = place.flatMap { state(of: $0.occurrence)?.taken == $0.seat } ?? false
    let breach = words.breach(
      by: word, of: names(of: word.author), in: line, readBy: role, leads: leads)
    if let breach { fail(breach.promise, breach.text) }
  }

  // MARK: Forms

  /// No line but the first of what somebody said begins as if somebody said it.
  private mutating func checkForms(_ message: Message) {
    let speaker = message.speaker
    for width in [0, 40] {
      for (index, line) in Renderer(.plain(width: width)).lines(message).enumerated() {
        guard let name = claimed(by: line), index > 0 || name != speaker else { continue }
        fail(.form, "at width \(width) a line of a \(message.kind) reads '\(line)'")
      }
    }
  }

  /// Who says a line, by its form.
  private func claimed(by line: String) -> String? {
    for member in cast where line.hasPrefix(member.name) {
      var rest = line.dropFirst(member.name.count)
      for role in Role.allCases where rest.hasPrefix(" (\(role.rawValue))") {
        rest = rest.dropFirst(role.rawValue.count + 3)
      }
      let forms = [
        " says:", " tells you:", " tells the team:", " announces:", " announces to your group:",
      ]
      if forms.contains(where: rest.hasPrefix) {
        return member.name
      }
    }
    return nil
  }
}

extension Message {
  /// Who says something to others with it; "You" where it tells somebody what they said.
  fileprivate var speaker: String? {
    if case .chat(let from, _, _, _) = self { return from }
    if case .announcement(let from, _, _) = self { return from }
    if case .tell(let from, _, _, _, let direction) = self {
      return direction == .received ? from : "You"
    }
    return nil
  }
}

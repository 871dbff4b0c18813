import ActivityKit
import Messages

/// What an activity repeats of people, for those who ignore them. What carries no name stays: nobody is to find out
/// by it whose it is.
extension EventState {
  /// Says a text to everyone. Whoever ignores its author reads that it is not shown.
  /// - Parameter own: what one of them reads instead.
  func sayToAll(_ text: Text, own: (seat: Int, text: Text)? = nil, in work: inout Work) {
    tellAll(
      text, apart: own.map { [$0.seat] } ?? [],
      heard: { number in
        if let own, own.seat == number { return own.text }
        return heard(text, by: number)
      }, as: { .say(Sentence($0)) }, in: &work)
  }

  /// Says a text to some people, in the same way.
  func sayToSome(_ people: [Person.ID], _ text: Text, in work: inout Work) {
    let ignorers = Set(company.acquaintance.ignorers)
    let seats = people.map(\.seat)
    let spared = seats.filter { ignorers.contains($0) && heard(text, by: $0) != text }
    guard !spared.isEmpty else { return work.say(.say(Sentence(text)), to: .seats(seats)) }
    work.say(.say(Sentence(Text.commonUnshown)), to: .seats(spared))
    work.say(.say(Sentence(text)), to: .seats(seats.filter { !spared.contains($0) }))
  }

  /// Shows a list to everyone, in which the same holds for each piece.
  func listToAll(_ title: Text, _ items: [Text], numbered: Bool, in work: inout Work) {
    tellAll(
      items, heard: { number in items.map { heard($0, by: number) } },
      as: { .list(title: title, items: $0, numbered: numbered) }, in: &work)
  }

  private func tellAll<Said: Equatable>(
    _ said: Said, apart: [Int] = [], heard: (Int) -> Said, as message: (Said) -> Message,
    in work: inout Work
  ) {
    var spared: [Int] = []
    for number in Set(company.acquaintance.ignorers + apart).sorted() {
      let heard = heard(number)
      guard heard != said else { continue }
      spared.append(number)
      work.say(message(heard), to: .seats([number]))
    }
    work.say(message(said), to: .everyone.without(spared))
  }

  /// A text as somebody is shown it.
  func heard(_ text: Text, by number: Int) -> Text {
    let isSpared = company.acquaintance.ignored(by: Person.ID(number)).contains { author in
      isIgnoring(author, by: number) && text.mentions(name: name(Person.ID(author)))
        && keepsakes.namedTexts(of: author).contains { text.words().contains($0) }
    }
    return isSpared ? .commonUnshown : text
  }
}

extension Text {
  /// Whether somebody's name stands in it.
  fileprivate func mentions(name: String) -> Bool {
    switch self {
    case .verbatim(let text): text.contains(name)
    case .translations(let texts): texts.values.contains { $0.mentions(name: name) }
    case .joined(let parts): parts.contains { $0.mentions(name: name) }
    case .sentence(_, let arguments):
      arguments.contains { argument in
        switch argument {
        case .text(let text): text?.mentions(name: name) ?? false
        case .names(let names): names.contains(name)
        case .command, .number, .seconds: false
        }
      }
    }
  }
}

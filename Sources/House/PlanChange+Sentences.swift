import EventPlan
import Foundation
import Messages
import TextProtocol

/// What is new in a plan, in words for whoever facilitates.
extension PlanChange {
  /// All that is new.
  /// - Parameters:
  ///   - own: what is new in one event.
  ///   - slug: that event.
  func news(after own: [Sentence], but slug: String?) -> Sentence {
    Sentence.following(own + sentences(but: slug)) ?? .changesNothing
  }

  /// What is to be said besides that of one event.
  /// - Parameter slug: the event of which it is said already.
  func sentences(but slug: String?) -> [Sentence] {
    let others = changed.filter { $0.key != slug }.sorted { $0.key < $1.key }.map(\.value.title)
    let parts = needsRestart.map(\.sentence)
    let restart = parts.first.map {
      parts.dropFirst().reduce($0) { .listsAlso(rest: $0, next: $1) }
    }
    return [
      .of(
        others, Sentence.changesChangedOne, Sentence.changesChangedTwo, Sentence.changesChangedMany),
      .of(added, Sentence.changesAddedOne, Sentence.changesAddedTwo, Sentence.changesAddedMany),
      .of(
        removed, Sentence.changesRemovedOne, Sentence.changesRemovedTwo, Sentence.changesRemovedMany
      ),
      hasOtherSettings ? Sentence.changesOtherSettings : nil,
      restart.map(Sentence.changesNeedsRestart),
    ].compactMap(\.self)
  }
}

extension PlanChange.HousePart {
  fileprivate var sentence: Sentence {
    switch self {
    case .name: .changesHouseName
    case .facilitators: .changesHouseFacilitators
    case .limits: .changesHouseLimits
    case .words: .changesHouseWords
    }
  }
}

extension Sentence {
  /// Of 'A', of 'A' and 'B', of 'A' and 2 others; nil of nothing.
  fileprivate static func of(
    _ titles: [String], _ one: (_ title: String) -> Sentence,
    _ two: (_ title: String, _ other: String) -> Sentence,
    _ many: (_ title: String, _ others: Int) -> Sentence
  ) -> Sentence? {
    switch titles.count {
    case 0: nil
    case 1: one(titles[0])
    case 2: two(titles[0], titles[1])
    default: many(titles[0], titles.count - 1)
    }
  }
}

extension EventChange {
  /// - Parameters:
  ///   - date: that of the occurrence that is live; nil of one that has none.
  ///   - old: the place in the agenda of before that is running or was last; nil before the start.
  ///   - new: the same in the agenda of now.
  func sentences(on date: Date?, after old: Int?, now new: Int?) -> [Sentence] {
    let agenda = self.agenda(on: date)
    let items = Sentence.of(
      agenda.new(after: new), Sentence.changesComingOne, Sentence.changesComingTwo,
      Sentence.changesComingMany)
    let sentences = [
      items ?? (agenda.isOther(after: old, now: new) ? .changesOtherAgenda : nil),
      hasOtherDates(than: date) ? .changesOtherDates : nil,
      hasOtherTerms ? .changesOtherTerms : nil,
    ].compactMap(\.self)
    return sentences.isEmpty ? [.changesBegunAlready] : sentences
  }
}

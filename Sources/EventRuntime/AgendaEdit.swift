public import EventTerms
import Messages

/// Which activity of an agenda is meant, whatever stands before it.
public struct AgendaMark: Codable, Sendable, Equatable {
  let title: String
  let module: String
  /// How many of the same title and module stand before it.
  let nth: Int
}

/// What comes onto an agenda while the event is on.
public enum AgendaAddition: Codable, Sendable, Equatable {
  /// An activity of a module, and the setting that stands for the rest, as in `break 5m`.
  case module(String, value: String?)
  /// An activity of the agenda once more, or one that was taken off it.
  case again(AgendaMark)
}

/// How whoever leads has changed what is still to come. Each says what it is about by name, so that it holds for
/// another plan too, as far as that has it.
enum AgendaEdit: Codable, Sendable, Equatable {
  /// Behind another activity, or to the beginning.
  case move(AgendaMark, after: AgendaMark?)
  case add(AgendaAddition, after: AgendaMark?)
  case drop(AgendaMark)
  /// It has so much time in all.
  case shorten(AgendaMark, to: Duration)

  /// - Parameter plan: as it was before all edits.
  func apply(to agenda: inout [PlannedActivity], of plan: PlannedEvent) {
    switch self {
    case .move(let mark, let anchor):
      guard let place = agenda.place(of: mark), let target = agenda.place(after: anchor) else {
        return
      }
      let moved = agenda.remove(at: place)
      agenda.insert(moved, at: target > place ? target - 1 : target)
    case .add(let addition, let anchor):
      guard let added = try? addition.activity(for: agenda, of: plan) else { return }
      agenda.insert(added, at: agenda.place(after: anchor) ?? agenda.count)
    case .drop(let mark):
      if let place = agenda.place(of: mark) { agenda.remove(at: place) }
    case .shorten(let mark, let time):
      if let place = agenda.place(of: mark) { agenda[place].limit = time }
    }
  }
}

extension AgendaEdit {
  /// What is told of it once it is taken back.
  /// - Parameters:
  ///   - agenda: with it.
  ///   - before: as it is again.
  func undone(from agenda: [PlannedActivity], to before: [PlannedActivity]) -> Notice? {
    switch self {
    case .move(let mark, _):
      return before.place(of: mark).map {
        .agendaChangedUndoneMove(activity: mark.title, number: $0 + 1)
      }
    case .drop(let mark):
      return before.place(of: mark).map {
        .agendaChangedUndoneDrop(activity: mark.title, number: $0 + 1)
      }
    case .shorten(let mark, _):
      guard let place = before.place(of: mark) else { return nil }
      guard let time = before[place].expected else {
        return .agendaChangedUndoneShortenOpen(activity: mark.title)
      }
      return .agendaChangedUndoneShorten(activity: mark.title, time: time)
    case .add:
      let added = agenda.indices.first {
        !before.indices.contains($0) || !agenda[$0].isLike(before[$0])
      }
      return added.map { .agendaChangedUndoneAdd(activity: agenda[$0].title) }
    }
  }
}

extension PlannedActivity {
  fileprivate func isLike(_ other: PlannedActivity) -> Bool {
    title == other.title && module == other.module
  }
}

extension AgendaAddition {
  func activity(
    for agenda: [PlannedActivity], of plan: PlannedEvent
  ) throws(LoadedModules.Misfit) -> PlannedActivity {
    switch self {
    case .module(let name, let value): return try plan.loaded.activity(of: name, value: value)
    case .again(let mark):
      if let place = agenda.place(of: mark) { return agenda[place] }
      guard let place = plan.agenda.place(of: mark) else { throw .unknown }
      return plan.agenda[place]
    }
  }
}

extension [PlannedActivity] {
  func mark(at place: Int) -> AgendaMark {
    let item = self[place]
    return AgendaMark(
      title: item.title, module: item.module,
      nth: self[..<place].count { $0.title == item.title && $0.module == item.module })
  }

  func place(of mark: AgendaMark) -> Int? {
    let places = indices.filter { self[$0].title == mark.title && self[$0].module == mark.module }
    return places.indices.contains(mark.nth) ? places[mark.nth] : nil
  }

  /// Where something stands that is to follow another; nil where that is not there.
  fileprivate func place(after mark: AgendaMark?) -> Int? {
    mark.map { place(of: $0).map { $0 + 1 } } ?? 0
  }

  /// The activity of a number, counted from 1; nil where there is none.
  public func mark(numbered number: Int) -> AgendaMark? {
    indices.contains(number &- 1) ? mark(at: number - 1) : nil
  }

  /// The activity whose title this is, in whatever case it is typed; the first of several.
  public func mark(titled typed: String) -> AgendaMark? {
    firstIndex { $0.title.lowercased() == typed.lowercased() }.map(mark)
  }
}

import ActivityKit

/// What activities keep for the next occurrence of the event.
extension EventState {
  mutating func store(_ value: String?, of person: Person.ID?, in work: inout Work) {
    if let person {
      guard seat(person.seat) != nil else { return }
      // The records keep it under the person of the seat.
      seating.noteUse(of: [person.seat])
    }
    if let fact = stores.store(value, of: person, in: progress.storeKey, run: run) {
      work.keep(fact)
    }
  }

  /// Nothing counts any more of what was played at a place of the agenda, which is played again.
  mutating func withdraw(place: Int, in work: inout Work) {
    let runs = scores.withdraw(place: place, in: &work)
    for fact in stores.withdraw(runs) { work.keep(fact) }
  }
}

extension Stage {
  /// Why an activity may not store something; nil where it may.
  func objection(toStoring text: String?, of person: Person.ID?) -> String? {
    guard body.stores else {
      return "it stored something, and its module does not say that it does"
    }
    let most = person == nil ? ActivityStore.mostShared : ActivityStore.mostOfPerson
    let size = text?.utf8.count ?? 0
    guard size > most else { return nil }
    return "it stored \((size + 1_023) >> 10) KiB, and at most \(most >> 10) are kept"
      + (person == nil ? "" : " of a person")
  }
}

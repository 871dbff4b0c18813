import ActivityKit
import EventRuntime
import EventTerms
import Messages

/// People who wait at the door for a place in an event that is full. They wait as long as they are connected, and take
/// no seat elsewhere.
extension House {
  /// Whether nobody else comes before them; otherwise they are told, and wait.
  func comesInTurn(_ visitor: Visitor, to room: LiveRoom) -> Bool {
    let free = room.live.state.freePlaces(in: room.live.event)
    if visitor.isStaff || room.waitingList.mayCome(visitor.id, free: free) { return true }
    visitor.refuse(.eventFullKept(event: room.live.event.title))
    putInLine(visitor, for: room)
    return false
  }

  /// They could not come in: where all places are taken, they wait for one.
  func waitIfFull(_ visitor: Visitor, for room: LiveRoom, after reply: LiveEvent.Reply) {
    guard case .refused(let refusal) = reply, refusal.code == .eventFull, !visitor.isGone,
      !visitor.isSeated, room.live.state.freePlaces(in: room.live.event) == 0
    else { return }
    putInLine(visitor, for: room)
  }

  private func putInLine(_ visitor: Visitor, for room: LiveRoom) {
    guard let place = room.waitingList.add(visitor.id) else { return }
    let isNew = visitor.waitsFor.insert(room.occurrence).inserted
    visitor.notice(.waitingListListed(place: place, time: room.live.event.holdPlace))
    if isNew, let name = visitor.name {
      room.send(.notice(.waitingListSomebody(name: name, place: place)), to: .holders(of: .roster))
    }
  }

  /// Who waits for a place, for those who see who came; nothing where nobody does.
  func waiting(seenBy attendee: Attendee) -> [Message] {
    let names = attendee.room.waitingList.visitors.compactMap { visitors[$0]?.name }
    guard !names.isEmpty, attendee.live.state.may(attendee.seat, .roster) else { return [] }
    return [
      .notice(
        .waitingListOfMany(count: names.count, names: Array(names.prefix(Self.mostWaitingNamed))))
    ]
  }

  private static let mostWaitingNamed = 20

  /// They have a seat, or are gone: their turn is the next one's.
  func leaveWaitingLists(_ visitor: Visitor) {
    let occurrences = visitor.waitsFor.sorted()
    visitor.waitsFor = []
    for room in occurrences.compactMap({ rooms[$0] }) {
      room.waitingList.remove(visitor.id)
      offerPlaces(in: room)
    }
  }

  /// Offers what places there are to those who have waited for longest.
  func offerPlaces(in room: LiveRoom) {
    guard !room.waitingList.isEmpty, !isShuttingDown else { return }
    let event = room.live.event
    let end = dispatcher.now + event.holdPlace
    let free = room.live.state.freePlaces(in: event)
    let offered = room.waitingList.offer(free: free, until: end)
    guard !offered.isEmpty else { return }
    tell(.waitingListPlaceFree(event: event.title, time: event.holdPlace), to: offered)
    _ = dispatcher.schedule(at: end) { [weak self, occurrence = room.occurrence] in
      self?.assumeIsolated { $0.endOffers(in: occurrence) }
    }
  }

  private func endOffers(in occurrence: Int64) {
    guard let room = rooms[occurrence] else { return }
    let late = room.waitingList.expire(at: dispatcher.now)
    for id in late { visitors[id]?.waitsFor.remove(occurrence) }
    tell(.waitingListPlaceGone(event: room.live.event.title), to: late)
    offerPlaces(in: room)
  }

  /// The event is over, and nobody waits for it any more.
  func closeWaitingList(of room: LiveRoom) {
    let people = room.waitingList.visitors
    room.waitingList = WaitingList()
    for id in people { visitors[id]?.waitsFor.remove(room.occurrence) }
    tell(.waitingListClosed(event: room.live.event.title), to: people)
  }

  private func tell(_ notice: Notice, to ids: [Int]) {
    for visitor in ids.compactMap({ visitors[$0] }) {
      visitor.notice(notice)
      repeatQuestion(to: visitor)
    }
  }
}

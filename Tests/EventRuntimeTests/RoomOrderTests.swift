import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// What keeps a room safe, without an event around it.
@Suite struct RoomOrderTests {
  private var order = RoomOrder()
  private var work = Work(event: .scripted([]), now: .zero)
  private let rosa = Self.seat(1, "rosa", .facilitator)
  private let ana = Self.seat(2, "ana", .participant)

  private static func seat(_ number: Int, _ name: String, _ role: Role) -> Seat {
    Seat(
      number: number, name: name, role: role, codeHash: nil, joinedAt: .zero, standing: .here)
  }

  @Test mutating func whoIsMutedLosesTheWord() {
    order.hands.raise(ana, isSeen: true, in: &work)
    order.call(ana, during: nil, by: rosa, in: &work)
    #expect(order.hands.called == 2 && order.hands.up.isEmpty)
    order.mute(ana, for: .minutes(5), by: rosa, in: &work)
    #expect(order.hands.called == nil)
    #expect(order.speech.mute(of: 2, at: .seconds(299)) != nil)
    #expect(order.speech.mute(of: 2, at: .minutes(5)) == nil, "it ends by itself")
    order.hands.raise(ana, isSeen: true, in: &work)
    order.call(ana, during: nil, by: rosa, in: &work)
    #expect(work.outcomes.refusal == .muted && order.hands.called == nil)
    order.unmute(ana, by: rosa, in: &work)
    order.unmute(ana, by: rosa, in: &work)
    #expect(order.logbook.acts == 3, "what is refused is not on record")
  }

  @Test mutating func whoIsRemovedIsRefusedUntilThatIsTakenBack() {
    let (first, second) = (
      order.remove(ana, "loud", by: rosa, in: &work), order.remove(ana, nil, by: rosa, in: &work)
    )
    #expect(first && !second && work.outcomes.refusal == .alreadySo)
    let before = order.refuseRemoved(2, in: &work)
    order.unremove(ana, by: rosa, in: &work)
    let after = order.refuseRemoved(2, in: &work)
    #expect(before && !after)
    #expect(
      work.outcomes.facts.first
        == .moderated(number: 1, act: "remove", by: 1, about: 2, detail: "loud"))
  }

  @Test mutating func aRoomThatIsHushedIsToldLaterWhoCame() {
    order.quiet(true, by: rosa, here: 2, in: &work)
    order.lock(true, by: rosa, here: 2, in: &work)
    order.entrance.count(1, isArrival: true, isHushed: order.isHushed)
    order.quiet(false, by: rosa, here: 3, in: &work)
    #expect(order.isHushed && work.outcomes.notices(for: 2).count { $0 == .quiet } == 2)
    order.lock(false, by: rosa, here: 3, in: &work)
    #expect(work.outcomes.notices(for: 2).count { $0 == .quiet } == 3)
    #expect(order.entrance.takeUnseen() == nil)
  }

  @Test mutating func whoComesIsToldTheRules() {
    order.slow(.seconds(30), by: rosa, in: &work)
    order.mute(ana, for: nil, by: rosa, in: &work)
    let before = work.outcomes.count
    order.tell(to: ana, among: [rosa, ana], Leading(), in: &work)
    #expect(Array(work.outcomes.dropFirst(before)).notices(for: 2) == [.muted, .slow])
    let told = work.outcomes.count
    order.tell(to: rosa, among: [rosa, ana], Leading(), in: &work)
    #expect(Array(work.outcomes.dropFirst(told)).notices(for: 1) == [.slow, .moderated])
  }
}

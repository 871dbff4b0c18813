import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Messages

/// In which time zone each person reads when events are.
///
/// What somebody chose goes before what their client tells, and then comes the zone of each event. The seat keeps a
/// choice, and so does the person, where they have proved who they are.
extension House {
  /// `/zone [ZONE]`
  func chooseZone(_ typed: String?, _ visitor: Visitor) throws(Refusal) {
    guard let typed else { return tellZone(to: visitor) }
    if typed.lowercased() == "off" {
      visitor.screen.zone = ""
    } else if let zone = ZoneName.meant(by: typed) {
      visitor.screen.zone = zone
    } else {
      throw .badArgumentNoZone(
        word: Phrase.shortened(typed, to: 40), example: "/zone Europe/Madrid")
    }
    keepScreen(of: visitor)
    tellZone(to: visitor)
    if visitor.isChoosing { showEvents(visitor) }
  }

  private func tellZone(to visitor: Visitor) {
    guard let zone = zone(of: visitor) else {
      return visitor.notice(.zoneOfEvents(example: "/zone Europe/Madrid"))
    }
    let now = Date(timeIntervalSince1970: Double(dispatcher.wallClock) / 1_000)
    let clock = LocalTime(now, in: TimeZone(identifier: zone) ?? .gmt).clock
    visitor.notice(.zoneOwn(zone: zone, clock: clock.description, back: "/zone off"))
  }

  /// Their client tells of a zone, which may be no name of one.
  public func note(zone: String, of id: Int) {
    visitors[id]?.zoneTold = ZoneName.told(by: zone)
  }

  /// nil for that of each event.
  func zone(of visitor: Visitor) -> String? {
    let zone = visitor.screen.zone ?? visitor.zoneTold
    return zone?.isEmpty == false ? zone : nil
  }
}

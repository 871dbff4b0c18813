import EventRuntime
import Foundation
import Messages

extension Report {
  /// On which day it was and from when to when, or since when it goes on.
  func when(_ time: HouseTime) -> Sentence {
    let (day, clock, zone) = (time.day(begun), time.clock(begun), time.timeZone.identifier)
    let end = time.clock((ended ?? seen).wall, after: begun)
    if isLive, ended == nil {
      let state: Sentence = started == nil ? .reportsNotStarted : .reportsSince(clock: clock)
      return .reportsLive(day: day, state: state, clock: end, zone: zone)
    }
    return started == nil
      ? .reportsNeverStarted(day: day, start: clock, end: end, zone: zone)
      : .reportsOver(day: day, start: clock, end: end, zone: zone)
  }
}

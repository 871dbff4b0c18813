import ActivityKit
import EventRuntime
import EventTerms
public import Foundation
import Words

/// Reports for programs: an object with `reports`, a list. Times are as in RFC 3339, in the time of
/// the house; lengths are in seconds; what is not known is left out.
public struct ReportJSON: Sendable {
  private let timeZone: TimeZone

  public init(timeZone: TimeZone) { self.timeZone = timeZone }

  /// The text with a line break at its end.
  public func render(_ reports: [Report]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let time = HouseTime(timeZone)
    let document = Document(
      timeZone: timeZone.identifier, reports: reports.map { Document.Occurrence($0, time) })
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

/// The shape of the document; its names are those that readers see.
private struct Document: Encodable {
  let timeZone: String
  let reports: [Occurrence]

  enum CodingKeys: String, CodingKey {
    case timeZone = "time_zone"
    case reports
  }

  struct Occurrence: Encodable {
    let occurrence: Int64
    let event: String
    let title: String
    let opened: String
    let started: String?
    let ended: String?
    let live: Bool
    let seen: String
    let peopleCount: Int
    let keep: [String: String]?
    let clockWasSet: Bool
    let people: [Person]
    let absent: [String]
    let corrections: [Correction]
    let activities: [Activity]
    let moods: [Mood]
    let feedback: [Feedback]
    let scores: [Report.Score]
    let moderation: [Act]

    enum CodingKeys: String, CodingKey {
      case peopleCount = "people_count"
      case clockWasSet = "clock_was_set"
      case occurrence, event, title, opened, started, ended, live, seen, keep, people, absent
      case corrections, activities, moods, feedback, scores, moderation
    }

    init(_ report: Report, _ time: HouseTime) {
      occurrence = report.occurrence
      event = report.event
      title = report.title
      opened = time.stamp(report.openedAt)
      started = (report.started?.wall).map(time.stamp)
      ended = (report.ended?.wall).map(time.stamp)
      live = report.isLive
      seen = time.stamp(report.seen.wall)
      peopleCount = report.people
      keep = report.keep.map { keep in
        Dictionary(
          uniqueKeysWithValues: Keeping.Kind.allCases.map { ($0.rawValue, keep[$0].short) })
      }
      clockWasSet = report.clockWasSet
      people = report.attendees.map { Person($0, time, until: report.seen) }
      absent = report.absent.map(\.name)
      corrections = report.corrections.map { Correction($0, time) }
      activities = report.activities.map { Activity($0, in: report, time) }
      moods = report.moods.map(Mood.init)
      feedback = report.feedback.map(Feedback.init)
      scores = report.scores
      moderation = report.moderation.map { Act($0, time) }
    }
  }

  struct Person: Encodable {
    struct Interval: Encodable {
      let joined: String
      let left: String?
      let how: String?
      let seconds: Int64
    }

    let seat: Int
    let number: Int64
    let name: String
    let role: String
    let removed: Bool
    let seconds: Int64
    let share: Double?
    let intervals: [Interval]

    init(_ attendee: Report.Attendee, _ time: HouseTime, until end: Moment) {
      seat = attendee.seat
      number = attendee.person
      name = attendee.name
      role = attendee.role
      removed = attendee.wasRemoved
      seconds = attendee.present.milliseconds / 1_000
      share = attendee.share.map { ($0 * 10_000).rounded() / 10_000 }
      intervals = attendee.intervals.map {
        Interval(
          joined: time.stamp($0.joined.wall), left: ($0.left?.wall).map(time.stamp), how: $0.how,
          seconds: Presence.total(of: [$0], until: end).milliseconds / 1_000)
      }
    }
  }

  struct Correction: Encodable {
    let number: Int64
    let person: Int64
    let name: String
    let excused: Bool
    let minutes: Int?
    let reason: String
    let made: String

    init(_ correction: Report.Correction, _ time: HouseTime) {
      number = correction.number
      person = correction.person
      name = correction.name
      excused = correction.isExcuse
      minutes = correction.minutes
      reason = correction.reason
      made = time.stamp(correction.madeAt)
    }
  }

  struct Activity: Encodable {
    let run: Int
    let place: Int
    let title: String
    let module: String
    let began: String
    let ended: String?
    let how: String?
    let seconds: Int64
    let planned: Int64?
    let present: Int?
    /// Nil in a report without names: one person may have given them.
    let answers: Int?

    enum CodingKeys: String, CodingKey {
      case planned = "planned_seconds"
      case run, place, title, module, began, ended, how, seconds, present, answers
    }

    init(_ activity: Report.Activity, in report: Report, _ time: HouseTime) {
      run = activity.run
      place = activity.place
      title = activity.title
      module = activity.module
      began = time.stamp(activity.began.wall)
      ended = (activity.ended?.wall).map(time.stamp)
      how = activity.how
      seconds = activity.length.milliseconds / 1_000
      planned = activity.planned.map { $0.milliseconds / 1_000 }
      present = activity.present
      answers = report.isAnonymous ? nil : activity.answers
    }
  }

  struct Mean: Encodable {
    let average: Double
    let answers: Int?

    init(_ mean: Report.Mean) {
      average = (mean.number * 100).rounded() / 100
      answers = mean.count
    }
  }

  struct Feedback: Encodable {
    struct Item: Encodable {
      let item: String
      let average: Double
      let answers: Int?
    }

    let run: Int
    let items: [Item]
    let lines: [String]

    init(_ feedback: Report.Feedback) {
      run = feedback.run
      items = feedback.items.map { item in
        let mean = Mean(item.mean)
        return Item(
          item: Voice.english.text(item.text), average: mean.average, answers: mean.answers)
      }
      lines = feedback.lines
    }
  }

  struct Mood: Encodable {
    let run: Int
    let top: Int
    let before: Mean
    let after: Mean

    init(_ mood: Report.Mood) {
      (run, top) = (mood.run, mood.top)
      before = Mean(mood.before)
      after = Mean(mood.after)
    }
  }

  struct Act: Encodable {
    let number: Int
    let act: String
    let actor: String
    let about: String?
    let detail: String?
    let at: String

    init(_ act: Report.Act, _ time: HouseTime) {
      number = act.number
      self.act = act.act
      actor = act.actor
      about = act.about
      detail = act.detail
      at = time.stamp(act.at)
    }
  }
}

import ActivityKit
import EventTerms
public import Foundation
import Messages
public import Words

/// What an ``AttendanceBook`` says, to read in a terminal of 80 columns.
public struct BookText: Sendable {
  private let tables: BookTables
  private let voice: Voice

  public init(timeZone: TimeZone, voice: Voice = .english) {
    tables = BookTables(time: HouseTime(timeZone), voice: voice)
    self.voice = voice
  }

  /// The occurrences, and the weeks, each with a line break at its end.
  public func series(_ book: AttendanceBook) -> String {
    let feedback = tables.feedback(book, event: .reportsFeedback)
    return lines(
      tables.meetings(book).lines + [""] + tables.weeks(book).lines
        + (feedback.rows.isEmpty ? [] : [""] + feedback.lines))
  }

  /// The people, and how long they were there in each week.
  public func people(_ book: AttendanceBook) -> String {
    let terms = ReportFigures.terms(book.terms).map { text($0) }
    return lines(
      tables.people(book).lines + [""] + tables.hours(book).lines + [""]
        + terms.flatMap { $0.wrapped(to: 80) })
  }

  private func text(_ sentence: Sentence) -> String { voice.text(sentence) }

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

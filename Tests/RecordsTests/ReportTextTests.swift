import Foundation
import Messages
import Testing
import Words

@testable import Records

@Suite struct ReportTextTests {
  @Test func anEveningInATerminal() async throws {
    let reports = try await eveningRecords().reader.report()
    let text = ReportText(timeZone: newYork).render(reports)
    #expect(
      text == """
        Friday social
        Friday 24 October 2025, 19:00 to 19:40 (America/New_York)
        friday-social, record 1: 3 people, 3 answers

        Who came            From   To     Minutes  Of event
        Rosa (facilitator)  18:55  19:40       45     100 %
        Ana                 18:59  19:30       31      75 %
        Ben                 19:02  19:05       33      83 %
                            19:10  19:40

        What we did   Module    Minutes  Answers
        1. Quiz       trivia          6        2  played again
        1. Quiz       trivia         14        0
        2. Six words  creative       20        1  ended

           Scores  Points
        1  Ana        700  right (and fast)
        1  Ben        700  right
        3  Rosa       100  right

        """)
  }

  @Test func inTheLanguageOfTheHouse() async throws {
    let spanish = Voice(.shipped, try #require(Language("es")))
    var report = try #require(try await eveningRecords().reader.report().first)
    report.attendees[2].wasRemoved = true
    report.absent = [Report.Absentee(person: 9, name: "Kim")]
    #expect(
      ReportText(timeZone: newYork, voice: spanish).render([report]) == """
        Friday social
        viernes 24 de octubre de 2025, de 19:00 a 19:40 (America/New_York)
        friday-social, registro 1: 3 personas, 3 respuestas

        Quién vino           Desde  Hasta  Minutos  Del evento
        Rosa (facilitación)  18:55  19:40       45       100 %
        Ana                  18:59  19:30       31        75 %
        Ben (con expulsión)  19:02  19:05       33        83 %
                             19:10  19:40

        Con invitación, sin venir: Kim

        Qué hicimos   Módulo    Minutos  Respuestas
        1. Quiz       trivia          6           2  repetida
        1. Quiz       trivia         14           0
        2. Six words  creative       20           1  terminada

           Puntuación  Puntos
        1  Ana            700  right (y además fast)
        1  Ben            700  right
        3  Rosa           100  right

        """)
  }

  @Test func nothingIsCut() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.title = (1...30).map { "title\($0)" }.joined(separator: " ")
    report.attendees[1].name = (1...9).map { "name\($0)" }.joined(separator: " ")
    report.activities[1].title = (1...9).map { "activity\($0)" }.joined(separator: " ")
    report.scores[0].portions = (1...24).map {
      Report.Portion(
        run: 2, reasons: [Report.Reason(text: "question \($0)", count: 1, points: 100)],
        count: $0 == 1 ? 2 : 1)
    }
    let text = ReportText(timeZone: newYork).render([report])
    for word in ["title", "name", "activity"].flatMap({ [$0 + "1", $0 + "9"] }) {
      #expect(text.contains(word))
    }
    #expect(!text.contains("…"))
    // So many reasons would not be read.
    #expect(text.contains("1  Ana        700  given 25 times\n"))
  }

  /// A few stand there each with its points.
  @Test func whatPointsWereForIsToldWithTheirNumber() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.scores[0].portions = [(1, 400), (2, 300)].map { number, points in
      Report.Portion(
        run: 2, reasons: [Report.Reason(text: "question \(number)", count: 1, points: points)])
    }
    let one = ReportText(timeZone: newYork).render([report])
    #expect(
      one.contains(
        """
        1  Ana        700  question 1: 400
                           question 2: 300

        """))
    report.scores[0].portions[1].run = 3
    let several = ReportText(timeZone: newYork).render([report])
    #expect(several.contains("  Quiz (400): question 1\n"))
    #expect(several.contains("  Six words (300): question 2\n"))
    report.scores[0].portions.append(
      Report.Portion(
        run: 3,
        reasons: [
          Report.Reason(
            text: "a story that moved everybody who has read it", count: 1, points: 50)
        ]))
    let both = ReportText(timeZone: newYork).render([report])
    #expect(
      both.contains(
        """
        Six words (350)
                             question 2: 300
                             a story that moved everybody
                               who has read it: 50

        """))
  }

  @Test func namesOfModulesStayWholeOrAreBrokenBetweenWords() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.activities[0].module = "gratitude-circle"
    report.activities[1].module = "a-very-long-name-of-a-module"
    report.activities[2].module = "onewordthatistoolongforit"
    let text = ReportText(timeZone: newYork).render([report])
    #expect(
      text.contains(
        """
        1. Quiz       gratitude-circle        6        2  played again
        1. Quiz       a-very-long-           14        0
                      name-of-a-module
        2. Six words  onewordthatistoo       20        1  ended
                      longforit
        """))
  }

  /// What people had begun was ended early; what they had not was skipped.
  @Test func whatWasLeftForTheNextActivity() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    for index in report.activities.indices { report.activities[index].how = "skipped" }
    report.activities[0].length = .seconds(29)
    report.activities[1].length = .seconds(30)
    report.activities[2].length = .seconds(29)
    report.activities[2].answers = 0
    let text = ReportText(timeZone: newYork).render([report])
    #expect(
      text.contains(
        """
        1. Quiz       trivia         <1        2  ended early
        1. Quiz       trivia          1        0  ended early
        2. Six words  creative       <1        0  skipped
        """))
  }

  @Test func whatSomebodyWentBackFromAtOnce() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.activities[0].length = .seconds(4)
    report.activities[0].answers = 0
    let text = ReportText(timeZone: newYork).render([report])
    #expect(text.contains("1. Quiz       trivia         <1        0  left at once\n"))
  }

  @Test func whoWasRemovedAndWhoDidNotComeAreNamed() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.attendees[1].role = "peer lead"
    report.attendees[1].wasRemoved = true
    report.attendees[2].wasRemoved = true
    report.absent = (1...12).map { Report.Absentee(person: $0, name: "Guest \($0)") }
    let text = ReportText(timeZone: newYork).render([report])
    #expect(
      text.contains(
        """
        Ana (peer lead, removed)  18:59  19:30       31      75 %
        Ben (removed)             19:02  19:05       33      83 %
                                  19:10  19:40

        Invited, did not come: Guest 1, Guest 2, Guest 3, Guest 4, Guest 5, Guest 6,
          Guest 7, Guest 8, Guest 9, Guest 10, Guest 11, Guest 12

        What we did
        """))
    report.isLive = true
    #expect(
      ReportText(timeZone: newYork).render([report]).contains("Invited, not here yet: Guest 1,"))
  }

  @Test func nothingIsWiderThanATerminal() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    let long = String(repeating: "長い word ", count: 30)
    report.title = long
    report.event = "a-slug"
    report.attendees[0].name = long
    report.activities[0].title = long
    report.activities[0].module = long
    report.activities[0].how = long
    report.scores[0].name = long
    report.scores[0].portions[0].reasons[0].text = long
    let lines = ReportText(timeZone: newYork).render([report, report]).split(separator: "\n")
    #expect(lines.allSatisfy { Columns.count(of: String($0)) <= 80 })
    #expect(lines.contains { Columns.count(of: String($0)) == 80 })
  }

  @Test func aNightThatPassesMidnight() throws {
    let time = HouseTime(newYork)
    let late = evening + 5 * 3_600_000 + 720_000
    #expect(time.clock(late, after: evening) == "00:12 +1")
    #expect(time.clock(evening, after: late) == "19:00 -1")
    // The same moments are one day in another zone.
    let utc = HouseTime(try #require(TimeZone(identifier: "UTC")))
    #expect(utc.clock(late, after: evening) == "04:12 +1")
    let tokyo = HouseTime(try #require(TimeZone(identifier: "Asia/Tokyo")))
    #expect(tokyo.clock(late, after: evening) == "13:12")
  }

  @Test func theNightTheClocksGoBack() {
    let time = HouseTime(newYork)
    // 2 November 2025, 01:30 comes twice.
    let first: Int64 = 1_762_061_400_000
    #expect(time.stamp(first) == "2025-11-02T01:30:00-04:00")
    #expect(time.stamp(first + 3_600_000) == "2025-11-02T01:30:00-05:00")
    #expect(Voice.english.text(time.day(first)) == "Sunday 2 November 2025")
  }

  @Test func zonesThatAreNotWholeHours() throws {
    let time = HouseTime(try #require(TimeZone(identifier: "Asia/Kathmandu")))
    #expect(time.stamp(evening) == "2025-10-25T04:45:00+05:45")
    let saint = HouseTime(try #require(TimeZone(identifier: "America/St_Johns")))
    #expect(saint.stamp(evening) == "2025-10-24T20:30:00-02:30")
  }
}

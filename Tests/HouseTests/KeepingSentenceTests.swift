import EventPlan
import EventTerms
import Testing
import TextProtocol
import Words

@testable import House

@Suite struct KeepingSentenceTests {
  private func promise(_ keep: Keeping, _ more: Keeping.Kind...) -> String {
    let known = Keeping.Kind.allCases.filter {
      [.attendance, .answers, .moderation].contains($0) || more.contains($0)
    }
    return Voice.english.text(keep.sentence(of: known))
  }

  @Test func thePromiseIsOneSentence() {
    var keep = Keeping()
    #expect(
      promise(keep, .scores)
        == "What you say is not stored; attendance and scores are kept for 30 days, answers until "
        + "the end, calls for help and reports for 90 days.")
    #expect(
      promise(keep)
        == "What you say is not stored; attendance is kept for 30 days, answers until the end, "
        + "calls for help and reports for 90 days.")
    keep[.store] = .days(365)
    #expect(
      promise(keep, .store).hasSuffix(
        "reports for 90 days, what activities note for next time for a year."))
    #expect(
      promise(keep, .feedback).hasSuffix(
        "reports for 90 days, feedback for a year."))
    keep[.attendance] = .none
    keep[.answers] = .none
    keep[.scores] = .days(730)
    #expect(
      promise(keep, .scores)
        == "What you say, attendance and answers are not stored; scores are kept for 2 years, "
        + "calls for help and reports for 90 days.")
    keep[.scores] = .none
    keep[.moderation] = .none
    #expect(
      promise(keep)
        == "What you say, attendance, answers and calls for help and reports are not stored.")
  }
}

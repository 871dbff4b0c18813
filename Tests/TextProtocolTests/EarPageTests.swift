import ActivityKit
import Messages
import Testing
import Words

@testable import TextProtocol

/// What stands in other words for the ear: a voice reads no brackets, and makes an article of a lone A.
@Suite struct EarPageTests {
  private func spoken(_ message: Message) -> String {
    Renderer(.speech(width: 0)).lines(message).joined(separator: " ")
  }

  @Test func aLetterIsFollowedByAPause() {
    for (written, read) in [
      ("It is A (Quito). 1 of 2 had it.", "It is A, Quito. 1 of 2 had it."),
      ("They are A (Red) and C (Blue).", "They are A, Red, and C, Blue."),
      ("The order is C (Mars), A (Moon).", "The order is C, Mars. A, Moon."),
      ("A scale from 1 (low) to 5 (well).", "A scale from 1, low, to 5, well."),
      ("The NASA (of the States).", "The NASA (of the States)."),
    ] {
      #expect(spoken(.say(written)) == read)
      #expect(Renderer(.plain(width: 0)).lines(.say(written)) == [written])
    }
    for (picked, read) in [
      ("A (Platypus), B (Penguin)", "A, Platypus. B, Penguin."),
      ("1 (Who?), 2 (Red, or blue), 12 (B)", "1, Who? 2, Red, or blue. 12, B."),
      ("A, C", "A, C."),
    ] {
      let saved = Message.saved(prompt: 1, text: Text(picked), note: nil, replaced: nil)
      #expect(spoken(saved) == "Saved: \(read)")
    }
    let said = Message.chat(from: "ana", text: "plan A (the old one)")
    #expect(spoken(said) == "ana says: plan A (the old one)")
    #expect(
      spoken(.error(.answerInvalidCouldBe(meant: ["A (Tea)", "B (Tea)"], choices: ["A", "B"])))
        == "That could be A, Tea, or B, Tea. Please answer A or B, or pass. To speak, use /say.")
  }

  @Test func whatMayBeLeftOutIsTold() {
    func usage(_ usage: String) -> String { spoken(.error(.badArgumentTooMuch(usage: usage))) }
    let start = "That is more than the command takes. Type "
    #expect(usage("/slow TIME|off") == start + "/slow TIME, or off")
    #expect(usage("/time [TIME]") == start + "/time TIME, where TIME need not be given")
    #expect(
      usage("/join EVENT [as NAME] [key KEY]")
        == start + "/join EVENT as NAME key KEY, where as NAME and key KEY need not be given")
    let help = Samples.commands.help(topic: "/mute", for: .facilitator, at: .leadRunning)
    #expect(
      spoken(help).hasPrefix("/mute NAME TIME, where TIME need not be given "), "\(spoken(help))")
  }
}

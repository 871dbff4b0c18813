/// Somebody who comes and goes.
struct SoakPerson {
  let room: Int
  var connection: Int?
  var isSeated = false
  var code: String?
  /// When an answer is due, and when they come back.
  var answers: UInt64?
  /// When the answer that is not confirmed yet was sent.
  var answeredAt: UInt64?
  var returns: UInt64?
  /// Whether they came back, and may be told again what is saved.
  var mayHearAgain = false
  /// Whether they have heard a question since they came.
  var hasHeardQuestion = false

  init(room: Int) { self.room = room }
}

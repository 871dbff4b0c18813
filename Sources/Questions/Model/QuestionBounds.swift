/// How much of a question trivia takes. A test holds these to the settings of the module.
public enum QuestionBounds {
  /// In characters, of a question.
  public static let ask = 500
  /// In characters, of a choice or an answer.
  public static let answer = 200
  public static let because = 1_000
  public static let source = 300
  public static let choices = 2...26
  public static let order = 2...10
  /// Other answers that are as right.
  public static let accept = 50
  /// Questions of one quiz.
  public static let questions = 20_000
  public static let tolerance = 0...1e15
}

/// How much of a file is read, so that none can exhaust memory.
public enum ImportBounds {
  /// In bytes, of a file.
  public static let bytes = 16 << 20
  /// In bytes, of a question with its answers.
  public static let question = 100_000
  /// Values in a JSON text.
  static let values = 1_000_000
  /// Questions taken from one file; those after them are counted and left out.
  public static let questions = 50_000
  /// Findings of one kind that are kept with their place; those after them are counted.
  public static let findings = 10_000
}

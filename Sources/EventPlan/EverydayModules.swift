public import ActivityKit

/// What people call activities when they have not looked up what a module is called, and what to write
/// instead.
public struct EverydayModules {
  /// A module of ours with what makes it the activity that was meant.
  struct Advice: Sendable, Equatable {
    let module: String
    /// Settings as a plan writes them, without braces; empty for the defaults.
    var settings = ""

    /// As an item of an agenda writes it.
    var written: String { settings.isEmpty ? "\(module): {}" : "\(module): { \(settings) }" }
  }

  /// By words in lower case, with hyphens.
  static let all: [String: Advice] = Dictionary(
    table.flatMap { advice, words in words.map { ($0, advice) } }
  ) { first, _ in first }

  static func advice(for word: String) -> Advice? {
    let key = word.lowercased().split { " _-".contains($0) }.joined(separator: "-")
    return all[key] ?? (key.hasSuffix("s") ? all[String(key.dropLast())] : nil)
  }

  /// What an agenda says for what somebody calls an activity, such as `mood-check: {}` for a pulse; nil of
  /// any other word, and where none of the modules is meant.
  public static func item(for word: String, among modules: [ModuleDefinition]) -> String? {
    let names = Set(modules.map(\.name))
    let name = word.lowercased()
    // A module of one's own may be called as people call another.
    if names.contains(name) {
      return (table.first { $0.0.module == name }?.0 ?? Advice(module: name)).written
    }
    return advice(for: word).flatMap { names.contains($0.module) ? $0.written : nil }
  }

  private static let table: [(Advice, [String])] = [
    (
      Advice(module: "trivia", settings: "questions: { include: packs/around-the-world.yaml }"),
      ["quiz", "pub-quiz", "question", "test", "kahoot", "jeopardy", "game", "quizz", "riddle"]
    ),
    (
      Advice(module: "poll", settings: "ask: Walk or nap?, choices: [Walk, Nap]"),
      ["vote", "voting", "survey", "choice", "straw-poll", "opinion", "questionnaire"]
    ),
    (
      Advice(module: "poll", settings: "kind: words, ask: How was it?"),
      ["word-cloud", "wordcloud", "tag-cloud", "one-word"]
    ),
    (Advice(module: "poll", settings: "kind: ideas, ask: What could we try next?"), ["dot-voting"]),
    (Advice(module: "this-or-that"), ["either-or"]),
    (
      Advice(module: "round", settings: "format: talking-piece, about: What matters to you now?"),
      ["talking-circle", "talking-piece", "talking-stick", "council"]
    ),
    (
      Advice(module: "round", settings: "format: fishbowl, about: What should change?"),
      ["fishbowl", "fish-bowl"]
    ),
    (
      Advice(module: "break", settings: "time: 5m"),
      ["pause", "rest", "intermission", "recess", "coffee-break", "tea-break", "bio-break"]
    ),
    (
      Advice(module: "feedback"),
      ["evaluation", "debrief", "session-rating", "satisfaction", "exit-survey"]
    ),
    (
      Advice(module: "note", settings: "text: Bring a cup."),
      ["message", "announcement", "info", "notice"]
    ),
    (
      Advice(module: "mindfulness", settings: "pattern: box"),
      [
        "breathing", "breathe", "breath", "breathwork", "box-breathing", "relax", "relaxation",
        "calm",
      ]
    ),
    (
      Advice(module: "mindfulness", settings: "pattern: body-scan"),
      ["meditation", "meditate", "body-scan", "mindful"]
    ),
    (
      Advice(module: "mindfulness", settings: "pattern: silent-sit"),
      ["silence", "quiet", "silent-sit", "sit", "sitting"]
    ),
    (
      Advice(module: "mindfulness", settings: "pattern: loving-kindness"),
      ["loving-kindness", "metta", "kindness"]
    ),
    (
      Advice(module: "mindfulness", settings: "pattern: walking"),
      ["walk", "walking", "mindful-walk"]
    ),
    (Advice(module: "five-senses"), ["senses", "grounding", "5-4-3-2-1", "54321"]),
    (
      Advice(module: "icebreaker", settings: "format: pairs"),
      [
        "pair", "pairing", "one-on-one", "1-1", "breakout", "breakout-room", "small-talk", "mingle",
        "meet", "coffee", "partner",
      ]
    ),
    (Advice(module: "icebreaker", settings: "format: trios"), ["trio", "group", "small-group"]),
    (
      Advice(module: "icebreaker", settings: "format: round"),
      [
        "check-in", "checkin", "round-robin", "go-round", "intro", "introduction", "welcome",
        "opening", "hello", "circle", "share", "sharing",
      ]
    ),
    (
      Advice(module: "icebreaker", settings: "format: would-you-rather"),
      ["would-you-rather", "wyr", "rather"]
    ),
    (
      Advice(module: "icebreaker", settings: "format: two-truths"),
      ["two-truths", "two-truths-and-a-lie", "truth", "lie", "2-truths"]
    ),
    (
      Advice(module: "icebreaker"), ["ice-breaker", "warmup", "warm-up", "energizer", "discussion"]
    ),
    (
      Advice(module: "gratitude-circle"),
      ["gratitude", "thanks", "thank-you", "grateful"]
    ),
    (Advice(module: "appreciation-round"), ["appreciation", "kudos", "shout-out"]),
    (
      Advice(module: "speed-meetings"),
      ["speed-dating", "speed-networking", "networking", "speed-meeting"]
    ),
    (
      Advice(module: "find-what-you-share"),
      ["common-ground", "in-common", "things-in-common", "what-we-share", "commonality"]
    ),
    (
      Advice(module: "icebreaker", settings: "format: spectrum-line"),
      ["spectrum", "spectrum-line", "line-up", "barometer", "continuum"]
    ),
    (Advice(module: "icebreaker", settings: "format: fours"), ["four", "foursome"]),
    (Advice(module: "rose-bud-thorn"), ["rose-thorn-bud", "rose", "retro", "retrospective"]),
    (Advice(module: "mood-check"), ["mood", "feeling", "temperature", "pulse", "weather", "vibe"]),
    (
      Advice(module: "closing-round"),
      ["closing", "check-out", "checkout", "goodbye", "wrap-up", "farewell", "takeaway", "close"]
    ),
    (
      Advice(module: "one-two-four-all", settings: "question: What could we try next?"),
      ["1-2-4-all", "124all", "think-pair-share", "brainstorm", "brainstorming", "idea"]
    ),
    (
      Advice(module: "bluff", settings: "words: { include: packs/en/bluff.yaml }"),
      ["balderdash", "fictionary", "dictionary-game", "definitions"]
    ),
    (
      Advice(module: "categories", settings: "categories: { include: packs/en/categories.yaml }"),
      ["scattergories", "category", "name-something"]
    ),
    (
      Advice(module: "clues", settings: "cards: { include: packs/en/clues.yaml }"),
      ["taboo", "clue", "charades", "describe-it"]
    ),
    (Advice(module: "twenty-questions"), ["20-questions", "who-am-i", "guess-who", "yes-or-no"]),
    (
      Advice(
        module: "letter-by-letter",
        settings: "words: { include: packs/en/letter-by-letter.yaml }"),
      ["hangman", "word-guessing", "guess-the-word", "wordle"]
    ),
    (
      Advice(module: "board-game"),
      ["connect-four", "connect4", "connect-4", "four-in-a-row"]
    ),
    (Advice(module: "board-game", settings: "game: reversi"), ["reversi", "othello"]),
    (
      Advice(module: "escape-room", settings: "room: { include: packs/en/escape-bakery.yaml }"),
      ["escape", "exit-room", "escape-game", "escaperoom", "adventure", "mystery"]
    ),
    (Advice(module: "human-bingo"), ["bingo", "people-bingo", "scavenger-hunt"]),
    (
      Advice(module: "story-circle"),
      ["story", "storytelling", "collaborative-story"]
    ),
    (Advice(module: "six-word-story"), ["six-words", "six-word", "six-word-memoir", "memoir"]),
    (
      Advice(module: "creative", settings: "kind: haiku, prompt: The sea"),
      ["haiku", "poem", "poetry"]
    ),
    (
      Advice(module: "creative", settings: "kind: corpse, prompt: The sea"),
      ["exquisite-corpse", "corpse"]
    ),
    (
      Advice(module: "creative", settings: "kind: renga, prompt: The sea"),
      ["renga", "linked-verse"]
    ),
    (Advice(module: "creative", settings: "kind: acrostic, prompt: Sea"), ["acrostic"]),
    (
      Advice(module: "creative", settings: "kind: caption, prompt: A cat sits on a typewriter."),
      ["caption", "captions", "caption-round"]
    ),
    (
      Advice(module: "creative", settings: "kind: letter, prompt: What do you hope for?"),
      ["letter", "letters", "letter-to-self", "time-capsule"]
    ),
    (
      Advice(module: "creative", settings: "prompt: The sea"),
      ["writing", "write", "creative-writing", "prompt", "journal", "journaling", "gallery"]
    ),
  ]
}

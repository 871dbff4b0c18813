import ActivityKit

/// Records what was carried out in an occurrence.
///
/// What people give to a prompt that is not named is held back until it closes, and then written in an
/// order that is drawn: beside the answers that are kept, the order in which people answered would tell
/// whose they are. Who passed is drawn as well.
struct InputRecorder {
  private let recorder: any EventRecorder
  private let occurrence: Int64
  /// The last response of each seat to each prompt that is open.
  private var responses: [Int: [Int: RecordedInput]] = [:]
  private var lastAt: Int64 = 0

  init?(_ recorder: (any EventRecorder)?, of occurrence: Int64) {
    guard let recorder else { return nil }
    self.recorder = recorder
    self.occurrence = occurrence
  }

  /// - Parameters:
  ///   - open: the prompts that were open when the entry was carried out.
  ///   - seated: the seat that a join or a return led to, and whether it is a new one.
  ///   - state: the state after it.
  mutating func note(
    _ entry: Entry, to open: [LivePrompt], seated: (seat: Int, isNew: Bool)?, state: EventState
  ) {
    var random = SystemRandomNumberGenerator()
    let prompt = open.first { $0.id == entry.input.respondsTo }
    let input = RecordedInput(entry, prompt: prompt, seated: seated, using: &random)
    let secret = prompt.flatMap { $0.prompt.privacy == .named ? nil : $0.id }
    if let secret, let input, let seat = input.seat {
      responses[secret, default: [:]][seat] = input
    }
    for prompt in responses.keys.sorted() where state.openPrompt(prompt) == nil {
      let held = responses.removeValue(forKey: prompt) ?? [:]
      release(held, state)
    }
    if secret == nil, let input { write(input) }
  }

  private mutating func release(_ responses: [Int: RecordedInput], _ state: EventState) {
    let lines = responses.values.compactMap(\.line).shuffled()
    let seats = responses.keys.filter { state.seat($0)?.standing == .here }.shuffled()
    let at = max(lastAt, responses.values.map(\.at).max() ?? 0)
    for (seat, line) in zip(seats, lines) { write(RecordedInput(at: at, seat: seat, line: line)) }
  }

  private mutating func write(_ input: RecordedInput) {
    lastAt = max(lastAt, input.at)
    recorder.note(input, in: occurrence)
  }
}

extension Input {
  /// The prompt that it answers or declines.
  fileprivate var respondsTo: Int? {
    switch self {
    case .answer(_, let prompt, _, _), .withdraw(_, let prompt), .undo(_, let prompt): prompt
    case .pass(_, let prompt): prompt
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .done,
      .reveal, .call, .stay, .stop, .ignore, .control, .clearAway, .moderate, .group, .tick,
      .replied:
      nil
    }
  }
}

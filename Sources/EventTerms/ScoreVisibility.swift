/// Who sees the scores of an event. The raw value is its word in `events.yaml`.
public enum ScoreVisibility: String, Codable, Sendable, CaseIterable {
  /// No scores are kept.
  case off
  /// Each person sees their own.
  case `private`
  /// Everyone sees the scores of the teams, and of people their own alone.
  case team
  /// Everyone sees the standings.
  case `public`
}

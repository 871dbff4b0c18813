/// What ran when whoever leads went elsewhere, for as long as that can be undone.
struct LeftActivity: Codable, Sendable {
  /// The index in the agenda.
  let place: Int
  let title: String
  let module: String
  /// What its store is called; nil where it has no name.
  let store: String?
  /// Its stage, which stands still.
  let slot: StageSlot
  /// The number of the run that began instead.
  var instead = 0
}

import YAML

/// The document of a text, and its problems as `line:column message`.
func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
  YAMLReader(limits: limits).read(Array(text.utf8), file: "test.yaml")
}

func problems(_ text: String, limits: YAMLLimits = YAMLLimits()) -> [String] {
  problems(of: read(text, limits: limits))
}

func problems(of document: YAMLDocument) -> [String] {
  document.problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" }
}

extension Node {
  /// The node and all below it.
  var all: [Node] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.all)
    case .mapping(let entries): [self] + entries.flatMap { $0.key.all + $0.value.all }
    }
  }
}

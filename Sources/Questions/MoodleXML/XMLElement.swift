import YAML

/// An element of XML with the place where it starts.
struct XMLElement {
  let name: String
  let attributes: [(name: String, value: String)]
  let position: SourcePosition
  /// The text that stands in it directly, sections of CDATA as they are.
  var text = ""
  var children: [XMLElement] = []

  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The first child of that name.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

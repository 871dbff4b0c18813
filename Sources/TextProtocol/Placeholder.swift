enum TextProtocolPlaceholder {}

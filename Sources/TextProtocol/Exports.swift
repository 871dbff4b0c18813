@_exported import Messages
@_exported import Words

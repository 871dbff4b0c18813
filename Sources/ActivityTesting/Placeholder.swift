enum ActivityTestingPlaceholder {}

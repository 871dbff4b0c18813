enum EventRuntimePlaceholder {}

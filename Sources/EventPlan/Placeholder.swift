enum EventPlanPlaceholder {}

enum HousePlaceholder {}

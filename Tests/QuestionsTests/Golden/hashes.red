Who had #1 hit?: b
Who #2: c

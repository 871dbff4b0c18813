One?:
- yes
Two: what is "it"?:
- no
Three: what is "that"?:
- no
Four?: [a
Five?:
- "b

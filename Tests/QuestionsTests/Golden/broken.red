One?:
- yes
Two: what is "it"?:
- no

- ask: Capital of Peru?
  answer: Lima

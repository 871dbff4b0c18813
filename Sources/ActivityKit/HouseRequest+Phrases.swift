/// What people say: one phrase a line, in small letters without accents and apostrophes. Of what stands between
/// brackets one is said, or nothing where a bar stands alone.
extension HouseRequest {
  static let english = Table(
    courtesies:
      """
      (please|pls|plz|sorry|excuse me|pardon|ok|okay|um|uh|er|hm|hmm|wait|hang on|hold on|so|\
      and|but|oh|thanks|thank you|i missed that|i missed it|my bad)
      """,
    openings:
      """
      (can|could|would|will) (you|we|i|someone|somebody)
      may (i|we)
      how (do|can|would) (i|we|you)
      how to
      (can|could) (i|we) (get|have|see)
      is it possible to
      """,
    alone: [
      .again:
        """
      again
      repeat (|it|that|this|yourself|what you said)
      (repeat|reread|say|ask|read) (the|this|that|my) (|last|previous) (question|prompt)
      (say|ask|read|show|see|hear|tell me) (it|that|this|the question|the prompt) (again|once \
      more|one more time)
      repeat (it|that|this|the question|the prompt|the last question) (again|once more|one more \
      time)
      (the|) question (again|once more|one more time)
      (what|which) (was|is) (the|this|our|my) (|last|current) (question|prompt)
      whats (the|this|our|my) (|last|current) (question|prompt)
      what was the question again
      whats the question again
      what is the question again
      (which|what) question
      wheres the question
      where (is|was|did) the question (|go)
      what (are|were) you asking
      what (did|do) you ask
      what is being asked
      what (am i|are we) (answering|being asked)
      (i|we) (missed|forgot|lost|didnt get|didnt see|didnt catch|didnt read|didnt hear|cant \
      see|dont see|cant find|dont remember|cant remember|dont understand|didnt understand) \
      (the|this|that) question
      what did you say
      i didnt (get|catch|hear) (that|it)
      (i want to|i need to|id like to|i would like to|let me) (see|hear|read) the question (|\
      again)
      """,
      .time:
        """
      how (much|long) (time|) (is|do i have|do we have|have i got|have we got|is there|do i \
      still have|do we still have) left
      how much time (|is there|is remaining|remains|left|do i have|do we have|have i got|have \
      we got|do i get|do we get|do i still have|do we still have)
      how long (do i have|do we have|have i got|have we got|do i get|do we get|left|until it \
      closes|until it ends|until this closes|until this ends|is left)
      how much longer (|do i have|do we have|have i got|have we got|will this take|is this|is \
      it|until it closes|until it ends)
      how many (more|) (minutes|seconds) (left|are left|do i have|do we have|are there|have i \
      got|do i have left|do we have left)
      (what is|whats) the time (left|limit|remaining)
      time (left|remaining)
      is there (a time limit|time left|still time|any time left)
      when (does|will) (it|this|the question|this question) (end|close|finish)
      """,
      .whereabouts:
        """
      where (am i|are we) (|now|right now)
      """,
      .undo:
        """
      undo (|it|that|this|my answer|my last answer)
      take back my (|last) answer
      take my (|last) answer back
      (delete|change|correct|remove|edit|withdraw) my (|last) answer
      """,
      .unwilling:
        """
      (i|we) (dont|do not) (want|wish) to (|answer|answer this|answer that|say|tell|share|do \
      this|do that|do it|talk about it|talk about this|talk about that|play)
      (id|i would|) rather not (|say|answer|tell|share|answer this|answer that)
      (i|i would|id|) prefer not to (|say|answer|tell|share|answer this|answer that)
      i (wont|will not|cant|cannot) answer (this|that|it)
      """,
      .skip:
        """
      (skip|pass) (the|this|that) (question|one)
      pass on (this|that|it|this one|that one)
      """,
      .quit:
        """
      how (do|can) (i|we) (leave|quit|exit|get out|get out of here|log out|log off|disconnect)
      can (i|we) (leave|quit|go)
      """,
      .lost:
        """
      what (do|should|shall|must|can) (i|we) (do|type|write|say|answer|enter) (|now|here|next)
      what (am i|are we) (supposed|meant) to (do|type|write|say|answer) (|now|here)
      what now
      what (is|was) this
      whats this
      what is this about
      whats this about
      how (do|does) (this|it) work
      how do i (answer|reply|respond|play)
      i need instructions
      """,
      .helpMe:
        """
      (i|we) need help (|here)
      (can|could) (you|someone|somebody|anyone) help (me|us)
      """,
    ],
    asked: [
      .again:
        """
      (once more|one more time|once again)
      (the|) question
      go over (that|it) again
      (see|hear|read|get) (it|that|this|the question) (|again|once more)
      what was that
      come again
      """,
      .time:
        """
      (more|some more|a bit more|extra) time
      (get|have) (|some|a bit) more time
      (the|) time
      """,
      .undo:
        """
      (change|correct|fix|delete|edit|remove|withdraw) (it|that|this|what i wrote|what i said|\
      what i typed)
      take (it|that|this) back
      """,
      .skip:
        """
      (skip|pass) (|it|this|that|me|on this|on that|on it)
      """,
      .helpMe:
        """
      get help
      call (a|the) (facilitator|host)
      """,
    ])

  static let spanish = Table(
    courtesies:
      """
      (por favor|porfa|porfavor|perdon|perdona|disculpa|disculpe|oye|oiga|a ver|vale|bueno|eh|\
      espera|un momento|y|pero|gracias|lo siento)
      """,
    openings:
      """
      (|me|nos) (puedes|puede|podrias|podria|podeis|pueden|podrian)
      (puedo|podemos|podria)
      como (puedo|podemos|podria|hago para|se puede)
      como
      se puede
      es posible
      """,
    alone: [
      .again:
        """
      (repite|repita|repetid|repetir|repitan) (|eso|esto|la pregunta|la ultima pregunta|lo que \
      has dicho)
      (repitelo|repitela|repetirlo|repetirla|repitamelo) (|otra vez)
      otra vez
      (|la) pregunta (otra vez|de nuevo)
      otra vez la pregunta
      (cual|que) (era|es|fue) la (|ultima) pregunta
      que pregunta
      donde esta la pregunta
      (quiero|quisiera|me gustaria) (ver|leer|oir) la pregunta (|otra vez|de nuevo)
      que (preguntas|preguntais|preguntabas|has preguntado|preguntaste|dijiste|has dicho)
      (|yo) no (vi|veo|lei|oi|encuentro|recuerdo|entendi|entiendo|he visto|he leido|he \
      entendido) la pregunta
      """,
      .time:
        """
      cuanto tiempo (|queda|me queda|nos queda|tengo|tenemos|falta|hay|resta|tengo todavia|\
      queda todavia)
      cuanto (queda|me queda|nos queda|falta)
      cuantos (minutos|segundos) (quedan|me quedan|nos quedan|tengo|tenemos|faltan|hay)
      (|el) tiempo (restante|que queda)
      hay (limite de tiempo|tiempo todavia)
      queda tiempo
      cuando (acaba|termina|se cierra|cierra) (|esto|la pregunta|esta pregunta)
      """,
      .whereabouts:
        """
      (|en) donde (estoy|estamos) (|ahora)
      """,
      .undo:
        """
      deshacer (|eso|esto|lo ultimo|mi respuesta)
      (borrar|quitar|retirar|cambiar|corregir|editar) mi (|ultima) respuesta
      como (lo|la) (deshago|borro|cambio|corrijo|quito)
      como (deshago|borro|cambio|corrijo|quito|retiro) (eso|esto|mi respuesta|lo que he \
      escrito)
      """,
      .unwilling:
        """
      (|yo) no quiero (|contestar|responder|decirlo|hacerlo|hacer esto|compartirlo|hablar de \
      eso|jugar)
      prefiero no (|contestar|responder|decirlo|hacerlo|compartirlo|decir nada)
      no (me apetece|tengo ganas) (|contestar|responder|de contestar|de responder)
      """,
      .skip:
        """
      (saltar|pasar) (la pregunta|esta pregunta|esta)
      """,
      .quit:
        """
      como (salgo|me voy|me salgo|me desconecto)
      (|como) puedo (salir|irme|desconectarme)
      """,
      .lost:
        """
      que (hago|hacemos|escribo|pongo|tecleo|contesto) (|ahora|aqui)
      que (tengo|tenemos|hay) que (hacer|escribir|poner|contestar) (|ahora|aqui)
      que (debo|puedo|podemos) (hacer|escribir) (|ahora|aqui)
      y ahora que
      ahora que hago
      que es esto
      como (funciona|va) esto
      como se (juega|contesta|responde)
      como (respondo|contesto)
      """,
      .helpMe:
        """
      (puedes|podeis|alguien puede|me puedes|podrias) (ayudarme|ayudar)
      """,
    ],
    asked: [
      .again:
        """
      (de nuevo|una vez mas|la pregunta)
      (ver|leer|oir) la pregunta (|otra vez|de nuevo)
      """,
      .time:
        """
      (|tener) (|un poco) (|de) (|mas) tiempo
      """,
      .undo:
        """
      (deshacerlo|deshago|borrarlo|cambiarlo|corregirlo|quitarlo|retirarlo)
      (lo|la) (deshago|borro|cambio|corrijo|quito)
      """,
      .skip:
        """
      (saltar|saltarla|saltarmela|saltarlo|saltarmelo|pasar|pasar de esta)
      """,
    ])
}

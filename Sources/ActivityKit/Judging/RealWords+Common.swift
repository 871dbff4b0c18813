// Written by Scripts/real-words of the data of wordfreq by Robyn Speer, which may be used under the
// terms of CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). Only words are kept of it that
// are one letter away from another. This list may be used under the same terms.

extension RealWords {
  /// Common words of Spanish, French, German, Portuguese and Italian.
  static let common = """
    abaixo abajo abandonar abandonne abandono abandonou abattre abattu abbau abbiamo abbiano
    abertas abertos abgabe abgaben abgeben abgegeben abgehalten abgelegt abgenommen abgeordnete
    abgesagt abgesehen abgesetzt abgezogen abhalten abiertas abiertos abitato abkommen ablegen
    abnehmen abord aborda abordar aborder aborto about abren abrigar abrigo absatz abschliessen
    abschluss absicht absolu absolue absolut absolute abstieg abwesenheit abzug acabado acabando
    acabei acabou academia acao acaso accadde accadere accadra accanto accao accedere accendere
    accento accepte acces accesso accettano accoes accompagne accompli accomplir accord accorto
    accroche accrocher accueillir accuse aceite aceitou acento acercan acero acertar acerto
    acertou acervo achei achete acheteur acheve achever achou acht achte achten acide acides acido
    aclara aclarar acoes acompana acompanar acompanhando acompanhar acontecera aconteceram
    acontecia acordar acoso acquis acquise acquisito acrescenta acrescentar actas actes acteur
    acteurs action activar actividade actividades actores actual actualmente acusa acusado
    acusados acusan acusou acuto adam adapte addio addition adecuadas adecuados adeptes adicao
    adler admire admirer admiro admis adocao adopta adoptar adopte adotar adresse adressen adrien
    aereas aerien afasta afastar afectadas afectados affatto affiche affirmant affirme affirment
    affirmer affitto afirma africain africaines africanas africanos after agarra agarrar agees
    agent agio agissait agissant agissent agito agli aglio agnes agora agosto agrada agradar
    agradece agradecer agregar agua aguantar aguardar aguentar aguia aguiar aguila aguilar ahnlich
    ahnliche aide aident aidera aient aies aigle aile ailes aille aime aiment aimerai ainda aires
    aiutando aiutano aiutarmi aiutarti aiutato ajout ajoutant ajoute ajoutent ajudado ajudando
    ajudem akte akten aktien aktion aktive aktuell aktuelle alagoas alain alan alarm alben albergo
    albert alberta alberto album albuns alcaldes alcaldesa alcancar alcol alcool alcun alega
    alegria alema aleman alemana alemania alemao alerta alessandria alexander alexandre alfonso
    alger algerie algerien alguem algum alguma algun algunas algunos alguns alianca alianza alias
    alice aliento alimentar aline allant alle allegato allein alleine allemand allemandes allen
    allenamento allevamento allgemein allgemeine allie alloggi alloggio allume allumer allure alma
    almas alonso alpen alpes altar altare alte alternativ alternative alternativen alteste
    altesten altitude altos altrui alves alvos alzare amaba amador amadora amanda amanha amano
    amant amante amava ambas ambos ameaca ameliore ameliorer amende amene amener america americain
    americaines american americanas americanos ames amical amiens amies amigas amigos amiral amont
    amor amores ampi amplios amuse amuser anadido anal analisar analista analiza analizar analyse
    analysen anbau ancona ancor ancora andar andare anderte andes andre andrew anel anerkannt
    anerkannte anfang anfrage anfragen angabe angaben ange angeben angeblich angebliche
    angeblichen angebot angebote angeboten angegeben angehalten angehen angehorige angehorigen
    angekommen angel angela angelegt angeles angemessen angemessene angenehm angenehme angenommen
    angers angesagt angesehen angesetzt angestellt angestellte angestellten angezogen anglais
    anglaise angles angola angriff angriffe angriffen angst angste anhalt anhalten anhanger
    anhangern animal animale anime anjos anklage ankommen anlage anlagen anliegen anneau anneaux
    annee annehmen annexe annie annonce annuel annule annuler annunci anos ansatz ansatze
    anschliessen anschluss ansehen ansia ansicht anspruch anspruche anstalt anstatt anstelle
    anstellen anstieg anteil anteile antes antigas antigos antiguas antiguos antike antiken antrag
    antrage antwort antworte antwortete anuais anual anualmente anunciar anvers anwalt anwalte
    anwesen anwesend anwesenheit anzeige anzeigen anziche anzug aosta aout apagar aparece
    aparecendo aparecido aparente aparezca aparte apenas apertar aplica aplicando aplicar apoiado
    apoiando apoiar apoiou aponta apontado apontando aportar apostar apoyado apoyando apparecchi
    apparecchio apparence apparente appartenait appartenant appel appelait appelant appelle
    appelles applicare applique apport apporte apporter apposta apprecie apprecier approche appui
    appuie appuye appuyer apreciar aprendido aprendio apres apresenta apresentadas apresentando
    aprile aprire aprova aprovar aprovecha aprovechar aproveitar aproxima aproximar aquelas
    aqueles aquellas aquellos arabe arabia arabie arabisch arabische arabischen arana aranha
    arbeit arbeitete arbeiteten archivi archivio area areas areia arena arenas argent argentin
    argentinas argentine argentinos arger argern argument argumente arias arma armadas armados
    armando armas arme armees armenia armin armonia arrache arracher arranca arrancar arrange
    arranger arranjar arret arrivait arrivando arrivano arrivant arrivare arrive arrivees arrivent
    arrivera arsch arte arten artes artigo artigos artikel arzt arzte arzten arztin asado asalto
    ascenso ascensor ascesa asche ascoli ascoltare asesinados asesinato asesinatos asia asiatische
    asiatischen asie asiento asile asociadas asociados aspekt aspekte aspettando aspettano
    aspettare assai assassin assassinato assassine assassinio assento assentos assetto assinar
    assis assise assistance assistant assistante assiste assister associadas associados associe
    associees assume assumer assunto assuntos assurant assure assurent assusta ataca atacado
    atacando atacar atado atenas atende atento athen atingindo atitude atividade atividades atlas
    atmen atores atout atracao atraer atraso atravessa atravessar attaccano attache attaquant
    attaque attaquent atteindre atteint atteintes attend attendant attendent attendre attente
    attentes attimo attirare attire attirer attitude attivare attrape attraper attrazione attribue
    attrice attuare attuazione atua atuacao atuais atualmente aucun aucune audi audicao audio
    audition aufbau aufbauen aufeinander auffuhrung aufgabe aufgaben aufgebaut aufgeben
    aufgefallen aufgefuhrt aufgegeben aufgelegt aufgelost aufgenommen aufgeregt aufgestellt
    aufhalten auflage auflagen auflosen aufmachen aufnahme aufnahmen aufnehmen aufsicht
    aufstellung auftrag auftrage auftritt auftritte aufwachen aufzug auge augen augmente augmenter
    aulas aumentado aumentando aumentano aumentou aupres aura aurez auriez aurions aurora ausbau
    ausbauen auseinander ausfuhrlich ausfuhrliche ausfuhrung ausgabe ausgaben ausgebaut ausgeben
    ausgefallen ausgefuhrt ausgegeben ausgehen ausgehend ausgelegt ausgelost ausgenommen
    ausgestellt ausgewahlt ausgewahlte aushalten ausmachen ausnahme ausnahmen ausreichend
    ausreichende aussage aussagen ausschluss ausschuss aussehen ausseren ausserst ausserte
    aussicht aussieht ausstellung australie australien austritt auszug auteur autista auto
    automatisch automatische autonome autonomia autonomie autor autora autoren autores autoria
    autorin autorise autorite autorites autors autour autres autrice avancar avance avant avanti
    avanza avanzando avanzar avanzare aventi aver averci avere avermi averne averti aves avete
    avevamo avevano aviao aviez avions avis avisar avocat avons avos avoue avouer avrai avrei
    avremmo avremo avresti avrete avversari avversario avvio avviso award ayant ayons ayudado
    ayudando ayudante ayudara ayudarte ayuden bacana bacia bacino bacio back bacterias bacteries
    baden bague bahia bahnen baia bailar baile bairro bairros baise baiser baisse baisser baixos
    bajado bajando bajos bakterien bala balance balancer balas balcon baleado baleia balken balkon
    ball balle ballon balon banana bancos bancs bandas bandeira bandos banho banken banner banos
    banque baptise baptiste barao baratas baratos barba barbe barca barche barco barcos baren
    bares baron barras barrio barros barroso bart barth basadas basados basan base baseadas
    baseados baseia basel bases basicas basicos basis basque basse basses basta batalha batata
    batatas bateau bateaux baterias bati batir baton battant batte battent battere batterie
    batterien batteries battre battu bauch bauern baume baumen baute bauten bayer bayerische
    bayerischen bayern beach beamte beau beaux bebe bebes bebida becher bedanken bedeckt bedenken
    bedenkt bedeutende bedeutenden bedeutete befanden befehl befehle befragt befreit befunden
    begangen begann begannen begeben begehen beginn beginnen beginnt begonnen begriff begriffe
    begriffen begrundete behauptete behindert behinderte behorde behorden beide beijar beine
    beinen beira beispiel beispiele beitrag beitrage beitragen bekannt bekannte bekommen bekommst
    belas beleg belegen belegte belge belges beliebt beliebte beliebten bell bella belle belles
    belos bemerkt bemerkte bemuht benannt benche benefice benefici beneficie beneficier beneficio
    benito benotigen benotigt benotigte benotigten bensi bento benutzte berco bereich bereiche
    bereichen bereit berge bericht berichte berichtete bernd berne beruf berufe berufen beruflich
    berufliche beruflichen beruhmt beruhmte beruhmten beruhrt beruht besatzung beschaftigt
    beschaftigte beschloss beschluss beschreiben beschrieben beschwerde beschwerden beschweren
    besetzen besetzt besetzten besetzung besitz besprechen besprochen besser bessere best besta
    bestatigt bestatigte beste bestehen bestehend bestehende bestehenden bestens bestimmen
    bestimmt bestimmte besuch besuchern besuchte besuchten beta beteiligen beteiligten beten betes
    beton betont betonte betrag betragen betragt betreffen betrieb betriebe betrieben betroffen
    betroffene betroffenen betrug betten beurre beute bewegen bewegt bewegte beweis beweisen
    bewerbung bewerbungen bewertung bewertungen bewiesen bewohner bewohnern beworben bezeichnete
    bezeichneten bezog bezug bianca bicho bico bienen biete bilanci bildern bildete bildeten
    bildung bill billet billig billige billy binden bindung binnen biologia biologica birra
    bisherige bisherigen bite bitte black blague blanc blancas blanche blanches blancos blancs
    blase blasen blatter blattern blau blaue blauen bleib bleiben bleibst blesse bleu bleues blick
    blicken blieb blieben block blode blonde bloque bloquer bloss blue blues blume blumen blute
    bluten board boas boate bocca bock bodas boden bogen bohmen bohnen boire boite boites bola
    bolas bolha bolsas bolsos bombe bomben bonitas bonitos bonne bonner bonos bonta bonte bonus
    boote bord bordo bords borgo boris borne bornes borse bosch bosque boss bosse bosser boston
    bota botas boten boton bottes bouche boucle boucles bouffe bouffer bouge bouger boule boules
    bourre bourse bouton bouts boxen brach brachte brachten braco bracos braga brancas branche
    branchen branches branco brancos brand brandt brasil brasileiros brauch brauchen brauchst
    brauchte braune braunen brav bravo brazil brazo breit breite bremsen brennen brest breton
    brett breve brevet brexit bricht brief briefe briga brillant brillante brinca brincar brinda
    brindar bring bringen brise briser briten britische britischen brito brosse bruce brucke
    brucken bruder bruit brule bruler brunnen bruno brust bruste brute bruto bruxa buch buchern
    buen buenas buenos bull bulle bulles bunda bunte bunten buon buque buraco buracos bureau
    bureaux burger burgern burro busca buscado buscando busch bush busque busquen buts butta
    butter caballo cabane cabello cabina cabine cabinet cable cables cabos cabra cabrera cabron
    caca cache cada cadde cade cadeau cadeaux cadeia cadeias cadeira cadeiras cadenas cadere cadre
    cadres cafes cagar cahier caido caiga caindo caire cairo caisse caisses caixa caixas cajas
    cajon calar calca calcada calci calcio calcul calcular calculer calidad calido caliente
    calientes callar calles calma calme calmer calor calore calvo cama camada camadas camara
    camargo camas cambi cambiado cambiando cambiano cambiara cambiare camera cameras cameron
    cameroun caminar caminhoes caminhos camion camisa camp campagne campana campania campea
    campeao campos camps campus cana canada canais canal cancao cancha cancro candidat caneta
    cannoni canon canone canons cansaco cantando cantar cantare canton cantons cantora caos capa
    capire capita capital capitale capitano capitato capra captar captura capturar caracter
    caralho caras carater carbon carbone carbono carcel carceles carece carecen cargado cargando
    cargas cargos caridad carinho carino carita carl carla carlo carlos carne caros carre carrega
    carregado carregando carregar carreira carrello carrera carres carrinho carro carros carta
    cartas carte carteira carteles carter cartera carton cartons carvalho carvao casaco casados
    casais casale casca casco caserma casero caserta casino casos casse casser casta castro
    casuale catalan catalana catalina catalogne catalogue cataluna catalunya catedra catedral
    cattura causa causadas causado causados causando cause causou caxias ceara ceca cede ceder
    cedere cedo ceduto celebra celebrando celebrar celebre celle celos celoso celso celula cemento
    cena cenar cendres cenere cense censee censo centaine centaines center cento central centrale
    centre centres centro cerca cercado cercanas cercando cercania cercano cercanos cercare cerchi
    cerdo cerebro cerradas cerrado cerrados cerrando cerro certain certaines certas certes certeza
    certos cerveza cesar cessar cesse cesta ceux chaco chacun chacune chaine chaines chair chaire
    chaise chaises chamadas chamados chamamos chamando chamava chamou champ champagne champs
    chance chancen chances change changement changera chant chanter chanteur chantier chaos chapa
    chapada chapeau chaque charakter charaktere charge chargement charite charlas charles charmant
    charmante charme chars charte chasse chasser chasseur chateau chateaux chats chatte chaud
    chauffe chauffer chauffeur chauve chave checa chef chefe chefs chegando chegara chegaram
    chegarem chegava chegou chegue cheguei cheias cheios cheiro chemische chemischen chene cheque
    cherchait cherchant cherche cherchent chercheur cheres cherie chevaux cheveux chevre chiamano
    chiamare chiamava chiant chicas chicos chiedendo chiedere chiedermi chiedersi chiederti
    chiedono china chine chines chinesa chinesische chinesischen chinois chinoise chinos chirurgie
    chirurgien chissa chiudendo chiudere chiudono choisi choix choque chorar chover chris christ
    christi christian christlich christliche christlichen christophe christopher chute ciascun
    cible cibles ciclo ciclos cieco ciegos cielo cielos ciente cientificas cientificos ciento
    cientos cierran ciertas ciertos cima cina cinco cinta cintas cinto circo circostante cire
    cirurgia cirurgiao citando citar citare citta ciudadania civil civiles clair claires claque
    claras claridad claros clarte clase clases classe claude clause clausula clausura claves clefs
    clic cliche click cliente clientes clima clique cliquez cloche club clube coach cobrar cobrir
    cocaina cocina cocinar code codes codigo coerente coeur coge coger coin coincide coinciden
    coins coinvolge cola colar colas colega coleta colina coll collana collar colle collegare
    college colleges collegue collegues coller collier colloqui colloquio colocadas colocado
    colocados colocando colocar colocou colombia colonia colonial colonie colonies colonne
    colonnes coloque coloquei color colorado colto colui columbia coluna comando combate combater
    combien combina combinar combine comble combler comecado comecando comecou comedie comedien
    comemora comemorar comendo comenta comentado comentar comenzado comenzando comenzar comenzo
    cometido cometio comiendo comienzan comigo cominciamo cominciando cominciano cominciato comite
    comites comma commande comme commencait commencant commencent comment commente commenter
    commerce commerces commercial commerciale commun communes communique communiquer communisme
    communiste compagne compagnie companeras companeros compara comparado comparando comparar
    compare comparer comparten compartilhar competent compie complejas complejos complessita
    complet completar complete completos complexas complexe complexes complexos complique
    compliquee complot compone componen comporta comportant comporte comportent comporter
    composant composantes composants compose composent comprado comprador comprando comprare
    compreende compreender comprei comprenait comprenant comprender comprimento compris comprise
    comptait comptant compte comptent compteur comte comum comun comuna comunica comunicar
    comunita concedido concedio conceicao conceito conceitos concejo concelho concentra concentrar
    concentre concentrer concepcao concept concepts concernant concernees concernent concernes
    concert concerto concertos concerts concesion concession concha conclu conclui conclut
    concordar concordo concordou concret concretas concreto concretos concu concue condado
    condamne conde condena condesa condicao conducao conduire conduit conduite conduzione conecta
    conectar conejo confermano confesion confession confessione confesso confessou confiar confie
    confira confirma confirmar confirme conforme confusao confusion conges congo congres conhecia
    conhecidas conhecidos coniglio conmigo connaissant connaisse connaissent connaissez connecte
    connosco connu connues cono conocidas conocidos conoscere conoscete conosco conozcan conquista
    conquistar cons consacre conseguem conseguente conseguido conseguindo conseille conseiller
    consejo conselho conserva conservador conservadora conservar conserve conserver consideraba
    consideradas considerados consideramos considerando considerano considerant considerare
    considere considerees considerent considerou consigli consigo consigue consiguen consta
    constance constant constante constat constate constater constitue constituye constituyen
    construindo construire construit consulado consulta consultado consulte consulter contact
    contacter contacto contado contador contando contano contanti contar contare contato contatos
    conte contea contendo contenter contenus contes contessa contest contestar contester conteudo
    contexte contexto contiene contienen contient contigo continent continente continu continuando
    continuano continuara continuaram continuare continuava continue continuem continuent
    continuera continuou conto contra contraint contrainte contrari contrasto contrato contre
    contrer contribue contribuer contribui contribuito contro control controla controlar controle
    controleur controllare contudo convem convenio convento convenu conversa convida convidar
    conviene convient convierten convinzione convoca convocar cool coole cooper coordinador
    coordinadora copa copas copia copie copine copines copos coppa copre coque corda corde cordes
    corea coree coreen coreia cores corna coro coroa corona corpo corpos corps corre correct
    correcte corredor correndo correre corresponde corresponden corretor correzione corriere
    corrio corruzione corse cortado cortar corteo cortes cortos cortou coruna cosa cosas costa
    costado costano costas costes costos costruire costumam costume cota cotas cote cotes cottura
    couch couche coude coule couler couleur couleurs couple couples coupure courant courbe coureur
    coureurs courir couro course courses courtes cousin couteau couteaux couter couteux couto
    coutume couture couvent couvert couvrir cover cozinha cozinhar crainte crash crea creando
    creano creant creare creatore crece crecido crecio credere credete credimi credo creduto cree
    creees creent creia creian creido creio crema creme cresce crescita creuse creuser creux creve
    crever creyo cria criadas criado criamos criando criei crier crime crimes crise crises
    cristina criteri criterio criticos critique croire croise croissance croissant croissante
    crollo cronaca cronica cross croyant cruce crue cruel cruz cruza cruzar cuadras cuadros
    cualquier cualquiera cuando cuantas cuantos cuartel cuartos cuatro cubiertas cubiertos cubre
    cubren cucina cuenca cuentos cuernos cuero cuerpo cuerpos cuesta cueva cuevas cuida cuidado
    cuidando cuidar cuire cuisine cuisiner cuisse cuisses cuite cuivre cujas cujos culo culpa
    culpar culte culto cultura culturais culture culturels cumbre cumplan cumplen cumplido
    cumprimento cunado cura curar cure curso cursos curtas curtos curva curvas custar cuyas cuyos
    daba daban dabei dachte dachten dadas dados dagli daher dahin dale dall dama damalige
    damaligen damas dame damen dames damos danar dancar dance dando danger daniel daniela dankbar
    danke danken dano danos dans danse dantas dante daquelas daqueles daran daranno darci darei
    dargli daria darin dario darle darme darmi darnos darse darsi darte darti daruber darum datas
    datemi dates datos datum dauer dauernd dauerte daumen davano davide debat debate debats
    debatte debatten debemos debera deberan deberia debian debido debiera debile debit debout
    debut debuter decada decede decedee decenni decennio decente decian decide decidem deciden
    decider decidido decimo decirme decirte deck declara declarant declarar declare declarent
    declenche declencher decor decors decouvert decouverte decouvre decouvrez decret decrire
    decrit decrite decroche decrocher dedica dedicadas dedicados dedicar dedicare dedie dediee
    dedos deem deesse defend defende defendendo defendent defender defendiendo defendre defendu
    defense deficit defiende defienden defile define definem definen defini definidas definidos
    definire defis degage degager degats degli dehors dein deine deitado deitar deixado deixando
    deixara deixaram deixarem deixaria deixava deixou dejaba dejado dejamos dejando dejara dejaria
    dejarse dejarte dejaste dejemos dela delai delais delas delegado deles delicada delicado
    delicat delicate delire delit dell della delta demandant demande demandent demarre demarrer
    demas demasiadas demasiados demi demie democrate democraticas democraticos democratie demons
    demonstra demonstrado demonstrando demontre demontrer demora demorar demos demostrado
    demostrando demselben demuestra demuestran denaro denen denis denkbar denken denkst denonce
    denoncer dense denselben dente dentes dentro dents denuncia depasse depasser dependant depende
    dependendo dependent dependiendo depense depit deplace deplacer deportivas deportivos depose
    depot depressa depressao depute dera deram derange deranger derivanti derivati derive dernier
    dernieres derriere derrota derrotar derselbe derselben desaparece desaparecer desaparecido
    desaparecio descansar descarga descargar desce descenso descer descobrem descreve describe
    describen descubren desculpem desde deseado deseando desenvolve deseos desert desiderio
    desierto design designe designer desir desliga desligar desole desolee despacho despacio
    dessas desselben dessert desses dessin dessous dessus destaca destas destes destin destinadas
    destinados destine destinees destruindo detaille detaillee detection detendre detente
    detention detenu detenus determina determinadas determinados determinante determinar
    determinare determine deteste detido detient detruire detruit detruite dettagli dettaglio
    deuda deudas deus deusa deuses deutlich deutliche deutsch deutsche deux devaient devant
    developpe devenait devenant devenu devenues devera deverao deveria deveriam devia deviam
    devint devise devoile devoiler devons devraient diana diarias diario diarios dias dicas dice
    dichas dichos dicht dichte dichter dicke dieci diego diejenige diejenigen dienst dienste
    diensten dient diente diera dieron diese dieselbe dieselben dieta dieter dieu dieux difatti
    difende difference differences different differentes diffuse digam digital digitale digitalen
    digne dijera dijeron dimenticare diminue diminuer diminui dimmi dimos dimostrando dimostrano
    ding dinge dinner diogo dios diosa dipende dira dirai diran diranno dirci direcao direccao
    direct directamente directas directo director directora direi direitos direkt direkte direktor
    diretamente diretas diretora diretoria dirgli diria dirige dirigen dirigidas dirigidos
    dirigindo dirlo dirmi dirti dirvi disant disco discret discrete discute discuter disenador
    disent disfrutar disparar disparu dispone disponer disposant dispose disposent disposer
    disputa dispute disputer disser distingue distinguer distintas distintos disto distribue
    distribuer ditado ditador ditemi dites ditta divano diventando diventano diventare diversas
    diverse diversen diversos diverte dividas divide divin divine divise divulga divulgar dizia
    diziam doar docente doces doctor doctora doente doentes doigt doktor dokument dokumente
    dokumenten dolar dolares dolor dolores domaine domani dominant dominante domine domingo
    domingos domini dominio dominios dona donar donato donnait donnant donnees donnent donnera
    donos doppel doppelt doppelte doppelten doree dores dorfer dorfern doris dormi dormir dose
    dosen doses dosis dote dotee dottor double douce douces douceur douche douleur doute douze
    dove dover dovete dovette dovrai dovrei dovremmo dovremo drama dramatisch dramatische drame
    dran drang drangt drapeau drapeaux dream dreck drehen dreht drehte dresse drin dritte drive
    drogen drohen droht drohte droit drole drone druck druckt drum duarte duas dubai dubbi dubbio
    dubito ducha duche duelo dumm dumme dummen dunkel dunkeln dunkle dunn dunne durant durent
    durfe durfen durfte durften duros durou dusche duschen dutzend dutzende duvidas duzia eben
    ebene ebenen eccoci echado echando echange echappe echapper echte ecke ecken eclat eclate
    eclater economia economias economicas economicos ecoute ecrase ecraser ecrire ecrites edifici
    edificio edit editado editar edite editor editora eduard educativas educativos edward efecto
    efeito efeitos effectue effectuees effekt effekte effettuare efficacia egal egale egito
    ehemalige ehre ehren ehrlich ehrliche eier eigen eigentlich eigentliche eigentlichen eimer
    einbezogen einblick einblicke eindeutig eindeutige eindruck eindrucke einfach einfache
    einfluss einflusse eingehen eingezogen einig einige einnahme einnahmen einnehmen einsatz
    einsatze einsehen einst eintrag eintrage einwohner einwohnern einzel einzeln einzelne einzig
    einzige einzug eisen ejerce ejercer elas eleccion elecciones electeur electeurs electo
    electoral electorale electores electricas electricos elefante elegante eleggere eleitores
    elektrische elektrischen element elemente elementen elena elettori elevar eleve elevees elias
    elige elimina eliminar elimine eliminer elire elite ellas ellos eloigne eloigner email
    embrasse embrasser emesso emettre emil emilio emite emitido emmene emmener emotional
    emotionale empece empeche empecher empezado empezando empezo empfang empfangt empfehle
    empfehlen empfinden empfohlen empfunden empiece empiecen empiezan emplear emploi employe
    employeur emport emporte emporter empresa emprunt emprunte emprunter encantan encendido
    encerra encerrado encerrar enche encher encontraba encontraban encontradas encontrados
    encontramos encontrando encontrar encontrara encontraram encontrava encontrei encore encourage
    encourager encre encuentros ende endete endgultig endgultige energie energien enero enferme
    enfermer enfermera enfermeria enfiar enfin enfrenta engage engagiert engagierte enganar engin
    englisch englische english enjeu enjeux enkel enleve enlever enmienda ennui ennuie enorm
    enorme enormen enquete enregistre enseigne enseigner ensinar ensinou entao entdeckt entdeckte
    ente entend entender entendi entendido entendre enterado enteras enterrado entfernen entfernt
    entfernte entfernten entgegen entgehen entier entkommen entnommen entourage entoure entouree
    entradas entrain entraine entrainer entraineur entrando entrano entrant entrare entre entrees
    entrega entregar entrei entren entrenar entrent entrepris entreprise entretien entrou
    entscheidend entschieden entsprechen entsprechend entstanden entstandene entstandenen
    entwickelte entwickelten enviadas enviados enviando enviar envie enviou envisage envisager
    envoi envoie envolve envolvidas envolvidos envoye epais episodi episodio epoque epouse epouser
    equipas equipe equipes erbe erben erde erden ereignisse ereignissen erfahren erfahrene
    erfahrung erfassen erfolg erfolgen erfolgreich erfolgreiche erfolgte erfunden ergaben ergeben
    ergebnis ergebnisse ergebnissen erheben erheblich erhebliche erheblichen erhebt erhielt
    erhielten erhoben erhohen erhoht erhohte erhohten erhohung erholung erich erika erinnerte
    erkannt erkannte erkennen erklaren erklarte erlassen erleben erlebnis erlebnisse erlebt
    erlebte ernahren ernahrung ernannt erneut erneute erneuten ernst ernte eroffnete erreichen
    erreicht erreichte erreichten erros erscheinen erschienen erst erste erstens ervas erwachsen
    erwachsene erwachsenen erwahnen erwahnt erwahnte erwahnten erwarte erwartete erweiterte
    erweiterten erwerben erworben erzahl erzahlt erzahlte erzielen erzielt erzielte erzielten esas
    escada escala escalao escanos escapar escasos escobar escola escolar escolhas esconde esconder
    escravo escriben escritas escritora escritura escuchado escuchando escuchen escudo escuta
    escutar eseguire esempi esempio esencia esencial esercizi esercizio esfera esilio esos espace
    espaces espacial espada espagnol espalda espalhadas espalhados espana espanhol espanhola
    espanol espanola espanolas espanoles espece especes especial especificas especificos espejo
    esperaba esperaban esperado esperamos esperando espere esperei esperemos esperer esperto
    esquadra esquadrao esquecam esquema essai essas essaye esse essen essencia essencial esser
    esserci essermi esserne essersi esses estaba estabelece establece establecidas establecidos
    establecio estacao estadio estadios estado estados estafa estagio estagios estais estamos
    estando estara estarao estaria estariam estarian estava estavam esteban esteja estejam estemos
    estende estender estes esteve estime estive estiver estiveram estiverem estivesse estivessem
    estrada estradas estrangeiras estrangeiros estranhas estranhos estrategia estreia estreita
    estrela estres estructura estrutura estudado estudando estudar estudiado estudiando estudiar
    estudio estuviera estuvieran estuvieron etabli etablieren etablierten etage etages etant etape
    etapes etat etats eteindre eteint etend etendre etendu etendue etero etes ethique ethnique
    etnica etonne etonner etrange etrangeres etre etres etroit etroite etude etudiant etudie
    etudier euer eugen europa europaische europeas europeos euros evacuation evacuer evaluation
    evaluer evento eventos eveque evidence evident evidente evidenza evidenzia evita evitar evite
    eviter evolue evoluer evoque evoquer ewig ewige ewigen exact exacte examine examiner
    excellence excellent excuse execute executer exemplar exemplare exerce exercer exibe exibir
    exige exigem exigen exiger exigir exilio existait existan existant existantes existants existe
    existem existen existent exister existiam existian existido exito exitos experiment
    experimente experte experten explica explicado explicando explicar expliquant explique
    expliquent expliquer exploracion explorar explorer explose exploser explotacion explotar
    expone exponer export expose exposees exprime exprimer expulsao expulso extender extendido
    extendio extensa extensao exterieur exterieures externas externos extiende extra extranjeras
    extranjeros extranos extras extrem extreme extremen fabrica fabrique fabriquer facam faccao
    facciamo facciano faceis faces fach fachada facilita facilitar facilite faciliter facto
    facture fadas faden fahne fahr fahrst fahrten fahrzeug fahrzeuge fahrzeugen faible fair faire
    faisant faites faixa falando falava falcao falda falha falhou fall fallas fallecido fallecio
    fallen fallo fallos falou falsas falsch falsche falsos falta faltando faltava faltou familia
    familial familiale familie familien famille fammi famosas famosos fande fanden fangen fango
    fanno fantasia fantasias fantasma fantasmas fara farai farao farbe farben farci farei faremos
    fargli faria farias farmacia farmi farne farsa farsi farti farvi fasce fascino fase fases
    fasse fassen fasst fate fatemi fatevi fatigue fatiguee fato fattoria fattura faune fausse
    faust faute fautes favor favorece favorecer favoris favorise favoriser favoritas favoritos
    faze fazemos fazia faziam fecha fechadas fechados fechando fechar fechas fechou feder federal
    federale federn fehlende fehlenden fehlern fehlt fehlte feier feierte fein feinde feinen feira
    feiras feitas feitos felder felipe feminin femininas feminine femininos feminisme feministe
    femme femmes fenster fenstern fera feria feriado ferias feridas feridos ferie ferien fermare
    ferme fermees fern ferne ferner ferro fest festa festas feste fete fett fetta fette fetten
    feucht feuchte feuer feuilles fiable fianca fianchi fianco fiat fiato fibre ficado ficando
    ficara ficarem ficaria ficava ficcao ficha fichas fick fickt fico ficou fidel fiel fierte
    fievre figado figli fijar fila filhas filhos filiale filialen filipe fille film filme filmen
    filmer filter final finale finance financeiras financeiros financier financieras financieres
    financieros finanziell finanzielle finanziellen finca finde findest fines finger fingern
    finira finora fique fire firmado firmare firmaron firme firmen firmes first fiscal fiscale
    fisch fische fisco fisicas fisicos fita fitas fixe fizemos fizer flach flache flachen flanc
    flasche flaschen flash flecha fliehen flor flora floresta flota fluch flucht fluchtling
    fluchtlinge fluchtlingen fluge flugel flugzeug flugzeuge fluss focar focus foggia fogli fogos
    foire fokus folga folgen folgende folgte folgten folha folhas folie folle follia folter fomos
    fonce fonctionne fonctionner fondamental fondamentale fondo fondre fonte fontes foram forcados
    forcando force forcement forderte forem foret forets forma formados formais formale formando
    formano formant formare formaron format formato formatos forme forment fornece fornire forno
    foros forro forse forst forte fortement fortes fortschritt fortschritte forum forzado forzar
    fosse fossem fotos foudre fouet fouilles foule fourni foutre foutu fracture fragen fragst
    fragte fraiche frais francais francaise frances francesa francesas franceses franchi franchir
    franchise francis francisco francois francoise francophone francophonie francos frango
    franzosisch franzosische frappe frase frases frattura frauen frazione freie freiheit freitas
    freiwillig freiwillige freiwilligen freizeit fremd fremde frente frequence frequent frequente
    frere fresse fressen fretta freude freuen freund freunde freundin freundlich freundliche
    freundlichen frias friedlich friedliche friedlichen friedrich frigo frisch frische frisst
    frist fritas frites frohe froid froide front fronte frost frota frucht fruchte fruh fruhe
    fruhere frust frutas frutos fucile fuente fuentes fuer fuera fueron fuerte fuertes fuerza
    fuerzas fuese fuesen fugt fugte fuhlen fuhlst fuhlte fuhrende fuhrenden fuhrte fuhrten fuite
    full fullen fume funcion funciona fundador funfte funften funzionano funzionario funzionato
    fuori furcht furchte furia furs furst fusee fuss fusse fussen futur futuras futures futuros
    gabe gaben gabriel gabriela gabriele gafas gage gagnant gagne gagnent gagner gain gains galera
    galere galeria galerie gallo game games gamin gamma gamme ganado ganador ganadora ganando
    gange ganhei gants ganze garanti garantia garantido garantindo garantiza garantizar garcia
    gardant garde gardent gares garotas garotos garten gases gast gastado gastar gaste gasten
    gastos gateau gateaux gato gatos geant geants gebaude gebeten gebiet gebiete gebieten geboren
    geborene gebot gebote geboten gebracht gebrauch gebraucht gebucht gebunden gedacht gedanke
    gedanken gedeckt gedenken gedicht gedichte geeignet geeignete geeigneten gefahren gefahrlich
    gefahrliche gefallt gefangen gefangene gefangenen gefecht gefehlt geflogen gefragt gefuhl
    gefuhlen gefuhrt gefullt gefunden gegangen gegen gegend gegenstand gegenstande gegessen
    gegrundet gegrundete gehabt gehalt geheim geheime geheimen gehen geholt gehor gehoren gehorte
    gehorten gehst gehts geil geile geist geistig geistige geistigen geistliche geistlichen
    geklart geklaut gekommen gekostet gelacht gelande gelandet gelang gelangen gelangt gelangte
    gelbe gelben gelebt gelegen gelegene gelegenen gelegt geleistet geleitet gelesen geliebt
    geliebte geliebten gelingen gelingt gelobt gelogen gelohnt gelost gelten geltend gelungen
    gemacht gemalt gemein gemeinde gemeinden gemeinsam gemeinsame gemeint gemessen gemma genannt
    genannte genannten genant genau genaue gene generado general generale generando generare
    generaux genereux generique generos generoso genes genetique genial geniale genie geniessen
    genio gennaio gennaro genommen genou genoux genre genres gente gentes genug genugt geografia
    geografica georg george gepack gepackt geplant geplante geplanten gepostet gepragt gera gerade
    gerador geraldo gerando gerant gerat gerate geraten gerausch gerausche gere gerecht gereicht
    gerer gericht gerichtet geriet gering geringe geringere geringeren gerissen german germany
    gerne geruch gerucht geruchte gesagt gesamt gesamte gesamten gesang geschaffen geschafft
    geschaft geschafte geschaften geschatzt geschaut geschenk geschichte geschichten geschlafen
    geschlagen geschlossen geschlossene geschossen geschutzt gesessen gesetz gesetzlich
    gesetzliche gesetzlichen gesicht gesprach gesprache gesprachen gesprochen gestaltete gestao
    gestartet gestattet geste gesto gestos gesucht gesund gesunde gesunden gesungen gesunken
    getrank getranke geubt gewagt gewahlt gewahlte gewahlten gewahren gewahrt gewalt gewann
    gewannen gewasser gewebe geweckt gewerbe gewesen gewicht gewinn gewiss gewisse gewohnen
    gewohnt gewonnen geworden geworfen gewunscht gewunschte gewunschten gezahlt gezogen gibst gibt
    gibts ging ginge gingen giocando giocano giocato gioia girano girar girato giudizi giudizio
    giunge giunse giuria giuro glace glanz glaub glauben glaubst glaubte gleich glisse glisser
    global globale globalen gluck glucklich gluckliche gnade goias golden goldene goldenen goles
    golfe golfo golpe golpear gomes gordon gorge gosse gosses gostei gostou gota gouverner
    gouverneur graben grace gracia grade grado grados grafen grain graines grains graisse grama
    gramado gramm gramos gran grand grande grandes granos graos grasse gratte gratuit gratuites
    graue grauen graus gravado gravando grave great grecia grenze grenzen greve gridare
    griechische griechischen grimm gris grise gritar gross grossartig grossartige grossartigen
    grosse grossere grosses grosste grotte group groupe grube grun grunde grundlage grundlagen
    grundlegend grundlegende grundstuck grundstucke gruppe gruppen gruss grusse grussen guarda
    guardando guardano guardar guardare guardia guck guckt guere guerre guerreiro guerrero guias
    guidare guide guise gunstig gunstige gunter gunther gustado gustavo gustos gute haar haare
    haaren haben haber haberme haberse habia habiamos habian habido habiendo habille habiller
    habitant habitat habitent habiter habito habitude habitudes habitue hablaba hablaban hablado
    hablamos hablando hablemos habra habran habria habrian hace hacemos hacerles hacerlos hacerme
    hacernos hacerse hacerte hacia hacian hafen haftung hagen haken halbe halfte hall halla
    hallado halte haltst haltung hambre handelte hangen hangt hanna hannah haran haremos haria
    harina hassen hasta haste hate hatte hatten hauen haufen haupt hause hausern haushalt
    haushalte haut hautes have haver havera haveria havia haviam havre haya hazlo hechas hechos
    heer heft heftig heftige heftigen heilen heilig heilige heilung heimat heirat heiss heizung
    helden helen helena helle heran herbe here heridas heridos hermanas hermann hermanos hermosas
    hermosos heroe herren herrlich herrmann herrn herrscht herrschte herve herzen herzlich hesite
    hessen hetze heuer heulen heut heute heutige heutigen hiciera hicieran hicieron hielo hier
    hiess hijas hijos hilos hingegen hingehen hinteren hintergrund hintergrunde hintern hinweis
    hinweise hinweisen historia historias historicas historicos historisch historische hitze hiver
    hochschule hochschulen hochst hochste hofer hoffen hoffmann hofmann hohe hohere hohle hojas
    holen holle holte hombres hombros home homem homero homme honore honorer honra honte hora
    horacio horario horas horen horst horta horte hose hosen hote hotels house houve houver huber
    hubert hubiera hubiese hubiesen hubsch hubsche hubschen hueco huelga huella huelva hueso
    huesos huevo huevos hulle humain humaines human humanas humanos humeur humo humor humour hund
    hunde hunden hundert hunderte hurde hure hutte idea ideais ideal ideale idee ideen ideias
    identifica identificar identifie identifier identita ideologia ideologica idioma idiomas
    idiota idiotas idolos idosos ignora ignorar ignore ignorer ihnen ihre illegal illegale
    illegalen illustre illustrer imaginar imagine imaginei imigracao immaginare immediat immediate
    immobilie immobilien immobilier imperial imperiale implique impone imponer importance
    important importantes imposant impose imposent imposto imprensa impressao imprime imprimer
    impulso impuso inacio incendi incendio inciter include inclui incluidas incluido incluidos
    incluindo incluso incluyen incomoda incomodar inconnu incontrano incontrato incorpora
    incorporar inde independance independant index indias indicado indicador indicando indicano
    indicare indios indiquant indique indiquent indiquer individuare individuell individuelle
    indizi indizio indo industria industriais industrie industriels inedit inedite ines infeccion
    infection inferieur inferior inferiores inferno infierno influencia influir informe informer
    infortuni infortunio ingegneria ingenieur ingenieure ingles inglesa inhalt inhalte inhalten
    iniciando iniciou initial initiale initiative initiativen inizi iniziamo iniziando iniziano
    iniziare injection inne innen innere inneren inquiet inquiete inquieter inscrire inscrit
    insegnano insegnato insel inseln inspire installe institut instrument instrumente insulte
    intanto integra integracao integral integrale integrare integrazione integre intelligence
    intelligent intencao intensiv intensive intensiver intentado intentando intention inter
    interacao interdire interdit interes interesa interesan interessano interessant interessante
    interessar interesse interessen interessent interet interieur interino interior interiore
    interiores intern internas interne internet internos interprete interpreter interroge
    interroger intitule intitulee intorno inumeras inumeros invencao inventar invente inventer
    invention invento invenzione inverno inves investi investiga investigar investir inviare
    invierno invitados invitamos invitar invitare invite inyeccion irao irgendein irgendeine iriam
    iris irland irlande irma irmaos irre irren isla islamische islamischen island islande isole
    israel israeli issu issues istante istituito italia italian italie italien italienisch
    italienische ivre jabon jack jacke jacob jahr jahre jahrhundert jahrige jahrlich jahrliche
    jahrlichen jahrzehnt jahrzehnte jahrzehnten jaime jaja jajaj jajaja jakob jamas jambes james
    jamie jamon jane janet jantar japanische japanischen japon japonais japonaise japones japonesa
    jason jaune jaunes jeans jede jegliche jeglicher jete jeter jette jetzige jetzigen jeune
    jeunes jeweilige jeweiligen joder jogador jogando jogava jogue joguei johann johanna joie joli
    jolie jonas jones jouait jouant jouent jouera jouets joueur jouir journalisme journaliste
    jours juan juana jude juden judische judischen jueces juegan jueves jugaba jugador jugando
    jugar juge jugendliche jugo juiz jules julga julgar julho juli julia julian juliana julien
    jungere jungeren jungste jungsten junho junio junior juntamente juntos jupe juppe jurado
    jurgen juristische juristischen jusqu jusque just justamente juste justifica justificar
    justifie justifier justos juzgado juzgar kader kalt kalte kalten kame kamen kampf kampfte
    kanal kanale kannst kannste kannte kannten kapitel karnten karte karten kase kasse kasten kate
    kategorie kategorien kater katholische katholischen katze katzen kaufte kehrt kehrte kein
    keller kellner kenn kennen kennst kerle kerzen kette ketten kevin killer kilometer kilometern
    kindern kirche kirchen kirchliche kirchlichen kissen kiste klage klappen klar klare klasse
    klassen klassisch klassische klauen kleider kleine kleinere kleineren kleinste kleinsten kluge
    knochen knopf knoten koch kochen kocht kohl kohle kollege kollegen kollegin komisch komische
    komm kommen kommende kommenden kommentar kommentare kommentaren kommst kommune kommunen
    komplett komplette kompletten komplex komplexe komplexen komponente komponenten konflikt
    konflikte konig konigliche koniglichen konkret konkrete konkreten konnen konnte konnten
    kontakt kontakte konten kontrolle kontrollen konzept konzepte konzerne konzerte kopf kopfe
    kopfen kopie korperlich korperliche korperlichen korrekt korrekte kostenlos kostenlose
    kostenlosen kostete kotzen kraft krafte kraften krank kranke kranken kreativ kreative krebs
    kredit kredite kreis kreise krieg kriegst krim krimi kriminelle kriminellen krise kritisch
    kritische kritischen kritisiert kritisierte krone kronen kuche kuchen kugel kugeln kulturelle
    kulturellen kunde kunden kundigt kundigte kunftig kunftige kunftigen kunst kunste kunstler
    kunstlerin kunstlich kunstliche kunstwerk kunstwerke kurden kurier kurse kurve kurven kurze
    kussen kuste laboratori laboratorio lache lacheln lachen lacher lacht lacos laden lados ladung
    lage lagern lago lagoas lagos laguna laien laine laissait laissant laisse laissent laissera
    lame lamina lampe lana lancando lancar lance lanche lanciano lanciare lande landern landete
    landung lange langere langfristig langfristige langjahrige langjahrigen langue langues lanzar
    lapin lappen lara largar largas larges largos larmes lasci lasciamo lasciando lasciano lasciar
    lasciare laser lassen lasten lateral latin latine latte laufende laufenden laune laura laurea
    laute lautete lava lavar lave laver lavorando lavorano lavorato lazer lazo lazos lebende
    lebenden lebst lebte lebten leccion lecciones lecon lecteur lecteurs lectores leder leer leere
    leeren legado legal legale legen legende leger legeres legte legten lehnen lehnt lehnte lehre
    lehrerin lehrern leichen leichte leine leise leistung leistungen leite leitete leitor leitores
    leitung leitungen lembrado lembrando lembrei lembrou lena lendas lenken lente leon leonard
    leonardo lernen lernte lesao lesben lese lesioni leste lesung letzte letztens letztere leute
    leuten levados levando levantar levara levaram levaria levava leve levier levou levres lewis
    leyes liam liberacao liberal liberale liberalen liberare libere liberer liberta libertacao
    libertado libertar liberte libras libre libres libros libye licao licht lichter lidando lidar
    lider lidera liderar liebst liebte lieder liedern liees liefen lieferte liege liegen liegende
    liegenden liens liesse liessen lieux lieve ligadas ligados ligando light ligne ligou ligue
    liguei like lima limao limitar limitare limite limitees limone limpar linda lindas lindos line
    linea lineas linge linguaggi linguaggio linha linhas linie linien linux lione lions lippe
    lippen lire lisa liscia lisse lista listas liste listen listos lite liter literal litoral
    litre litres litri litros live livre livres livros llamaba llamaban llamadas llamados llamamos
    llamando llamen llave llegaba llegaban llegamos llegando llegara llegaria llegaron llegue
    lleguen llenos llevaba llevaban llevados llevamos llevando llevara llevaria llevaron lleven
    llora llorar llueve lobos local locale localizadas localizados locher locos loger logisch
    logische logo logrado logrando lohn loire lokal lokale lokalen lombardia long longas longos
    longue longues losen loste losung louer louis louise loups lourd lourdes lowe lowen loyer
    lucas lucca luces lucha lucia lucie lucien lucke lucken lucro luego luft lugar lugen lugo luis
    luisa luiza lukas luke luna lunes lunge luoghi luogo lustig lustige lustigen lutou lutte lutto
    lyceens lycees maca macau macedo maceio mach machen machine macho machos machst machte machten
    machtig machtige machtigen macron madchen made madeira madel madre madrid maduro maesta
    maestria mafia magen maggio maggior magia magie magna mago maigre mails maintien maintient
    mainz maior maire maires mairie maitre maitres maitrise maitriser majeur majeures major make
    mala malade malades maladie maladies malas male males malestar malgre malin malos malta mama
    mamae mamie manager manana mananas mancano mancare mancava manch mancha manchas manche manches
    manchi mandado mandando mandano mandare mandato mandei mandou maneira manejar manera manga
    mangel manger mangiando mangiano mangiato manha manica maniera maniere manieres manifestar
    manifeste manifester manifesto mannchen mannern mannlich mannliche mannlichen mano manoel
    manos manque mans manteau mantel mantiene mantienen manual manuel manzana manzanas mapas
    maravilhosas maravilhosos marbre marcador marcados marcando marcel marcello marcelo marcha
    marche marchen marchio marcia marcio marco marcos marcus mardi marea maree marge mariana
    mariano marido marina marines marion marito marken markte markus marmo marne maroc marocain
    marocaine marque marquis marre marron marteau martello martelo martha martin martine marvel
    marzo masas maschi maschine maschinen maschio masculin masculine maske masque masques mass
    massa massage masse massen massive massiven massnahme massnahmen master matado matando match
    matches matchs matei mateo materia materiais materiau materiaux materna mateus mathe matheus
    mathias mathieu maths matiere matieres matin matins matou matrimoni matrimonio matt matteo
    matthias matthieu mauer mauern mauro mauvais mauvaise maximal maximale mayer mayor mazza
    meados mechant medecin medi medias mediation mediazione medical medicale medicas medicos
    medida medidas medina medios meditation meditazione medos meer meglio mehrere meias meier
    meilen meilleur meilleures mein meinst meinte meios meist meiste mejor mejora mejorado
    mejorando mejores melange melanger melde meldete mele melhor melhora melhorar melhoria mello
    melo memes memoria menace menage menages menant mencion menciona mencionar mendes menent menge
    mengen meninas meninos menores mensa mensal menschlich menschliche menschlichen mentais mental
    mentale mentales mente mentes menti mention mentionne mentionner mentir mentira mentire menton
    mentre mera mercado mercados merda merde merece merecem meres merida meritano meritato merkmal
    merkmale merkte mesa mesas meses mesmas mesmos message messaggi messaggio messe mestrado
    mestre mesure meta metais metal metales metall meteo meter metern methode methoden metido
    metio metodo metres metro mettait mettant mette mettent metterci mettere mettermi mettersi
    metterti mettete mettez mexe mexer mexicanas mexicanos mexico meyer miami mich michael michel
    micro midia midias miele miens miente miete miglior migracao mila milan milano milch milde
    miles milho milieu milieux mille miller minas mince mineral mineria mines minha minhas
    ministere ministeres ministero ministre ministres minor minoria minute minuten mios miraba
    mirada miseria misero mises mismas mismos miss missa missao missbrauch missbraucht misst
    mister misto mitarbeiter mitarbeitern mitglieder mitgliedern mito mitos mitte mittlere
    mittleren mlle mobel mobil mobile mobilen moche mochte mochten mode model modele modell
    modelle modellen modelo modelos modena modere modern modernas moderne modernos modifie modos
    module modulo moeda moge mogen mogli moglich mogliche moglie mohamed mohammed moines mois mole
    molestar molestia molho molla moment momente monat monaten monde mondes mondial mondiale monge
    monges monica monjes monos monster monstre monstres montage montagne montant monte montes
    monton montrant montre montrent monza moque moquer morada moradia moraes morais moral morale
    morales moralische moralischen morava morceau morceaux morde morder moreau morelos morgan
    morgen mortais mortal mortales mortes mortos mosca mostrado mostrando mostrano mostrato motel
    motiv motive motiven moto motor motto mouche moule moura mouse move muchas muchos mudado
    mudando mudei mudou mueren muertas muertes muertos muestra mueve mueven muhe muhle muitas
    muitos muller multas multiplas multiplos munchen munchener munchner mundo municipal municipale
    munster munze munzen muoiono muove muovono murio muro murs museen music musica musicais
    musical musicale musicos musikalisch musikalische muss mussen musste mussten muster musulman
    mutter mutze nacao nach nachbar nachbarin nachbarn nachfolge nachfolger nachhaltig nachhaltige
    nachste nacht nachteil nachteile nacio nacion nacional nackt nackte nada nadar nage nagel
    nahere nahmen name namen nannte nannten napolitano nastro natal natale nation national
    nationale nationaliste nationalite nations nativas nativos nature naturel naturlich naturliche
    naturlichen naval navale naves nebst necesarias necesarios necesites necessari necessarias
    necessarios nega negar negativ negativas negative negativen negativos negli nego negozi
    negozio negras negros nehm nehmen nelas neles nell nenhum nenhuma nenn nennen nervi nervios
    nessas nesses nessun nest nestas nestes netzwerk netzwerke netzwerken neuere neueren neueste
    neuesten neve never nicholas nicht nichts nicolas niece niederlage niederlagen niederlande
    niederlanden niedrig niedrige niegan nier nieto nieve niger night nimm nimmer nimmst nimmt
    nina ninas ninez ningun ninja ninos nisso nisto niveau niveaux nobel noble nocao nocion noel
    noia noires noite nokia nomas nomme nono nora norden nordeste noreste norma normais normal
    normale norme normen normes noroeste norte nosotras nosotros nossas nossos notaio notato note
    noten notig notige notigen notion notions notizen notre notres notwendig notwendige
    notwendigen nouveau nouveaux novas novos noyer nozioni nuage nuestras nuestros nuevas nuevos
    nuire nulla numerosas numerosos nummer nummern nunez nuoto nutzte obbiettivo obere oberen
    oberst oberste obersten objectivo objectivos objecto objekt objekte objetivos objeto obligar
    oblige obras obriga obrigar observado observador observando observar observe observer obtenu
    obtiene obtienen occhi occhio occidental occidentale occupait occupano occupant occupe
    occupent ocorre ocorrendo ocultar ocupa ocupando ocupar ocurren ocurrido oddio odeiam oder
    odian odio odore oeuvre ofen oferece offen offene offentlich offentliche offert officiels
    officiers offiziell offizielle offiziellen offizier offiziere offnete offrant offrent ofrece
    ofrecido ofrecio ohren oiseau oiseaux olive oliver olivier olvidar omicidi omicidio onore
    opera operadoras operadores operai operaio operano operar operato operer opfer opfern opina
    oposicao oposicion oposto opposant oppose opposent orage oramai orange orari orario orden
    ordenado ordenador ordenar ordentlich ordentliche ordentlichen ordner orejas organ organe
    organica organise organisees organisiert organisierte organisme organismes organiza
    organizadas organizados organizar organizzare orient oriente orienter original originale
    orlando ormai orte ortliche ortlichen oscar oscuras oscuros oskar ossia osten ostern ostlichen
    otage otimas otimos otono otras otros ottica oubli oublie ouro outras outre outros ouvert
    ouvertes ouvido ouvidos ouvimos ouvindo ouvrant ouvre ouvrent ouvrier ouvrir ovejas paar paare
    pablo pacco pace paciente pacientes pack packen packt pacte pacto padrao padre padres padroes
    paes paesaggi paesaggio pagado pagados pagamos pagando pagano pagare page pages pagos pague
    paguei paguen paient paio paires pais paisagem paisagens paisaje paisajes paises paket pakete
    palais palco pale palese palha palio palma palme palo paloma palos panel paneles panico panier
    panneau panneaux pano papai papas papel papeles paper papier papiere papillon papst paquets
    parados parait parana parar parceria parco pardo pardonne pardonner parecchi parece parecendo
    parecia pareciam parecian parede paredes parent parente parezca parfait parfaite pariente
    parientes paris parita parken parker parkplatz parkplatze parks parlando parlano parlant
    parlare parlarne parle parlent parliamo parma parmi parole paroles parou parque parquet
    partage partant partecipano partecipato partei parteien partent partes partiamo participado
    participando participant participe participent participer particolar particulier partidas
    partidos partie partien partilha partilhar partindo partire partner partnerin partnern party
    pasaba pasaban pasadas pasados pasaje pasajes pasamos pasando pasara pasaria pasear pasos pass
    passadas passados passage passagem passagens passagers passaggi passaggio passait passamos
    passando passano passant passaram passare passaros passava passear passees passeio passen
    passend passende passenden passent passera passiamo passiert passierte passions passons passt
    pasta pastor patada patas patate pate patente pater pates patient patio pato patrao patrie
    pattes paul paulo pausa pause pauta pavillon paysage paysages pecado pecados pecas peche
    peches pechino pedem pedido pedidos pedimos pedindo pedras pedro peer pega pegado pegando
    pegar peggio peggior pegou pegue peguei peindre peines peintre peintres peinture peintures
    peito pelas pelea peligros peligrosas peligrosos pelle pelos pena penal penale pendant penha
    penis pensado pensando pensano pensant pensar pensare pense pensees pensent pensions pensons
    pensou pente people pequenas pequenos perca percezione perche percu perdant perdent perdi
    perdidas perdidos perdio perdoar perdon perdona perdonar perdre perdues peres perfeitas
    perfeitos perfekt perfekte perfekten perfezione perfino perguntei perguntou perigos perigosas
    perigosos perla perle perles permanece permanence permanent permanente permettait permettant
    permettent permettrait permitan permitem permiten permitido permitindo permitira permitiria
    perna pernas peron perou persa persino persona personaggi personaggio personajes personales
    personlich personliche personne personnels perspektive perspektiven perte pertence pertencem
    pertenece pertes perto pesadas pesados pesar pesca pescado pese peser pesos pesquisa pessoa
    pessoais peste pete peter petit petites petto peuple pferd pferde pferden pflanze pflanzen
    pflege pflegen pfosten phare phares phase phasen phases philip philipp philosophe philosophie
    photographe photographie phrase phrases piace pian piange piano pibes picco piden pidiendo
    pidieron pidio piece piedra piedras piega piege pier pierdas pierna piernas piero pierre pieta
    pieza pila pilar pilha ping pino pintar pinto pintor piores piove pique piquer pirata pire
    pires pisa pisos pisse pista piste pistes pistoia pistola pizza placa placas place placees
    plage plages plaines plainte plaintes plaire plakat plakate planche planeado planeja
    planejando planejar planeta planetas planete planetes plano planos plans planta plantas plante
    planteado plantear plaques plateau plateaux plates platine platos platte platten platze
    platzen playa playas plazas plazos plein pleines pleurer pleut plier plonge pluie pluies plume
    plumes pobre pocas poche poches pochino poco pocos podamos pode podeis podemos podera poderao
    poderia poderiam poderosas poderosos podia podiam podiamos podian podido podre podremos podria
    podriamos poema poemas poeme poemes poeta poetas poete poetes poiche poids poils point pointes
    poison poisson poker pole polen policia policiais policier policieres politicas politicos
    politiker politikern politisch politische polizia pollo polnische polnischen polo polso
    polvere polvo pomme pommes pompe pompes ponce pondra pondria pone ponemos ponendo ponerme
    ponerse ponerte ponia pont pontas ponte pontes pontos ponts porcao porcaria porco porem porno
    porque porra porre portable portal portando portano portant portare portaria portava portees
    portent portera porteur portiamo porto portoes portos portrait portugues portuguesa
    portuguesas portugueses posee posees posicao posicion positiv positivas positive positivos
    possam possamos possano possede posseder possiamo possono possui post postado postal postale
    postando postato poste poster potable potencia potencial potendo potente potential potenzial
    poter potersi potes potete potevamo potevano potrai potrei potremmo potremo potrete potter
    poucas pouce pouces poucos poule poumons pourrez pourriez pourrions poursuit poursuite
    pourvoir pousse pouvant pouvoir pouvons poverta power pozzo praca pracas practicos prado praga
    praia praias praktisch praktische praktischen prasentiert prasentierte prasidenten prasidentin
    prassi pratique pratos prazo precedent precedente precedentes precio precios precioso precis
    precisara precisava precise precision precisione precisions precisou preco precos preda predio
    predios prefeito prefeitos prefere preferem preferia prefetto pregio pregiudizi pregiudizio
    preguntado preguntando preis preise preisen premessa premi premier premiere premieres premio
    premios prenait prenant prenda prende prendermi prendersi prendete prendeva prenoms prenons
    prensa preoccuparsi preoccuparti preocupa preocupan preocupar prepara preparando preparar
    prepare preparer presas presence present presentaba presentadas presentait presentamos
    presentando presentano presentant presentare presentees presentent presidence presidencia
    presidencial president presion presos press pressa pressao presse presta prestado prestamo
    prestar prestato presunto pretende pretendem pretos pretre pretres preuve preuves preve prever
    previas previdencia previos previsao prevision previsions prevu prevues prier priere primar
    primas primato prime primeiras primeiros primer primeras primeros primes primos principal
    principale principio prisa prise prises prision prison privadas privados privat private prive
    privees privilege privilegi privilegie privilegio probe proben problem problemen procede
    procedente procedentes proceder procedere proces prochain prochaines proche proches procurado
    procurador procurando procurei procurer procureur procurou prodi produce producen producto
    produire produit produites produkt produkte produkten produto produtora produzidas produzidos
    produzindo prof profesor profesora professor professora profi profils profitant profitent
    profond profonde profundas profundos programm progres proie proiezione projecao project
    projection projecto projectos projekt projekten projet projeto projetos prolonge promedio
    promet prometeu prometido prometio promette promove prononce prontas prontos propias propios
    propone proporcion proporciona propos proposant propose proposees proposent proposito propres
    propri proprias proprietari proprietario proprios protecao proteccao proteccion protection
    protege proteger protest protesta proteste protezione prouve prouver prova provando provano
    provare provence proviene provienen province provincia provincial provinciale provoca
    provocado provocando provocar provoque provoquer proximas proximos proyeccion prozess prozesse
    prusse psicologia psychisch psychische psychischen psychologie psychologue pubblicare
    pubblicita public publicadas publicados publicos publics publiees puce pude puder pudesse
    pudessem pudiendo pudiera pudieran pudieron pudimos puertas puertos puestas puestos puis
    puissance puissant puisse puissent puits pular pulire pulso punir punire punito punk punkt
    punkte punkten puntare puntas puntos purche pure puree puros pusieron putas putos puxa puxar
    puzza quadras quadros quai quais qual qualcun qualifie quando quantas quantia quantos quart
    quartas quartier quartos quasi quatro quebecois quebecoise quebra quebrando quebrar quedaba
    quedaban quedado quedando quedara quedaran quedaria quedarme quedaron quedarse quedarte
    quedate queen quegli queima queimado queimando queimar queira queiram queixa queja quejarse
    quelle quellen quema quemado quemar quereis queria queriam quero queso quest quete queue
    quiebra quien quienes quimicas quimicos quintal quis quitar quitte quitter quiza rabia racas
    raccontano raccontato races racisme raciste raconte raconter radica radical radicale radikal
    radikale radikalen radio radios rage raggi raggio rahmen rainer raios rakete raketen ramas
    ramene ramener ramos rande rang ranger rapidas rapidos rapina rapito rappel rappele rappelle
    rapport rapporter rapproche rapprocher raras rares raros rasch rasen rassemble rassembler
    rassure rassurer rastro ratas rate rater ratio raton ratos rauber rauch raumen rayos razas
    razon reacao reaccion reacoes reaction reagieren reagiert reais reaktion real reale realen
    realise realisees realisme realiste realite realites realiza realizadas realizados realizando
    realizara realizzare rebelle rebelles recebera receberam receio recent recente recentes receta
    recette recettes rechazar recherche recht rechtlich rechtliche rechtlichen reciben recibidos
    recibimos recibira recien recit reclama reclamar reclame reclamer recoge recoger recolte
    recommence recommencer reconhece reconnu reconoce reconocio record recordado recordando
    recorde recordo recorre recorrer recortes recours recta recu recueilli recueillir recuerden
    recuerdos recues recule reculer recupere recuperer recusa recusar redacao redaccion redaction
    redaktion redazione rede redes redest redige rediger reducao reduccion reduction reduire
    reduit reelle reelles refeicao refere referem referindo reflechi reflejan reflet reflete
    reflexao reflexe reflexo refuge refus refusant refuse refusent refuser regal regalar regalare
    regard regardait regardant regardent regelmassig regelmassige reggio regie regieren regiert
    regime regina regional regionale regionalen regista registo registos registradas registrados
    registrar registrare regle regne regno regresar regrette regretter regular regulier reich
    reichte reife reifen reihe reihen reims reine reis reisen reisende reisenden reissen reisst
    rejeicao rejet rejete rejeter rejette relacao relacion relaciona relacionadas relacionados
    relacoes relance relancer relativas relativos relaxa relaxar relevant releve relevent relie
    relief religionen religiosas religiose religiosen religiosos relire remarque remercie
    remercier remet remis remise remonte remonter remplace remplacer rempli remporte remporter
    renard renate renato renaud rencontre renda rendait rendant rendent rendez rene renforce
    renforcer rennen renonce renoncer renta rente rentrant rentre rentrent renunciar renverse
    renverser renvoie renvoye renvoyer renzi repandu repandue reparer repart repas repente repere
    reperer reperti repete repeter repond repondant repondent reponse report reporter reportes
    repos repose reposer representa representait representant represente representent repris
    reprise reproche reprocher republicain repute requiere requieren resaltar reseau reseaux
    reserve residencia resiste resister resolucao resolucion resoluciones resolution respect
    respecte respecter respectivas respectivos respeitar respetar respira respirar respire
    respirer ressemble ressembler ressenti ressentir rest restait restando restano restant reste
    restent restera resto restos resuelto resulta resultado resultando resultar resultat resultate
    resume resumen resumer reta retard retenir retenu retenue retient retirar retire retirer
    retiro retirou reto retornar retornou retos retourne retourner retours retrait retraite
    retraso retrato retrouve retrouvera retta reune reunen reuni reunido reunies reunion reussi
    reussite reveille reveiller revela revelado revelando revele reveler revenir revenu rever
    revers reves revisa revisar revista revolte revolucao revolucion revoluciones revolution revue
    revues reyes reza rezar rezept rezepte rhein ribeirao ribeiro ribera ricas riche riches
    richtete richtig richtige richtlinie richtlinien ricordando ricordano ricordare ricorso ricos
    riechen riecht riego riesen riesgo riesig riesige riesigen rilancio rilascio rimanda rimase
    rimedi rimedio rimini ring ringe ringen rioja rios riportano riportare rires risale risalto
    risas rischi risco riscos risolto risoluzione risos risparmi risparmio rispose risque rissa
    risultano ritrovano riusci rivelano rivelato river rivera rives rivolge rivoluzione robado
    robando robert roberto robes robin robo robos robots rocas roccia roche roda rodas rodea
    rodean roger rojas rojos rolando rolar role roles rolle roma romagna romain roman romane
    romania romans romer romische romischen rompe rond ronda ronde ropas rosas rosen roses rosto
    rostos rostro rotas roubado roubando roubar rouge rouges roule rouler roupa route router
    routes routier routiere royal royale ruber ruckt ruckte rudiger ruego rues rufen ruhen ruhig
    ruhige ruina ruinas ruine ruins rund runde runden rural rurale rusia russe russia russie
    russisch russische rutas rutina saal saale sabado sabe sabeis sabiam sabido sabiendo sable
    sables sabor sabra sabre sacado sacando sacchi sacco sache sachen sachez sachsen sacre sacree
    sacrifici sacrificio saem safada saga sagen sages saggi saggio sagst sagte sagten sahen sahne
    saiba saibam saindo saint sairam saisi sala salada salaire salaires salari salarie salaries
    salario salas saldo saldra sale sales salgan salidas saliendo salinas salle salles salon
    salone salons salsa saltar saltare salto salud saludo saluer salutare salvar salvare salvou
    samba samen sammelte sandra sanft sanita sanitari sankt sanno sanremo saone saper sapere
    saperne sapete sapin sapone sapore sappi sappia sappiamo sappiano sapra saprei saputo saque
    saquen sara sarah sardo sarebbe sarei saremmo saremo sarete sass sassen satan satze satzen
    satzung sauber saubere sauce sauer saufen saule saulen saura saute sauter sauve sauver sauveur
    saveur savez saviez savoia savon savona savons sbagli sbagliare scacchi scambi scambio scappa
    scegli sceglie scemo scenari scenario scende scendere sceso schach schade schafe schafer
    schaffen schaffst schaffte schale schalke schamen schande scharf scharfe scharfen schatten
    schatz schatzen schau schauen schaute scheibe scheiben scheiden schein scheinen scheiss
    scheisse scheiterte schermo scherz schicht schick schicken schickte schieben schiena schienen
    schiera schiessen schiesst schiff schiffe schild schlacht schlafen schlagen schlange schlank
    schlecht schlechte schlicht schliessen schlimm schlimme schlimmste schlimmsten schloss schlug
    schluss schmecken schmerz schmid schmidt schmitt schnell schnelle schnitt schock scholz schon
    schone schonste schonsten schoss schrag schrank schrecken schrei schreibst schreien schrieb
    schrift schriften schriftlich schriftliche schritt schritte schritten schrott schuhe schulden
    schulerin schulern schulter schultern schulze schuss schusse schutz schutzen schwach schwache
    schwachen schwanz schwarz schwarze schweden schwedische schwedischen schweine schwer schwerin
    schwerpunkt schwerpunkte schwester schwestern schwierig schwierige schwul schwule schwulen
    scolaire scolaires scopare score scorre scorta scossa scudo scuro secas seccao seche second
    seconde secos secret secretas secretos secte sector seele seelen seen sega segeln segen seggi
    seggio segment segnare segnato seguem seguian seguidas seguidos seguimos seguindo seguiran
    seguire segundos seguros sehen seien sein seine seios seite seiten seize seja sejam sekunde
    sekunden selbe sella selle sello selon selten seltene seltsam seltsame selva semana semanais
    semblait semblant semblent sembrano sembrato semente semilla seminar seminare sena senado
    senador senadora senal senalado senalando senao senat senato sendo senha senhor senhora
    senhoras senhores senken senno seno senor senora senoras senores senso sensores sentados
    sentar sentarse sentem senti sentido sentidos sentier sentimos sentindo sentir sentire
    sentirme sentirmi sentirse sentirsi sentirti senza sepa separa separadas separados separar
    separe septiembre sera serao serbia serbie serbien serbo seremos seres serge sergent sergio
    serial seriam serie serien series serios serlo serment sermos serpent serra serre serrer
    sertao servait servant serve servem servent server servi service servido servidor servindo
    servir servira serviva servizi servizio sesenta sete setenta setiembre setor setzen setzte
    setzten seuil seul seules sevilla sexuell sexuelle sexuellen sfera share shirt shit short
    siamo siano siate sich sicher sicherte sicht sieben siebten siege siegte siehst siena siendo
    siens siete siga sigam sigan sigla siglas siglo siglos signal signale signaler signe significa
    significar signo signor signos sigue silber silla sillas silva silvia simon simone simpatia
    singe singen single singt sinken sinkt sinne sinnvoll sinnvolle sino sinon sintam sintio siria
    sirva sirven site sites sitio situe situees sitz sitzen sitzung skate smart smesso smette sobe
    sobre soci social sociale socialisme socialiste socio soco soeben soeur sofa sofia sofre sogar
    sogenannte sogenannten sognare sognato sohn sohne soigner soins soirs solaire solaires solar
    solch solche solde soldes solia solicitar solidaire solidao solide solides solitaire sollen
    sollst sollte solltest solo solos soltar sombra sombre somente somme sommer sommets somos
    sonar sondaggi sondaggio sonde sonhar sonido sonne sonno sonora sonstige sopportare sopporto
    sopra soprattutto sopratutto sorcier sorciere sorge sorgen sorgte soria sorprendido sorprendio
    sortait sortant sorte sorten sortent sorties sortira sosta sostiene sostienen sostituito
    sostituto soube souber soucis soudain soudan souffle souffre souhait souhaite souleve soulever
    souligne souligner soumis soumise sousa soutenir soutenu soutenue soutien souvenir souvent
    souza sozial soziale space spada spanisch spanische spanischen spannend spannende sparare
    sparato sparen sparire sparsi spart spass spatere spateren spatial spatiale spazi spazio
    specchi specchio special speciale specialise specialiste specialistes specialita specialite
    speicher speichern spende spenden spendere spento sperare sperimentale sperimentare spesso
    spetta spezia speziell spezielle speziellen spezifische spezifischen spia spiace spiegano
    spiegato spiegel spiegelt spiel spielern spielst spielte spielten spina spitze spitzen sport
    sportlich sportliche sportlichen sposare sposarsi sposta spostare spostarsi spostato spot
    sprach sprache sprachen sprang spreche sprich sprichst spricht spritzen spruch spruche sprung
    spur spuren spurt staat staatlich staatliche staats stabil stabile stable stade stades stadi
    stadio stadion stadium stadt stadte stadten stadtische stadtischen stage stages stahl stall
    stamm stammen stammt stand standen standig standige standigen stando standort standorte
    standorten stanno starben starebbe starke starkere starkste starksten startete state station
    statistisch statistische statues statuts staub stavamo stavano steam stechen stecken steckt
    steckte steh stehen stehende stehenden stehlen stehst steigen steigende steigenden steigern
    steine stell stellen stellst stellte stellten stephan stephen sterbe sterben stern sterne
    sternen steuer steuern steve steven stia stiamo stiano stich stieg stiegen stiess stil still
    stille stillen stimmen stimmte stinkt stipendi stipendio stirn stock stoff stoffe stone stop
    stopp storen strache strafe strafen strage strand strasse strassen strategica strategie
    strategien stream streben strecke strecken street streifen streiten streng strenge strengen
    stress strich strict stricte stuck stucke stucken studi studien studierende studierenden
    studiert studierte studium stufe stufen stuhl stunde stunden sturzen sturzt sturzte stutzen
    suben subi subiendo succo sucedido sucedio suceso sucessao sucesso such suchen suchst suchte
    suchten sucre suden sudeste sudoeste suecia sueldo sueldos suelen suelos suenos sueur
    suffisant suffisante sufre sufren sufrido sugere sugerem sugiere sugieren suite suites suivant
    suivantes suivent suivi suivre sull sumiu summe sunde sunden suoi suolo super supera superano
    superar superare superato superieur superieures supiera supone suponer suportar support
    supportare supporter suppose supposer supprime supprimer sureste surge surgem surgen surgido
    surpreende surpreender surpris surprise surto survie suspeitas suspeitos suspensao suss susse
    sustenta sustentar susto suyas suyos svegli svezia svolge symbol symbole syrie syrien syrische
    syrischen system systeme systemen szene szenen tabaco tabasco tabelle tabellen tabla tableau
    tableaux taca tafel tafeln tagli taglich tagliche taglichen taire talent talente talla tampa
    tango tant tantas tante tantos tanzt tapa tape taper tapis tarea tarefa targa tarifa tarte
    tasca tasche taschen tasto tatsache tatsachen tatsachlich tatsachliche tatuaggi tatuaggio
    tauchen tauschen tausend tausende tausenden taxas taxes taxis tech technisch technische
    technologie technologien tecnicas tecnicos tecnologia tecnologias tecnologicas tecnologicos
    teich teil teilen teilnehmern teilte teint teinte tejido telas telefonia telefonica telle
    teller temas temer temere temoigne temoigner temor temos tempio templo tempo tempos tenait
    tenant tendem tendono tendre tendria tendu teneis tenente tener tenere tenete tengamos tengono
    tenham tenhamos teniamos tenido tenis tenne tenore tens tensao tenta tentado tentamos tentando
    tentant tente tentei tentent tenter tentou tenues teoria tera terao tercer teremos teria
    teriam terme termes termin terminado terminal terminale terminando terminare termine terminou
    termo termos terres territori territorio terrorisme terroriste tesao tese tesis test testar
    testen tester tetas tete tetes teto teuer teure texas text texte texten textes texto theme
    themen theoretisch theoretische theorie theorien there these thesen thiago thomas three tiago
    tiefe tien tienden tiene tiere tieren tiers tiger tigre times timor timore tinha tinham
    tinhamos tinta tios tipos tirado tirando tirant tirei tirent tireur tiros tisch tische titre
    titres tive tiver tiveram tiverem tivesse tivessem toalla toca tocaba tocado tocando tocar
    tocou todas todos togli toglie toll tolle tolto tomaba tomando tomara tomaram tombe tome tomou
    tonne tonnen tonno tontos topico tore toren torino tornado tornando tornano torneo torno
    tornou toro toros torre torta total totale tote touchant touche touchent tour touren tournant
    tourne tournent touro tours toute trabajado trabajador trabajadora trabajadoras trabajadores
    trabajando trabajos trabalhado trabalhador trabalhando trace track tradicao tradicion
    tradicoes traducao traducoes trafen trafico tragico trago traicao traicion traido traidor
    traigo trailer trainer trajes tram trama trame trampa tranen trans transferer transforma
    transformar transforme trasferta tratado tratados tratamos tratando tratava traten tratou
    trattano trattava trauma traume traumen traurig traurige travaillait travaillant travaille
    travaillent travailler travailleur travers traverse traves treffe trenes trens trente treppe
    tres treta treten treu treue tribo tribuna tribunal trick trieste trigo trilhas trilhos
    trinken trinta trio trocando trocou troia trois trompe tromper tronco trono tropa tropas
    troupe troupes trous trouvant trouve trouvent trouvera trovando trovano trovare trovarmi
    trovarsi trovava trovera troverai trozo truco trucos trucs trugen truppe truppen tubes tubos
    tuent tueur tumeur tumor turchi turchia turco turcos turcs turen turisti turkisch turkische
    turma turner turnier turno turque turquie tuta tuviera tuvieran tuvieron tuyau tuyaux tuyos
    typisch typische typischen uberall uberfall ubergeben uberleben uberlebt uberlegen ubernahm
    ubernahme uberraschen uberraschend uberzeugen uberzeugend ubica ublich ubliche ublichen uccide
    ueber uffici ufficio ultimas ultimos umfang umfassen umfassend umfassende umfassenden umfrage
    umfragen umgang umgeben umgehen umgehend umile umore umstand umstande umstanden unabhangig
    unabhangige unabhangigen unbekannt unbekannte undici unes unfall unfalle ungarn ungern
    unglaublich unglaubliche uniao unicas unicos unidas unidos unies union unire unis unite united
    unser unsere unteren unterschied unterschiede urbain urbaines urbanas urbanos urkunde urkunden
    urnas ursache ursachen urteil urteile urteilen uruguay uruguayo usaba usaban usadas usados
    usagers usages usamos usando usano usaram usare usava usavam user utilisant utilise utilisees
    utilisent utilite utiliza utilizadas utilizados utilizando utilizzando utilizzano utilizzare
    vaca vacas vacca vacias vacina vacios vadia vagas vagina vague vaina vaisseau vaisseaux vale
    valencia valere valeur valeurs valide valider valio valise valle valor valuta vamos vanta
    vantaggi vantaggio vapeur vapor vapore vara vargas vari varia variadas variados variante
    varianten varie variees varietes varios vasca vasco vaso vasos vaste vaya vazias veamos vease
    vecchi veces vedendo vedere vederti vedete vediamo vedono vedova vedra vedrai vedrete veem
    vega vegas veia veian veille veiller vejam vela velas velhas velhos vemos venait venant venas
    vence vencedor vencedora vencedores vencer vencido vencio vendas vende vendedor vendedores
    vendee vendendo vendere vendido vendio vendono vendra vendre vendria venendo venere vengano
    vengono venham veniamo venian venido venir venire venite venne venta ventaja ventajas ventana
    ventanas ventas ventes vento ventos ventre ventura venues vera veranderte verankert verano
    verao verband verbande verbe verbesserte verbo verbracht verbrachte verbrauch verbraucht
    verbreitete verbunden verbundene verbundenen verbundeten verdachtige verdachtigen verdadeiras
    verdadeiros verdaderas verdaderos verdammt verdammte verde verdienst verdienste verdient
    verein vereinen vereinten verem verfahren verfasst verfolgt verfolgte verga vergangen vergeben
    vergehen vergiss vergisst vergleich vergleichen verglichen veria verifica verificar verifie
    verifier verite verites verkauf verkaufte verkehr verkehrt verlangen verlassen verlasst
    verlauf verlaufen verlauft verleihen verletzen verletzt verletzte verletzten verliebt
    verliehen verliert verlos verlust verluste verme vermehrt vermeiden vermelhas vermelhos
    vermieden vermissen vermute vernos vernunftig vernunftige verpassen verpasst verpasste verra
    verranno verras verrebbe verruckt verruckte versand versao verschieben verschieden
    verschiedene verschwunden verse versehen verser versetzen versetzt verso versoes versos
    versprechen versprochen verstand versteckt versteckte versteh verstehen verstehst versuch
    versuchen versuchte versuchten verte vertes vertrag vertrage vertrauen vertreiben vertretern
    vertrieben vertus verwandt verwandte verwandten verweisen verwendete verwendeten verwiesen
    veste vestido vestindo vete vettura veuille veuillez vezes viagem viaggi viaja viajar viale
    viana vias vice vicente vicenza vicio victor victoria vida vidas vide video videos vidro
    vieille viejas viejos viele viendo viento viera vieram viernes vierte vies vieta vieux vigente
    vigili vigilia vigor viktor vila villa villaggi villaggio vimos vincent vincente vindas vindos
    vinham viniendo vinos vins viol viola violao violar viole violence violences violent violentes
    virage viral virando vire virei virer virgem viria visa visage visando visant visao visent
    visite visiteur viso vistas vistos vital vitale vite vitor vitoria vitre viuda viuva vivait
    vivant vivas vive vivent viveram vivia viviam vivian vivido vivos vivre voar vocacion
    vocazione voce voces vogel vogeln vogliamo vogliano vogliono vogue voice voient voies voire
    voisin voisines volando volant volar volare volei voler volere volete voleur voleurs volgare
    volle vollstandig vollstandige volontari volpe voltados voltamos voltando voltaram voltei
    voltou volvamos volvemos volver volveran volveria volverse volvi vomir voos vorfahren vorgaben
    vorgang vorgange vorganger vorgehen vorhaben vorhanden vorhandene vorhandenen vorlage vorlagen
    vorne vorra vorranno vorrebbe vorschlag vorschlage vorschlagen vorsitzende vorstand vorteil
    vorteile vortrag vortrage vorwurf vorwurfe vossas vossos votacion votado votando votar votaram
    votare vote votre voulant voyage voyageur voyant vozes vrai vraies vueltas vuestras vuestros
    vuole wach wache wachsende wachsenden waffe waffen wagen wahlte wahre wahrend walder walker
    walter wande wandern wandte waren warme warmen warnen warnt warst warte wartete warum wasche
    waschen watch water weber webseite webseiten website wechsel wechselte wecken weder wege wegen
    wehren weibchen weiber weiblich weibliche weiblichen weich weiche weichen weiden weile weinen
    weisen weite weitere welch welche welle wellen welten weltweit weltweite weltweiten wende
    wenig wenige werben werbung werde werfen werke werken werkzeug werkzeuge werner werte werten
    wertung wertvoll wertvolle wesentlich wesentliche wesentlichen west westen westlich westliche
    westlichen wette white wichtig wichtige wichtigste wichtigsten wider wieder wiener wiesen
    wieviel wieviele wilde wilden willen wirft wirken wirklich wirkliche wirklichen wirkt wirkte
    wirst wissen wisst witwe witze woche wochen wohin wohnen wohnst wohnte wolf wolken wollen
    wollte wollten worden world worte worum wunde wunderbar wunderbare wunderbaren wunderschon
    wunderschone wunsch wunschen wunschte wurd wurde wurdest wurst wusste wussten wuste xiii xvii
    xviii zahlen zahlreiche zahlte zahne zeichen zeigen zeigte zeigten zeile zeilen zeiten zelle
    zellen zentral zentrale zeug zeuge zeugen ziehen ziele zielen zigarette zigaretten zitat
    zitate zogen zuge zugen zukunftig zukunftige zukunftigen zunehmend zunehmende zunge zusatzlich
    zusatzliche zusatzlichen zuschauer zuschauern zustand zustande zustandig zustandige
    zustandigen zweck zwecken zwei zweier zweifel zweifeln zweit zweite zweitens zwingen zwingend
    """
}

extension JudgingTables {
  /// Words that are one letter away from another and that no list of English words has: names,
  /// places, substances, and words of four more languages. What is one of them is no slip in another.
  static let lookalikes = words(
    """
    dextran dextrin insulin inulin nitrile phenol phenyl renin rennin schuman schumann gebet gebiet
    schuster schuessel schluessel schmutz schwerter anello agnello banheira bandeira camello camelo
    carreta carrera carriera corriera cantera cartera espeso espejo baroque barque iconic ionic isotone
    isotope metonym metonymy kloster koster martillo leitor leitora
    morning mourning batman bateman lennon lennox webern weber wegener wagner brahms brahma haydn hayden strauss straus jonson johnson
    johnston jonston fermi hoover hooper cartier carter mendel mandel mendes mendez planck plank
    euler eyler boyle doyle hesse hegel kepler kessler nobel novel braun brown browne brawn bruno
    magritte margritte bartok bartók holbein holstein turner tuner renoir reno degas dega manet monet
    picabia caesar cesar marius julius julian juliana louis louise louisa francis frances marie maria
    mario angela angelo pablo paolo carlo carla carlos karla karl karol stefan stefano steven stephen
    martin martina martini simon simona claude claudia claudio valerie valeria daniel daniela
    gabriel gabriela michael michaela andrea andreas andrew anders anderson andersen petersen peterson
    hansen hanson jensen jenson larsen larson olsen olson thomson thompson robertson robinson robson
    rodin robin verdi verde rossi rossini pucci puccini gucci dante danton newton newtown eliot elliot
    elliott keats yeats huxley hurley bronte bronze dickens dickins austin austen marlow marlowe
    homer homes plato pluto seneca senecan ovid ovida virgil virgin
    guyana guiana gambia zambia iceland ireland mauritania mauritanie mali malta dominica dominican
    slovakia slovakian slovenia slovenian lithuania lithuanian latvia latvian austria austrian india
    indian indiana jordan jordaan samoa somoa tonga congo conga niger nigeria nigerian palau palao
    georgia georgian korea korean libya libyan syria syrian serbia serbian russia russian prussia
    persia persian croatia croatian romania romanian bulgaria bulgarian albania albanian bosnia bosnian
    estonia estonian ethiopia ethiopian somalia somalian algeria algerian tunisia tunisian
    bergen berlin bremen bremer essen assen basel basle lyons lyon nancy nantes nance tours torus
    verona veronica parma palma palmas padua padova siena sienna vienna vienne turin tunis tunic
    lublin dublin genoa genova geneva geneve malaga malanga merida medina medea murcia garcia
    cordoba cordova granada grenada sevilla seville valencia valence toledo lagos laos largo
    salem saleh siam sinai sedan sudan kansas manila manilla medan medina mosul seoul oslo
    natal nepal bihar bahar tibet tiber thames thame rhine rhone rhein seine segne
    fluorine fluoride fluorite chlorine chloride chlorite chlorate bromine bromide bromate iodine iodide
    iodate sulfite sulfate sulfide sulphite sulphate sulphide nitrite nitrate nitride phosphite
    phosphate phosphide carbonate carbonite silicate silicone silicon silica hydrate hydride arsenite
    arsenate methane methene methanol methanal ethane ethene ethyne ethanol ethanal propane propene
    propyne propanol propanal butane butene butyne butanol butanal pentane pentene hexane hexene
    benzene benzine lactose lactase maltose maltase sucrose sucrase amylose amylase cellulose cellulase
    glucose glucase adenine alanine thymine thiamine thymidine guanine guanidine cytosine cystine
    cysteine glycine glycin leucine lysine tyrosine tyramine serine xylene xylose toluene
    neutron neutrino proton photon phonon boson gluon muon meson lepton fermion
    thulium thallium terbium erbium ytterbium yttrium rhodium radium radon rubidium ruthenium
    rutherium hafnium holmium helium niobium neodymium cadmium calcium curium cerium cesium
    ileum ilium femur lemur ureter urethra tibia tubia atrium antrum carpal tarsal carpus tarsus
    metacarpal metatarsal perineal peroneal peritoneal vagus valgus varus virus dysphagia dysphasia
    prostate prostrate palpation palpitation mucus mucous callus callous tendon tenon abduction
    adduction absorption adsorption afferent efferent mitosis meiosis miosis myosis apposition
    opposition ligament filament humeral humoral thecal fecal cecal cochlea trachea trochlea
    stalactite stalagmite meteor meteorite cyclone cyclops cyclope
    caballo cabello cabella hombre hambre hombro pesado pecado pescado zapato zapata ciervo siervo
    cuento cuenta puerto puerta huevo nuevo hueso queso fuego juego luego ruego suelo cielo hielo
    vuelo duelo perro perra carro cerro corro gorro hermano hermana abuelo abuela primo prima
    madre padre medre cuadro cuatro quinto quinta cuarto cuarta mundo mudo plato plata playa
    libro libra fruto fruta barco barca banco banca blanco blanca branco manto manta monte monta
    conejo consejo cereza certeza cabeza cerveza certera tierra sierra guerra perla piedra hiedra
    espada espalda mesero mesera casado cazado canoso ganado nadado casa caza vaca baca tubo tuvo
    poison poisson dessert desert cousin coussin cheveu cheveux cheval chevaux baiser baisser
    chasse chaise chaine chaire chaleur chanteur coeur choeur soeur fleur fleuve heure beurre
    leurre jeune jeunes poire poivre foire gloire pomme paume homme gomme somme comme femme flamme
    gramme lampe rampe crampe trompe trempe pierre lierre biere terre verre guerre serre verte
    blanc blanche franc france frais fraise braise chien chienne renard canard mouton bouton bateau
    gateau chateau chapeau rideau cadeau plateau couteau marteau manteau tableau oiseau roseau
    ruisseau vaisseau cerveau cerceau berceau morceau poulet boulet galet ballet billet
    kirche kirsche hirsch hirse kirsch kuchen kuche kochen knochen kissen kiste kuste liste lampe
    lippe lippen leber leder leiter lehrer leere lehre messer messe masse maske mutter butter futter
    vater vetter wetter bruder bruden schwester fenster gespenst schlange schlinge schlacht schlecht
    schale schule schild schuld schnecke schnake spiegel spiel stiefel stufe stube strafe strasse
    strauch strauss stiel stuhl stahl strahl tasse tasche tische tochter topfer tropfen wange wagen
    wiese weise wiesen weide weite wolke wolle wurfel wurst wurzel zahlen zahnen ziege ziegel zunge
    hande hunde hose hase haus maus laus raus bauer mauer sauer dauer trauer trauben tauben
    nagel nadel nebel nabel segel regel kegel vogel vogt voegel esel igel adler adel apfel gabel
    kabel fabel sabel tafel teufel zweifel zwiebel
    cavallo cavolo cappello capello cappella capella penna penne panna panno pane pena pelle palle
    palla balla bella bello ballo gallo giallo collo colle colla colpo corpo corno forno giorno
    porto porta posto posta pasto pasta pesce pesca pesco fuoco gioco sonno sogno nonno nonna anno
    casa cassa rosa rossa roso rosso mela miele melo male mano marmo notte botte gotta gatto gatta
    tetto letto latte lette lotto rotto fatto patto
    cavalo cabelo caballo coelho conselho espelho joelho vermelho orelha ovelha abelha azeite azeito
    cadeira cadeia camisa camiseta colher mulher folha filha filho milho velha velho telha palha
    galinha galinho rainha farinha vizinha cozinha andorinha avo avos peixe deixe queijo beijo
    """)
}

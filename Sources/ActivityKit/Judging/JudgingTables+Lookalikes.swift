extension JudgingTables {
  /// Words and names that are one letter away from another and that no list of English words has: of
  /// Spanish, French, German, Portuguese and Italian, and of sciences. What is one of them is no slip in
  /// another.
  static let lookalikes = words(
    """
    abduction absorption adduction adsorption agnello amande amende anello baca baiser baisser
    banca banco bandeira banheira barata barco baroque barque batata bateman becher bianco blanc
    blanco bosnia bosnian bosse bouche boucher boucle bourre bourse braco branche branco bremen
    bremer brioche broche brosse bruche brucke bucher cabaca caballo cabeca cabella cabello cabelo
    cadeia cadeira cadena cadera caisse caldeira calvo camello camelo caminhao caminho camino
    camion cammino candela caneca canela caneta cantera capella capelli capello cappella cappelli
    cappello carinho carne carneiro carnet carrera carreta carriera carta cartao carteiro cartera
    casa cavallo cavalo cavolo cedro cerceau cerdo cereja cereza cerise cerium certera certeza
    cerveau cerveja cerveza cesium cesta chaine chaire chameau chapeau charbon chardon chasse
    chausse chevaux cheveu cheveux choeur ciervo cigale cigare clavo clocher cocer cocher coeur
    cola collana collina compte conejo coniglio consejo consiglio copo corriera coser costa costra
    coteau couleur coureur cousin coussin couteau couvent couvert cresta crise cuadro cuarto
    cuatro cuerno cuero cuerpo cuervo cuisse curium cysteine cystine daniela dente dessein dessin
    destin dextran dextrin dickens dickins doente dysphagia dysphasia enero ente entero entrada
    escada escola escova esfera esmola espada espalda espejo espera espeso estafa estrada estufa
    fecha feuille figlia figlio fische flecha fluch flucht flug foglia foglio fouille fourmi
    fourni frais fraise fresa fresca frische frise frucht fuente fuerte furcht garten gasse gasste
    gatten gebet gebiet gedicht gericht gesicht gewicht giallo hambre hebra hembra hombre hueco
    hueso humeral humoral iconic insulin inulin isotone isotope jenson jonston karten kasse kasten
    kelle kellner kirche kirsch kirsche klasse knochen kochen kopf kosten kuche kuchen kusten
    lachen ladro lardo leben lechuga lechuza legua lehre lehrer leiche leichte leiter leitor
    leitora lengua lennon lennox levre libre lieben liebre lievre lippe lippen livre lochen
    madeira madera maire maitre malaga malanga maleta manche mandel maneira manera mangel mano
    manteau mantello marche marlow marlowe marteau martello mauer maurer meiosis mendes messe
    messen messer metonym metonymy michaela miosis missen mitosis monstre montre morning mourning
    mudo muleta mussen myosis nacht nachte newton newtown nichte nitride nitrile nitrite nono
    orage orange oreille oreiller orelha ovelha pala palma paloma papier papillon pappe pappel
    parente parete parto pasado passado passaro pato patto pavillon pecado peche pecher pedra
    peigne peine peintre peinture pera perda perineal peroneal perto pesado pescado pesce pesche
    phenol phenyl phonon piatto plainte planta plante plata poco poignee poignet poire poivre
    pommier pompier poule poulpe prato presion prete preto prision puce qualle queijo queixo
    quelle rache rachen raison rauch rausch rechen reise reisen reiter renin rennin retter riccio
    ricco riese riesen rinde rinder ritter romania romanian rosa rufe scarpa schaf schaft schale
    schatten schiff schild schilf schlacht schlange schlecht schliff schlinge schloss schluss
    schlussel schnur schnurr schotten schrank schranke schuld schule schulter schuman schumann
    schuss schussel schuster schwamm schwarm schwerter schwester sciarpa secchio sella seneca
    senecan serine serment siena sienna signe simona sobra sombra sorcier sorciere specchio
    sprachen sprechen stahl stefan stefano stehen stehlen stich strahl strang streik streit strich
    strick stunde sueldo suelo sunde tarte tartre tasche tauben tejado tejido tische tombe tortue
    tortuga tortura tours tragen traten trauben traum trauma trempe treppe treten trinken trinker
    trombe trompe truppe vacca vagus valeur valgus vasca vente ventre virage visage voleur voto
    waffe waffel wagen wange wangen weise wesen wiese wiesen wissen wolken wollen wunde wunder
    wurfel wurzel zeigen zeugen ziege ziegel ziegen zocker zucker
    """)
}

// Written by Scripts/real-words of SCOWL's word lists, which come with this notice:
//
// Copyright 2000-2019 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell
// these word lists, the associated scripts, the output created from the scripts, and its
// documentation for any purpose is hereby granted without fee, provided that the above copyright
// notice appears in all copies and that both that copyright notice and this permission notice
// appear in supporting documentation. Kevin Atkinson makes no representations about the
// suitability of this array for any purpose. It is provided "as is" without express or implied
// warranty.

extension RealWords {
  /// English words and names.
  static let englishText = """
    aaron abaci aback abase abased abasement abash abate abated abatement abbe abbey abbot abbott
    abby abducted abductee abeam abel abetted abetter abettor abide abided ability abjuration
    abjure abjured able abler abner abode abominable abominably abort abound about above abrade
    abraded abram abridge abridged abridgement abridgment abrogate abscissa abscissae absent
    absented absentee absinth absinthe absolve absolved abuse abused abuser abut abyssinia
    abyssinian acacia academia academic acadia accede acceded accent accept acceptable acceptably
    accessible accessibly acclamation acclimation accrue accrued accursed accuse accused accuser
    aced acetic ache ached achieve achieved achiever aching acid acidify acidity acing acorn
    acquire acquired acrid acted acting action activism activist acton actor actuate actuated
    acute acuter adams adan adana adapt adapted adapter adaptive adaptor adas added addend addenda
    adder addiction addictive addie adding addition additive addle addled addling adduce adduced
    adela adele aden adept adhere adhered adieu adieux adjudge adjudged adjuration adjure adjured
    adjusted adjuster adjustor adkins adler adman admen admin admirable admirably admire admired
    admirer admit adobe adolf adolfo adopt adoptive adorable adorably adore adored adorn adrenalin
    adrenaline adrian adriana adulate adulated advance advanced advent adverb adverse adverser
    advert advice advil advise advised adviser advisor advisory adware aegean aerate aerated aery
    aesop affable affably afford afghan afghani afghans africa african after again agape agassi
    agassiz agate agave ageing ageism ages aggie agility aging agism agitate agitated aglow agnes
    agnew agonise agonised agree agreeable agreeably agreed aground ague agustin ahead ahmad ahmed
    aide aided aiding ailed ailing aimed aimee aiming aimless aired aires airing airless airline
    airliner airman airmen airs aisha akita akiva akron alabama alabaman alabamian alan alana alar
    alarm alas alaska alaskan albania albanian albeit alberio albert alberta alberto albino albion
    album albumen albumin aldan alden alder alderman aldermen alderwoman alderwomen alejandra
    alejandro alert aleut alexandra alexandria alfonso alfonzo alford alfred alfreda alfredo alga
    algae alger algeria algerian algonquian algonquin alhena alias alice alien alight align alike
    aline alisa alisha alison alissa alive allah allan allay allege alleged allegra allegro allen
    alley allie allied allison allot allow alloy allude alluded allure allured alluvia alluvial
    ally allyson almanac almanack aloe aloha alone along alonzo alpert alpha alphonse alphonso
    alpine alright also alsop alston alta altai altaic altair altar alter alteration altercation
    alternation altitude altman alto alton altruism altruist aludra alum alumna alumnae alumni
    alyce alyson alyssa amalia amanuenses amanuensis amass amateurish amateurism amaze amazed
    amber ambiance ambience amble ambled ameer amelia amen amenable amend amendable america
    american americana americanise americanised americanises americanism americans americas amgen
    amiability amiable amiably amicability amicable amicably amie amiga amigo amino amish amiss
    amman amnesia amnesiac amniocenteses amniocentesis amoeba amoebae among amour ample ampler
    amply ampoule ampul ampule amur amuse amused amway anaemia anaemic anaesthetise anaesthetist
    analgesia analgesic analog analogy analyse analysed analyser analyst anarchism anarchist
    anatolia anatolian anchorman anchormen anchorwoman anchorwomen andalusia andalusian andersen
    anderson andes andre andrea andrei andres andrew anecdota anecdotal anecdote aneurism aneurysm
    anew angara angel angela angelia angelic angelica angelico angelina angeline angelita angelo
    angelou anger angie angle angled angler anglia anglo angola angolan angora angular angus
    anibal animal animate animated anime animism animist anion anise anita ankara ankle anklet
    anna annam anne anneal annette annex annie annual annul annular anode anon anorexia anorexic
    another anselm anselmo antagonise antagonism antagonist antarctic antarctica ante anted
    antenna antennae anthem anther anthologise anthologist anthony anti antic antipasti antipasto
    antique antiqued antitheses antithesis antler antoine anton antone antonia antoninus antonio
    antonius antony antonym anus anvil anyone anzus aorta aortae apace apache apart apathetic
    apathetically aphasia aphasic apiary aping apocrypha apocryphal apologise apologist apotheoses
    apotheosis appal appalachia appalachian appeal appear appease appeased appeaser apple apply
    appraise appreciable appreciably apprise apprised approve approved apron apropos apter aptest
    aptitude aptly aqua aquaculture aquae aquarium aquarius aquiculture arab arabia arabian arabic
    arabs araby arafat aral ararat arbour arcade arcadia arcadian arcane arced arched archer
    archery archie arching archive archived arcing arcked arcking arden ardent ardour area arena
    ares argentina argentine argo argon argos argosy argot arguable arguably argue argued argus
    aria arid aridity ariel aries aright arise arisen arius arizona arizonan arizonian arkansan
    arkansas arlene arline armada armand armando armani armband armed armenia armenian armful
    arming armour armoured armourer armoury armrest armsful aron arose around arouse aroused
    arrange arranged arranger arrest arrive arrived arrogate arron arrow arse arson artful
    arthritic arthritis artie artier artiest artist artiste artistic arts artsier artsiest artsy
    arty ascend ascendant ascendent ascent ascetic ascribe ascribed ashe ashed ashen ashing ashlee
    ashley ashtray asia asian aside asked askew asking asmara aspen aspire aspired aspirin
    aspiring assad assam assay assemble assembly assemblyman assemblymen assemblywoman
    assemblywomen assent assert asses asset assisi assist assort asst assuage assuaged assume
    assumed assure assured assyria assyrian aster astern astir aston astor astral astray astute
    astuter aswan atalanta athabasca athabascan atheism atheist athena athens atkins atlanta
    atlantes atlantic atlantis atlas atman atone atoned atria atropos attach attache attached
    attack attacked attacker attar attended attender attest attic attica attila attire attired
    attitude attune attuned atty aubrey auction auden audi audible audibly audio audion audit
    audition auditor auditory audra audrey augean auger augur augury august augusta augustan
    augusts augustus aura aurae aural aurelia aurelio aureola aureole austen austere austerer
    austin australia australian austria austrian autistic automata automate automation automaton
    avast avenge avenged avenger avenue aver average averaged averse avert avery avian aviary avid
    avidity avoid avoidable avoidably await awake awaked awaken award aware awash away awing
    awning awoke awoken axing ayers ayes aymara azana azania azerbaijan azerbaijani baaed baaing
    baal baath babar babbitt babble babbled babbler babe babel babied babier babur babying babysat
    babysit bacchanalia bacchanalian bach back backbit backbite backboard backed backer backlash
    backside backslash backslid backslide backup backus backward backwash backyard bacon bacteria
    bacterial bactria badder baddest bade baden badge badger badness baeyer baffle baffled bagel
    bagged baggier baggies baggiest bagging baggy bail bailed bailey baird baited baiting bake
    baked baker bakery baking balance balanced bald balded balder baldest baldness bale baled
    baleful baling balk balky ballad ballard balled ballet ballot balm balmy baloney balsa balsam
    baluster banal banana band bandage bandaged bandana bandanna banded bandied bandier banding
    bandoleer bandolier bandung bandy baneful banged banging bangladesh bangladeshi bangle
    banister bank banked banker banking banks banned banner banning bannister banns bans banter
    banting bantu banyan baptise baptised baptism baptist baptiste baptistery baptistry baptists
    barack barbadian barbara barbarian barbary barbecue barbed barbeque barber barberry barbie
    barbra bard bare bared barely bareness barer barest barge barged barging baring barista barium
    barked barker barkley barley barlow barman barn barnard barnes barnett barney barnum barnyard
    baron baroness baronet barr barrack barrage barraged barred barrel barren barrett barrette
    barrie barrier barrio barron barrow barry bart barter barth bartok barton basal basalt base
    based basel baseless basely baseman basemen basement baseness baser bash basho basic basics
    basie basil basin basing basis basked basket basque bass bassi basso bast baste basted basting
    bataan batch bate bated bates bath bathe bathed bather bathing bating batista batman baton
    bats batsman batsmen batted batten batter battery battier batting battle battled battling
    batty batu bauble bauer baulk bavaria bavarian bawdy bawl baxter bayberry bayed bayer bayes
    baying bayonet bays bbses beach beacon bead beaded beading beadle beady beagle beak beaked
    beaker bean bear beard bearer bearing beast beat beaten beater beatification beatify beatrix
    beatriz beau beautification beautify beaux beaver became beck becker becket becky become
    bedded bedder bedding bedside beech beef beefy beep beeped beeper beet beetle beetled beeton
    befall befell began begat beget begged begging begin begone begot beguile beguiled begun behan
    behave behaved behead beheld behold beholden beholder behove behoved behring being bela
    belated belau belay belayed belaying belch belie belied belief believe believed believer
    belize bell bella belle belled bellied belligerence belligerency belling bellini bellow belly
    bellying beloved below belted belting belying bemuse bemused bench bend bender bending benet
    bengal bengali benign benin benita benito bennie benny benson bent benton berate berated
    berber bereave bereaved bereft berenice beret beretta bergen berger bering berle berlioz
    berlitz bern bernard bernardo berne bernice bernie berra berry bert berta berth bertha bertie
    beset beside besiege besieged besieger besom besot bespoke bespoken bess best bestrid bestride
    bestrode beta betake betaken beth bethe betide betided betoken betrayed betrayer bets betsy
    bette betted better bettie betting bettor betty bettye beverley beverly beware bewared bianca
    bible bicker bicycle bicycled bidden bidder bidding biddy bide bided biden bidet biding bier
    bigger bight bigot bike biked biker biking bikini biko bilbao bilbo bile bilge bill billed
    billet billion billow billowy billy bimbo bimini bind binder bindery binding binge binged
    bingo binned binning bioko biped birch bird birdie birdied birding biretta birth birthed
    birther bismarck bismark bisque bitch bitchy bitnet bits bitten bitter bittern bizet bjork
    black blackbeard blackboard blacked blacken blacker blackhead blackish bladder blade blake
    blame blamed blamer blanca blanch blanche blanched bland blander blank blanked blanker
    blankest blanket blare blared blarney blase blaspheme blasphemy blast blasted blaster blat
    blatz blaze blazed blazer bleach bleached bleacher bleak bleat bleated bled bleed bleep blench
    blend blended blender blent bless blest bletch bligh blight blimp blind blinded blinder bling
    blink blinked blinker blintz blintze blip bliss blister blithe blither blitz bloat blobbed
    blobbing bloc bloch block blockade blockage blockhead blogged blogger blogging blond blonde
    blondel blonder blondie blood blooded bloodied bloodier bloody bloom bloomed bloomer blooper
    blot blotch blotchy blotted blotter blouse bloused blow blower blowing blown blowsy blowzy
    blucher blue blued bluer bluest bluff bluffed bluffer bluing bluish blunder blunt blunted
    blunter blur blurb blurt blush blushed blusher bluster blustery blythe boar board boarded
    boarder boas boast boasted boaster boat boated boater boatman boatmen bobbed bobbi bobbie
    bobbin bobbing bobbitt bobble bobbled bobbling bobby bobsled bode boded boding boeing boeotia
    boeotian boer boers bogey bogeyman bogeymen bogged bogging boggle boggled boggling boggy bogie
    bogied bogon bogs bogus bogy bohemia bohemian boil boiled boiler boink boise bolder bole
    bolivia bolivian boloney bolshevism bolshevist bolster bolton bombed bomber bombing bond
    bondage bondsman bondsmen bone boned boner boney bong bonged bonging bongo bonier boniest
    boning bonita bonito bonn bonner bonnet bonnie bonnier bonniest bonny bono bonus bony boob
    boobed boobing booby boodle booed boogie boogied booing book booked bookend booker bookie
    booking bookish boole boom boomed booming boon boone boorish boos boost boosted booster boot
    booted bootee bootes booth bootie booting booty booze boozed boozer boozier boozing boozy
    borden border bordon bore bored borer borges borgs boring boris bork born borne borneo boron
    borrow borrowed borrower borsch borscht bosch bose bosh bosom boss bossy boston boswell botch
    both botnet bottle bottled bough bought boulder bounce bounced bouncer bouncier bouncy bound
    bounded bounden bounder bounty bowed bowel bowell bowen bower bowers bowery bowie bowing bowl
    bowled bowler bowling bowman bowmen boxed boxen boxer boxes boxing boyer boyle brace braced
    bracken bracket brackish bract brad bradley bradly brady brag bragg bragged bragger bragging
    brahe brahma brahman brahmas brahmin brahms braid brain brainy braise braised brake braked
    brakeman brakemen bran branch brand branded branden brandi brandie brandied brando brandon
    brandt brandy brant bras brash brassier brassiere brat bratty brave braved bravely braver
    bravery bravo brawl brawled brawler brawn brawny bray brayed braying breach bread breadth
    break breast breath breathe breathed breather breathy bred breech breed breeze breezed breezy
    brenda brendan brennan brenner brent brenton brest bret breton brett brewed brewer brewery
    brian briana briar bribe bribed brice brick bride bridge bridged bridger bridges bridget
    bridgett bridgette bridle bridled brie brief briefed briefer brier brig bright brighten
    brighter brighton brilliance brilliancy brimful brimfull brindled brine bring brink
    brinkmanship brinksmanship briny brisk brisked brisker briskest brisket briskly bristle
    bristled bristly britannia britannic britannica british briton brits britt britten brittle
    brittler brno broach broad broaden broader brocade brocaded brock broil broiled broiler broke
    broken broker bromide bromine bronchi broncho bronco bronte brontosaur brontosauri bronze
    bronzed brooch brood brooded brooder brook brooke brooked brooks broom broth brothel brother
    brought brow brown browne browned browner brownie browse browsed browser bruce bruckner bruin
    bruise bruised bruiser brunch brunei brunet bruno brunt brush brusk brusque brusquer brut
    brute brutish bryan bryant bryce brynner bryon bubble bubbled bubbly buber buck buckboard
    bucked bucket buckle buckled buckler buckley buckner budded buddhism buddhist budding buddy
    budge budged budget budgie budging buff buffed buffer buffet buffy bugged bugger buggier
    bugging buggy bugle bugled bugler bugling buick build built bulfinch bulgar bulgari bulgaria
    bulgarian bulge bulged bulging bulgy bulimia bulimic bulk bulky bull bulled bullet bullfinch
    bullied bulling bullion bullring bully bullying bumble bumbled bumbler bummed bummer bumming
    bump bumped bumper bumpier bumping bumpy bunch bunche bunched bundle bundled bunged bunging
    bungle bungled bungler bunin bunion bunked bunker bunny buns bunt bunting bunyan buoying
    burberry burble burbled burch burden bureau bureaux burger burgher burglar burglary burgle
    burgled buried burka burke burkha burks burl burly burma burn burned burner burnett burnous
    burnout burns burnt burped burqa burr burred burro burrow burs bursa bursar burst burt burton
    bury burying busboy busby busch bused buses bush bushed bushel bushiness bushing bushman
    bushmen bushy busied busier business businessman businessmen businesswoman businesswomen
    busing buss bussed bussing bust busted buster busting bustle bustled busy busying busyness
    butch butcher butchery butler butt butte butted butter buttery butting button buyer buying
    buzzed buzzer byelaw byers byes bygone bylaw bypass bypast byron cabal cabbed cabbing cabby
    cabin cable cabled cabling cabral cabs cache cached cachet cackle cackled caddie caddied caddy
    cadet cadge cadged cadger cadre caesar caesarean caesarian caesura caesurae cafe cage caged
    cagey caging cagney cagy cain cains cairn cairo cajole cajoled cake caked caking calcine
    calcined calcite calder calderon caldron calf calgary cali calif california californian
    caliper callaghan callahan callao callas called caller callie calliper callous callus calmed
    calmer caloric calorie calvary calve calved calvert calvin calving calvinism calvinist camber
    cambodia cambodian came camel cameo cameraman cameramen camerawoman camerawomen camilla
    camille camomile camp campanile campanili camped camper campier camping campos campus campy
    camry cams camus canaan canal canard canary cancan cancel cancer cancerous cancun candace
    candice candid candide candied candle candled candy cane caned canine caning canker cankerous
    canned cannery cannes cannibalise cannibalism canning cannon cannot canny canoe canoed canon
    cans cant canted canter canting canto canton cantor cantu canyon capablanca capable capably
    cape caped capek caper capet capital capitalise capitalism capitalist capitol caplet capon
    capone capote capped capping capra capri capsize capsized capsule capsuled capt caption
    captious captor capture captured capulet cara carat carbide carbine carbon carboy carbs
    carburetter carburettor card cardin carding cardio care cared careen career caret carey cargo
    carib carina caring carissa carl carla carlene carlin carlo carlson carlton carly carmela
    carmelo carmen carmine carnal carnap carney carnot carol carole carolina caroline carolingian
    carolinian carolled caroller carom carousal carouse caroused carousel carouser carp carpal
    carped carpel carpet carpi carping carpus carr carrel carrie carried carrier carrot carrousel
    carry cars carson cart carted cartel carter cartier carton cartoon carve carved carver cary
    casablanca cascade cascaded cascades case cased casey cash cashed cashew cashier casing casino
    casio cassia cassie cassino cast caste caster castle castled castor castro casual casually
    casualty catalyse catalyst catcall catch catchall catcher catchier catchy catechise catechism
    cater catered caterer catharses catharsis cathay cather cathy cation catnap catnip cato catt
    cattier cattily cattiness catting cattle cattleman cattlemen catty cauchy caudal cauldron
    causal cause caused caution cautious cavalryman cavalrymen cave caved caveman cavemen caviar
    caviare cavil caving cawed cawing caxton cease ceased cecelia cecil cecile cecilia cecily
    cedar cede ceded ceiling celebrity celerity celesta celeste celia celina cell cellar celli
    cello cement censer censor censure censured centre centred cerebra cerebral certain cesar
    cesarean cesarian chafe chafed chaff chain chair chairman chairmen chairwoman chairwomen
    chaise chaitin chalet chalk chalky challenge challenger chamber chambray chammy chamois
    chamoix chamomile champ champlain chan chance chanced chancel chancy chanel chaney chang
    change changeable changed channel chant chanted chanter chantey chanty chap chapel chaperon
    chaperone chaplain chaplet chaplin chapped chapping chapt char charbray charge chargeable
    charged charger charier charily charitable charitably charity charlene charles charley charm
    charmed charmer charmin charming charon chart charted charter charwoman charwomen chary chase
    chased chaser chasity chasm chaste chasten chaster chastity chat chateau chateaux chatted
    chattel chatter chattier chattily chattiness chatty chauvinism chauvinist cheap cheapen
    cheaper cheat cheated cheater check checked checker cheek cheekily cheekiness cheeky cheep
    cheer cheerily cheeriness cheery cheese cheesed cheesy chef chemise chemist chen cheney cheque
    chequed chequer cheri cherie cherry cherubic cherubim chess chessman chessmen chest chevy chew
    chewed chewer chewier chewy chiba chic chicago chicana chicano chick chicle chid chide chided
    chief child chile chill chilled chiller chilli chilly chimaera chime chimed chimera chimp
    chimu chin china chink chino chintz chintzy chip chipped chipper chirp chitin chitlings
    chitlins chive chloride chlorine chock choice choicer choir choke choked choker choler cholera
    chomp chomped chomper choose choosey choosy chop chopped chopper choppier chopping chopra
    choral chorale chord chore choreograph choreography chortle chortled chose chosen chowed
    chowing chris christ christa christi christian christie christina christine christoper
    christopher christs christy chrome chromed chrystal chuck chuckle chuckled chug chum chumash
    chumming chummy chump chung chunk chunky churchman churchmen churl churn chute chutzpa
    chutzpah chuvash chyron cicada cicadae cider cilia cinch cinder cindy cipher circa circe
    circle circled circlet circus cirrus cisco cite cited citroen citron citrous citrus civet
    civic civies civil civvies clack claim clair claire clam clamber clammy clamp clan clancy
    clang clank clap clapboard clapped clapper clapping clapton clara clare claret clarify
    clarissa clarity clark clarke clash clasp class classicism classicist classy clatter claude
    claudia claudio claudius claus clause clausius claustrophobia claustrophobic clawed clawing
    clayton clean cleaned cleaner cleanse cleansed cleanser clear cleared clearer cleat cleave
    cleaved cleaver clef cleft clemens clement clements clemons clench clergyman clergymen
    clergywoman clergywomen clerk clever cliche cliched click client clifton clii climactic
    climatic climb climbed climber clime clinch clinched clincher cline cling clingy clink clinked
    clinker clint clinton clip clipboard clipped clipper clipt clit clive clix cloak cloche clock
    clod clojure clomp clone cloned clop clopped clopping close closed closer closest closet
    closure clot cloth clothe clothed clotho cloture cloud cloudy clout clove cloven clover clown
    cluck clue clued clueing cluing clump clung clunk clunked clunker clunkier clunky cluster
    clutch clutter clvi clvii clxi clxii clxiv clxix clxvi clxvii coach coachman coachmen coal
    coarse coarsen coarser coast coasted coaster coat cobble cobbled cobbler cobol cobra cobs
    cochlea cochleae cock cockle cocky cocoanut coconut codded codding coddle coddled coddling
    code coded codex codger coding coed coerce coerced coffee coffer coffey cohan cohen cohere
    cohered coiling coin coke coked cokes coking colby cold colder colgate colic colin collage
    collar collate collated collectable collectible collectivise collectivism collectivist college
    collide collided collie collier colliery collin collision colloquia colloquial collude
    colluded collusion colo colombia colombian colon colonialism colonialist colonise colonist
    colony columbia coma comb combine combined combing combo combs come comedy comely comer comet
    comfort comfortable comfortably comic comical coming comm comma command commando commence
    commend commendable commendably comment commerce commercialise commercialism commissar
    commissary commune communed communism communist commutation commute commuted commuter como
    comparable comparably compare compared compartment compatible compatibly compete competed
    competence competency compile compiled compiler complacence complacency complain complainant
    complaint complaisant complement complementary complete completion complexion compliant
    complied compliment complimentary comply compo comport comportment compose composed composer
    compost compote computation compute computed computer comte conan concave conceal concede
    conceded conceit conceivable conceivably concepcion concept conception concern concert
    concerti concerto concession conch conciliator conciliatory concise conciser conclave concord
    concorde concords concurrence concurrency concussion condo condole condoled condom condone
    condoned condor conduce conduced conducive conduct conductive conduit cone confection confer
    confession confidant confidante confide confided confident confine confined confirm
    confirmation conform conformation confuse confused confuser confusion confute confuted cong
    conga congeal congenial congenital congo congressman congressmen congresswoman congresswomen
    conic conical conifer conjoin conjoint conjure conjured conjurer conjuror conley conn
    connection conned conner connery connie conning connive connived conniver connote connoted
    conrail consent conservator conservatory considerable considerably consign consing console
    consoled consort constance constancy constrain constraint constrict constriction constrictive
    constrictor construct construction constructive constructor consul consult consume consumed
    consumer cont contact contd contemptible contemptibly contend content contention contest
    context contiguity contiguous continent contingent continua continual continue continuity
    continuous contort contract contraction contrail contraption contrast contributor contributory
    contrite contrive contuse contused contusion convection convene convened convent convention
    converge converse convert convex convey conveyed conveyer conveyor conviction convoke convoked
    convoy cooed cooing cook cooke cooked cooker cookery cookie cooking cool cooled cooler cooley
    coolie cooling coolly coon cooped cooper cooping coors coos coot cootie cope coped copeland
    copied copier coping copland copley copped copper coppery copping copra cops copse copter
    copula copulae copulate copying coquette cora coral cord corded cordelia cording cordoba
    cordova core cored corespondent corey corina corine coring corn cornball cornea corneal corned
    cornelia cornell corner cornet cornier cornmeal cornwall corny corona coronae coroner coronet
    corot corpora corporal corporeal corpse corpus corral correspondent corrode corroded corset
    corsica corsican cortes cortex cortez corvus cory cosby cosier cosign cosigned cosigner cosily
    cosine cosmic cost costly costume costumed cosy cote cotter couch cough could coulter
    councilman councilmen councilwoman councilwomen count countable countably counted counter
    countersank countersink countersunk countess countless country countryman countrymen
    countrywoman countrywomen county coup coupe couple coupled couplet courier course coursed
    courser court courtier cove coven cover covert covet covey cowed cower cowing cowley cowling
    cowper coyer cozen crabbe crabbed crabbing crabby crack cracked cracker crackle crackled
    crackly cradle cradled craft craftsman craftsmen crafty crag craig cram cramp crane craned
    crania cranial crank cranky cranny crap crape crapped crapping crash crass crate crated crater
    crave craved craven craw crawfish crawl cray crayfish craze crazed crazier crazy creak creaky
    cream creamed creamer creamery creamier creamy crease creased create created creation credible
    credibly creditable creditably cree creed creek creel creep creeper creepier creepy cremate
    cremated cremation creon crepe crept crescendi crescendo cress crest cretan crete cretin
    crewman crewmen crib crick cricked cricket cried crier cries crime crimea crimean crimp cringe
    cringed crinkle crinkled crinkly cripple crippled crisco crises crisis crisp crisped crisper
    crispier crisply crispy cristina criticise criticism croak croat croatia croatian croats croce
    crochet croci crock crocus crofts crone cronus crony crook crooked crookes croon crooned
    crooner crop cropped cropper cropping croquette crosby crosier cross crossbred crossbreed
    crossed crosser crotch crotchet crotchety crouch croup croupy crow crowd crowed crowing
    crowley crown crozier crud crude cruder cruel crueller cruelly cruelty cruet cruft crufty
    cruise cruised cruiser cruller crumb crumble crumbled crumbly crumby crummy crumple crumpled
    crunch crunched cruncher crunchy crusade crusaded crusader crusades crush crust crusty crutch
    crypt crystal crystalline crystallise cuba cuban cube cubed cubic cubicle cubing cubism cubist
    cubit cuddle cuddled cuddly cued cueing cuing culled cullen culture cultured culvert cumming
    cunard cunning cunt cupful cupid cupped cupping cupsful curate curd curdle curdled cure cured
    curer curfew curie curing curio curl curled curler curlew curlicue curlier curly curlycue
    currant current curried currier curry curs curse cursed cursor cursory curst curt curtail
    curtain curter curtly curtsey curtsy curvaceous curvacious curve curved curvier curvy cushier
    cuspid custer custodial custodian cute cutely cuter cutest cutesy cuticle cutter cutting
    cuvier cycle cycled cynic cynical cypher cyprus cyrus czarina dabbed dabbing dabble dabbled
    dabbler dabbling dacca dacha dachau daddy daemon daffy daft dagger dagwood daily dairy
    dairyman dairymen dais daisy dakota dakotan dakotas dalai dale daley dali dalian dally dalton
    damage damaged damian damien damion dammed damming damn damnable damnably damned damning damon
    damped dampen damper damping dams damson dana dance danced dancer dander dandier dandle
    dandled dandy dane danes danger dangle dangled danial daniel dank danker dannie danny dante
    danton dapper dapple dappled darby darcy dare dared daren darin daring dario darken darker
    darling darn darnell darning darrel darrell darren darrin darryl dart darth darting darwin
    date dated daubed dauber daubing david davids davies davis davit dawdle dawdled dawdler dawes
    dawn dawson daybed daydream daydreamt dayton daze dazed dazzle dazzled dded dding dead deaden
    deader deaf deafen deafer deal dealt dean deana deann deanna deanne dear dearth death debar
    debark debase debased debate debated debater debby debit debora deborah debra debt debug
    debugged debugger debut decade decadent decaf decal decant decanted decanter decay decca
    deccan decease deceased deced decedent deceit deceive deceived deceiver decent decide decided
    decision decisive decked decker declamation declaration declare declared decline declined
    decode decoded decoder decor decoy decrease decree decreed decrescendi decrescendo decried
    decry dedicate deduce deduced deducible deduct deductible deed deeming deena deepen deeper
    deer deere deface defaced defame defamed defeat defeatism defeatist defecation defect
    defection defective defector defence defenced defend defendant defended defender defer
    defiance defiant defied defile defiled define defined definer deflate deflated deflect
    deflection deflector defter deftest defuse defused defy degrade degraded degree deice deiced
    deicer deidre deification deify deign deirdre deity deject dejection delay delbert delectable
    delete deleted deletion delhi deli delia delicate delicious delirious deliver delivery dell
    della delmar delmer delores deloris delphi delphic delta delude deluded deluge deluged deluxe
    delve delved deming demise demised demo demoing demon demoniac demonic demonstrable
    demonstrably demote demoted demotion demur demure demurer dena denature denial denied denier
    denim denis denise denny denote denoted dens dense denser dental dented dentine denting
    denture denude denuded denver deny deon depart department depend dependable dependably
    dependant dependence dependency dependent deplane deplaned deplete depleted depletion
    deplorable deplorably deplore deplored deport deportment depose deposed depositor depository
    depot deprave depraved deprecate deprecation depreciate depreciation depredation deprivation
    deprive deprived dept depth depute deputed deputy derail derange deranged derby deride derided
    derision derisive derivation derive derived descant descend descendant descendent descent
    descry desert deserted deserter deserve deserved design designed designer desirable desirably
    desire desired desiree despatch despicable despicably despise despised despite despot dessert
    destine destined destiny detail detain detained detainee detect detectable detection detective
    detector detention deter detergent deterrent detest detestable detour deuce devalue devalued
    devi deviance deviant deviate deviated device devil devilry deviltry devin devise devised
    devolve devolved devon devote devoted devotee devotion devour devout dewar dewayne dewey dewy
    dexter dexterous dextrous dialyses dialysis diana diane diann dianna dianne diaper diary
    dibble dibbled dice diced dicey dicier dick dicker dickey dicky dictate dictated diddle
    diddled died diego diereses dieresis dies dieted dieter dietician dietitian diffed differ
    difficult difficulty diffuse diffused digest digger digging dignify dignity dijon dike diked
    dilate dilated dilation dilbert dilettante dilettanti dill dillard dilly dilute diluted
    dilution dime dimer dimly dimmed dimmer dimming dimple dimpled dimpling dina dinah dine dined
    diner ding dinged dinghy dinging dingo dingy dining dink dinker dinkier dinky dinned dinner
    dinning dino dion dionne diploma diplomat diplomata dipped dipper dipping dipsomania
    dipsomaniac dire direct directed directer director directory direr direst dirge dirt dirtied
    dirtier dirty disable disabled disagreeable disagreeably disc discard disco discoed discord
    discount discover discovery discreet discrete disease diseased dishonest dishonesty
    dishonourable dishonourably dislike disliked dismal dismay dismount disparage disparate
    dispatch dispense disperse disport dispose disposed disprove disproven dispute disputed
    disreputable disreputably disrobe disrobed dissect dissension dissent distension distention
    distort distract distrait district disunite disunity disuse disused ditch ditto ditty diva
    divan dive dived diver diverge diverged diverse diversify diversity divert divest divide
    divided dividend divider divine divined diviner diving divorce divorced divorcee divulge
    divulged dixon dizzied dizzier djinn djinni doable dobro docent docked docket dodder dodge
    dodged dodger dodgier dodgiest dodging dodgson dodgy dodson doer dogged doggie doggier
    doggiest dogging doggone doggoned doggoner doggy dogie dogmatism dogmatist dogwood doily doing
    dolby dole doled doling doll dolly dolores dome domed doming domingo dominic dominica
    dominican dominick domino donate donated done dongle donn donna donne donned donner donnie
    donning donny donor dons doodle doodled doodler door doorman doormat doormen doorstep doorstop
    dope doped dopey doping dopy doric doris dork dorky dorothy dorset dorsey dorthy dory dosage
    dose dosed dosing dotage dote doted doting dotson dotted dotting dotty double doubled doublet
    doubly doubted doubter douche douched doug dough doughty doughy dour dourer dourly douro douse
    doused dove dover dowdy down downed downer downier downs downstage downstate downy dowry dowse
    dowsed doyen doyle doze dozed dozen dozing drably drachma drachmae drachmai draco draft
    drafted draftee dragon dragoon drain drained drainer drake dram drama dramatise dramatist
    drank drano drape draped draught draughtsman draughtsmen draughty draw drawl drawn dread dream
    dreamed dreamer dreamier dreamily dreamt dreamy drearily dreary dredge dredged dredger dregs
    dreiser dress dressed dresser dressier dressy dribble dribbled dribbler dried drier dries
    driest drift drifted drifter drill drily drink dripped dripping drive drivel driven driver
    drizzle drizzled drizzly droid droll droller drollery drolly drone droned drool droop droopy
    drop dropped dropper dropsy dross drought drove drover drown drowse drowsed drowsy drubbed
    drubbing drudge drudged druid drummed drummer drunk drunken drunker dryad dryer dryest drying
    dryly dual duane dubbed dubbing ducal ducat ducking duckling duct ductless dude duded dudgeon
    duding duet duff duffy dull dullard dulled duller dulles dullest dullness dully dulness duly
    dumb dumbfound dumbo dumfound dummy dump dumping dumpling dumpy dunant dunce dune dungeon dunk
    dunn dunne dunned dunner dunning dunno duodena duodenal dupe duped duping durable durably
    duran durant durante durban durer duress durex during duse dusk dusky dust dustbin dusted
    duster dustier dustin dusting dustless dustman dustmen dustpan dusty dutch dutchman dutchmen
    duty duvet dvina dwarfish dwarfism dwayne dwell dwelled dweller dwelt dwindle dwindled dyed
    dyeing dyer dying dyke dyked dyking dyslexia dyslexic eager eagle eaglet earl earle earlene
    earline early earned earner earnest earnestine earning earring earth earthed earthen earthing
    earthling earthly earthwork earthworm earthy ease eased easel easier easing easter eastern
    easters easts eaten eater eatery eating eaton eats ebbed ebert eclipse eclipsed ecliptic
    economise economist ecuadoran ecuadorian eddie eddied edens edgar edgardo edge edged edger
    edgier edging edict edification edify edit edith edmond edmund edsel eduardo educate educated
    edward edwardo edwards edwin edwina eerie eerier eery efface effaced egged egging egocentric
    egoism egoist egoistic egotism egotist egotistic eider eight eighth eighty either eject
    ejection eking elanor elapse elapsed elate elated elating elbert elder eldon eleanor elect
    election elector electron electronic electronica elena elevate elevated elfin elfish elgar
    elias elide elided elinor elisa elise eliseo elisha elite elitism elitist ellie ellipse
    elliptic ellis ells elmer elnora eloise elope eloped eloy elroy elsa else elsie elton elude
    eluded elva elves elvia elvin elvira elvis elvish email emanate emanated embalmed embalmer
    embed ember embrace embraced embroider embroidery emcee emceed emend emerge emerged emergence
    emergency emery emigrate emil emile emilia emilio emily emirate emory emote emoted emoticon
    emotion emphases emphasis emphasise empire employed employee employer empress emptied emptier
    emulate emulated enable enabled enact encase encased enclave enclose enclosed encode encoded
    encoder encore encored encourage encrust encyclopaedia encyclopaedic encyclopedia encyclopedic
    ended ending endorse endorsed endorser endue endued enduing endure endured enema enemy enforce
    enforced enforcer engage engaged englisher englishes englishman englishmen englishwoman
    englishwomen engorge engorged engrave engraved engraver enhance enhanced enhancer enjoy
    enlarge enlarged enlarger enlisted enlistee enmity ennoble ennobled enoch enquire enquired
    enquiry enrage enraged enrich enrico enrol enron enslave enslaved ensnare ensnared ensue
    ensued ensure ensured enter enthuse enthused enthusiasm enthusiast entice enticed entire
    entirely entirety entitle entitled entity entourage entreat entreaty entrust entwine entwined
    enure enured envelop envelope enviable enviably envoy envy epoch epoxied epoxyed epsom epson
    equable equably equally equate equated equitable equitably eras erase erased eraser erebus
    erect erection erector eric erica erich erick ericka erickson ericson ericsson erie erik erika
    erin ernest ernestine ernesto ernie ernst erode eroded erotic erotica erotically errand errant
    erring errol error erse ervin erwin escape escaped escapee escapism escapist escher eschew
    espouse espoused esquire essen essence essene essex essie estella estelle ester estes esther
    estonia estonian etched etcher eternal ethel ether ethic ethiopia ethiopian ethnic eton etude
    eugene eugenia eugenie eugenio euphoria euphoric eurasia eurasian europa europe evacuate
    evacuation evade evaded evaluate evaluation evan evangelina evangeline evangelise evangelism
    evangelist even evened evener event ever everest everett everette evert every eves evian evict
    evince evinced evoke evoked evolve evolved ewing exact exacted exacter exalt exaltation
    examine examined examiner example exampled exceed excel excellence excellency except excerpt
    excise excised excite excited excl exclude excluded excreta excrete excreted excuse excused
    execute executed exegeses exegesis exemplar exemplary exercise exert exhale exhaled
    exhibitionism exhibitionist exhort exhortation exhume exhumed exile exiled exist
    existentialism existentialist exit exorcise exorcism exorcist exotic exotically expand
    expandable expanse expansive expatiate expatriate expect expedience expediency expel expend
    expendable expense expensive experience expert expiate expiated expiation expiration expire
    expired expiry explode exploded explore explored explorer export exportation exported exporter
    expose exposed express expressionism expressionist expunge expunged extant extend extendable
    extendible extensive extent external extort extravert extreme extremer extremism extremist
    extrovert extrude extruded exude exuded exult exultation eyeing eying eyre eyrie fable fabled
    face faced facet facing fact faction factional factitious factor factory faculty fade faded
    fading fagged fagging fagin fail fain faint fainted fainter fair fairly fairy fake faked faker
    faking fakir fallible fallibly fallow false falser falsify falsity falter fame famed familial
    familiar fancied fancier fancy fanned fanning fanny faraday faraway farce fare fared fargo
    farina faring farmed farmer farmhand farmland farrell farrow farther farthest farthing farting
    fascism fascist fashionable fashionably fast fasted fasten fastened fastener faster fastest
    fastness fatah fatal fatalism fatalist fate fated fates father fatigue fatigued fating fatness
    fats fatten fatter fattest fattier fattiest faucet fault faulty faun fauna faunae faust
    faustian favour favourable favourably fawned fawning faxed faxes faxing faze fazed fazing
    feasible feasibly feast feat feather feathery feature featured federalism federalist fedora
    feeble feebler feebly feed fees feet feint felecia felice felicia feline felipe felled feller
    felling fellini fellow felon felony feminism feminist femora femoral fence fenced fencer fend
    fended fender fennel feral fermat ferment ferrari ferraro ferrell ferric ferris ferry fervent
    fest festal fester feta fetal fetch fete feted fetid fetishism fetishist fetter fetus feud
    fever fewer fezes fezzes fiance fiancee fibbed fibber fibbing fibre fibula fibulae fiche
    fichte fickle fickler fiction fictional fictitious fiddle fiddled fiddler fiddly fidget
    fidgety field fielded fielder fiend fierce fiercer fiercest fierier fieriest fiery fifth fifty
    fight figure figured figurine figuring filch file filed filet filing fill filled filler fillet
    filly film filmy filter filterable filth filthy filtrable finagle finagled finagler final
    finale finalise finalist finance financed finch find finder fine fined finely finer finery
    finesse finessed finger fining finis finish finished finisher finley finn finnish finns finny
    fins fiord fire firearm fireball fired fireman firemen firewall firing firmed firmer firs
    first firth fischer fish fished fisher fisherman fishermen fishery fishier fishy fisk fist
    fistful fitch fitful fitly fitness fitted fitter fittest fitting five fiver fixate fixated
    fixed fixer fixes fixing fizz fizzle fizzled fizzy fjord flack flagged flagging flagrant flail
    flair flak flake flaked flaky flambe flame flamed flamer flaming flamingo flan flank flapped
    flapper flare flared flash flashed flasher flashier flashy flask flat flatbed flatness flatt
    flatted flatten flatter flattery flattest flavour flay flaying fleck fled fledgeling fledgling
    flee fleece fleeced fleecy fleeing fleet fleeted fleeter fleming flesh fleshly fleshy flexible
    flexibly flexing flexitime flextime flick flicked flicker flied flier flies fliest flight
    flighty flinch fling flint flinty flipped flipper flippy flirt flit flitted flitting float
    floatation floated floater flock flogged flogging flood flooded flooder floor floppy flora
    florae floral florid florida floridan florin florine flory flotation flounce flounced flounder
    flour floury flout flow flowed flower flowerbed flowered flowers flowery flown floyd flue
    fluff fluffy fluke flukey fluky flume flung flunk flunked flunkey flunky fluoride fluorine
    fluorite flurry flush flushed flusher fluster flute fluted flutter fluttery flyer flying foal
    foam foamy fobbed fobbing focal fodder foes foetal foetid foetus fogey fogged fogging foggy
    fogy foist folded folder foley follow followed follower folly fond fonda fonder fondle fondled
    fondling fondly fondu fondue font food foosball football footfall footman footmen fora forage
    foraged forager foray forbad forbade forbear forbid forbore forborne force forced forcible
    forcibly ford fore forearm forebear forecast forefather foregather forego foregone foreman
    foremast foremen foremost foresee foreseen forested forester foreswear foreswore foresworn
    forewent forewoman forewomen forgather forgave forge forged forger forgery forget forging
    forgive forgiven forgo forgone forgot form formal formalise formalism format formed former
    formidable formidably formosa formosan formula formulae formulate forsake forsaken forster
    forswear forswore forsworn fort forte forth forty forum forwent foster fouled fouler foully
    foulness found founded founder founding foundling fount four fowled fowler foxed foxes foxing
    foyer frack fraction fractional fragile fragiler fragrant frail frame framed framer fran franc
    france frances francesca franchise franchisee francis francisca franciscan francisco franck
    franco francois francoise frank franked frankel franker frankfort frankfurt franny franz
    fraser fraud fray frazzle frazzled freak freaky freckle freckled fred freda frederic frederick
    fredric fredrick free freebee freebie freed freedman freedmen freeman freemen freer freeze
    freezer freida freight frenchman frenchmen frenchwoman frenchwomen fresco fresh freshen
    fresher freshest freshet freshman freshmen fresno freud frey freya friar friction fridge fried
    frieda friedan friedman friend frier fries frieze fright frighted frighten frill frilly fringe
    fringed frisco frisk frisky frito fritter fritz frizz frizzle frizzled frizzy frock frogging
    frogman frogmen from fromm frond fronde front frontier frontiersman frontiersmen frost
    frostbit frostbite frostier frosty froth frothy frown frowsy frowzy froze frozen fruit fruity
    frump frumpy frye fryer frying fucked fucker fuddle fuddled fudge fudged full fulled fuller
    fullness fully fulness fulton fumble fumbled fumbler fume fumed fund fundamentalism
    fundamentalist fundy funeral funereal fungous fungus funk funky funnel funner funnest funnier
    funniest funny furbish furled furling furlong furnish furred furring furrow furry further
    furthest fury fuse fused fuss fussy fustian fusty futon fuzz fuzzy gabardine gabbed gabbing
    gabble gabbled gabbling gaberdine gable gabled gabriel gabriela gael gaelic gaff gaffe gaffed
    gage gagged gagging gaggle gaiety gail gaily gain gained gaines gaiter galatea galatia gale
    galen galena galilee galileo gall galled galleon gallery galley gallic galling gallo gallon
    gallop gallup gals galvani galvanic gamay gambia gambit gamble gambled gambler game gamed
    gamely gamer gamest gamey gamier gamiest gamin gamine gaming gamy gander ganged ganges ganging
    gangling gannet gantlet gantry gaoled gaoler gaoling gape gaped garage garaged garb garbage
    garbed garbing garble garbled garbo gardened gardener gardner gareth gargantua gargantuan
    gargle gargled gargling garish garlic garner garnet garnish garote garoted garotte garotted
    garret garrett garrote garroted garrotte garry garter garth garza gases gash gashed gashing
    gasolene gasoline gasp gasped gasping gassed gasser gasses gassier gassing gassy gate gated
    gates gathered gatherer gating gatling gauche gaucher gaucho gaudier gaudy gauge gauged
    gauging gauls gaunt gauntlet gauss gautier gauze gauzier gauzy gave gavel gavin gavotte gawk
    gawky gayer gayest gayety gayle gayly gaza gaze gazed gazer gazette gazetted geed geegaw geek
    geeky gees geese gelatin gelatine geld gelded gelding gelid gelled geller gelling gena gender
    gene genera general generic generically genet genetic genetically geneva genial genie genii
    genital genius genoa genome genre gens gent gentile gentle gentled gentleman gentlemen gentler
    gentlewoman gentlewomen gently gentry genus geocentric george georgia georgian georgina gerald
    geranium gerard gerardo gere german germane germanium germans germany gerry gestate gestated
    gesture gestured getting gewgaw ghanaian ghanian ghastliness ghastly ghent ghostliness ghostly
    ghostwrite ghostwrote giant gibber gibbet gibbon gibe gibed giblet gibson gide gigged gigging
    giggle giggled giggler gigglier giggling giggly gila gilbert gilberto gild gilda gill gilliam
    gillian gilligan gillion gilt gimlet gimmick gimmickry gimmicky gingko ginkgo ginned ginning
    ginny gins ginsberg ginsburg ginsu giotto gipsy girded girder girdle girdled girt girth gist
    give given glacier glad gladden gladder glade gladiola gladioli glance glanced gland glare
    glared glass glassed glassing glassy glaze glazed glazier gleam gleaming glean glen glenda
    glenn glenna glibber glide glided glider glimmer glimpse glimpsed glissandi glissando glitter
    glittery glitz glitzy gloaming gloat gloating glob globe globed gloom gloomy glory gloss
    glossy glove gloved glover glowed glower glue glued gluey glummer glutted glutting glutton
    gluttony gnarl gnarly gnash gnaw gnawn gnome gnus goad goat gobbed gobbing gobble gobbled
    gobbledegook gobbledygook gobbler gobbling goblet goddam goddamn goddess godless godly goering
    gofer goggle goggled going gold golda goldie goldman golfed golfer golly gonad gone goner gong
    gonzales gonzalez goober good goodie goodly goodman goody gooey goof goofier goofiest goofy
    google googled gooier gooiest goose goosed gore gored goren gorey gorge gorged gorier goriest
    goring gorky gorse gory gossip gossipy gouda gouge gouged gouger gould gourd gout goutier
    gouty gown grabbed grabber grabbing grable grace graced graceful gracie grad gradation grade
    graded grader graduation grady graffiti graffito graft grafted grafter graham grahame grail
    grain grainy gramme grammy granada grand grandad granddad grandee grander grandeur grandma
    grandpa grange granny grant grape graph grapple grappled grasp grass grassed grassing grassy
    grate grated grateful grater grave graved gravel gravely graven graver graves gravest gravy
    gray graze grazed grease greased greasy great greece greed greedy greek green greene greened
    greener greenery greer greet greg grenada grenade greta grey greyed greyer grid grief grieg
    grieve grieved grill grille grilled grim grimace grimaced grime grimed grimes grimier grimiest
    grimly grimm grimmer grimmest grimy grin grind grinned grinning grip gripe griped grippe
    gripped gris grist gristle gristly grit groan grocer grocery groin groom groove grooved groovy
    grope groped gropius gross grossed grosser grosz grotius grotto grouch grouchy grounded
    grounder group grouped grouper grouse groused grout grove grovel grover grow grower growl
    grown grudge grudged grue gruel gruff grumble grumbled grumbler grundy grunge grungy grunt
    guardsman guardsmen guatemala guatemalan guerilla guerrilla guess guessed guesser guest guff
    guiana guide guided guido guild guile guileless guilt guiltless guilty guinea guinean guise
    gujarat gujarati gull gulled gullet gulley gulling gully gunman gunmen gunned gunner gunnery
    gunning gunny gurgle gurgled gush gushed gusher gushier gushy gust gustav gustavo gusted
    gusting gusto gusty guts gutsy gutted gutter gutting guyana guzman guzzle guzzled guzzler gybe
    gybed gyps gypsy gyrate gyrated haber haberdasher haberdashery habitation habituation hacked
    hacker hackish hackle hackney hadar hades haemophilia haemophiliac hagar haggle haggled
    haggler hair hairbreadth haired hairsbreadth hairy hale haled haler haley halfway haling
    halleluiah hallelujah halley hallie hallow hallway halo halon halsey halted halter halting
    halve halved haman hamburg hammed hammer hamming hammock hamper hamstring hamstrung hancock
    hand handball handbill handcar handcart handcraft handed handel handful handicraft handier
    handily handiness handiwork handle handled handler handout handsful handwork handy handyman
    handymen haney hang hangar hanged hanger hangman hangmen hangout hangover hank hanky hanna
    hannah hanover hansel hansen hansom hanson happy harbin hard hardback hardball harden hardened
    hardener harder hardest hardier hardiest hardily hardin hardiness harding hardline hardly
    hardness hardtack hardy hare hared harem haring harked harken harlem harley harlot harlow harm
    harmed harming harmon harmonic harmonica harmony harness harp harped harper harpy harried
    harriet harrow harry harsh hart harte hartline harvest harvey hash hassle hassled haste hasted
    hasten hasting hastings hasty hatch hatched hatchet hate hated hater hath hating hatred hatted
    hatter hattie hatting hauled hauler haunch haunt have havel haven having hawed hawing hawked
    hawker hawking hawkins hawkish hawthorn hawthorne haycock hayden haydn hayed hayes haying
    haynes hays haywood haze hazed hazel hazing head headband headed header headier headiest
    headland headless headrest heady healed healer health healthy hear heard hearing hearken
    hearse hearst heart hearten hearth hearty heat heated heater heath heathen heather heave
    heaved heaven heavy hebert heckle heckled heckler hedge hedged hedonism hedonist heed heedless
    heel heft hefty hegel heine heinz heist helen helena helene hell hellenise hellenism heller
    hello hells helmsman helmsmen helped helper hemmed hemming hence hench henchman henchmen
    henley henna henri henry hensley henson hepper heppest herbart herbert herd herded herder
    herding herdsman herdsmen hereby herein herero heresy heretic hereto heritage hermes hermetic
    hermit hermitage hermite hernia herniae hero herod heroic heroin heroine heron herpes herring
    herschel hersey hershel hershey hess hesse hester heston heterodox heterodoxy hettie hewed
    hewer hewing hexed hexes hexing heywood hibachi hickey hide hided hideous hideout hiding hied
    hieing hies higgins higher highfalutin highfaluting highwayman highwaymen hijacked hijacker
    hike hiked hiker hiking hill hilly hilton hind hindi hindu hindustan hindustani hines hing
    hinge hinged hinting hinton hipped hipper hippest hipping hippo hippy hire hired hiring
    hitachi hitch hither hitler hitter hitting hive hived hiving hmong hoagy hoard hoarded hoarder
    hoarier hoariest hoarse hoarser hoarsest hoary hoaxed hoaxer hobbes hobble hobbled hobbs hobby
    hobs hocked hockey hockney hodge hoed hoeing hoff hoffa hoffman hogged hogging hoist hokey
    hokier hokiest hold holden holder hole holed holier holiest holiness holing holler holley
    hollie hollis hollow holloway hollowed hollower hollowly holly holograph holography holst holt
    holy homburg home homebody homeboy homed homeless homelier homely homeopathic homeopathy homer
    homey homie homier homiest homily hominess homing hominy homoeopathic homoeopathy homograph
    homophobia homophobic homy honduran hondurans honduras hone honed honest honestly honesty
    honey hong honied honing honked honourable honourably hooch hooey hook hooke hooked hooker
    hookey hooky hooped hooper hooping hoosier hootch hooted hooter hoover hoovers hooves hope
    hoped hopeless hoping hopped hopper hopping horacio horatio horde horded horn horne horned
    hornet horny horrible horribly horridly horse horsed horsefly horseman horsemen horsewoman
    horsewomen horsey horsier horsy hose hosea hosed hosing hospitable hospitably host hosted
    hostel hosteled hosteler hostler hotel hotelier hotkey hotly hotter houmous houmus house
    houseboat housebroke housebroken housecoat housed housefly houston hove hovel hover howard
    howled howler hoyle huang hubble hubby huber hubert huddle huddled huff huffman huffy huge
    huger hugged hugging huggins human humane humaner humanest humanise humanism humanist humble
    humbled humbler humbly humidify humidity humility hummed hummer humming hummock hummus
    humongous humped humping hums humungous humus hunch hung hungary hungover hungry hunt hunted
    hunter huntsman huntsmen hurdle hurdled hurdler hurled hurler hurley huron hurrah hurray hurry
    hurst hurt hurtle hurtled husk husked husker huskier husky hussy hustings hustle hustled
    hustler huston hutch hutton hutzpa hutzpah huxley hyades hyaena hydra hydrae hydrate hydrated
    hydrometer hyena hygrometer hying hymen hymn hype hyped hyper hyperbola hyperbolae hyperbole
    hyping hypnoses hypnosis hypnotise hypnotism hypnotist hypochondria hypochondriac hypoglycemia
    hypoglycemic hypotheses hypothesis hypothesise hysteria hysteric iapetus iberia iberian ibis
    iblis iced iceland icier iciest icing ickier ickiest idahoes idahos idea ideal idealise
    idealism idealist identify identity idiom idiot idle idled idler idolise idolised idyl idyll
    ignite ignited ignoble ignobly ignore ignored ilene illegible illegibly ills illuminate
    illuminati illus image imaged imaginable imaginably imagine imagined imaging imbed imbibe
    imbibed imbue imbued imitate imitated immanence immanent immeasurable immeasurably immense
    immerse immersed imminence imminent immodest immodesty immoral immorality immortal immortality
    immovable immovably immoveable immune immunity immure immured immutable immutably impact
    impala impale impaled impalement impart impatient impeccable impeccably impede impeded
    impediment impedimenta impenetrable impenetrably imperceptible imperceptibly imperial
    imperialism imperialist imperil imperious imperturbable imperturbably impervious impetus
    impinge impinged implacable implacably implausible implausibly implement implode imploded
    implore implored import imported importer impose imposed impossible impossibly imposter
    impostor impracticable impracticably impregnable impregnably impressionism impressionist
    improbable improbably improvable improve improved imprudence imprudent impudence impudent
    impulse impulsed impunity impure impurer impurity impute imputed inane inaner inanity inapt
    inaudible inaudibly inbred inbreed incalculable incalculably incas inced incense incensed
    incentive incest inched inching incing incise incised incite incited inclement incline
    inclined include included incomparable incomparably incompatible incompatibly inconceivable
    inconceivably incontestable incontestably incorrigible incorrigibly incredible incredibly
    increment incrust incs inculcate inculpate incurable incurably incurious indebted indeed
    indefatigable indefatigably indefensible indefensibly indefinable indefinably indelible
    indelibly indemnify indemnity indent indented indescribable indescribably indestructible
    indestructibly indexed india indian indiana indianan indians indices indict indies indira
    indispensable indispensably indisputable indisputably individualise individualism
    individualist indivisible indivisibly indolence indolent indomitable indomitably indonesia
    indonesian indore indorse indorsed indra indubitable indubitably induce induced induct
    inducted inductee indue indued indulge indulged indus industrialise industrialism
    industrialist ineffable ineffably ineluctable ineluctably inept inequity inert inertia
    inertial inescapable inescapably inestimable inestimably inevitable inevitably inexcusable
    inexcusably inexhaustible inexhaustibly inexorable inexorably inexplicable inexplicably
    inextricable inextricably infallible infallibly infantryman infantrymen infarction infect
    infection infer inferior infernal infest infinite infinity infirm inflame inflamed inflate
    inflated inflect inflection inflexible inflexibly inflict infliction inform informed informer
    infraction infuse infused ingenious ingenuous ingest inhabit inhale inhaled inhaler inhere
    inhered inhibit inhuman inhumane inimitable inimitably iniquity inject injection injure
    injured injurious injury inked inking inkling inlaid inland inlet inline inmate innate inner
    inning inpatient inquire inquired inquirer inquiry insane insaner insanity insatiable
    insatiably inscrutable inscrutably insect insensible insensibly inseparable inseparably insert
    inset inside insider insidious insolence insolent insolvent insomnia insomniac inspect inspire
    inspired instal install instil instill insufferable insufferably insure insured insurer
    insurgence insurgency intagli intaglio intangible intangibly intel intelligible intelligibly
    intend intense intenser intensify intensity intent intention inter interbred interbreed
    interface interior interj interject interjection interlace interleave interment intermezzi
    intermezzo interminable interminably intern internal international internationale interne
    interned internee internement interneship internet internment internship interred interrogator
    interrogatory intersect intersection interstate interval interweave interwove interwoven
    intestate into intolerable intolerably intone intoned intro intrude intruded intruder intrust
    intuit inuit inure inured invade invaded invader invariable invariably invective invent
    invention inventive inventor inventory invert invest investor invidious invincible invincibly
    invisible invisibly invite invited invoice invoiced invoke invoked involve involved
    invulnerable invulnerably iodine iodise iodised ionic ionise ionised ioniser iowa iowan iowas
    iraq iraqi ireland irene iris irish irishman irishmen irishwoman irishwomen irked irking iron
    ironic irony irrelevance irrelevancy irremediable irremediably irreparable irreparably
    irresistible irresistibly irresponsible irresponsibly irretrievable irretrievably irreversible
    irreversibly irrevocable irrevocably irrigate irrigation irritable irritably irritate
    irritation irtish irvin irving irwin isabella isabelle isaiah ishmael isiah islamism islamist
    island isle islet ismael ismail isolate isolated isolationism isolationist isotopic isotropic
    israel israeli israels issue issued itch itchy itemise itemised iterate iterated ithaca
    ithacan ives ivies izanagi izanami jabbed jabber jabbered jabberer jabbing jack jacked jacket
    jacklyn jacky jaclyn jacob jacobi jacobin jacobs jade jaded jading jagged jagger jailed jailer
    jaime jamaica jamaican jamal jamar jame jamel james jami jamie jams jana jane janell janelle
    janet janette jangle jangled janice janie janine janis janna jannie jansen janus japanese jape
    japed japing jared jarred jarrod jason jaunt jaunty javanese jawbone jawboned jawed jawing
    jayne jayson jazz jazzy jealous jealousy jeanette jeanie jeanine jeanne jeannie jeannine
    jefferey jeffery jeffrey jeffry jehad jell jelled jellied jello jelly jenna jennie jenny
    jensen jerald jeremiad jeremiah jerk jerkin jerking jerky jerold jerri jerrod jerrold jerry
    jess jesse jessie jested jester jesting jesus jetted jetting jewelled jeweller jewellery jewry
    jibbed jibbing jibe jibed jibing jigged jigger jigging jiggle jiggled jiggling jigsaw jigsawn
    jihad jimmie jimmied jinan jingle jingled jingoism jingoist jinn jinni jinny jitters jittery
    jiujitsu jive jived joann joanna joanne jobbed jobber jobbing jobless jodi jodie jogged jogger
    jogging joggle joggled joggling johann johanna johnathan johnathon johnson johnston join
    joined joiner joint joist joke joked joker joking joliet jollied jollier jolly jolson jolted
    jolting jonah jonahs jonas jonathan jonathon jones jonson jose josef josefa josephs josephus
    josie jostle jostled josue jotted jotting jounce jounced journalism journalist journeyman
    journeymen joust jovial jovian joyed joying joyless joyner joyride joyrider joyrode juan juana
    judah judas jude judea judge judged judgement judgemental judging judgment judgmental jugged
    jugging juggle juggled juggler juggling juice juiced juicer juicier juicy jujitsu jujutsu
    julep jules julia julian juliana julianne julie julienne julies juliet julio julius jumble
    jumbled jump jumped jumper jumpier jumpy junco junes jungle junk junked junker junket junkie
    junkier junky juno just justice justifiable justifiably justin justine jutted jutting kabob
    kama kansan kansans kansas kara karat karate karen kari karin karina karl karla karma karo
    karol karyn kasai kate katharine katherine katheryn kathie kathrine kathryn kathy katie katina
    katrina katy kauai kayla keaton kebab kebob keel keen keened keener keening keith keller
    kelley kelli kellie kelly kelsey kelvin kennan kenned kennedy kennel kenneth kenning kennith
    kenton kenya kenyan kenyon kepler kernel kerosene kerosine kerr kerri kerry keven kevin
    keynote keynoted kibitzed kibitzer kick kicked kicker kickier kicky kidd kidded kidder kiddo
    kiddy kidney kielbasa kielbasy kieth killed killer killing kimberley kimberly kind kinda
    kindle kindled kindly kindred kingship kingston kingstown kink kinky kinney kinsey kinship
    kinsman kinsmen kinswoman kinswomen kipling kirsten kissed kisser kite kited kith kitsch
    kitschy kleptomania kleptomaniac kludge kludged kluge kluged klutz klutzy knack knackwurst
    knead kneaded kneader knee kneed kneel knell knelt knife knifed knitted knitter knock knocked
    knocker knockwurst knoll know knowledgeable knowledgeably known knuckle knuckled koan kodak
    kodiak kojak kong kongo kook kookie kookier kooky kopeck kopek koran korea korean krista
    kristen kristi kristie kristin kristina kristine kristy kroger krona krone kroner kronor
    kronur kruger kuwait kuwaiti kuznets kuznetsk label labia labial laboured labourer lace laced
    lacey lacing lacked lackey lactate lactated lacuna lacunae lacy ladder lade laded laden lading
    ladle ladled lager lagged lagging lagos lags lain laity lajos lakeisha lakisha lallygag lama
    lamar lambast lambaste lambed lambent lambert lambing lambkin lambskin lame lamed lament
    lamentable lamentably lamer lamest laming lammed lamming lamont lana lanai lance lanced lancer
    lancet lancing landed lander landfall landfill landing landon landry landslid landslide lane
    lank lanka lanker lankest lankier lankiest lanky lanny lansing laos lapel lapped lapping lapps
    laps lapse lapsed lapsing lapwing lara larch larded larder lardner large larger largo larry
    larsen larson larva larvae larval lasagna lasagne lase lased laser lash lasing lass lassa
    lassen lassie lasso last latasha latch late latent later lateral lateran latest latex lath
    lathe lathed lather latin latina latino latins latinx latisha latitude latonya latoya latte
    latter lattice latticed latvia latvian laudable laudably lauded lauder laughable laughably
    launch launched launcher launder laundry laundryman laundrymen laura laurel lauren laurence
    laurent lauri laurie lava laval lavern laverne lavished lavisher lawrence lawson lawyer laxer
    laxest laxity layer laying layman laymen laywoman laywomen laze lazed lazied lazier lazing
    lazying leach leaded leaden leader leaf leafy league leagued leah leak leaked leakey leaky
    lean leander leaned leaner leann leanna leanne leap leapt lear learn learned learner learnt
    leary leas lease leased leash least leather leathery leave leaved leaven lecher lechery
    lecture lectured lecturer ledge ledger leech leeds leer leery lees left lefter leftest leftism
    leftist lefty legalese legalise legalism legate legatee legato leger legged legging legible
    legibly legion legman legmen lehman leiden leila leis lela lelia lemma lemme lemming lemon
    lemony lena lenard lender length lengthy leninism leninist lenny lenora lenore lens lents
    leola leon leona leonard leonardo leonel leopard leopold leopoldo leotard leper lept lepus
    lerner leroy lesion leslie lessee lessen lesser lessie lesson lessor lest lester leta letha
    lethal lethe leticia letitia lets letter levee level levelled leveller lever levitt levity
    lewis lexer lexica lexical lexus liability liable liaise liaised libby libel libelled libeller
    liberace liberal liberalise liberalism liberate liberia liberian libra libretti libretto libya
    libyan licence licenced license licensed licensee lichee lichen lichtenstein licit lidia
    liechtenstein lied lien life lifelike lifeline lifelong lifer lighted lighten lighter lighting
    lightning likable like likeable liked likelihood liken liker lila lilac lilia lilian liliana
    lille lillie lilly limb limber limbo lime limed limier limiest limit limo limousin limousine
    limped limper limpest limpet limpid lina linage linchpin lind linda linden lindsay lindsey
    lindy line lineage lineal linear lined lineman linemen linen liner linesman linesmen lineup
    linger lingered lingerer linkage linked linker linkup linted lintel linton linus linux lionel
    lionise lionised lipid lipton liquefy liquify lira lire lisa lisbon lisle lissom lissome list
    listed listen listened listener lister liston liszt lite literacy literal literary literate
    literati lithe lither lithograph lithography lithuania lithuanian litre litter little littler
    litton livability live liveable lived livelihood liveliness livelong lively liven liver livery
    livia livid livingston livingstone llama loaded loader loafed loafer loam loamy loan loaned
    loaner loath loathe loathed lobbed lobbied lobbing lobby lobbying lobe lobed local locale
    locate located location lock locke locked locker locket lockout lockup locus locust locution
    lode lodge lodged lodger lodging loewe loewi loews loft lofty logan loge logged logger logging
    logic login logo logon loin loire lois loiter loitered loiterer lola lollipop lollygag
    lollypop lombard lombardi lombardy london lone loneliness loner longed longer longing
    longshoreman longshoremen lonnie lookout lookup loon looney looneyier looneyies loonie loonier
    looniest loony loop looped loopier loopiest looping loopy loose loosed loosen looser looted
    looter lope loped lopez loping lopped lopping lora lore loren lorena lorene lorentz lorenz
    lorenzo lori lorie lorn lorna lorre lorrie lorry lose loser loth lots lott lotto lotus louella
    louie louis louisa louise louisiana louisianan louisianian lounge lounged louse lousy louvre
    louvred lovable love loveable loved loveliness lover lowe lowed lower lowery lows loyal
    loyalest loyalist loyally loyalty luann lubber lube lubed luce lucia lucian luciano lucid
    lucien lucile lucio lucite luck lucky lucre lucy luella luger lugged lugging luis luisa lull
    lully lumbar lumber lumberman lumbermen lump lumpy luna lunar lunch lung lunge lunged lunging
    lupin lupine lupus lurch lure lured luria lurid lurked lurker lusher lust lusty luther lvii
    lxii lxvi lxvii lychee lycra lydia lying lyman lynch lynchpin lynda lyndon lynn lynne lyra
    mabel mable macadam macao macaw macbride macdonald mace maced macedonia macedonian mach
    machine machined macho macias macing macintosh mackenzie mackinac mackinaw mackintosh
    macmillan macon macro macrocosm macron macroscopic macy madagascan madagascar madam madame
    madden madder made madeleine madeline madge madman madmen madras madrasa madrasah madrassa
    madwoman madwomen maestri maestro mafia mafias magdalena magdalene maggie magi magic magma
    magnet magnetise magnetism magneto magog magoo magpie maharaja maharajah mahican mahler maiden
    maigret mailed mailer mailman mailmen maim maiman main maine maize major majuro make maker
    making malady malaria malarial malay malaysia malaysian male malian malign malinda mallard
    mallet mallow malt malta mama mamet mamie mamma mammal manacle manacled manage managed manager
    manama manchuria manchurian mandate mandated mandela mandrell mandrill mandy mane manege manet
    manfred manga mange manged manger mangier mangle mangled mangler mango mangy mani mania maniac
    manic manifest manifesto manikin manila manilla manley manly mann manna manned manner mannikin
    manor manque mans manse mansion manson mantel mantelpiece mantilla mantle mantled mantlepiece
    manual manuel manuela manure manured many maoism maoist maori maple mapped mapper mapping mara
    marat maratha marathi marauded marauder marble marbled marc marcel marcelo march marched
    marcher marches marci marcia marciano marcie marco marcos marcus marcy mare margaret margarita
    margarito marge margie margin margo margret mari maria marian mariana marianne mariano marie
    marihuana marijuana marin marina marinade marinate marine mariner marines mario marion maris
    marisa marital marius marked marker market marketed marketer marking marks marksman marksmen
    marla marley marlin marlon marne maronite maroon marple marquee marquesas marquess marquez
    marquis marquise marred married marring marrow marry marrying mars marsh marsha marshal
    marshall marshy mart marta martel marten martha martial martian martin martina martinet
    martinez martini marty martyr marva marvel marvell marvin marxism marxist mary maryann
    maryanne mash mashed masher masochism masochist mason masonite masque mass massage massaged
    massed masses massey massive master masterly masters mastery match mate mated material
    materialise materialism materialist materiel maternal mather mathew mathias mathis maths
    mating matins matriarch matriarchy matron mats matt matte matted mattel matter mattie mature
    matured maturer matzo matzoh matzot matzoth maud maude maura maurice maurine mauro mauser
    mauve maven mavin mavis maxed maxes maxilla maxillae maxim maxima maximal maxine maxing maya
    mayan mayas mayer mayo mayor mayra mays mazama maze mazourka mazurka mbini mcadam mcbride
    mccain mccarthy mccarty mcclain mcconnell mcdonald mcdonnell mcgee mcintosh mckay mckee
    mckenzie mckinley mckinney mcmillan mead meade meagan meal mealtime mealy mean meander meaner
    meanly meant meantime meany measly measurable measurably measure measured meat meatier meaty
    mechanise mechanism medal medan meddle meddled meddler medea media mediaeval medial median
    mediate mediated mediation medic medical medicare medicate medication medici medieval medina
    meditate meditation medulla medullae megalomania megalomaniac megan meghan megos megs meier
    meir mejia melancholia melancholic melanesia melanesian melange melanie melanin melba melinda
    mellon mellow mellowed mellower melon melton melva melvin member memling memorable memorably
    memory menace menaced menage menander mend mended mendel mender mendez menes menial mensa
    menses mental meowed meowing merak mercer merchantman merchantmen mercia merck mercy mere
    merge merged merger merle merlin merman mermen merrill merrily merry merton mervin mesa
    mesmerise mesmerism mess message messy meta metabolise metabolism metal metallic metallica
    metastases metastasis metastasise mete meted meteor meter methadon methadone methodism
    methodist metier meting metre metro mettle meuse mewed mewing mewled mewling meyer meyers
    miami mica micah mice mich michael micheal michel michele mick mickey micky micra microcosm
    micrometer micrometre micron micronesia micronesian microscope microscopic microscopy midday
    middle middleman middlemen middy midge midget midshipman midshipmen midst midtown midway
    midwife midwifed midwived midwives might mighty migrate migrated mike miked miking milch
    milder mildew mile mileage miler miles milestone milford milieu milieux militarise militarism
    militarist militiaman militiamen milk milked milken milker milkier milkman milkmen milky
    millage millard millay milled millennia millennial millepede miller millet millie millikan
    milliner millinery million millipede mills millstone milne mils milton miltown mime mimed mimi
    mimic miming mince minced mind mindy mine mined miner mingle mingled mingus mini miniaturise
    miniaturist minim minima minimal minimalism minimalist mining miniscule minister mink
    minnesota minnesotan minor minos minot minsk minsky minster mint minty minuet minuit minus
    minuscule minute minuted minuteman minutemen minuter minutia minutiae mira mire mired miriam
    miring mirzam misanthrope misanthropy miscue miscued misdeal misdealt miser miserable
    miserably miserly misery misfire misfired misjudgement misjudgment mislay mislead misled
    misplay misread misrule misruled miss missed missile missive misspell misspelt misspend
    misspent missy mist mistake mistaken misted mister mistier mistime mistimed mistiness misty
    misuse misused mitch mitchel mite mitford mitre mitred mitt mitty mixed mixer mixes mixing
    mkay moan mobil mobile mobility mobster mocked mocker mockery modal mode model modem modernise
    modernism modernist modest modestly modesto modesty modified modifier module modulo moet mogul
    mohammad mohammed mohican moira moire moises moist moisten moister molar moldiness molested
    molester moll mollie molly molnar moloch momma mommy monarch monarchism monarchist monarchy
    monet money monger mongolia mongolian monicker monied monies moniker monkey monomania
    monomaniac monopolise monopolist monotheism monotheist monotone monotony monsignor monsignori
    monster mont montage montague montana montanan monte month monty mooc mooch mooched moocher
    mood moodiness moody mooed mooing moon mooned mooney mooning moor moore moored mooring moors
    moos moose mooted mooting mope moped moping mopped moppet mopping moral morale moralise
    moralist morality moran moravia moravian moray more morgan morin morley mormon morn moro moron
    moroni moronic morose morphy morrow morse morsel mortal mortality mortar mortgage mortgagee
    mortice morticed mortise mortised morton moseley moses mosey moslem mosley mosque moss mossy
    most mosul mote motel moth mother motile motility motive motley motor motorise motorist
    motorman motormen motrin mott mottle mottled motto mould moulded moulder mouldier mouldy moult
    mound mount mourned mourner mouse moused mouser mousey mousier mousse moussed moussorgsky
    mousy mouth mouthe mouthed mouton movable move moveable moved mover movie moving mowed mower
    mowing much muck mucky mucous mucus muddied muddier muddle muddled muddy mueller muffin
    muffing muffle muffled muffler mufti mugged mugger muggier mugging muhammad mulch mulder
    mulled mullen muller mullet mulligan mullikan mulling mullins mullion multi multiple multiplex
    multiply mumble mumbled mumbler mummer mummery mummy mumps mums munch munged munging munich
    muppet mural muralist murat murder murdered murderer murine murk murkiness murky murphy murrow
    muscle muscled muse mused mush mushiness mushy musial musical musicale musk muskiness musky
    muslim muslin muss mussed mussel mussorgsky mussy must muster mustier mustiness musty mutate
    mutated mute muted muter muting mutiny muzzle muzzled myers mylar myles myna mynah myopia
    myopic myra myrna myron mystery nader nadia nadir nair naive naively naiver naivete naivety
    naked name named namibia namibian nancy nanette nanjing nanking nannie nanny napier napped
    nappier napping nappy narcissism narcissist narked narking narrate narrated narrowed narrower
    nasa nasal nastily nasty natal natalia natalie nation national nationalise nationalism
    nationalist native natl nattily natty naturalise naturalism naturalist nausea nauseam navaho
    navahoes navahos navajo navajoes navajos naval navarre navarro nave navel nazis nazism neal
    nearby neared nearer nearly neat neater neath nebraska nebraskan nebula nebulae nebular
    necrosis need needle needled needy negate negated negligible negligibly negro negroes negros
    neigh neither nell nelly nelsen nelson nemeses nemesis nepal nepali nerd nerdy nero nerve
    nerved nervy nestle nestled nether netted netter nettie netting nettle nettled network neural
    neuralgia neuralgic neuron neuroses neurosis neuter neutral neutron nevada nevadan never nevis
    newel newer newly newman news newsman newsmen newspaperman newspapermen newspaperwoman
    newspaperwomen newsy nexis nexus nibble nibbled nibbler nicaragua nicaraguan nice nicely nicer
    nicest nicety niche nicholas nichole nichols nicked nickel nickle nickolas nicola nicolas
    nicole niece nielsen nigel niger nigeria nigerian nigga niggaz nigger niggle niggled nigh
    nigher night nightly nighty nihilism nihilist nikkei nikki nikon nimbi nimble nimbler nimbly
    nimby nina ninety ninja ninny nipped nipper nippier nipping nippy nitrate nitrated nixed nixes
    nixon nobel nobelist noble nobleman noblemen nobler noblewoman noblewomen nobly noel noelle
    noels noes noise noised noisiness noisy nola nolan nomad nonce none noodle noodled noose nora
    norad norbert norberto norm norma normal normalcy normally norman normand normandy normans
    norse norseman norsemen northrop northrup norway nose nosed nosedive nosedove nosey noshing
    nosiness nostalgia nostalgic nosy notable notably notching note noted nothing notice
    noticeable noticeably noticed noting notion notional notwork nougat nought nova novae novel
    novelist novella novelle novice novocain novocaine noway nowise noyce noyes nozzle nuance
    nuanced nubia nubian nuclear nuclei nucleic nude nuder nudest nudge nudged nudism nudist nuke
    nuked nullify nullity numbed number numbly numbskull numskull nurse nursed nurseryman
    nurserymen nurture nurtured nutrient nutriment nutted nutting nutty nuzzle nuzzled nyasa
    nybble nymphomania nymphomaniac oaken oarsman oarsmen oases oasis oaten oates oats obit
    objectionable objectionably oblige obliged obscene obscener obscure obscured obscurer
    observable observably observe observed observer obtrude obtruded obtuse obtuser obviate
    obviated occlude occluded oceania oceanic octane octave octavia octavio odder oddest oder odes
    odets odium odour offed offend offended offender offer office officer often ogden ogle ogled
    ogling oiled oiling oking oklahoma oklahoman olden older oldest oldie olen oligarch oligarchy
    olive oliver olivier ollie olsen olson olympia olympiad olympian olympias olympic oman
    ombudsman ombudsmen omega once onega onion onomatopoeia onomatopoeic ooze oozed opaque opaqued
    opaquer opened opener operate operated opine opined opium opossum opportunism opportunist
    oppose opposed opted optical optima optimal optimise optimism optimist opting option oral oran
    orangutan orangutang orate orated oration orator oratory orbit orchestra orchestral order
    ordinance ordnance organ organise organism organist orin orion orlando orlon ornate orotund
    orthodontia orthodontic orthodox orthodoxy orval osborn osborne oses osman ostensible
    ostensibly osteopath osteopathy ostracise ostracism ostwald oswald other otter ounce ousted
    ouster ousting outage outbid outcast outdid outdo outed outer outfit outgo outgrew outgrow
    outgrown outing outlast outlaw outlay outlet outline outlined outlive outlived outplay outrage
    outraged outran outrank outre outrider outrun outset outshine outshone outside outsider
    outsize outsized outstrip outstript outvote outvoted outwit outwore outworn oval ovation over
    overage overate overawe overawed overbear overbook overbore overborne overcame overcome
    overcook overdone overdose overdraw overdrawn overdrew overeat overgrew overgrow overgrown
    overhand overhang overhead overhear overheard overheat overhung overlaid overlain overland
    overlap overlay overload overlook overlord overly overnight overpaid overpay overplay overran
    overrate overreach overreact override overripe overrode overrun oversee overseen overseer
    overshoe overshoot overshot oversight overspend overspent overt overtake overtaken overthrew
    overthrow overthrown overtone overtook overture overturn overuse overused ovid ovoid ovulate
    ovulated owed owens owes owing owned owner owning owns oxidise oxidised oxidiser oyster ozone
    pabst pace paced pacemaker pacified pacifier pacifism pacifist pacing pacino package packaged
    packed packer packet padded padding paddle paddled paddling paddock padilla padlock padre
    paean pagan page paged pager paging paid paige pailful pailsful pain paine pained painful
    paining paint painted painter paisley pakistan pakistani palace palatal palate palatial palau
    palazzi palazzo pale paled paleocene paleogene paler palette paley paling palled pallet pallid
    palm palmed palmer palmier palmiest palmist palmy palpable palpably palpate palpated pals
    palsy paltry pamper pancake pancaked panda pander pandered panderer pane panel panic panier
    panned pannier panning pans pansy pant panted pantheism pantheist pantie panting pantry panty
    panza papa papal papaw paper papery papilla papillae parable parade paraded parakeet parana
    paranoia paranoid paraplegia paraplegic parc parch parcs pardon pare pared parent parentheses
    parenthesis parenthesise pariah paring paris parish parity park parka parked parker parkour
    parks parkway parlay parley parlour parole paroled parolee parr parrakeet parred parricide
    parried parrish parry pars parse parsec parsed parser parsi parsley parson parsonage part
    partake partaken partaker parted participator participatory partied parting partly partway
    party pascal paschal pasha pass passable passably passe passed passel passer passerby
    passersby past pasta paste pasted pastel pastern pastie pastier pastime pasting pastry pasture
    pastured pasty patagonia patagonian patch patchy pate patel patella patellae patent paterson
    path pathetic pathetically patient patina patinae patna patriarch patriarchy patrica patrice
    patricia patrician patricide patrick patrol patrolman patrolmen patrolwoman patrolwomen patron
    pats patsy patted patter pattern patti patting patton patty paul paula paulette pauli pauline
    pauling paunch paunchy pauper pauperise pauperism pause paused pave paved paving pavlov
    pavlova pawed pawing pawn pawned pawnee pawning pawpaw payable payed payee payer paying payne
    payoff paypal peace peaceable peaceably peacemaker peach peaking peal peale pealed pear pearl
    pearlie pearlier pearly pearson peary peas peasant peasantry pease peat pebble pebbled pebbly
    pecking pecos pecs pedal pedant peddle peddled pederast pederasty peeing peeking peeling
    peeped peeper peeping peer peering pees peeve peeved peeving peewee pegged pegging peggy
    peiping pekinese peking pekingese pele pelee pellet pelted pelting pelves pelvic pelvis pena
    penal pence pendant pendent penes peninsula peninsular penis penn pennant penned penney
    penning pennsylvania pennsylvanian penny pens peon peony people peopled pepin pepped pepper
    peppery peppier pepping peppy peps pepsi pepsin pepys perceptible perceptibly perch perching
    percy perfect perfectionism perfectionist perforation perfume perfumed peril period
    periphrases periphrasis perish perjure perjured perjurer perjury perk perking perkins perky
    perl permian permissible permissibly permute permuted pernod peron peroration perot perpetrate
    perpetration perpetuate perpetuation perry pershing persia persian person persona personae
    personage personal pert pertain perter perth peruse perused pervade pervaded pesky pessimism
    pessimist pester pestle pestled petain petal pete peter petersen peterson petrel petrol petted
    pettily pettiness petting petty pewee pewter phage phalli phallic phantasm phantasy
    pharmacopeia pharmacopoeia phase phased pheasant phenomena phenomenal phial phil philby
    phillip phillipa phillips philly phished phisher phobia phobic phone phoned phonemic phonetic
    phoney phonic phonied phonier phonograph phony phooey photo photograph photography photon
    phrase phrased piaf pianissimi pianissimo piazza piazze pick pickax pickaxe pickaxed picked
    picker picket pickett pickier pickle pickled picky picnicked picnicker picture pictured piddle
    piddled piece pieced piecing pied pieing pier pierce pierced pierre pies piety pigged pigging
    piggish piggy pigmy piing pike piked piker piking pilaf pilaff pilaster pilate pilau pilaw
    pile piled pilfered pilferer piling pillage pillaged pilot pimento pimiento pimp pimped
    pimping pimple pimply pincer pinch pine pined ping pinged pinging pining pink pinked pinker
    pinking pinky pinned pinning pint pinter pinto pious pipe piped piper piping pipped pippin
    pipping pique piqued pirate pirated pistil pistol piston pitch pitched pitcher pitchman
    pitchmen pith pithy pitiable pitiably pitied piton pits pitted pitting pitts pity pius pivot
    pizazz pizza pizzazz pizzicati pizzicato placate placated place placed placenta placentae
    placental placer placid placket plagiarise plagiarism plagiarist plague plagued plaice plaid
    plain plaint plait plan planck plane planed planet plank planned planner planning plant
    planted planter plaque plaster plate plateau plateaux plated platen plath plato platonism
    platonist platte platter plausible plausibly playable played player playing playoff plea plead
    pleaded pleader pleasant pleasantry please pleased pleasurable pleasurably pleat pled pledge
    pledged pliant plied pliers plies plodded plodder plodding plonk plopped plopping plot plotted
    plotter plotting ploughman ploughmen pluck plucky plum plumb plumbed plumber plume plumed
    plump plumped plumper plunder plunge plunged plunger plunk pluralise pluralism plus plush
    plusher plushier plushy pluto plying pming poach poached poacher pocked pocket podded podding
    poesy point pointed pointer pointier pointillism pointillist pointy poiret poirot poise poised
    poison poisoned poisoner poisson poitier poke poked poker pokey pokier poking poky polar
    polaris polarise pole poled poles police policed policeman policemen policewoman policewomen
    policy polio polished polisher polite politer politic politico polity polk polka poll polled
    pollen polliwog pollster pollute polluted polluter polly pollywog polo pols polynesia
    polynesian polytheism polytheist pomade pomaded pomerania pomeranian pommel pomona pompom
    pompon ponce pond ponder pone pony pooch poodle pooh pool poole pooled poona pooped pooping
    poplar poppa popped popper popping poppins poppy populace popular populate populism populist
    porch pore pored porn porno port portable portage portaged portal ported portend portent
    porter porthole porting portion portmanteau portmanteaux porto pose posed poser poseur posit
    position positron poss posse possible possibly possum post postage postal posted poster
    posting postman postmen posture postured posy potable potent pothole potion pots pottage
    potted potter pottery pottier potting potts potty pouch pounce pounced pound pouted pouting
    powder powdery power poxes practicable practicably practice practise prada prado pragmatism
    pragmatist prague praia praise praised pram prance pranced prancer prank prate prated pratt
    prattle prattled pravda prawn prayed prayer praying preach preached preacher preachy precede
    preceded precious precis precise precised preciser preclude predate predated predator
    predatory predication predicative predictable predictably prediction predictive preface
    prefaced prefatory prefect preferable preferably prejudgement prejudgment prelate prelude
    premier premiere premise premised premiss prepare prepared prepay preposition prepositional
    prepped preppie preppier prepping preppy pres presage presaged prescribe prescription presence
    present presentable preset preshrank preshrink preshrunk preside presided pressman pressmen
    presto preston presumable presumably presume presumed pretence prettied prettier prettify
    prettily prettiness pretty prevent preventable preventible previous preying priam price priced
    pricey prick prickle prickled prickly pricy pride prided pried pries priest priestley priestly
    priggish prim primacy primaeval primary primate prime primed primer primeval primp prince
    principe principle print printed printer prior priory prise prised prism prison prius privacy
    private privater privy prize probable probably probate probated probe probed process
    procession processional processor procter proctor procure procured procurer prod prodded
    prodding produce produced producer product prof profane profaned profess profession
    professional professor profile profiled profitable profitably profound prognoses prognosis
    project projection projector proletarian proletariat prom promise promised promo promote
    promoted promoter prompted prompter pron prone prong proof propagandise propagandist propane
    propel propellant propellent proper properly property prophecy prophesy propose proposed
    proposer proposition propositional propound propped propping prorate prorated pros proscribe
    proscription prose prosier prosper prostate prostheses prosthesis prostrate prosy protean
    protect protection protector protein protest protestor proton protozoa protozoan protozoon
    proud provable provably prove proved proven provence provide provided provider province provo
    provoke provoked prow prowess prowl prowled prowler proxy prude prune pruned prussia prussian
    prying pryor psalm psalmist psych psyche psyched psycho psychoanalyse psychoanalyst pubic
    public publicise publicist puck puckett pudding puddle puddled puddling puebla pueblo puff
    puffed puffer puffier puffin puffing puffy pugilism pugilist puke puked puking pulled puller
    pullet pulley pulp pulped pulping pulpy pulsate pulsated pulse pulsed pummel pump pumped
    pumper pumping punch punchy punic punier puniest punjab punjabi punk punker punkest punned
    punning punster punted punter punting pupa pupae pupal pupil pupped puppet pupping puppy
    purana purdue pure puree pureed purer purest purge purged purified purifier purify purim
    purims purina purism purist purity purple purpler purpose purposed purr purse pursed purser
    pursue pursued pursuer pusey push pushed pusher pushier pushy puss pussy putt putted putter
    puttied putting putty puzzle puzzled puzzler pwned pwning pygmy pyre pyrex pyromania
    pyromaniac pyxes quack quadraphonic quadriphonic quadriplegia quadriplegic quadruple
    quadruplet quake quaked quaker qualify quality quantify quantity quaoar quark quart quarter
    quartet quarto quartz quasar quash quasi quaver quavery queen queer queered queerer quell ques
    quest questionable questionably queue queued quibble quibbled quibbler quick quicken quicker
    quiet quieted quieter quill quilt quilted quilter quince quincy quine quinn quintuple
    quintuplet quire quirk quirky quit quite quito quitted quitter quiver qumran quoit quota quote
    quoted quoth quran rabbi rabbit rabble rabid rabin raccoon race raced racer rachael rachel
    rachelle racial racier raciest racine racing racism racist racked racket racking racoon radial
    radiate radiated radical radii radio radish radium radius radon raffle raffled raffles rafted
    rafter rafting rage raged ragged raggedly raggedy ragging raging raid raided raider rain rainy
    raise raised raisin raising raja rajah rake raked rakish raleigh rally ramada ramadan ramble
    rambled rambler ramification ramify rammed ramming ramon ramona ramos rampage rampaged rampant
    rampart rams ramsay ramses ramsey ranched rancher rand randall randell randi randier randiest
    random randy rang range ranged ranger rangier rangiest ranging rangy ranked ranker rankin
    rankine ranking rankle rankled ransom ranted ranter ranting raoul rape raped raphael rapid
    rapider rapier rapine raping rapist rapped rapper rapping rapture rare rared rarefy rarely
    rarer rarest rasher rasp rasped raspier rasping raspy raster rate rated rather ratification
    ratify rating ratio ration rational rationale rationalise rationalism rationalist ratted
    rattier ratting rattle rattled rattler rattling raul ravage ravaged rave raved ravel raven
    ravine raving ravish rawer rawest rayleigh rayon raze razed reach react reactor read reader
    readied readier ready reagent real realest realise realised realism realist reality really
    realm realtor realty ream reamed reamer reap reaped reaper rear rearm reasonable reasonably
    reasoned reasoner rebate rebated rebel rebind rebound rebuild rebuilt rebuke rebuked rebus
    rebut recant recap recast recede receded receive received receiver recent recenter recidivism
    recidivist recife recipe recital recite recited recline reclined recliner recognisable
    recognisably record recorded recorder recount recover recovery recta rectal rector rectory
    recycle recycled redcap redden redder redeemed redeemer redid redis rediscover rediscovery
    redness redound redraw redrawn redress redrew reds reduce reduced reed reedy reefed reefer
    reefing reel reelect reelection reenter reese reeve reeved reeves reeving refer referee
    refereed reference referent referential reffed reffing refile refiled refill refine refined
    refiner refinery refit reflect reflection reformed reformer refract refraction refrain refuge
    refugee refurbish refurnish refuse refused refutation refute refuted regain regal regale
    regaled regard regent reggae reggie regime regimen regiment regina reginae register regress
    regression regressive regrettable regrettably regulator regulatory reheat rehire rehired reich
    reid reign reilly rein reinaldo reinvent reinvest reis reissue reissued rejoice rejoiced
    relaid relapse relapsed relate related relax relay release released relent relevance relevancy
    reliable reliably relied relief relieve relieved relive relived relocation rely remade remain
    remainder remake remand remarkable remarkably remedy remind reminded reminder remit remote
    remoter remount remove removed remover rems remus rena renal rename renamed render rene renee
    renege reneged renew rental rented renter reorder repaid repaint repair repairman repairmen
    repast repay repeal repeat repeatable repeatably repeated repeater repel repellant repellent
    repent replace replaced replay replete repleted reply report reported reporter repose reposed
    reprehensible reprehensibly repress repression repressive reprieve reprint reprise reprised
    reprove reproved repulse repulsed repulsion reputable reputably reputation repute reputed
    require required requite requited reran reread reroute rerouted rerun resale rescue rescued
    rescuer resell resend resent reserve reserved reset reside resided residence residency residue
    resign resilience resiliency resin resisted resister resistor resold resolution resolve
    resolved resolver resort resound respect respectable respectably respell respelt respirator
    respiratory respire respired respite responsible responsibly rest restate restated
    restauranteur restaurateur restore restored restorer restrain restraint resume resumed retail
    retailed retailer retain retained retainer retake retaken retard retch retell retina retinae
    retinal retinue retire retired retiree retold retook retool retort retrace retraced retract
    retraction retrain retread retreat retried retrieve returned returnee retype retyped reuben
    reunite reunited reuse reused revalue revalued reveal revel revelled reveller revelry revenge
    revenged revenue revere revered reverence reverend reverent reverential reverie reverse
    reversed revert revery reviewed reviewer revile reviled reviler revise revised revive revived
    reviving revocable revocation revokable revoke revoked revolution revolutionise revolutionist
    revolve revolved revolver revulsion revved revving reward rewind rewire rewired reword rework
    rewound rewrite rewrote reyna reynaldo rheum rheumy rhine rhino rhoda rhode rhonda rhone rhyme
    rhymed ribbed ribbing rice riced rich richer richie richter rick ricked rickets rickety rickey
    rickie ricksha rickshaw ricky ridded ridden ridding riddle riddled riddling ride rider ridge
    ridged ridging riding riel rife rifer riffed riffing riffle riffled rifle rifled rifleman
    riflemen rigamarole rigel rigged rigging riggs righted righter rightest rightist rigmarole
    rigs rile riled riley rilke rime rimed riming rimmed rimming ring ringed ringer ringing
    ringling ringo rinse rinsed rioted rioter ripe ripely ripen riper ripley riposte riposted
    ripped ripper ripping ripple rippled rippling rise risen riser risk risky ritz ritzy rival
    rivas riven river rivera rivers rivet riveted riveter riviera rizal roach roadster roamed
    roamer roan roast roasted roaster robbed robber robbery robbie robbin robbing robbins robe
    robed roberson robert roberta roberto roberts robertson robeson robin robing robot robson robt
    robyn rocco rocha roche rochelle rock rocked rocker rocket rockier rockies rockiest rocky
    rococo rode rodeo roderick rodger rodin rodney rodrick rodriguez rodriquez roes roger roget
    rogue roiling roister roland rolando role rolex rolland rolled roller rolling rollins roman
    romance romanced romano romanov romans romansh romanticise romanticism romanticist romany rome
    romeo romero romes romney romped romper ronda ronny roofed roofer room roomed roomer roomier
    roomy rooney roost roosted rooster root rooted rooter rooting rope roped rosalind rosalinda
    rosalyn rosanna rosanne rosary rose roseate rosetta rosette rosie rosier rosin roslyn roster
    rotary rotate rotated rotating rote rotted rotten rotting rotund rotunda roue rouge rouged
    rough roughed roughen rougher roumania round rounded rounder rouse roused rout route routed
    router routine routing rove roved rover rowe rowed rowel rower rowing rowland rowling roxanne
    roxie royally royalty rubbed rubber rubbery rubbing rubbish rubbishy rubble rubdown rube ruben
    rubier rubik rubin ruby rudder ruddier ruddy rude ruder rudy rued ruffed ruffing ruffle
    ruffled rugby rugged ruin ruination ruing ruining rule ruled ruler ruling rumania rumble
    rumbled rumination rummage rummaged rumple rumpled runaway rundown rung runnel runner runnier
    running runny runway rupture ruptured rural ruse russ russel russet russia russian russo rust
    rusted rustier rusting rustle rustled rustler rusty rutted rutting rwanda rwandan rwandas
    ryder saar sabik sabin sabina sabine sable sabre sabrina saccharin saccharine sachem sachet
    sachs sack sacked sacrament sacramento sacred sacs sadden sadder saddle saddled sade sadie
    sadism sadist safaried safe safely safer safety saga sagacious sagan sage sager sagged sagging
    sahara said saigon sail sailing saint saiph saith sakai sake sakha saki salacious salad salado
    salaried salas sale salem salesman salesmen saleswoman saleswomen salience salient saline
    salivation salk sallie sallied sallow sally salmon salmonella salmonellae salon saloon salsa
    salt salted salter saltest saltier saltiest saltine salting salton salty salute saluted
    salvadoran salvadorian salvage salvaged salvation salve salved salver salvo samar samara samba
    same sammy samoa samoan sampan sample sampled sampler sampling sampson samson sana sancta
    sanctify sanctity sand sandal sandbag sandbar sanded sander sanders sandier sandman sandmen
    sandpaper sandpiper sandra sandy sane saner sanford sang sank sanka sankara santa sapience
    sapient sapling sapped sapping sappy sara sarah saran sarape saree sargon sari sarong sars
    sash sasha sashay sass sassy satan satanism satanist satay sate sated satiate satiated satin
    sating satiny satirise satirist satrap sauce sauced saucer saucier saucy sauna saunders
    saundra saute sauted savage savaged savagely savager savagery savanna savannah save saved
    saver saving saviour savour savoury savoy savvied savvier savvy sawed sawing sawn saxes saxon
    saxons saxony saying scabby scad scagged scala scalar scald scale scaled scalier scallion
    scallop scalp scalped scalpel scalper scaly scam scammed scammer scamp scampi scan scandal
    scandinavia scandinavian scanned scanner scant scanted scanter scantier scanty scapula
    scapulae scar scarce scarcer scarcest scare scared scarf scarier scariest scarlet scary scat
    scathing scatted scatter scatting scene scent sceptic schelling schema scheme schemed schemer
    scherzi scherzo schick schism schist schizophrenia schizophrenic schlemiel schlep schlepp
    schlock schlocky schmaltz schmaltzy schmalz schmalzy schrod schtick schultz schulz sciatic
    sciatica scoff scold scollop sconce scone scoop scoot scooted scooter scope scoped scopes
    scorch scorched scorcher score scored scorer scorn scorpio scorpion scorpios scorpius scot
    scotch scotched scotches scotchman scotchmen scots scotsman scotsmen scotswoman scotswomen
    scott scottish scotty scour scourge scourged scout scow scowl scrabble scraggly scram scramble
    scrap scrape scraped scraper scratch scratchy scrawl scream screech screechy screw screwy
    scribble scrimp scrip script scrod scrog scroll scrub scrubbed scrubber scrubby scruff scruffy
    scrunch scrunchy scruple scrupled scuff scuffle scuffled scull sculled scullery sculley
    scullion scummed scumming scupper scurf scurfy scurry scurvy scuttle scuttled scythe scythed
    scythia scythian scything seabed seal sealed sealer seam seaman seamed seamen seamy sean
    seance sear search searched searcher seared sears seas seat seated seating seattle seaward
    secede seceded seclude secluded secret secretarial secretariat secrete secreted section
    secularise secularism secure secured securer sedan sedate sedated sedater sedation seder sedge
    sedition sedna seduce seduced seducer seed seeding seedling seedy seeger seeing seek seeker
    seeking seeming seen seep seeping seer sees seethe seethed segre segue segued seine seize
    seized selectman selectmen selena self selim sell selvage semen seminal seminar seminary
    semiotics semite semitics senate send sender senior senna sensationalism sensationalist sense
    sensed sensible sensibly sensitise sensitive sensor sensory sent sentence sentience sentient
    sentiment sentimentalise sentimentalism sentimentalist seoul sepal separatism separatist sepia
    sept septa septet septette septic sequoia sequoya sera serape seraph seraphic seraphim serbia
    serbian sere serena serene serener serer serge sergei serious serous serpens serpent serra
    serum serve served server service serviced serviceman servicemen servicewoman servicewomen
    servile servo seton settee setter setting settle settled settler settling seurat seven seventh
    seventy sever severe severed severer severn seward sewed sewer sewing sexed sexes sexiest
    sexing sexism sexist sextans sextant sextet sextette sexting sexton shabby shack shackle
    shackled shad shade shaded shadiness shadow shadowy shady shaffer shaft shagged shagging shaka
    shake shaken shaker shakier shakiness shaky shale shall shallot shallow shalt sham shaman
    shamble shambled shame shamed shameless shammy shana shandy shane shank shankara shanna shanty
    shape shaped shapeless sharable shard share shareable shared shari sharia shariah sharif shark
    sharp sharpe sharped sharpen sharper shat shaula shaun shauna shave shaved shaven shaver shaw
    shawl shawn shawna shea sheaf shear sheared shearer sheath sheathe sheathed sheave sheba shed
    sheen sheena sheep sheer sheered sheerer sheet sheik sheikdom sheikh sheikhdom sheila shelby
    sheldon shelf shelia shell shelled sheller shelley shelling shelly shelter shelton shelve
    shelved sheol sheratan sheraton sherbert sherbet sherd sheri sherri sherrie sherry shes shied
    shield shies shift shifty shill shilling shillong shimmed shimmer shimmery shimmied shimmy
    shin shine shined shiner shingle shingled shinier shinned shinnied shinning shinny shiny
    shipped shipper shipping shire shirk shirked shirker shirr shirt shit shitting shitty shiva
    shiver shivery shlemiel shlep shlepp shlock shlocky shock shocked shocker shod shodden shoddy
    shoe shoed shogun shone shoo shook shoon shoot shopped shopper shopping shore shored shorn
    short shorted shorten shorter shot shotgun shoulder shout shove shoved shovel show showdown
    showed shower showery showier showing showman showmen shown showy shrank shred shredded
    shredder shrek shrew shrewd shriek shrift shrike shrill shrilled shriller shrilly shrimp
    shrine shriner shrink shrive shrived shrivel shriven shrove shrub shrubby shrug shrunk shtick
    shtik shuck shuffle shuffled shuffler shula shun shunned shunning shunt shush shut shutter
    shuttle shuttled shyer shyest shying shylock shyly shyness sian siberia siberian sibling
    sicily sick sickbed sicked sicken sicker sickle sickly side sidebar sidecar sided sideshow
    sidewalk sidewall sidle sidled sidling sidney siege sierra sieve sieved sift sifted sifter
    sifting sigh sight sigma signed signer signet signing silas silence silenced silencer
    siliceous silicious silicon silicone silk silken silky sill silly silt silting silva silvan
    silver silvery silvia simile simmer simon simone simper simple simpler simplex simply simpson
    simulate simulation since sincere sincerer sine sinew sinewy sing singe singed singer singh
    singing single singled singly sink sinker sinkiang sinking sinned sinner sinning sins sinus
    siphon sipped sipping sire sired siren siring sises sissy sister sitar site sited siting
    sitter sitting situate situated siva sivan sixes sixth sixty sizable size sizeable sized sizer
    sizzle sizzled skate skated skater skeet skein sketch sketchy skewed skewer skewing skid skied
    skier skies skiff skiing skill skilled skillet skim skimp skimpy skin skinned skinner skinnier
    skinning skinny skip skipped skipper skipping skippy skirt skis skit skitter skulduggery skulk
    skulked skulker skull skullduggery skunk skydive skydived skydiver skydove skye skyed skying
    skype slack slacked slacken slacker slag slain slake slaked slammed slammer slander slang
    slangy slant slapped slapping slash slat slate slated slater slather slav slave slaved slaver
    slavery slavs slay slayer slaying sleaze sleazy sled sledge sledged sleek sleeked sleeker
    sleep sleeper sleepier sleepy sleet sleety slender slept slewed slewing slice sliced slicer
    slick slicked slicker slid slide slider slideshow slight slighted slighter slily slim slime
    slimier slimiest slimmed slimmer slimmest slimy sling slink slinky slipped slipper slippery
    slipping slit slither slithery slitter slitting sliver sloan sloane sloe slogan sloop slop
    slope sloped slopped slopping sloppy slosh slot sloth slouch slouchy slough slovakia slovakian
    slovenia slovenian slowdown slowed slower slowing sludge slue slued slug slugged slugger
    sluice sluiced sluing slum slumber slumberous slumbrous slummed slummer slumming slump slung
    slunk slur slurp slurped slurpee slush slushy slyer slyest slyly slyness smack smacked smacker
    small smart smarted smarten smarter smash smear smell smelly smelt smelted smelter smidgen
    smidgeon smidgin smile smiled smiley smirk smit smite smith smithy smock smoggy smoke smoked
    smoker smokey smokier smoky smooch smooth smoothed smoother smoothly smoothy smote smother
    smoulder smudge smudged smudgy smuggest smuggle smuggled smuggler smurf snack snaffle snaffled
    snagged snagging snail snake snaked snaky snapped snapper snappier snapping snappy snare
    snared snarf snark snarky snarl snarling snatch snead sneak sneaked sneaker sneakier sneaky
    sneer sneeze sneezed snell snicker snide snider sniff sniffle sniffled snifter snigger snip
    snipe sniped sniper snipped snippet snipping snippy snitch snivel snooker snoop snooped
    snooper snoopier snoopy snoot snooty snooze snoozed snore snored snorer snort snot snotty
    snout snow snowball snowed snowfall snowing snowman snowmen snowy snubbed snubbing snuck snuff
    snuffed snuffer snuffle snuffled snugged snugger snuggest snuggle snuggled snyder soap soaped
    soaping soapy soar soave sobbed sobbing sober sobered soberer sobriquet sociable sociably
    socialise socialism socialist socialite socially sock socked socket sodded sodden soddy sodom
    sodomy sofa sofia soft soften softened softener softer softie softly softy soggy soil solace
    solaced solar sold solder soldier sole soled soli solid solider solidify solidity soling solis
    solo solon sols solve solved solver somali somalia somalian somalis some someday someway somme
    somnambulism somnambulist sonar sondra sonia sonic sonja sonny sonority sony sonya soon soot
    sooth soothe soothed sooty sophia sophie sophism sophist sopped sopping soppy sore sorer
    sorority sort sorta sorted sorter sortie sortied sosa soses sots sottish soubriquet souffle
    sough sought soul sounded sounder soup souped souping soupy sour source sourced soured sourer
    sousa souse soused south sowed sower sowing sown soya space spaced spaceman spacemen spacey
    spacial spacious spackle spacy spade spaded spahn spain spake spam spammed spammer span
    spangle spangled spank spanned spanner spar spare spared sparer sparing spark sparkle sparkled
    sparkler sparse sparser sparta spartan spas spasm spat spate spatial spatted spatter spawn
    spay spaying speak spear spec special specialise specialist specious speck speckle speckled
    spectra spectral spectre spectroscope spectroscopy sped speed speeded speeder speedier speedy
    speer spell spelled speller spelt spence spencer spencerian spend spender spenser spenserian
    spent sperry spewed spewing sphinx spica spice spiced spicy spider spidery spied spiel spies
    spike spiked spiky spill spillage spillane spilt spin spinal spindle spindled spindly spine
    spinet spinier spinner spinning spinx spiny spiral spire spiritualism spiritualist spiro spit
    spite spited spitting spitz splash splashy splat splatted splatter splay splice spliced
    splicer spline splint splinted splinter split splotch splotchy splurge splurged splutter spock
    spoil spoiled spoiler spoilt spoke spoken spokesman spokesmen spokeswoman spokeswomen sponge
    sponged sponger spongier spongy spoof spook spooky spool spoon spoonful spoonsful spoor spore
    spored sporing sport sportsman sportsmen sportswoman sportswomen sporty spot spotted spotter
    spottier spotty spouse spout sprain sprang sprat sprawl spray sprayed sprayer spread spree
    spreed sprier spriest sprig spring springy sprint sprinted sprinter sprite spritz sprout
    spruce spruced sprucer sprung spry spryer spryest spume spumed spumone spumoni spun spunk
    spunky spur spurn spurt sputter spying squab squad square squared squarer squash squashy squat
    squatted squatter squaw squawk squeak squeaky squeal squealed squealer squeeze squeezed
    squeezer squid squiggle squiggly squint squinted squinter squire squired squirm squirmy squirt
    squish squishy stable stabled stabler stabling staccati staccato stacey staci stacie stack
    stacy stael staff staffed staffer stafford stag stage staged staid stain stair stake staked
    stale staled staler stalin staling stalk stalked stalker stall stalling stallion stamen
    stamford stammer stamp stamped stampede stan stance stanch stanched stancher stand stanford
    stank staph staple stapled stapler staples stapling star starch starchy stare stared staring
    stark starker starkey starkly starlet starling starlit starr starring starry start started
    starter starting startle startled starve starved starving stash stat state stated staten
    stater stateside statesman statesmen statewide stationary stationery statue stature status
    statute staunch stave staved stay staying stdio stead steadied steadier steady steak steal
    stealing stealth stealthy steam steamed steamer steamier steamy steed steel steele steeled
    steeling steely steep steeped steeper steeple steeply steer stein steinem steiner stella
    stellar stem stench stent step stephan stephen steppe stepped stepson stereo sterling stern
    sterna sterne sterner sterno stetson steve steven stevie stew steward stewart stewed stewing
    stick sticker stickier stickiness stickler sticky sties stiff stiffed stiffen stiffer stifle
    stifled stifling stigma stile still stilled stiller stilling stilt stimulate stimulation stine
    sting stinger stingier stingy stink stint stipple stippled stipulate stipulation stir stirling
    stirred stirrer stirring stitch stoat stock stockiness stocky stoke stoked stoker stokes stol
    stole stolen stolid stolidity stomp stone stoned stoner stoney stonier stony stood stool stoop
    stop stopped stopper stopping store stored storey storied storing stork storm stormed stormy
    story stout stove stow stowe stowed stowing strafe strafed straggle straggly strain strained
    strainer strait strand strange stranger strangle strap straw stray streak streaky stream
    streamed streamer strep stretch stretchy strew strewn strict stricture stride strife strike
    striker string stringed stringer stringy strip stripe striped striping stripling stripped
    stripper stript strive strived striven strobe strode stroke stroked stroll strolled stroller
    strong strop strove struck structure struggle strum strung strut stuart stubbed stubbing
    stubble stubbly stubby stuck stud studded studied studio studly study stuff stuffy stumble
    stumbled stumbler stump stumpy stun stung stunk stunned stunning stunt sturdy sturgeon stutter
    stye style styled styli stylise stylised stylish stylist stymie stymied suave suaver subbed
    subbing subdue subdued subjection sublet sublime sublimed sublimer submerge submerse
    submersion submit subsection subset subside subsided subsidy substrata substrate subsume
    subsumed subtle subtler subtly subversion suck sucked sucker suckle suckled sucre suction
    sudan sudanese sudden suds sudsy sued suede suffer suffered sufferer suffice sufficed suffuse
    suffused sugar sugary suggest suing suit suitable suitably suite suited sukkot sukkoth sulk
    sulky sulla sullied sully sultan sultana sumac sumach sumeria sumerian summary summed summer
    summers summery summing summit summoned summoner sumner sump sumter sunburn sunburnt sundae
    sundanese sundas sunday sundays sunder sundry sung sunk sunned sunni sunning sunny sunset
    suntan super superb superman supermen supernova supernovae supervisor supervisory supine
    supped supper supping supplant supple suppler suppliant supplicant supplied supplier supply
    suppose supposed surat sure surely surer surety surf surface surfaced surfed surfer surge
    surged surgeon surinam suriname surly surmise surmised surname surrealism surrealist surrey
    survey survive survived susan susana susanna susanne suse susie suture sutured suwanee suzanne
    svelte svelter sven swaddle swaddled swagged swagger swagging swain swallow swam swami swamp
    swampy swan swanee swank swanked swanker swankier swanky swap swapped swapping sward swarm
    swash swat swatch swath swathe swathed swathing swatted swatter swaying swazi swear sweat
    sweater sweatier sweaty swede sweden swedes sweep sweet sweetbriar sweetbrier sweeten sweeter
    swell swelled sweller swelter swept swerve swerved swift swifter swig swill swimmer swindle
    swindled swindler swine swing swipe swiped swirl swirling swirly swish swished swisher swiss
    switch switched switcher swivel swizzle swizzled swoon swoop swop swopped swopping sword
    swordsman swordsmen swore sworn swung sydney syllabi syllabic sylvan sylvia sylvie symbioses
    symbiosis symbolise symbolism sync synch synge synopses synopsis syntheses synthesis
    synthesise syphon syria syriac syrian syringe syringed syrup syrupy tabatha tabbed tabbing
    tabby tabitha table tableau tableaux tabled tablespoonful tablespoonsful tablet tabling tabued
    tabuing tabular tacit tack tackier tackle tackled tackler tacky tact taffy tagged tagging tags
    tagus tail tailing tailor taine taint taiping take taken taker taking tale talked talker tall
    taller talley tally tamable tamale tamara tame tameable tamed tameka tamer tamera tami tamika
    tamil taming tammi tammie tammy tamp tampa tampax tamped tamper tamping tampon tamra taney
    tang tangible tangibly tangle tangled tango tangy tania tank tanked tanker tankful tanking
    tanned tanner tannery tannin tanning tans tansy tanya tanzania tanzanian taoism taoist tape
    taped taper taping tapir tapped tapping taproom taproot tara tarantula tarantulae tarball
    tarbell tardy tare tared tarim taring taro tarot tarp tarpon tarred tarried tarrier tarring
    tarry tarrying tart tartan tartar tartars tartary tarter tarzan taser tasha tasmania tasmanian
    taste tasted taster tastier tastiness tasting tasty tatar tate tatted tatter tatting tattle
    tattled tattler tattling tatty taunt taupe taut tauter tawney tawny taxable taxed taxes taxied
    taxiing taxing taxying taylor teach teak tear tearier teary teas tease teased teasel teaser
    teaspoonful teaspoonsful teat teazel teazle tech teddy teed teeing teeming teen teenage
    teenaged teenager teensy teeny teepee tees teeter teeth teethe teethed teheran tehran
    telegraph telegraphy telephone telephony telnet temp tempe temped temper tempera tempi temple
    tempo tempt tempted tempter tempura tend tended tender tendered tenderer tendinitis tendon
    tendonitis tenet tenon tenor tens tense tensed tenser tensor tent tenth tenure tenured tepee
    teresa terming termini terr terra terrace terraced terrain terran terrance terrapin terrence
    terri terrible terribly terrie terrier terrorise terrorism terrorist terry terse terser tesla
    tess tessa test tested tester testier testify testily testiness testy tether tevet texan
    texans texas texes textual textural texture textured thais thales thames than thanh thank
    thankful thant thar tharp that thatched thatcher thea thee theism theist them theme theodora
    theodore theorise theorist there therein thereof thereon theresa therese theron these thesis
    thespis theta thiamin thiamine thick thicken thicker thickest thicket thickset thief thieu
    thieve thieved thin thine thing think thinker thinned thinner thinness thinnest thinning
    thirst thirsty thirty this thomas thompson thomson thong thor thorn thorny thorough those
    thoth though thought thrace thraldom thrall thralldom thrash thrashed thrasher thread threat
    three thresh threshed thresher threw thrice thrift thrifty thrill thrilled thriller thrive
    thrived thriven throat throaty throb throe thromboses thrombosis throne throng through
    throughout throughput throve throw thrown thru thrum thrush thrust thumb thump thunk thurs
    thus thyme thymi tiara tiber tibet tibia tibiae tick ticked ticker ticket tickle tickled tide
    tided tidied tidier tiding tied tieing tier ties tiger tighten tighter tike tilde tile tiled
    tiling till tilled tiller timber timbre time timed timeless timer timex timid timing timmy
    timour timur tina tinder tine ting tinge tinged tinging tingle tingled tingly tinier tiniest
    tinker tinkle tinkled tinned tinning tinny tint tinted tinting tiny tipped tipper tipping
    tipple tippled tippler tippling tips tipsier tipster tipsy tiptoe tiptoed tiptop tirade tire
    tired tireless tiring tisha titan titania titanic tithe tithed titian title titled tits titter
    tittle titus toad toady toast toasted toaster toastier toasty today todd toddle toddled
    toddler toddy toed toeing toffy toga togae toggle toggled toiled toiler toilet tokay toke
    toked token toking tolerable tolerably toll tomas tommie tommy toms tomsk tonal tonality tone
    toned toneless toner tong tonga tongan tongue tongued toni tonia tonic tonier toniest toning
    tonne tonsure tonsured tonto tony tonya toot tooted tooth toothy tooting topic topical topmast
    topmost topographer topographic topographical topography topped topping topple toppled
    toppling tops topsail topsoil topsy toque torah torch tore tories torment torn torpid torque
    torqued torrance torrens torrent torres torrid tors torsi torso tort torte torture tortured
    torturer torus tost total totality tote toted totem toting toto totted totter totting touch
    touche touched touchy tough toughen tougher touring tourism tourist tousle tousled tout touted
    touting towed towel tower towing townsman townsmen toxic toxin toyed toying toyoda toyota
    trace traceable traced tracer tracery tracey trachea tracheae traci tracie track tracked
    tracker tract tractable tractor tracy trade traded trader tradesman tradesmen traduce traduced
    trafficked trafficker trail trailed trailer train trained trainee trainer traipse traipsed
    trait traitor trajan tram trammed trammel tramp trample trampled tran trance tranquility
    tranquillity transfix transfixt transience transiency transit transmit transphobia transphobic
    trap trapped trapper trapping trash trashy trawl trawled trawler tray treacle tread treadle
    treadled treas treasure treasury treat treaty treble trebled tree treed treeing tremble
    trembled tremor trend trendy trent tress trevor triad trial tribal tribe tribesman tribesmen
    tribune tribute trice tricia trick trickle trickled tricky tried tries trifle trifled trifler
    trike trill trim trimmed trimmer trina trip tripe triple tripled triplet triply tripod tripos
    trippe tripped tripping trisha trite triter trivia trivial trojan troll trolled trolley
    trollop trollope tromp troop trooped trooper trope tropic tropical trot troth trotted trotter
    trotting trouble troubled troubleshoot troubleshot trough trounce trounced troupe trouped
    trouper trouser trousseau trousseaux trout trowel truce truck trucked truckee trucker truckle
    truckled trudge trudged trudy true trued truer truest truing truly trump trumped trumpet
    trundle trundled trunk truss trust trusted trustee trusty truth trying tryout tryst tsarina
    tubby tube tubed tubeless tuber tubing tubular tuck tucked tucker tucson tudor tues tugged
    tugging tull tulle tumble tumbled tumbler tumbrel tumbril tumid tummy tumour tune tuned
    tuneless tuner tunic tuning tunis tunisia tunisian tunnel tunney tunny tuns turbid turfing
    turgid turin turing turkey turn turned turner turning turnkey turpin tuscan tuscany tuscon
    tussle tussled tutor tuxes twaddle twaddled twain twang tweak twee tweed tweedy tweet tweeted
    tweeter twerk twerp twice twiddle twiddled twila twill twin twine twined twinge twinged twink
    twinkle twinkled twinned twinning twirl twirled twirler twist twisted twister twit twitted
    twitter tying tyndale tyndall type typed typewrite typewrote typical typing typographer
    typographic typographical typography tyree tyrone tzarina udder uganda ugandan ukelele ukulele
    ulna ulnae ultimata ultimate ululate ululated umbel umber umped umping umpire umpired umps
    unable unaccented unacceptable unacceptably unaccepted unaccountable unaccountably unalterable
    unalterably unarmed unasked unavoidable unavoidably unbearable unbearably unbeatable unbeaten
    unbelievable unbelievably unbend unbent unbiased unbiassed unbind unblock unbound uncharitable
    uncharitably unclean unclear uncomfortable uncomfortably unconscionable unconscionably
    uncontrollable uncontrollably uncooked uncorked undated undefined undeniable undeniably under
    underclassman underclassmen underdone underfed underfeed undergone underlay underlie underline
    underling underlying undermine underpay underplay undershirt undershoot undershot underside
    undersize underskirt understandable understandably undertake undertaken undertone underwrite
    underwrote undeserved undoing undulate unduly undying unease uneasy uneaten unending
    unfavourable unfavourably unfit unfold unforgettable unforgettably ungulate unharmed unheeded
    unhinge unhinged unhooked unhorse unhorsed unify uninhabited uninhibited uninjured uninsured
    unintelligible unintelligibly union unique uniquer unison unit unite united unity unkind
    unlace unlaced unleaded unlearn unlearnt unload unloaded unlock unloose unloosed unloved
    unmade unmake unmarked unmasked unmistakable unmistakably unmoved unnamed unneeded unnerve
    unnerved unpack unpaid unpainted unpick unproved unproven unquestionable unquestionably
    unquote unquoted unread unready unreal unreasonable unreasonably unrefined unreserved unripe
    unriper unruly unsafe unsafer unsaid unseal unseasonable unseasonably unseat unseated unsent
    unset unshakable unshakeable unsold unsound unspeakable unspeakably unstated unsuitable
    unsuitably untainted untamed untie untied until untold untried untrue untruer untying
    unutterable unutterably unwanted unwind unwise unwiser unwonted unwound update updated updater
    upending upgrade upgraded upheld uphold upholster upholstery upload upon upped upper
    upperclassman upperclassmen upping upraise upraised upright upset upstage upstaged upstate
    upsurge upsurged uptight upton uptown ural urals urban urbane urbaner urethra urethrae urge
    urged urinalyses urinalysis urinate urinated urination urls usable useable user usher using
    usurer usurp usurped usurper usury utilise utilised utopia utopian utopias uvula uvulae uvular
    vacate vacated vacation vagina vaginae vaginal vague vaguer valance valarie vale valence
    valenti valentin valentine valentino valeria valerian valerie valet valiant valid validity
    valley valorous valour value valued valve valved vamoose vamoosed vance vandalise vandalism
    vane vanish vantage vape vaped vapid vapidity vaporous vapour variable variably variant varlet
    varnish vasquez vassal vassar vast vatted vatting vaughan vaughn vault vaulted vaulter vaunt
    vaxes vazquez veal vector vega vegan vegas vehicle vela velasquez velazquez veld veldt velma
    velour velvet velvety venal venezuela venezuelan venial venous vent vented venting
    ventriloquism ventriloquist venture ventured venue venus vera veracious veracity veranda
    verandah verbal verde verdi verge verged vergil verification verify verily veritable veritably
    verity vermilion vermillion vern verna vernal verne verona verse versed versification versify
    vertebra vertebrae vertebral vertebrate vertex vertices verve very vesicle vest vesta vested
    vesting vetoed vetoing vetted vetting vexed vexes vial vibrate vibrated vibrato vibrator vice
    viced vichy vicing vicki vickie vicky victim victor victoria victorian victory victual vidal
    video vied vies viewed viewer vigil vigilance vigilant vigilante viking vila vile viler vilify
    villa village villager villain villainy villein vilma vince vine vinegar vinegary vintage viol
    viola violate violated violent violet viper virago viral vireo virgie virgil virgin virginia
    virginian virgo virtual virtuosi virtuoso virus visa viscera visceral viscous viscus vise
    vised visible visibly vising vista vital vitiate vitiated vitim vitus vivify vocalise vocalist
    vocation vogue voice voiced void voile vole volga volley volt volta voluble volubly voracious
    voracity vortex vortices vote voted voter voting vouched voucher vowed vowel vowing voyage
    voyaged voyager vulgarise vulgarism vulnerable vulnerably vulva vulvae wack wacker wackest
    wackier wackiest wacko wacky waco wadded wadding waddle waddled waddling wade waded wader
    wading wafer waffle waffled wage waged wager wagged wagging waggle waggled waggling waggon
    waging wagner wagon wagoner waist waistband wait waite waited waiter waive waived waiver wake
    waked waken waking wald walden waldo wale waled wales walesa waling walked walker walled
    waller wallet walleye walleyed wallis wallop wallow walls walsh walt walter walton waltz wand
    wanda wander wandered wanderer wane waned wangle wangled waning wanked wankel wanna wannabe
    wannabee wanner wanton warble warbled warbler ward warded warden warder warding ware warez
    warier wariest warily wariness waring warmed warmer warmest warming warmly warned warner
    warning warped warping warrant warranty warred warren warring warship wart warty wary wash
    washed washer washerwoman washerwomen wastage waste wasted waster watch watched watcher
    watchman watchmen water waterbed watered waters watery watt wattage wattle wattled wave waved
    waver wavier waviness waving waxed waxen waxes waxiness waxing waxwing wayne weak weaken
    weaker weal wealth wealthy wear wearer wearied wearier wearily weariness weary weatherman
    weathermen weave weaved weaver weber webern wedded weddell wedder wedding wedge wedged wedgie
    wedging weed weeded weeder weedier weeding weedy weeing weeks weep weeper weepier weeping
    weepy weer wees weest weigh weight weighty weill weir weird weirdo welch welcome welcomed weld
    welded welder welding well welland welled weller welles wells welsh welshman welshmen welted
    welter welting wench wend wended wendell wendi wending wendy were wesak wesson west weston
    wests wetland wetness wets wetted wetter wetting whack whacked whacker whackier whacky whale
    whaled whaler what wheal wheat wheatstone wheedle wheedled wheel wheeled wheeler wheeze
    wheezed wheezy whelk whelp whenever where whereas whereat wherein whereof whereon wherever
    whet whether whetstone whetted whetting whigs while whiled whilst whimper whimsey whimsy whine
    whined whiner whinier whinny whiny whipped whippet whipping whir whirl whirr whisk whisked
    whisker whisky whisper whist whistle whistled whistler whit white whitefield whitehall
    whiteley whiten whitened whitener whiter whites whitest whitewall whitfield whither whitley
    whitney whittier whittle whittled whittler whiz whizz whodunit whodunnit whoever whole
    whomever whomsoever whooped whoopee whooping whopping whore whorl whose whosoever wicked
    wicker wicket wide widen widened wider widgeon widow widowed widower width wield wiener wigeon
    wigged wigging wiggins wiggle wiggled wiggler wigglier wiggling wiggly wight wigner wigs
    wigwag wigwam wilbur wilburn wild wilda wilde wilder wildest wildness wile wiled wiles wiley
    wilfred wilfredo wilier wiliest wiliness wilkes will willa willie willis willow willowy willy
    wilma wilmer wilson wilton wily wimp wimple wimpled wimpy wimsey wince winced winch wincing
    wind winded windex winding window windy wine wined winery winfred winfrey wing winged winger
    winging winifred wining winking winkle winner winning winnow winsome winsomer winter winters
    wintery wintry wipe wiped wiper wire wired wirier wiriest wiriness wiring wise wiser wished
    wisher wishful wisp wispy wist wistaria wisteria wistful witch with withdraw withdrawn
    withdrew wither withheld withhold witless witness witt witting witty wive wizardly wizardry
    wizened wizes wizzes wobble wobbled wobbly woke woken wolf wolfe wolfed wolff woman womanise
    womanish womble women wonder wong wood woodard wooded wooden woodier woodiest woodiness
    wooding woodman woodmen woods woodsman woodsmen woodsy woodward woodwork woodworm woody wooed
    wooer woof woofed woofer woofing wooing wool woolf woolie woolier wooliest woolite woollier
    woolly wooly woos wooten woozier wooziest wooziness woozy word wordiness wordy wore workaday
    workday worked worker workhorse workhouse workingman workingmen workman workmen world worm
    worms wormy worried worrier worry worse worsen worship worst worth worthy wotan would wound
    wounded wounder wove woven wowed wowing wrack wraith wrangle wrangled wrangler wrap wrapped
    wrapper wrapt wrath wreak wreath wreathe wreathed wreck wrecked wrecker wrench wrest wrestle
    wrestled wrestler wretch wrier wriest wriggle wriggled wriggler wriggly wright wring wrinkle
    wrinkled wrinkly wrist wristband writ write writer writhe writhed wrong wronged wronger wrote
    wroth wrung wryer wryest wyatt xcii xcvi xcvii xenophobia xenophobic xeroxes xerxes xiii xvii
    xviii xxii xxiii xxiv xxix xxvi xxvii xxviii xxxi xxxii xxxiii xxxiv xxxix xxxv xxxvi xxxvii
    xxxviii yachtsman yachtsmen yacked yacking yakked yakking yaks yanked yankee yanking yanks
    yapped yapping yarn yawed yawing yawned yawning year yearling yearn yearning yeas yeast yeasty
    yeats yellowed yellower yemen yemeni yeoman yeomen yeshiva yeshivah yeshivot yeshivoth yest
    yipped yippee yipping yodel yodelled yodeller yoghourt yoghurt yogi yogin yogurt yoke yoked
    yokel yong young yuck yucked yucking yucky yugoslavia yugoslavian yukked yukking zachariah
    zachary zachery zambia zambian zapped zapper zapping zechariah zenger zinced zincing zincked
    zincking zinged zinger zionism zionist zipped zipper zippier zipping zomba zombi zombie zone
    zoned zonked
    """
}

/// Words that take a full stop without ending the sentence, by what follows them.
///
/// Written without the last stop, except those whose letters all have one ("a.m."), which are
/// one token with it. Words that are common without being short for anything ("no", "fig")
/// stand only in lists that ask for more evidence (a number after them).
let abbreviationLists: [WordList] = [
  WordList(
    traits: .titleAbbreviation,
    words: """
      mr mrs ms mx messrs mmes dr drs prof profs rev revd fr msgr hon rt sr sra srta dna st ste
      sen sens rep reps gov govs lt col gen maj capt cpt cmdr comdr adm cpl sgt pvt pfc brig
      cdr lcdr ltc ltg ltjg ens mgen bgen insp supt det asst atty pres sec treas supr ald
      pte spc gy vadm radm brigadier-gen lieut ven amb dir mme mlle mgr hr hrn fru herr
      sec chmn spec tech dep ofc bro ft lts sgts capts cmdrs gens cols majs
      av avda l'on l’on dell'on dell’on
      don dna sig sig.ra sigg dott dott.ssa avv ing arch geo wm chas thos jas jos benj alex
      geo robt edw saml danl eng exc sra dra prov ул им акад проф тов
      """),
  WordList(
    traits: .numberAbbreviation,
    words: """
      no nos nr nrs num vol vols fig figs figg pp pg pgs p par para paras art arts sec secs ch
      chap chs chaps ex exs eq eqs eqn eqns tab pl pls ed eds op cit ver v lot bk bks
      ann app cap cl col cols ff ln ll n nn pt pts qu rm rte s ser sess stat tit tr ty apt
      sect sects abb pag pagg l'art l’art dell'art dell’art all'art all’art nell'art nell’art
      bldg ste suppl item str abs bd bl kap seite стр рис табл гл п ст
      """),
  WordList(
    traits: .innerAbbreviation,
    words: """
      vs v cf e.g. i.e. eg ie viz ca c circa resp incl excl esp ibid aka a.k.a. f.k.a. ps ee div
      d.b.a. n.b. nb orig pron pseud prob freq attrib bzgl bzw ca evtl ggf inkl sog vgl z.b.
      mio mrd tsd bspw insb insbes einschl zzgl abzgl
      d.h. u.a. o.ä. z.t. u.u. usw i.d.r. p.ej. ej env bd pág págs núm tel fax ext
      т.е. т.к. т.н. напр см w.r.t. q.v.
      """),
  WordList(
    traits: .finalAbbreviation,
    words: """
      etc inc ltd corp bros llc llp plc intl natl assn assoc dept depts univ govt mfg mfrs
      hwy ave blvd pkwy jr sr esq phd ph.d m.d. b.a. m.a. b.s. m.s. ed.d j.d. ll.b ll.m d.d.s.
      d.v.m. r.n. c.p.a. m.b.a. d.phil m.p. q.c. k.c. al
      u.s. u.k. u.n. e.u. d.c. n.y. n.j. l.a. u.s.a. u.s.s.r. n.c. s.c. n.d. s.d. n.h. n.m.
      w.va r.i. p.r. b.c. a.d. b.c.e. c.e. a.m. p.m. p.s. p.o. r.i.p. g.m.b.h.
      avg misc approx abbr assoc contd encyc engr equiv hort incl mgmt subj supp transl twp yrs
      uu usw hrsg jhdt gmbh гг млн млрд тыс руб коп др пр
      """),
  WordList(
    traits: .properAbbreviation,
    words: """
      co cos rd ln ct pl sq terr mt mts pt mtn st
      ala ariz ark calif cal colo conn del fla ill ind kan kans ky la md mass mich minn
      mo mont neb nebr nev okla ore penn penna pa tenn tex ut vt va wash wis wisc wyo
      ont que sask alta
      jan feb febr mar apr jun jul aug sep sept oct nov dec
      mon tue tues wed thu thur thurs fri sat sun
      div inst dist acad admin assoc bd bldg cert chem comm conf coop ctr econ educ elec exec
      fed hist indus legis lib med mem mil mus nat pub publ sci soc tech theol treas wkly
      """),
  WordList(
    traits: .unit,
    words: """
      kg g mg lb lbs oz km cm mm m mi ft in yd yds ha sq cu gal qt pt hr hrs h min mins sec secs s
      mph kph kmh rpm bbl cal kcal db hz khz mhz ghz kb mb gb tb kw mw gw v w j tbsp tsp
      """),
]

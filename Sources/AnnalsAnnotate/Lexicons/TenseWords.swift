/// Verb forms that tell whether a bare "Friday" or "June" lies behind or ahead. Regular past
/// forms are known by their ending.
let tenseLists: [TemporalList] = [
  TemporalList(
    role: .futureVerb,
    words: """
      will shall won't won’t he'll she'll they'll we'll i'll it'll he’ll she’ll they’ll we’ll i’ll
      it’ll scheduled expected expects expect due slated upcoming going plans plan planned planning
      hopes hope would likely intends intend begins starts opens kicks arrives returns faces
      wants looms ahead goes flies meets leaves takes hosts visits heads travels resumes ends
      closes go meet begin
      """),
  TemporalList(
    role: .pastVerb,
    words: """
      was were had did said told took made came went gave got found saw met won lost held began
      began became brought broke built bought caught chose cut drew drove fell felt fought flew
      forgot froze grew heard hit kept knew laid led left lent let lit meant paid put ran rang
      rose sang sank sat sold sent set shot shut slept spent spoke spread stood struck swore
      taught thought threw wrote wore woke wasn't weren't didn't hadn't wasn’t weren’t didn’t
      hadn’t been has have
      """),
]

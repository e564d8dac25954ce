/// Words beside numbers that say what the number is, and the words of street addresses.
let personalDataLists: [WordList] = [
  WordList(
    traits: .phoneCue,
    words: """
      tel tels phone phones telephone telephones ph call calls calling called dial dialing dialling
      fax faxes facsimile mobile cell cellphone cellular hotline helpline tipline whatsapp text
      texting sms contact toll-free tollfree switchboard landline pager voicemail reached rsvp
      reach ring telefon telefax téléphone tél teléfono telefone telefono telefoon cellulare móvil
      handy rufnummer тел телефон факс моб signal viber
      """),
  WordList(
    traits: .identityCue,
    words: """
      ssn ssns social soc ip ips ipv4 ipv6 host server address addresses dns gateway ping router
      proxy subnet vpn logged login whois firewall card cards visa mastercard amex discover debit
      credit maestro diners jcb unionpay passport reisepass reisepassnummer passeport pasaporte
      passaporto passaporte paspoort паспорт паспорта carte tarjeta karte kreditkarte cvv iban
      """),
  WordList(
    traits: .otherNumber,
    words: """
      order orders invoice case docket tracking ref reference serial part parts model sku isbn
      issn isbn-10 isbn-13 ean upc gtin asin item catalog catalogue account accounts acct policy
      claim ticket patent patents
      application permit license licence bill act section sections sec clause chapter rule version
      ver release build firmware driver update patch id ids identifier code batch lot flight
      engine imei grant contract file project projects record registration registered charity vat ein tin duns
      siren siret coordinates latitude longitude lat lon score scores doi pmid pmcid arxiv nct
      trial accession barcode parcel shipment receipt transaction confirmation booking reservation
      membership member population votes ratio specimen voucher oclc lccn issue volume edition
      odometer meter standard iso din nsn cas gene locus sequence fund cusip isin
      bestellnummer rechnung aktenzeichen
      """),
  WordList(
    traits: .streetType,
    words: """
      street st avenue ave av road rd boulevard blvd lane ln drive dr court ct place pl square sq
      parkway pkwy highway hwy way terrace ter circle cir crescent close row walk plaza trail
      turnpike pike alley quay gardens grove mews esplanade embankment wharf broadway
      hill loop path rise view parade promenade mall
      """),
]

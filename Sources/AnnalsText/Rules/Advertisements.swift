/// Removes the marks of advertisements.
struct Advertisements: LineRule {
  let name = "advertisements"
  let version = 1

  let lines: StaticString = """
    advertisement
    advertisements
    advertisment
    advertisement - story continues below
    advertisement - continue reading below
    advertisement. scroll to continue reading
    story continues below advertisement
    article continues below advertisement
    continue reading below advertisement
    scroll to continue
    scroll to continue reading
    skip advertisement
    skip ad
    sponsored content
    sponsored links
    sponsored post
    paid content
    paid advertisement
    promoted content
    ads by google
    report this ad
    why this ad?
    ad feedback
    anzeige
    werbung
    werbung - weiterlesen nach der anzeige
    publicité
    la suite après cette publicité
    la suite après la publicité
    contenu sponsorisé
    publicidad
    continúa después de la publicidad
    contenido patrocinado
    publicidade
    continua depois da publicidade
    continua após a publicidade
    conteúdo patrocinado
    pubblicità
    continua dopo la pubblicità
    contenuto sponsorizzato
    реклама
    на правах рекламы
    """

  let weakLines: StaticString = """
    ad
    ads
    sponsored
    promoted
    """
}

/// Removes prompts to sign up, subscribe, log in or pay.
struct NewsletterPrompts: LineRule {
  let name = "newsletter-prompts"
  let version = 1

  let lines: StaticString = """
    sign up for our newsletter
    sign up for our newsletters
    sign up for our daily newsletter
    sign up for our weekly newsletter
    sign up for our free newsletter
    sign up for the newsletter
    sign up for newsletters
    sign up for email alerts
    sign up for updates
    sign up today
    sign up now
    sign up here
    subscribe to our newsletter
    subscribe to our newsletters
    subscribe to our daily newsletter
    subscribe to our weekly newsletter
    subscribe to the newsletter
    subscribe to our mailing list
    subscribe to our channel
    subscribe to our youtube channel
    subscribe now
    subscribe today
    subscribe here
    subscribe for free
    subscribe to continue reading
    subscribe to read more
    subscribe to unlock
    already a subscriber? log in
    already a subscriber? sign in
    already a subscriber?
    already have an account?
    already have an account? log in
    already have an account? sign in
    register for free
    create a free account
    get our newsletter
    get our free newsletter
    get the newsletter
    get the latest news delivered to your inbox
    get news delivered to your inbox
    get the latest news in your inbox
    join our newsletter
    join our mailing list
    join our telegram channel
    join our whatsapp channel
    join our whatsapp group
    enter your email address
    enter your email
    email address
    your email address
    thank you for subscribing
    thanks for subscribing
    you have successfully subscribed
    support our journalism
    support independent journalism
    become a member
    become a subscriber
    donate now
    newsletter abonnieren
    jetzt abonnieren
    zum newsletter anmelden
    jetzt anmelden
    hier abonnieren
    jetzt registrieren
    abonnieren sie unseren newsletter
    melden sie sich für unseren newsletter an
    abonnez-vous
    abonnez-vous à notre newsletter
    abonnez-vous à la newsletter
    inscrivez-vous à notre newsletter
    inscrivez-vous à la newsletter
    s'abonner
    je m'abonne
    déjà abonné ?
    déjà abonné ? connectez-vous
    recevez notre newsletter
    suscríbete
    suscríbete a nuestro boletín
    suscríbete a nuestra newsletter
    suscríbase
    suscríbase a nuestro boletín
    regístrate gratis
    ya soy suscriptor
    assine já
    assine agora
    assine nossa newsletter
    assine a nossa newsletter
    inscreva-se
    inscreva-se em nossa newsletter
    receba nossa newsletter
    já é assinante?
    subscreva a nossa newsletter
    iscriviti
    iscriviti alla newsletter
    iscriviti alla nostra newsletter
    abbonati
    abbonati ora
    sei già abbonato?
    подписаться
    подпишитесь
    подписаться на рассылку
    подпишитесь на рассылку
    подпишитесь на наш канал
    подпишитесь на наш телеграм-канал
    подписывайтесь на наш канал
    подписывайтесь на наш телеграм-канал
    """

  let weakLines: StaticString = """
    subscribe
    sign up
    sign in
    log in
    login
    register
    newsletter
    newsletters
    donate
    abonnieren
    anmelden
    registrieren
    se connecter
    s'inscrire
    iniciar sesión
    entrar
    accedi
    registrati
    войти
    регистрация
    """
}

/// Removes the captions of comment forms and of the lists below them.
struct CommentForms: LineRule {
  let name = "comment-forms"
  let version = 1

  let lines: StaticString = """
    leave a comment
    leave a reply
    leave your comment
    leave a comment cancel reply
    leave a reply cancel reply
    cancel reply
    add a comment
    add comment
    add your comment
    post a comment
    post comment
    post your comment
    write a comment
    join the conversation
    join the discussion
    be the first to comment
    be the first to leave a comment
    no comments yet
    no comments
    comments are closed
    comments closed
    view comments
    view all comments
    show comments
    read comments
    hide comments
    load more comments
    load comments
    click here to cancel reply
    your email address will not be published
    your email address will not be published. required fields are marked
    required fields are marked *
    required fields are marked
    save my name, email, and website in this browser for the next time i comment
    notify me of follow-up comments by email
    notify me of new posts by email
    you must be logged in to post a comment
    you must be logged in to comment
    log in to leave a comment
    log in to comment
    sign in to comment
    please log in to comment
    please enter your comment!
    please enter your name here
    this site uses akismet to reduce spam
    this site uses akismet to reduce spam. learn how your comment data is processed
    δ
    kommentar schreiben
    kommentare anzeigen
    schreiben sie einen kommentar
    schreibe einen kommentar
    kommentar hinterlassen
    hinterlasse einen kommentar
    antworten abbrechen
    deine e-mail-adresse wird nicht veröffentlicht
    diskutieren sie mit
    jetzt kommentieren
    laisser un commentaire
    laissez un commentaire
    ajouter un commentaire
    poster un commentaire
    commenter cet article
    annuler la réponse
    votre adresse e-mail ne sera pas publiée
    voir les commentaires
    deja un comentario
    dejar un comentario
    deja una respuesta
    cancelar la respuesta
    añadir comentario
    agregar comentario
    escribe un comentario
    ver comentarios
    tu dirección de correo electrónico no será publicada
    deixe um comentário
    deixe o seu comentário
    deixe uma resposta
    cancelar resposta
    comentar notícia
    ver comentários
    o seu endereço de e-mail não será publicado
    lascia un commento
    lascia una risposta
    annulla risposta
    aggiungi un commento
    scrivi un commento
    il tuo indirizzo email non sarà pubblicato
    vedi i commenti
    оставить комментарий
    оставьте комментарий
    добавить комментарий
    написать комментарий
    показать комментарии
    отменить ответ
    ваш адрес email не будет опубликован
    """

  let weakLines: StaticString = """
    comment
    comments
    reply
    name
    name *
    email *
    website
    submit
    0 comments
    1 comment
    kommentar
    kommentare
    commentaires
    comentarios
    comentários
    commenti
    комментарии
    """
}

/// Removes the captions of comment forms and of the lists below them.
struct CommentForms: LineRule {
  let name = "comment-forms"
  let version = 2

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
    leave comments
    leave a comment below
    leave a reply below
    leave your reply
    leave your comments
    have your say
    share your comment
    share your opinion
    tell us what you think
    what do you think?
    what do you think about this
    let us know what you think
    let us know in the comments
    let us know in the comments below
    let us know what you think in the comments below
    reply to this comment
    see comments
    see all comments
    go to comments
    jump to comments
    comment on this article
    comment on this story
    comment now
    start the conversation
    no responses yet
    there are no comments yet
    there are no comments
    your comment
    your name
    enter your comment here...
    enter your name or username to comment
    enter your email address to comment
    enter your website url (optional)
    all fields are required
    email (will not be published)
    you have entered an incorrect email address!
    please enter your email address here
    you may use these html tags and attributes
    commenting on this story is now closed
    commenting is closed
    comments are closed for this article
    comments are moderated
    comments have been disabled
    report this comment
    sort by newest
    sort by oldest
    newest first
    oldest first
    most recent comments
    powered by disqus
    please enable javascript to view the comments powered by disqus
    comments powered by disqus
    kommentar abgeben
    kommentare lesen
    alle kommentare anzeigen
    kommentar verfassen
    einen kommentar schreiben
    ihr kommentar
    ihr kommentar zum thema
    antwort schreiben
    antwort abbrechen
    ihre e-mail-adresse wird nicht veröffentlicht
    erforderliche felder sind mit * markiert
    kommentare sind geschlossen
    beitrag melden
    réagir
    réagir à cet article
    commenter
    commentez cet article
    lire les commentaires
    tous les commentaires
    afficher les commentaires
    répondre
    écrire un commentaire
    les champs obligatoires sont indiqués avec *
    les commentaires sont fermés
    soyez le premier à commenter
    comentar
    comentar esta noticia
    escribe tu comentario
    ver todos los comentarios
    responder
    publicar comentario
    los campos obligatorios están marcados con *
    comentarios cerrados
    sé el primero en comentar
    comente
    comente esta notícia
    comentar
    deixe seu comentário
    escreva um comentário
    ver todos os comentários
    campos obrigatórios são marcados com *
    seja o primeiro a comentar
    commenta
    commenta la notizia
    lascia un tuo commento
    rispondi
    scrivi il tuo commento
    i campi obbligatori sono contrassegnati *
    commenti chiusi
    комментировать
    оставить отзыв
    читать комментарии
    все комментарии
    обсудить
    ответить
    войдите, чтобы комментировать
    обязательные поля помечены *
    комментарии закрыты
    комментариев пока нет
    ваш комментарий
    reageer
    reageer op dit artikel
    plaats een reactie
    geef een reactie
    laat een reactie achter
    reactie plaatsen
    bekijk reacties
    het e-mailadres wordt niet gepubliceerd
    dodaj komentarz
    napisz komentarz
    skomentuj
    zostaw komentarz
    pokaż komentarze
    zobacz komentarze
    anuluj pisanie odpowiedzi
    twój adres e-mail nie zostanie opublikowany
    yorum yap
    yorum yaz
    yorum bırak
    bir yorum yazın
    bir cevap yazın
    yorumlar
    e-posta hesabınız yayımlanmayacak
    přidat komentář
    napsat komentář
    zobrazit komentáře
    vstoupit do diskuse
    vaše e-mailová adresa nebude zveřejněna
    залишити коментар
    додати коментар
    коментувати
    скасувати відповідь
    tinggalkan komentar
    tinggalkan balasan
    tulis komentar
    beri komentar
    batalkan balasan
    alamat email anda tidak akan dipublikasikan
    để lại bình luận
    gửi bình luận
    viết bình luận
    ý kiến bạn đọc
    发表评论
    发表回复
    我要评论
    查看评论
    网友评论
    暂无评论
    發表評論
    發佈留言
    コメントを残す
    コメントする
    コメントを書く
    コメントを見る
    メールアドレスが公開されることはありません
    댓글 쓰기
    댓글 달기
    댓글 남기기
    댓글 보기
    اترك تعليقا
    اترك تعليقاً
    أضف تعليق
    أضف تعليقا
    إضافة تعليق
    لن يتم نشر عنوان بريدك الإلكتروني
    دیدگاهتان را بنویسید
    نظر خود را بنویسید
    ارسال نظر
    نظرات
    lämna ett svar
    lämna en kommentar
    skriv en kommentar
    kommentera
    visa kommentarer
    din e-postadress kommer inte publiceras
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

  let countedLines: StaticString = """
    # comments
    # comment
    # replies
    # reply
    # responses
    # response
    comments (#
    comment (#
    comments #
    view # comments
    view all # comments
    read # comments
    show # comments
    see all # comments
    join the # comments
    # kommentare
    # kommentar
    kommentare (#
    kommentare #
    alle # kommentare anzeigen
    # commentaires
    # commentaire
    commentaires (#
    # comentarios
    # comentario
    comentarios (#
    # comentários
    # comentário
    comentários (#
    # commenti
    # commento
    commenti (#
    # комментариев
    # комментария
    # комментарий
    комментарии (#
    комментарии #
    # reacties
    # komentarzy
    # komentarze
    komentarze (#
    # yorum
    # komentářů
    diskuse (#
    # коментарів
    # коментарі
    # komentar
    # bình luận
    bình luận (#
    评论 (#
    댓글 #
    댓글 (#
    # تعليقات
    # تعليق
    # kommentarer
    """
}

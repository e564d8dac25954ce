import Testing

@testable import AnnalsText

/// Forms for comments go; comments of people stay.
@Suite struct CommentFormsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Leave a Comment", "Leave a Reply", "» Leave a comment «",
      "Your email address will not be published. Required fields are marked *", "12 Comments",
      "1 Comment", "Comments (7)", "View all 23 comments", "Be the first to comment",
      "Kommentar schreiben", "Laisser un commentaire", "Deja un comentario",
      "Deixe um comentário", "Lascia un commento", "Оставить комментарий", "3 комментария",
      "Plaats een reactie", "Dodaj komentarz", "Yorum yaz", "Přidat komentář",
      "Залишити коментар", "Tinggalkan komentar", "Để lại bình luận", "发表评论", "コメントを残す", "댓글 쓰기",
      "اترك تعليقا", "ارسال نظر", "Lämna en kommentar",
    ])
  func removes(line: String) { expectRemoved(line, by: "comment-forms") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "He left a comment.", "Leave a reply to the letter by Monday.",
      "Comments by the minister were not helpful.", "No comment",
      "12 comments were received by the board.", "The comments are below:", "Reply", "Comment",
      "Antwort des Ministers",
    ])
  func keeps(line: String) { expectKept(line) }
}

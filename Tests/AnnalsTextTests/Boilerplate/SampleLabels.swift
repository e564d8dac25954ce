/// The boilerplate in the articles of jobs/sample, labelled by hand by the guideline of decision
/// 23: file, kind, line (single spaces; @2 is the second line of that wording). Every other line
/// is text; "partly" is a line of which only a mark goes.
let sampleLabels = #"""
  releases/2025-06-02-savings-bank-merger.txt ¦ partly ¦ Hamburg / Copenhagen, 2 June 2025 Page 1 of 3
  releases/2025-06-02-savings-bank-merger.txt ¦ head ¦ OSTERMARK SAVINGS BANK PRESS RELEASE@2
  releases/2025-06-02-savings-bank-merger.txt ¦ head ¦ Hamburg / Copenhagen, 2 June 2025 Page 2 of 3
  releases/2025-06-02-savings-bank-merger.txt ¦ head ¦ OSTERMARK SAVINGS BANK PRESS RELEASE@3
  releases/2025-06-02-savings-bank-merger.txt ¦ head ¦ Hamburg / Copenhagen, 2 June 2025 Page 3 of 3
  releases/2025-06-02-savings-bank-merger.txt ¦ contact ¦ Enquiries
  releases/2025-06-02-savings-bank-merger.txt ¦ contact ¦ Thies Petersen-Hauke, Corporate Communications
  releases/2025-06-02-savings-bank-merger.txt ¦ contact ¦ Telephone +49 30 23125 042, t.petersen-hauke@ostermark-savings.example
  releases/2025-06-02-savings-bank-merger.txt ¦ contact ¦ Web: http://www.ostermark-savings.example/merger.
  releases/2025-06-02-savings-bank-merger.txt ¦ page ¦ - 3 -
  releases/tidal-array-for-immediate-release.txt ¦ release ¦ FOR IMMEDIATE RELEASE
  releases/tidal-array-for-immediate-release.txt ¦ release ¦ ###
  releases/tidal-array-for-immediate-release.txt ¦ contact ¦ Media contact:
  releases/tidal-array-for-immediate-release.txt ¦ contact ¦ Isla Drever, Head of Communications
  releases/tidal-array-for-immediate-release.txt ¦ contact ¦ Skerry Sound Energy Ltd, 3 Pier Road, Kirkhaven
  releases/tidal-array-for-immediate-release.txt ¦ contact ¦ Tel.: +44 20 7946 0142
  releases/tidal-array-for-immediate-release.txt ¦ contact ¦ Mobile: +44 7700 900123
  releases/tidal-array-for-immediate-release.txt ¦ contact ¦ E-mail: isla.drever@skerrysound.example
  transcripts/council-hearing-2025-02-11.txt ¦ page ¦ 1
  transcripts/council-hearing-2025-02-11.txt ¦ page ¦ 2
  transcripts/council-hearing-2025-02-11.txt ¦ page ¦ 3
  web/arquivo-municipal.txt ¦ related ¦ Leia também: O relógio da câmara volta a dar horas
  web/gudu-tielu-gb18030.txt ¦ related ¦ 相关阅读：一座只有一条长凳的车站
  web/marais-salants-cp1252.txt ¦ related ¦ À lire aussi : Le bac de la Vilaine fête ses cent ans
  web/terremoto-biblioteca-cp1252.txt ¦ related ¦ Leggi anche: La fontana che non si è mai fermata
  web/zürich-straßenbahn-2024-09-21.txt ¦ related ¦ Lesen Sie auch: Warum die Turmuhr fünf Minuten vorgeht
  web/ferry-cookies-newsletter.txt ¦ cookie ¦ We use cookies to give you the best experience on our site. By continuing to browse you agree to our use of cookies. Accept all | Reject all | Manage preferences
  web/ferry-cookies-newsletter.txt ¦ navigation ¦ Skip to content
  web/ferry-cookies-newsletter.txt ¦ prompt ¦ SUBSCRIBE LOG IN
  web/ferry-cookies-newsletter.txt ¦ prompt ¦ Sign up to our newsletter
  web/ferry-cookies-newsletter.txt ¦ prompt ¦ Get the best of the Western Sentinel in your inbox every Friday. Enter your email address. You can unsubscribe at any time.
  web/ferry-cookies-newsletter.txt ¦ related ¦ READ MORE: Nine islands you can reach without a car
  web/ferry-cookies-newsletter.txt ¦ prompt ¦ Got a story? Email newsdesk@western-sentinel.example or call 01 555 0123.
  web/ferry-cookies-newsletter.txt ¦ copyright ¦ © 2025 Western Sentinel Media Ltd. All rights reserved. No part of this page may be reproduced without permission.
  web/ferry-cookies-newsletter.txt ¦ navigation ¦ Privacy Policy | Terms of Use | Cookie Settings | Contact
  web/ferry-cookies-newsletter.txt ¦ navigation ¦ Back to top
  web/library-fire-share-buttons.txt ¦ navigation ¦ Home > News > Region
  web/library-fire-share-buttons.txt ¦ share ¦ Share this:
  web/library-fire-share-buttons.txt ¦ share ¦ Click to share on Facebook (Opens in new window)
  web/library-fire-share-buttons.txt ¦ share ¦ Click to share on X (Opens in new window)
  web/library-fire-share-buttons.txt ¦ share ¦ Tweet
  web/library-fire-share-buttons.txt ¦ share ¦ Share
  web/library-fire-share-buttons.txt ¦ share ¦ Pin
  web/library-fire-share-buttons.txt ¦ share ¦ Email
  web/library-fire-share-buttons.txt ¦ share ¦ Print
  web/library-fire-share-buttons.txt ¦ share ¦ Simple Social Share Buttons
  web/library-fire-share-buttons.txt ¦ credit ¦ Image: https://cdn.kestrel-courier.example/img/2024/06/library-wet.jpg
  web/library-fire-share-buttons.txt ¦ related ¦ Also read: Ten things to do in Harrowmere when it rains
  web/library-fire-share-buttons.txt ¦ advertisement ¦ Advertisement
  web/library-fire-share-buttons.txt ¦ related ¦ ALSO READ | Council to decide on swimming pool in July
  web/library-fire-share-buttons.txt ¦ prompt ¦ Support local reporting: become a member of the Kestrel Courier.
  web/library-fire-share-buttons.txt ¦ share ¦ Share this article
  web/library-fire-share-buttons.txt ¦ share ¦ Facebook Twitter WhatsApp LinkedIn Copy link
  web/library-fire-share-buttons.txt ¦ tags ¦ Tags: library, fire, Harrowmere
  web/library-fire-share-buttons.txt ¦ comments ¦ Leave a Comment
  web/library-fire-share-buttons.txt ¦ comments ¦ Your email address will not be published. Required fields are marked *
  web/library-fire-share-buttons.txt ¦ related ¦ Related Articles
  web/library-fire-share-buttons.txt ¦ related ¦ Previous: Beekeepers count their losses
  web/library-fire-share-buttons.txt ¦ related ¦ Next: Bypass: the fourth plan
  web/orchard-front-matter.txt ¦ fence ¦ ---@1
  web/orchard-front-matter.txt ¦ fence ¦ ---@2
  """#

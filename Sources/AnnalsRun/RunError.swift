public import AnnalsArchive

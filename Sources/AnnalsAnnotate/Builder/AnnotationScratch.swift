/// Memory that annotators keep from document to document. One a worker, as `DocumentAnnotator`
/// is; nothing in it may be seen in what comes out.
final class AnnotationScratch {
  var quality = QualityMeter()
  var names = NameSearch()
}

public import AnnalsArchive

/// What a plan will do, in figures for people.
public struct PlanSummary: Sendable {
  public var base: String?
  public var counts: RunCounts
  /// Documents made from their sources, by reason.
  public var new = 0
  public var changed = 0
  public var reannotated = 0
  public var moved = 0
  /// Source bytes of all of them.
  public var sourceBytes = 0
  /// Documents that stand unredacted in the version this builds on, and that the job redacts.
  public var unredacted: Int
  public var partsMade: Int
  public var partsCarried: Int

  init(_ plan: Plan, job: Job, base: BaseArchive?) {
    self.base = base?.reference.version
    counts = plan.counts
    unredacted = plan.unredacted
    partsMade = plan.parts.count
    partsCarried = plan.carried.count
    for part in plan.parts {
      for case .make(let input) in part.slots {
        sourceBytes += input.size
        switch input.reason {
        case .new: new += 1
        case .changed: changed += 1
        case .reannotated: reannotated += 1
        case .moved: moved += 1
        }
      }
    }
  }

  /// Documents that will be made from their sources.
  public var documents: Int { new + changed + reannotated + moved }
}

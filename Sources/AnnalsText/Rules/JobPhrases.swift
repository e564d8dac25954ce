/// Removes the lines that a job names (`cleaning.phrases`), compared whole, case and spaces
/// aside. What they are comes with `CleaningOptions`; this is the name they go by.
struct JobPhrases: CleaningRule {
  let name = "job-phrases"
  let version = 1
}

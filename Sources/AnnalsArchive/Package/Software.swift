/// The program's name and version, as bags and manifests state them.
public enum Software {
  public static let version = "0.1.0"
  public static let agent = "Annals \(version)"
}

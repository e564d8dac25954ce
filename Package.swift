// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "annals",
  products: [
    .executable(name: "annals", targets: ["annals"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CNameData", exclude: ["NOTICE", "gazetteer.bin", "words.bin", "names.model"]),
    .target(name: "AnnalsText", dependencies: ["CUchardet"], swiftSettings: strict),
    .target(
      name: "AnnalsAnnotate", dependencies: ["AnnalsText", "CCLD2", "CNameData"],
      swiftSettings: strict),
    .target(
      name: "AnnalsArchive",
      dependencies: [
        "AnnalsText", "AnnalsAnnotate", "CZlib", "CDeflate", "CLibXML2",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "AnnalsRun",
      dependencies: [
        "AnnalsText", "AnnalsAnnotate", "AnnalsArchive",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "annals",
      dependencies: [
        "AnnalsText", "AnnalsAnnotate", "AnnalsArchive", "AnnalsRun",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "annals-text", dependencies: ["AnnalsText"], path: "Tools/annals-text",
      swiftSettings: strict),
    .executableTarget(
      name: "annals-stages", dependencies: ["AnnalsText", "AnnalsAnnotate", "AnnalsArchive"],
      path: "Tools/annals-stages", swiftSettings: strict),
    .executableTarget(
      name: "annals-features", dependencies: ["AnnalsAnnotate"], path: "Tools/annals-features",
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsTextTests", dependencies: ["AnnalsText"], swiftSettings: strict),
    .testTarget(
      name: "AnnalsAnnotateTests", dependencies: ["AnnalsAnnotate", "AnnalsText"],
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsArchiveTests",
      dependencies: ["AnnalsArchive", "AnnalsAnnotate", "AnnalsText"],
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsRunTests",
      dependencies: ["AnnalsRun", "AnnalsArchive", "AnnalsAnnotate", "AnnalsText"],
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsCommandTests",
      dependencies: ["annals", "AnnalsRun", "AnnalsArchive"], exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

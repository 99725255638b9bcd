using Fumo.Plan;
using Fumo.Reference;

namespace Fumo.Suites;

/// <summary>Packages for a launched reference device whose configuration names none: of every kind, made here.</summary>
internal static class ReferencePackages
{
    // The second good one fills more than one message, so that both ways of package data are played.
    private static readonly (Reference.PackageKind Kind, string Version, int Payload)[] Made =
    [
        (Reference.PackageKind.Good, "2.0", 2048),
        (Reference.PackageKind.Good, "3.0", 8192),
        (Reference.PackageKind.Corrupted, "4.0", 2048),
        (Reference.PackageKind.WrongDevice, "4.0", 2048),
        (Reference.PackageKind.Unsigned, "4.0", 2048),
        (Reference.PackageKind.Unacceptable, "4.0", 2048),
        (Reference.PackageKind.Failing, "4.0", 2048),
    ];

    /// <summary>The configuration with such packages, where it launches the reference device and names none.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="packages">The packages by kind; asked for only where they are needed.</param>
    public static RunConfiguration AddTo(RunConfiguration configuration, Func<IReadOnlyDictionary<string, IReadOnlyList<PackageSection>>> packages) =>
        configuration.Client is { Launch.IsReference: true, Packages.Count: 0 } client
            ? configuration with { Client = client with { Packages = packages() } }
            : configuration;

    /// <summary>Makes the packages.</summary>
    /// <param name="folder">Where the files go.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<PackageSection>> MakeIn(string folder) =>
        Made.GroupBy(made => made.Kind).ToDictionary(
            kind => char.ToLowerInvariant(kind.Key.ToString()[0]) + kind.Key.ToString()[1..],
            IReadOnlyList<PackageSection> (kind) => [.. kind.Select(made => Make(made.Kind, made.Version, made.Payload, folder))]);

    private static PackageSection Make(Reference.PackageKind kind, string version, int payload, string folder)
    {
        string file = Path.Combine(folder, $"{kind}-{version}.bin");
        File.WriteAllBytes(file, PackageFile.Create(kind, version, payload: payload));
        return new PackageSection { File = file, Name = Path.GetFileName(file), Version = version };
    }
}

using Fumo.Plan;

namespace Fumo.Drive;

/// <summary>The packages of a configuration by kind; several of one kind are used in turn.</summary>
/// <param name="packages">The packages.</param>
/// <param name="installed">Kinds of those that the client installed already, in order.</param>
internal sealed class PackageShelf(IReadOnlyDictionary<string, IReadOnlyList<PackageSection>> packages, IReadOnlyList<string> installed)
{
    private readonly Dictionary<string, int> used = installed.CountBy(kind => kind).ToDictionary();

    /// <summary>True when the configuration has one of a kind.</summary>
    public bool Has(string kind) => packages.GetValueOrDefault(kind) is { Count: > 0 };

    /// <summary>The package of a kind whose turn it is; null when the configuration has none.</summary>
    public Package? Next(string kind) =>
        packages.GetValueOrDefault(kind) is { Count: > 0 } sections
            ? Package.From(kind, sections[used.GetValueOrDefault(kind) % sections.Count])
            : null;

    /// <summary>The device took the package: the next one of its kind is due.</summary>
    public void Installed(string kind) => used[kind] = used.GetValueOrDefault(kind) + 1;
}

using Fumo.Plan;

namespace Fumo.Drive;

/// <summary>An update package that a scenario delivers, by URL or as data.</summary>
/// <param name="Kind">good, corrupted, wrongDevice, unsigned, unacceptable, failing.</param>
/// <param name="Name">The last part of its URL.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Version">The version that it brings; null when not given.</param>
/// <param name="Content">Its octets; null when it is hosted elsewhere.</param>
/// <param name="Url">Where it is hosted; null when the harness serves it.</param>
public sealed record Package(string Kind, string Name, string ContentType, string? Version, PackageContent? Content, Uri? Url)
{
    /// <summary>The version that it starts from; null when not given.</summary>
    public string? StartsFrom { get; init; }

    /// <summary>A package as the configuration gives it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="section">The configuration's entry.</param>
    public static Package From(string kind, PackageSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        string name = section.Name ?? Path.GetFileName(section.File ?? section.Url?.LocalPath) ?? kind;
        PackageContent? content = section.File is null ? null : PackageContent.OfFile(section.File);
        return new Package(kind, name, section.ContentType, section.Version, content, section.Url) { StartsFrom = section.From };
    }
}

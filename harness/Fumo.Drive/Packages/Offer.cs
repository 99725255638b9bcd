namespace Fumo.Drive;

/// <summary>A package at an address that nobody can guess, and how it is served there.</summary>
public sealed class Offer
{
    private int misbehaved;
    private DateTimeOffset? firstAsked;

    internal Offer(string id, Package package, Uri address, Misbehaviour? misbehaviour, string query)
    {
        (Id, Package, Misbehaviour) = (id, package, misbehaviour);
        Url = new Uri(address, $"{id}/{Uri.EscapeDataString(package.Name)}{query}");
        ObjectUrl = new Uri(address, $"{id}/{PackageAddress.Object}/{Uri.EscapeDataString(package.Name)}");
        MovedUrl = new Uri(address, $"{id}/{PackageAddress.Moved}/{Uri.EscapeDataString(package.Name)}");
        NotifyUrl = new Uri(address, $"{id}/{PackageAddress.Notify}");
    }

    /// <summary>The id by which the transcript names it; a part of its addresses.</summary>
    public string Id { get; }

    /// <summary>What is offered.</summary>
    public Package Package { get; }

    /// <summary>How it is served, if not well.</summary>
    public Misbehaviour? Misbehaviour { get; }

    /// <summary>What PkgURL is set to: the package, or its descriptor.</summary>
    public Uri Url { get; }

    /// <summary>Where the package itself is for one who has the descriptor.</summary>
    public Uri ObjectUrl { get; }

    /// <summary>Where install notifications go.</summary>
    public Uri NotifyUrl { get; }

    /// <summary>Where a redirect leads: the package, served well.</summary>
    internal Uri MovedUrl { get; }

    /// <summary>The descriptor as it ought to be.</summary>
    internal Descriptor Descriptor => new(
        Package.ContentType, Package.Content!.Length, ObjectUrl, NotifyUrl, Package.Name, Package.Version);

    /// <summary>How much longer a body without end goes on; null for ever, or where bodies have ends.</summary>
    internal TimeSpan? Left(TimeProvider time)
    {
        firstAsked ??= time.GetUtcNow();
        return Misbehaviour is { Kind: MisbehaviourKind.NeverEnding, Limit: { } limit } ? firstAsked + limit - time.GetUtcNow() : null;
    }

    /// <summary>How the next request for the package is treated; null for well.</summary>
    internal Misbehaviour? NextMisbehaviour() =>
        Misbehaviour is { Kind: not MisbehaviourKind.LyingDescriptor } bad && (bad.Times is null || misbehaved++ < bad.Times) ? bad : null;
}

using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A request at the package server, with how it ended.</summary>
/// <param name="Entry">The request.</param>
/// <param name="End">How it ended; null when it did not.</param>
public sealed record Fetch(DownloadEntry Entry, DownloadEndEntry? End) : ISubject
{
    /// <summary>Number of the entry in the run.</summary>
    public int Number => Entry.Number;

    /// <summary>True when it asks for the package's or its descriptor's content.</summary>
    public bool IsGet => Entry.Method.Equals("GET", StringComparison.OrdinalIgnoreCase) && Entry.Part is "package" or "descriptor";

    /// <summary>True when it asks for the content of the package itself.</summary>
    public bool IsPackage => IsGet && Entry.Part == "package";

    /// <inheritdoc/>
    public Place At => new(Entry.Number, Entry.Scenario);
}

namespace Fumo.Drive;

/// <summary>What commands, addresses and lists of a configuration may refer to, as placeholder or in the environment.</summary>
public sealed record LaunchContext
{
    /// <summary>The DM address: {dm}, FUMO_DM.</summary>
    public required Uri Dm { get; init; }

    /// <summary>The package server's address, null when packages are hosted elsewhere: {packages}, FUMO_PACKAGES.</summary>
    public Uri? Packages { get; init; }

    /// <summary>The device's id, null when not known: {device}, FUMO_DEVICE.</summary>
    public string? Device { get; init; }

    /// <summary>The session that is asked for, null when none is: {session}, FUMO_SESSION.</summary>
    public string? Session { get; init; }

    /// <summary>What a person is asked for, one of <see cref="PromptId"/>, null for nothing: {prompt}, FUMO_PROMPT.</summary>
    public string? Prompt { get; init; }

    /// <summary>A scratch folder of the run: {work}, FUMO_WORK.</summary>
    public required string Work { get; init; }

    /// <summary>Where relative paths begin: the configuration's folder.</summary>
    public required string Folder { get; init; }

    private IEnumerable<(string Name, string Value)> Values =>
    [
        ("dm", Dm.AbsoluteUri), ("packages", Packages?.AbsoluteUri ?? ""), ("device", Device ?? ""), ("session", Session ?? ""), ("work", Work), ("prompt", Prompt ?? ""),
    ];

    /// <summary>The variables that a program finds in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        Values.ToDictionary(value => $"FUMO_{value.Name.ToUpperInvariant()}", value => value.Value);

    /// <summary>Replaces placeholders; what is in braces and is none stays.</summary>
    /// <param name="text">A text with placeholders.</param>
    public string Fill(string text) =>
        Values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    /// <summary>Replaces placeholders of an address, each value escaped as a part of one.</summary>
    /// <param name="url">An address with placeholders.</param>
    public string FillUrl(string url) => Values.Aggregate(
        url, (filled, value) => filled.Replace($"{{{value.Name}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal));
}

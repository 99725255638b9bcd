namespace Fumo.Drive;

/// <summary>Which Source is the implementation: the configured one, else that of the first client that proves who it is.</summary>
/// <param name="configured">The Source that the configuration names; null when it names none.</param>
internal sealed class DeviceUnderTest(string? configured)
{
    /// <summary>Its Source; null while it is not known.</summary>
    public string? Source { get; private set; } = configured;

    /// <summary>True when messages of this Source are, or may be, those of the implementation.</summary>
    public bool MayBe(string source) => Source is null || Source == source;

    /// <summary>Takes a client for the implementation, unless that is known already: States and alerts of two devices say nothing about either.</summary>
    public void Meet(string source) => Source ??= source;
}

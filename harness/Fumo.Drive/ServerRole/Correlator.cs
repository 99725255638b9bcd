namespace Fumo.Drive;

/// <summary>Correlators for Exec commands.</summary>
public static class Correlator
{
    /// <summary>No correlator.</summary>
    public const string? None = null;

    /// <summary>One that no other Exec has or had.</summary>
    public static string Unique() => $"fumo-{Guid.CreateVersion7():N}";
}

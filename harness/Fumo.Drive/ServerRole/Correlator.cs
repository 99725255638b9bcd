namespace Fumo.Drive;

/// <summary>Correlators for Exec commands.</summary>
public static class Correlator
{
    /// <summary>No correlator.</summary>
    public const string? None = null;

    /// <summary>One that no other Exec has or had: long, and of letters in both cases, so that it shows when it is cut or changed.</summary>
    public static string Unique() => $"Fumo-{Guid.CreateVersion7():N}-{Guid.NewGuid().ToString("N").ToUpperInvariant()}"[..64];

    /// <summary>One that no other Exec has or had, of digits with zeros in front: who takes it for a number loses them.</summary>
    public static string Digits() => $"000{Guid.NewGuid().GetHashCode() & int.MaxValue:D10}";

    /// <summary>One that no other Exec has or had, with characters that XML cannot hold as they are.</summary>
    public static string Escaped() => $"a&b<c-{Guid.CreateVersion7():N}";
}

namespace Fumo.Record;

/// <summary>The implementation under test, as the configuration names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Vendor">Who makes it; null when not given.</param>
/// <param name="Version">Its version; null when not given.</param>
public sealed record ImplementationRecord(string Name, string? Vendor, string? Version);

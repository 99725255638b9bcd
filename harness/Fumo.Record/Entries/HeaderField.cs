namespace Fumo.Record;

/// <summary>One HTTP header field.</summary>
/// <param name="Name">Its name as it stood.</param>
/// <param name="Value">Its value, secrets masked.</param>
public sealed record HeaderField(string Name, string Value);

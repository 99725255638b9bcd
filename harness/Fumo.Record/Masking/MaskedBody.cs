namespace Fumo.Record;

/// <summary>A message body without secrets, and what it reads as.</summary>
/// <param name="Octets">The octets, as many as before.</param>
/// <param name="Decoded">Readable XML; null when it is no message.</param>
/// <param name="Error">Why it is no message; null when it is, or when it is empty.</param>
internal sealed record MaskedBody(ReadOnlyMemory<byte> Octets, string? Decoded, string? Error);

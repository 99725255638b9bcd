using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What came back for a message: a message, or how it failed.</summary>
internal sealed record ServerAnswer(SyncMl? Message, byte[] Octets, string? Proof, (SessionEnd End, string Detail)? Failure)
{
    public static ServerAnswer Failed(SessionEnd end, string detail) => new(null, [], null, (end, detail));
}

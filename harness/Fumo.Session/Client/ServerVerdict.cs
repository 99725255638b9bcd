using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What the client says to the header of a server's message.</summary>
/// <param name="Code">The Status code.</param>
/// <param name="Chal">A challenge, or the next nonce.</param>
/// <param name="IsAccepted">True when the commands are to be executed.</param>
/// <param name="WasTried">True when there were credentials.</param>
internal sealed record ServerVerdict(StatusCode Code, Chal? Chal, bool IsAccepted, bool WasTried);

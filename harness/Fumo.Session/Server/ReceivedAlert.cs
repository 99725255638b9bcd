using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An Alert of the client, whole (large items put together).</summary>
/// <param name="Exchange">The exchange whose request brought it, or its last chunk.</param>
/// <param name="Alert">The alert.</param>
public sealed record ReceivedAlert(int Exchange, Alert Alert);

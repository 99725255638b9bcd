using System.Diagnostics.CodeAnalysis;

namespace Fumo.Session;

/// <summary>An HTTP exchange that waits for its answer.</summary>
/// <param name="Message">The message that it brought.</param>
/// <param name="Reply">Where the answer goes.</param>
/// <param name="Closed">Cancelled when the client closes the connection.</param>
[SuppressMessage("Design", "CA1068", Justification = "The token is what the exchange is made of, not a parameter of a call.")]
internal sealed record Exchange(Incoming Message, IWebReply Reply, CancellationToken Closed);

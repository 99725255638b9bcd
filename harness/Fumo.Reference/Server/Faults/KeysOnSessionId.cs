using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The session id alone tells whose session a message goes on with.</summary>
public sealed class KeysOnSessionId() : ServerFault(
    "L18", "tells sessions apart by SessionID alone and hands one device's session to another", "L-SEC-01-S", "dm.foreign-session")
{
    private const string First = "1";
    private readonly Dictionary<string, string> owners = [];

    /// <inheritdoc/>
    public override Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(honest);
        if (DmCodec.Read(request.Body).Document is not { } document || document.Message.Header is not { SessionId: { } id, Source.LocUri: { } source } header)
        {
            return honest(request);
        }

        string owner = header.MsgId != First && owners.TryGetValue(id, out string? first) ? first : owners[id] = source;
        return owner == source
            ? honest(request)
            : honest(request with { Body = DmCodec.Write(document.Message with { Header = header with { Source = Location.Of(owner) } }, document.Encoding) });
    }
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>It reads WBXML and writes XML.</summary>
public sealed class AnswersInXml() : ServerFault(
    "L28", "answers WBXML in XML", "L-REP-01-S", "dm.encoding")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Encoding = "wbxml" };

    /// <inheritdoc/>
    public override Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(honest);
        return DmCodec.Read(request.Body).Document is { Encoding: DmEncoding.Wbxml } document
            ? honest(request with { Body = DmCodec.Write(document.Message, DmEncoding.Xml) })
            : honest(request);
    }
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Only users ask, it was thought.</summary>
public sealed class KnowsOneRequest() : ServerFault(
    "M122b", "answers 415 to devicerequest, and takes userrequest", "FUMO-S-015", "server.request.type")
{
    /// <inheritdoc/>
    public override bool IsRequest(string? type, bool honest) => honest && AlertTypes.Bare(type) == AlertTypes.UserRequest;
}

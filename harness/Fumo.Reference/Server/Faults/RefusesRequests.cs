using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What may be absent from a request is asked for.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="isMeant">The items that it refuses.</param>
public sealed class RefusesRequests(string id, string title, Func<Item, bool> isMeant) : ServerFault(
    id, title, "FUMO-S-016", "server.request.form")
{
    /// <inheritdoc/>
    public override StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) =>
        command is Alert { Code: AlertCode.GenericAlert } alert && alert.Items.Any(item => AlertTypes.IsRequest(item.Meta?.Type) && isMeant(item))
            ? StatusCode.IncompleteCommand
            : honest;
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The answers to the first messages with an alert never reach the device, so that it sends the alert again.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="times">How many answers are lost for each alert.</param>
public sealed class LosesAnswers(string id, string title, int times) : DeviceVariant(id, title, "FUMO-C-011"), IWebClient
{
    private IWebClient? way;
    private readonly Dictionary<string, int> lost = [];
    private string? alert;

    /// <inheritdoc/>
    public override IWebClient ServerWeb(IWebClient web)
    {
        way = web;
        return this;
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        alert = message.Body.Commands.OfType<Alert>()
            .Where(one => one.Items.Any(item => FumoOperations.OfAlertType(item.Meta?.Type) is not null))
            .Select(one => $"{one.Correlator} {one.Items[0].Meta!.Type} {one.Items[0].Data?.Text}")
            .FirstOrDefault();
        return ValueTask.FromResult(message);
    }

    /// <inheritdoc/>
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        WebResponse response = await way!.SendAsync(request, cancel);
        if (alert is null || lost.GetValueOrDefault(alert) == times)
        {
            return response;
        }

        // The radio breaks off before a single octet of the answer has come.
        lost[alert] = lost.GetValueOrDefault(alert) + 1;
        await response.DisposeAsync();
        throw new WebException(WebFailure.ConnectionLost, "The connection broke before the answer.");
    }
}

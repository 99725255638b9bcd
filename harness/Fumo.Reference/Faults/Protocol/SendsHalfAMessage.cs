using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A message is broken off in the middle, and sent once more whole.</summary>
public sealed class SendsHalfAMessage() : DeviceFault(
    "D09", "sends the message that reports an operation only by half, once", "L-REP-01", "dm.readable")
{
    private bool isSent;

    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        bool isReport = request.Body.Span.IndexOf("<Correlator>"u8) >= 0 && request.Body.Span.IndexOf("<CmdRef>"u8) < 0;
        if (isSent || !isReport)
        {
            return request;
        }

        isSent = true;
        return request with { Body = request.Body[..(request.Body.Length / 2)] };
    }
}

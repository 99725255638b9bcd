using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The first request for a package is another one than GET.</summary>
public sealed class FetchesByPost() : DeviceFault(
    "M148b", "asks for its first package by POST", "FUMO-C-026", "download.get")
{
    private bool hasAsked;

    /// <inheritdoc/>
    public override WebRequest Fetching(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        (bool isFirst, hasAsked) = (!hasAsked, true);
        return isFirst ? request with { Method = "POST" } : request;
    }
}

using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A message in the middle of a session goes out without its HMAC.</summary>
public sealed class ForgetsItsHmac() : DeviceFault(
    "D35", "leaves the HMAC out once in the middle of a session", "L-SEC-05", "dm.hmac")
{
    private const string Field = "x-syncml-hmac";
    private const int Fourth = 4;
    private int sent;

    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers[Field] is not null && ++sent == Fourth ? request.WithoutHeader(Field) : request;
    }
}

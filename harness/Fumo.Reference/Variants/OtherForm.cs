using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Messages written by another codec's habits.</summary>
internal static class OtherForm
{
    /// <summary>The message written anew.</summary>
    /// <param name="options">How.</param>
    public static Func<WebRequest, WebRequest> Of(DmWriteOptions options) => request =>
    {
        DmReadResult read = DmCodec.Read(request.Body);
        return read.IsRead ? request with { Body = DmCodec.Write(read.Document.Message, read.Document.Encoding, options) } : request;
    };
}

using System.Text;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Its messages go out otherwise than they were written.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="change">What becomes of the header fields and the text of an answer.</param>
public sealed class RepliesOtherwise(
    string id, string title, string requirement, string rule, Func<WebHeaders, string, (WebHeaders Headers, string Text)> change) : ServerFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override IWebReply Replying(IWebReply reply) => new ChangedReply(reply, Changed);

    private (WebHeaders Headers, ReadOnlyMemory<byte> Body) Changed(WebHeaders headers, ReadOnlyMemory<byte> body)
    {
        (WebHeaders fields, string text) = change(headers, Encoding.UTF8.GetString(body.Span));
        byte[] octets = Encoding.UTF8.GetBytes(text);
        return (fields, octets);
    }
}

using System.Text;
using Fumo.Dm;

namespace Fumo.Record;

/// <summary>Replaces the secrets of a DM message by '*', octet by octet, and tells what the rest reads as.</summary>
internal static class MessageMask
{
    private const byte Star = (byte)'*';
    private const string BasicScheme = "syncml:auth-basic";
    private static readonly string[] SecretNodes = ["AAuthSecret", "ClientPW", "ServerPW"];

    public static MaskedBody Apply(ReadOnlyMemory<byte> body, IEnumerable<string> secrets)
    {
        if (body.IsEmpty)
        {
            return new MaskedBody(body, null, null);
        }

        byte[] masked = body.ToArray();
        DmReadResult read = DmCodec.Read(masked);
        bool isChanged = read.IsRead && MaskElements(masked, read.Document.Message);
        foreach (string secret in secrets)
        {
            isChanged |= MaskAll(masked, Encoding.UTF8.GetBytes(secret));
        }

        DmReadResult after = isChanged ? DmCodec.Read(masked) : read;
        return new MaskedBody(
            masked, after.IsRead ? DmCodec.ToReadableXml(after.Document.Message) : null, after.Error?.ToString());
    }

    private static bool MaskElements(byte[] octets, SyncMl message)
    {
        // The values are copied first: they may refer to the octets that are about to change.
        (OctetRange Where, byte[] What)[] secrets = [.. Secrets(message).Select(data => (data.Octets, data.Value.ToArray()))];
        foreach ((OctetRange where, byte[] what) in secrets)
        {
            MaskElement(octets, where, what);
        }

        return secrets.Length > 0;
    }

    private static IEnumerable<DataValue> Secrets(SyncMl message) =>
        Credentials(message).Concat(message.Body.Commands.SelectMany(Flat).OfType<ItemCommand>().SelectMany(SecretItems))
            .Where(data => !data.IsEmpty);

    private static IEnumerable<DataValue> Credentials(SyncMl message) =>
        new[] { message.Header.Cred }.Concat(message.Body.Commands.OfType<ItemCommand>().Select(command => command.Cred))
            .Where(cred => cred is not null && IsBasic(cred)).Select(cred => cred!.Data).OfType<DataValue>();

    // A scheme that is not said is masked, too: rather too much than a password.
    private static bool IsBasic(Cred cred) => cred.Meta?.Type is not { } type || type.Trim() == BasicScheme;

    private static IEnumerable<Command> Flat(Command command) =>
        command is Group group ? group.Commands.SelectMany(Flat) : [command];

    private static IEnumerable<DataValue> SecretItems(ItemCommand command) =>
        command.Items.Where(item => IsSecret(item.Target?.LocUri) || IsSecret(item.Source?.LocUri)).Select(item => item.Data).OfType<DataValue>();

    private static bool IsSecret(string? uri) =>
        uri is not null && SecretNodes.Any(node => uri.EndsWith("/" + node, StringComparison.OrdinalIgnoreCase));

    private static void MaskElement(byte[] octets, OctetRange where, byte[] what)
    {
        bool isKnown = where.Length > 0 && where.Start >= 0 && where.End <= octets.Length;
        Span<byte> element = isKnown ? octets.AsSpan(where.Start, where.Length) : octets;
        if (isKnown && element[0] == '<')
        {
            // XML: all between the tags, whatever was escaped there.
            int content = element.IndexOf((byte)'>') + 1;
            int end = element.LastIndexOf((byte)'<');
            element[content..Math.Max(content, end)].Fill(Star);
        }
        else if (!MaskAll(element, what))
        {
            // WBXML: inline in the element, or in the string table.
            MaskAll(octets, what);
        }
    }

    private static bool MaskAll(Span<byte> octets, ReadOnlySpan<byte> what)
    {
        bool isFound = false;
        for (int at; !what.IsEmpty && (at = octets.IndexOf(what)) >= 0; octets = octets[(at + what.Length)..])
        {
            octets.Slice(at, what.Length).Fill(Star);
            isFound = true;
        }

        return isFound;
    }
}

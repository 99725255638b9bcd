namespace Fumo.Dm;

/// <summary>Builds messages from elements, the same for both encodings.</summary>
/// <typeparam name="TCursor">Where the elements come from.</typeparam>
internal static partial class MessageReader<TCursor>
    where TCursor : IElementCursor, allows ref struct
{
    /// <summary>Reads the root element and all below; null when the root is no SyncML.</summary>
    public static SyncMl? Read(ref TCursor cursor)
    {
        if (!cursor.TryNextChild(out Tag root, out int start) || root != Tag.SyncML)
        {
            return null;
        }

        SyncHdr header = new();
        SyncBody body = new();
        Children children = new(ContentModels.SyncMl, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            if (tag == Tag.SyncHdr)
            {
                header = ReadHeader(ref cursor, at);
            }
            else
            {
                body = ReadBody(ref cursor, at);
            }
        }

        return new SyncMl { Octets = cursor.Since(start), Header = header, Body = body };
    }

    private static SyncHdr ReadHeader(ref TCursor cursor, int start)
    {
        string? verDtd = null, verProto = null, sessionId = null, msgId = null, respUri = null;
        Location? target = null, source = null;
        bool hasNoResp = false;
        Cred? cred = null;
        Meta? meta = null;
        Children children = new(ContentModels.SyncHdr, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            switch (tag)
            {
                case Tag.VerDTD: verDtd = cursor.ReadText(); break;
                case Tag.VerProto: verProto = cursor.ReadText(); break;
                case Tag.SessionID: sessionId = cursor.ReadText(); break;
                case Tag.MsgID: msgId = cursor.ReadText(); break;
                case Tag.Target: target = ReadLocation(ref cursor, ContentModels.Target, at); break;
                case Tag.Source: source = ReadLocation(ref cursor, ContentModels.Source, at); break;
                case Tag.RespURI: respUri = cursor.ReadText(); break;
                case Tag.Cred: cred = ReadCred(ref cursor, at); break;
                case Tag.Meta: meta = ReadMeta(ref cursor, at); break;
                default: hasNoResp = true; cursor.Skip(); break;
            }
        }

        return new SyncHdr
        {
            Octets = cursor.Since(start),
            VerDtd = verDtd,
            VerProto = verProto,
            SessionId = sessionId,
            MsgId = msgId,
            Target = target,
            Source = source,
            RespUri = respUri,
            HasNoResp = hasNoResp,
            Cred = cred,
            Meta = meta,
        };
    }

    private static SyncBody ReadBody(ref TCursor cursor, int start)
    {
        List<Command> commands = [];
        bool isFinal = false;
        Children children = new(ContentModels.SyncBody, start);
        while (children.TryNextOfAny(ref cursor, out Tag tag, out int at))
        {
            if (tag == Tag.Final)
            {
                isFinal = true;
                cursor.Skip();
            }
            else
            {
                commands.Add(ReadCommand(ref cursor, tag, at));
            }
        }

        return new SyncBody { Octets = cursor.Since(start), Commands = commands, IsFinal = isFinal };
    }

    private static Location ReadLocation(ref TCursor cursor, ContentModel model, int start)
    {
        string? uri = null, name = null;
        Children children = new(model, start);
        while (children.TryNext(ref cursor, out Tag tag, out _))
        {
            if (tag == Tag.LocURI)
            {
                uri = cursor.ReadText();
            }
            else
            {
                name = cursor.ReadText();
            }
        }

        return new Location { Octets = cursor.Since(start), LocUri = uri, LocName = name };
    }
}

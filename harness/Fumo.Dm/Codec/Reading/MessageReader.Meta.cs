namespace Fumo.Dm;

/// <content>Meta information, credentials and challenges (DM Representation Protocol 1.2.1, 4.1.1 and 4.1.4).</content>
internal static partial class MessageReader<TCursor>
{
    private static Cred ReadCred(ref TCursor cursor, int start)
    {
        Meta? meta = null;
        DataValue? data = null;
        Children children = new(ContentModels.Cred, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            if (tag == Tag.Meta)
            {
                meta = ReadMeta(ref cursor, at);
            }
            else
            {
                data = cursor.ReadData(at);
            }
        }

        return new Cred { Octets = cursor.Since(start), Meta = meta, Data = data };
    }

    private static Chal ReadChal(ref TCursor cursor, int start)
    {
        Meta? meta = null;
        Children children = new(ContentModels.Chal, start);
        while (children.TryNext(ref cursor, out _, out int at))
        {
            meta = ReadMeta(ref cursor, at);
        }

        return new Chal { Octets = cursor.Since(start), Meta = meta };
    }

    private static Meta ReadMeta(ref TCursor cursor, int start)
    {
        MetaParts parts = default;
        ReadMetaChildren(ref cursor, ContentModels.Meta, start, ref parts);
        return new Meta
        {
            Octets = cursor.Since(start),
            Format = parts.Format,
            Type = parts.Type,
            Mark = parts.Mark,
            Size = parts.Size,
            NextNonce = parts.NextNonce,
            MaxMsgSize = parts.MaxMsgSize,
            MaxObjSize = parts.MaxObjSize,
            Emi = parts.Emi ?? [],
            Version = parts.Version,
            IsWrapped = parts.IsWrapped,
        };
    }

    // A MetInf inside a MetInf is unknown to the model, so this goes one level deep at most.
    private static void ReadMetaChildren(ref TCursor cursor, ContentModel model, int start, ref MetaParts parts)
    {
        Children children = new(model, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            switch (tag)
            {
                case Tag.MetInf:
                    parts.IsWrapped = true;
                    ReadMetaChildren(ref cursor, ContentModels.MetInf, at, ref parts);
                    break;
                case Tag.Format: parts.Format = cursor.ReadText(); break;
                case Tag.Type: parts.Type = cursor.ReadText(); break;
                case Tag.Mark: parts.Mark = cursor.ReadText(); break;
                case Tag.Size: parts.Size = cursor.ReadText(); break;
                case Tag.NextNonce: parts.NextNonce = cursor.ReadText(); break;
                case Tag.MaxMsgSize: parts.MaxMsgSize = cursor.ReadText(); break;
                case Tag.MaxObjSize: parts.MaxObjSize = cursor.ReadText(); break;
                case Tag.Version: parts.Version = cursor.ReadText(); break;
                case Tag.EMI: (parts.Emi ??= []).Add(cursor.ReadText()); break;
                default: cursor.Skip(); break;
            }
        }
    }

    private struct MetaParts
    {
        public string? Format;
        public string? Type;
        public string? Mark;
        public string? Size;
        public string? NextNonce;
        public string? MaxMsgSize;
        public string? MaxObjSize;
        public string? Version;
        public List<string>? Emi;
        public bool IsWrapped;
    }
}

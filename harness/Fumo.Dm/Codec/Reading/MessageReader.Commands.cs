namespace Fumo.Dm;

/// <content>Commands that work on items (DM Representation Protocol 1.2.1, 4.1.6).</content>
internal static partial class MessageReader<TCursor>
{
    private static Command ReadCommand(ref TCursor cursor, Tag tag, int start) => tag switch
    {
        Tag.Status => ReadStatus(ref cursor, start),
        Tag.Results => ReadResults(ref cursor, start),
        Tag.Sequence or Tag.Atomic => ReadGroup(ref cursor, tag, start),
        Tag.Unknown => ReadUnknown(ref cursor, start),
        _ => ReadItemCommand(ref cursor, tag, start),
    };

    private static ItemCommand ReadItemCommand(ref TCursor cursor, Tag tag, int start)
    {
        CommandParts parts = default;
        ReadParts(ref cursor, ModelOf(tag), start, ref parts);
        (OctetRange octets, IReadOnlyList<Item> items) = (cursor.Since(start), parts.Items ?? (IReadOnlyList<Item>)[]);
        return tag switch
        {
            Tag.Add => new Add { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred },
            Tag.Replace => new Replace { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred },
            Tag.Copy => new Copy { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred },
            Tag.Delete => new Delete { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred },
            Tag.Exec => new Exec { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred, Correlator = parts.Correlator },
            Tag.Alert => new Alert { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred, Correlator = parts.Correlator, Data = parts.Data },
            _ => new Get { Octets = octets, CmdId = parts.CmdId, Meta = parts.Meta, Items = items, Cred = parts.Cred },
        };
    }

    private static ContentModel ModelOf(Tag tag) => tag switch
    {
        Tag.Add => ContentModels.Add,
        Tag.Replace => ContentModels.Replace,
        Tag.Copy => ContentModels.Copy,
        Tag.Delete => ContentModels.Delete,
        Tag.Exec => ContentModels.Exec,
        Tag.Alert => ContentModels.Alert,
        Tag.Sequence => ContentModels.Sequence,
        Tag.Atomic => ContentModels.Atomic,
        _ => ContentModels.Get,
    };

    private static Results ReadResults(ref TCursor cursor, int start)
    {
        CommandParts parts = default;
        ReadParts(ref cursor, ContentModels.Results, start, ref parts);
        return new Results
        {
            Octets = cursor.Since(start),
            CmdId = parts.CmdId,
            MsgRef = parts.MsgRef,
            CmdRef = parts.CmdRef,
            TargetRef = parts.TargetRef,
            SourceRef = parts.SourceRef,
            Meta = parts.Meta,
            Items = parts.Items ?? (IReadOnlyList<Item>)[],
            Cred = parts.Cred,
        };
    }

    private static void ReadParts(ref TCursor cursor, ContentModel model, int start, ref CommandParts parts)
    {
        Children children = new(model, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            switch (tag)
            {
                case Tag.CmdID: parts.CmdId = cursor.ReadText(); break;
                case Tag.Item: (parts.Items ??= []).Add(ReadItem(ref cursor, at)); break;
                case Tag.Meta: parts.Meta = ReadMeta(ref cursor, at); break;
                case Tag.Cred: parts.Cred = ReadCred(ref cursor, at); break;
                case Tag.Correlator: parts.Correlator = cursor.ReadText(); break;
                case Tag.Data: parts.Data = cursor.ReadText(); break;
                case Tag.MsgRef: parts.MsgRef = cursor.ReadText(); break;
                case Tag.CmdRef: parts.CmdRef = cursor.ReadText(); break;
                case Tag.TargetRef: parts.TargetRef = cursor.ReadText(); break;
                case Tag.SourceRef: parts.SourceRef = cursor.ReadText(); break;
                default: SkipUnused(ref cursor, tag, at); break;
            }
        }
    }

    private static Item ReadItem(ref TCursor cursor, int start)
    {
        Location? target = null, source = null;
        Meta? meta = null;
        DataValue? data = null;
        bool hasMoreData = false;
        Children children = new(ContentModels.Item, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            switch (tag)
            {
                case Tag.Target: target = ReadLocation(ref cursor, ContentModels.Target, at); break;
                case Tag.Source: source = ReadLocation(ref cursor, ContentModels.Source, at); break;
                case Tag.Meta: meta = ReadMeta(ref cursor, at); break;
                case Tag.Data: data = cursor.ReadData(at); break;
                case Tag.MoreData: hasMoreData = true; cursor.Skip(); break;
                default: SkipUnused(ref cursor, tag, at); break;
            }
        }

        return new Item { Octets = cursor.Since(start), Target = target, Source = source, Meta = meta, Data = data, HasMoreData = hasMoreData };
    }

    // The DTD has it, DM does not use it, the model has no place for it.
    private static void SkipUnused(ref TCursor cursor, Tag tag, int at)
    {
        cursor.Note(IrregularityKind.UnknownElement, at, $"{tag.Name()} is not used in DM");
        cursor.Skip();
    }

    private struct CommandParts
    {
        public string? CmdId;
        public Meta? Meta;
        public List<Item>? Items;
        public Cred? Cred;
        public string? Correlator;
        public string? Data;
        public string? MsgRef;
        public string? CmdRef;
        public string? TargetRef;
        public string? SourceRef;
    }
}

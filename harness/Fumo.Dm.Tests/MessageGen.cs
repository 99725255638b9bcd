using CsCheck;

namespace Fumo.Dm.Tests;

/// <summary>Messages that are legal by the DTD, with any content that both encodings can carry.</summary>
public static class MessageGen
{
    // What XML can carry in text; U+0085 and U+2028 are in, as are characters beyond the first plane.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("1.2", "chr", "200", "", " ", "a<b&c>\"d'", "]]>", "\r\n\t", "ä€😀", "&amp;", "./FUMO/x", "\u0085\u2028"),
        Gen.Char[' ', '~'].Array[0, 30].Select(characters => new string(characters)));

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Const((string?)null), Text.Select(text => (string?)text));

    private static readonly Gen<DataValue?> Data = Gen.OneOf(
        Gen.Const((DataValue?)null),
        Text.Select(text => (DataValue?)DataValue.OfText(text)),
        Gen.Byte.Array[0, 40].Select(octets => (DataValue?)DataValue.OfOctets(octets)),
        Gen.Const((DataValue?)DataValue.OfMarkup("<MgmtTree xmlns=\"syncml:dmddf1.2\"><VerDTD>1.2</VerDTD></MgmtTree>")));

    private static readonly Gen<Meta?> Meta = Gen.OneOf(
        Gen.Const((Meta?)null),
        Gen.Select(Maybe, Maybe, Maybe, Maybe, Maybe, Text.List[0, 2], Gen.Bool, (format, type, mark, size, nonce, emi, isWrapped) => (Meta?)new Meta
        {
            Format = format == "b64" ? null : format,
            Type = type,
            Mark = mark,
            Size = size,
            NextNonce = nonce,
            MaxMsgSize = mark,
            MaxObjSize = size,
            Version = type,
            Emi = emi,
            IsWrapped = isWrapped,
        }));

    private static readonly Gen<Location?> Place = Gen.OneOf(
        Gen.Const((Location?)null),
        Gen.Select(Text, Maybe, (uri, name) => (Location?)new Location { LocUri = uri, LocName = name }));

    private static readonly Gen<Item> Item = Gen.Select(Place, Place, Meta, Data, Gen.Bool, (target, source, meta, data, more) =>
        new Item { Target = target, Source = source, Meta = meta, Data = data, HasMoreData = more });

    private static readonly Gen<Cred?> Cred = Gen.OneOf(
        Gen.Const((Cred?)null),
        Gen.Select(Meta, Text, (meta, data) => (Cred?)new Cred { Meta = meta, Data = DataValue.OfText(data) }));

    private static readonly Gen<Command> Simple = Gen.Select(Text, Meta, Item.List[1, 3], Maybe, Gen.Int[0, 6]).Select(Command (id, meta, items, text, kind) => kind switch
    {
        0 => new Add { CmdId = id, Meta = meta, Items = items },
        1 => new Replace { CmdId = id, Meta = meta, Items = items },
        2 => new Copy { CmdId = id, Meta = meta, Items = items },
        3 => new Delete { CmdId = id, Meta = meta, Items = items },
        4 => new Get { CmdId = id, Meta = meta, Items = items },
        5 => new Exec { CmdId = id, Meta = meta, Items = [items[0]], Correlator = text },
        _ => new Alert { CmdId = id, Items = items, Data = "1226", Correlator = text },
    });

    private static readonly Gen<Command> Status = Gen.Select(Text, Text.List[0, 2], Text.List[0, 2], Cred, Meta, Item.List[0, 2]).Select(Command (text, targets, sources, cred, chal, items) =>
        new Status { CmdId = text, MsgRef = text, CmdRef = "0", Cmd = "SyncHdr", TargetRefs = targets, SourceRefs = sources, Cred = cred, Chal = chal is null ? null : new Chal { Meta = chal }, Data = "200", Items = items });

    private static readonly Gen<Command> Results = Gen.Select(Text, Maybe, Meta, Item.List[1, 2]).Select(Command (text, maybe, meta, items) =>
        new Results { CmdId = text, MsgRef = maybe, CmdRef = text, Meta = meta, TargetRef = maybe, SourceRef = maybe, Items = items });

    private static readonly Gen<Command> Group = Gen.Select(Text, Meta, Simple.List[1, 3], Gen.Bool).Select(Command (id, meta, commands, isAtomic) => isAtomic
        ? new Atomic { CmdId = id, Meta = meta, Commands = [new Sequence { CmdId = id, Commands = commands }] }
        : new Sequence { CmdId = id, Meta = meta, Commands = commands });

    private static readonly Gen<SyncHdr> Header = Gen.Select(Text, Text, Place, Place, Maybe, Cred, Meta).Select((session, message, target, source, uri, cred, meta) => new SyncHdr
    {
        VerDtd = "1.2",
        VerProto = "DM/1.2",
        SessionId = session,
        MsgId = message,
        Target = target ?? new Location { LocUri = "s" },
        Source = source ?? new Location { LocUri = "d" },
        RespUri = uri,
        HasNoResp = uri is null,
        Cred = cred,
        Meta = meta,
    });

    public static Gen<SyncMl> Message { get; } = Gen.Select(Header, Gen.OneOf(Simple, Status, Results, Group).List[1, 6], Gen.Bool, (header, commands, isFinal) =>
        new SyncMl { Header = header, Body = new SyncBody { Commands = commands, IsFinal = isFinal } });
}

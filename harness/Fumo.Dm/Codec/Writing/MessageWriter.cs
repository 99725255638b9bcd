namespace Fumo.Dm;

/// <summary>Takes messages apart into elements, in the order of the DTD, the same for both encodings.</summary>
/// <typeparam name="TSink">Where the elements go.</typeparam>
internal static partial class MessageWriter<TSink>
    where TSink : IElementSink, allows ref struct
{
    public static void Write(ref TSink sink, SyncMl message, DmWriteOptions options)
    {
        sink.Start(Tag.SyncML, message);
        WriteHeader(ref sink, message.Header);
        sink.Start(Tag.SyncBody, message.Body);
        foreach (Command command in message.Body.Commands)
        {
            WriteCommand(ref sink, command, options);
        }

        if (message.Body.IsFinal)
        {
            sink.Empty(Tag.Final);
        }

        sink.End(Tag.SyncBody);
        sink.End(Tag.SyncML);
    }

    private static void WriteHeader(ref TSink sink, SyncHdr header)
    {
        sink.Start(Tag.SyncHdr, header);
        WriteText(ref sink, Tag.VerDTD, header.VerDtd);
        WriteText(ref sink, Tag.VerProto, header.VerProto);
        WriteText(ref sink, Tag.SessionID, header.SessionId);
        WriteText(ref sink, Tag.MsgID, header.MsgId);
        WriteLocation(ref sink, Tag.Target, header.Target);
        WriteLocation(ref sink, Tag.Source, header.Source);
        WriteText(ref sink, Tag.RespURI, header.RespUri);
        if (header.HasNoResp)
        {
            sink.Empty(Tag.NoResp);
        }

        WriteCred(ref sink, header.Cred);
        WriteMeta(ref sink, header.Meta);
        sink.End(Tag.SyncHdr);
    }

    private static void WriteLocation(ref TSink sink, Tag tag, Location? location)
    {
        if (location is null)
        {
            return;
        }

        sink.Start(tag, location);
        WriteText(ref sink, Tag.LocURI, location.LocUri);
        WriteText(ref sink, Tag.LocName, location.LocName);
        sink.End(tag);
    }

    private static void WriteCred(ref TSink sink, Cred? cred)
    {
        if (cred is null)
        {
            return;
        }

        sink.Start(Tag.Cred, cred);
        WriteMeta(ref sink, cred.Meta);
        WriteData(ref sink, cred.Data, null);
        sink.End(Tag.Cred);
    }

    private static void WriteMeta(ref TSink sink, Meta? meta)
    {
        if (meta is null)
        {
            return;
        }

        sink.Start(Tag.Meta, meta);
        if (meta.IsWrapped)
        {
            sink.Start(Tag.MetInf, null);
        }

        WriteText(ref sink, Tag.Format, meta.Format);
        WriteText(ref sink, Tag.Type, meta.Type);
        WriteText(ref sink, Tag.Mark, meta.Mark);
        WriteText(ref sink, Tag.Size, meta.Size);
        WriteText(ref sink, Tag.Version, meta.Version);
        WriteText(ref sink, Tag.NextNonce, meta.NextNonce);
        WriteText(ref sink, Tag.MaxMsgSize, meta.MaxMsgSize);
        WriteText(ref sink, Tag.MaxObjSize, meta.MaxObjSize);
        WriteTexts(ref sink, Tag.EMI, meta.Emi);
        if (meta.IsWrapped)
        {
            sink.End(Tag.MetInf);
        }

        sink.End(Tag.Meta);
    }

    private static void WriteData(ref TSink sink, DataValue? data, string? type)
    {
        if (data is not null)
        {
            sink.Data(data, type);
        }
    }

    private static void WriteText(ref TSink sink, Tag tag, string? text)
    {
        if (text is not null)
        {
            sink.Text(tag, text);
        }
    }

    private static void WriteTexts(ref TSink sink, Tag tag, IReadOnlyList<string> texts)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            sink.Text(tag, texts[i]);
        }
    }
}

namespace Fumo.Dm;

/// <content>Commands, Status and Results.</content>
internal static partial class MessageWriter<TSink>
{
    private static void WriteCommand(ref TSink sink, Command command, DmWriteOptions options)
    {
        switch (command)
        {
            case Status status: WriteStatus(ref sink, status); break;
            case Results results: WriteResults(ref sink, results); break;
            case Replace: WriteItemCommand(ref sink, Tag.Replace, (ItemCommand)command, options); break;
            case Get: WriteItemCommand(ref sink, Tag.Get, (ItemCommand)command, options); break;
            case Exec: WriteItemCommand(ref sink, Tag.Exec, (ItemCommand)command, options); break;
            case Alert: WriteItemCommand(ref sink, Tag.Alert, (ItemCommand)command, options); break;
            case Add: WriteItemCommand(ref sink, Tag.Add, (ItemCommand)command, options); break;
            case Delete: WriteItemCommand(ref sink, Tag.Delete, (ItemCommand)command, options); break;
            case Copy: WriteItemCommand(ref sink, Tag.Copy, (ItemCommand)command, options); break;
            case Sequence sequence: WriteGroup(ref sink, Tag.Sequence, sequence, options); break;
            case Atomic atomic: WriteGroup(ref sink, Tag.Atomic, atomic, options); break;
            case RawCommand raw: sink.Raw(raw.Content.Span); break;
            case UnknownCommand unknown: sink.Unknown(unknown); break;
            default: throw new ArgumentException($"no way to write a {command.GetType().Name}", nameof(command));
        }
    }

    private static void WriteItemCommand(ref TSink sink, Tag tag, ItemCommand command, DmWriteOptions options)
    {
        sink.Start(tag, command);
        WriteText(ref sink, Tag.CmdID, command.CmdId);
        WriteCred(ref sink, command.Cred);
        WriteMeta(ref sink, command.Meta);
        if (command is Alert alert)
        {
            WriteText(ref sink, Tag.Correlator, options.IsCorrelatorFirst ? alert.Correlator : null);
            WriteText(ref sink, Tag.Data, alert.Data);
            WriteText(ref sink, Tag.Correlator, options.IsCorrelatorFirst ? null : alert.Correlator);
        }

        WriteText(ref sink, Tag.Correlator, (command as Exec)?.Correlator);
        WriteItems(ref sink, command.Items, command.Meta);
        sink.End(tag);
    }

    private static void WriteGroup(ref TSink sink, Tag tag, Group group, DmWriteOptions options)
    {
        sink.Start(tag, group);
        WriteText(ref sink, Tag.CmdID, group.CmdId);
        WriteMeta(ref sink, group.Meta);
        foreach (Command command in group.Commands)
        {
            WriteCommand(ref sink, command, options);
        }

        sink.End(tag);
    }

    private static void WriteStatus(ref TSink sink, Status status)
    {
        sink.Start(Tag.Status, status);
        WriteText(ref sink, Tag.CmdID, status.CmdId);
        WriteText(ref sink, Tag.MsgRef, status.MsgRef);
        WriteText(ref sink, Tag.CmdRef, status.CmdRef);
        WriteText(ref sink, Tag.Cmd, status.Cmd);
        WriteTexts(ref sink, Tag.TargetRef, status.TargetRefs);
        WriteTexts(ref sink, Tag.SourceRef, status.SourceRefs);
        WriteCred(ref sink, status.Cred);
        if (status.Chal is { } chal)
        {
            sink.Start(Tag.Chal, chal);
            WriteMeta(ref sink, chal.Meta);
            sink.End(Tag.Chal);
        }

        WriteText(ref sink, Tag.Data, status.Data);
        WriteItems(ref sink, status.Items, null);
        sink.End(Tag.Status);
    }

    private static void WriteResults(ref TSink sink, Results results)
    {
        sink.Start(Tag.Results, results);
        WriteText(ref sink, Tag.CmdID, results.CmdId);
        WriteText(ref sink, Tag.MsgRef, results.MsgRef);
        WriteText(ref sink, Tag.CmdRef, results.CmdRef);
        WriteCred(ref sink, results.Cred);
        WriteMeta(ref sink, results.Meta);
        WriteText(ref sink, Tag.TargetRef, results.TargetRef);
        WriteText(ref sink, Tag.SourceRef, results.SourceRef);
        WriteItems(ref sink, results.Items, results.Meta);
        sink.End(Tag.Results);
    }

    private static void WriteItems(ref TSink sink, IReadOnlyList<Item> items, Meta? commandMeta)
    {
        for (int i = 0; i < items.Count; i++)
        {
            Item item = items[i];
            sink.Start(Tag.Item, item);
            WriteLocation(ref sink, Tag.Target, item.Target);
            WriteLocation(ref sink, Tag.Source, item.Source);
            WriteMeta(ref sink, item.Data is { } data && sink.NeedsBase64(data) ? (item.Meta ?? new Meta()) with { Format = "b64" } : item.Meta);
            WriteData(ref sink, item.Data, item.Meta?.Type ?? commandMeta?.Type);
            if (item.HasMoreData)
            {
                sink.Empty(Tag.MoreData);
            }

            sink.End(Tag.Item);
        }
    }
}

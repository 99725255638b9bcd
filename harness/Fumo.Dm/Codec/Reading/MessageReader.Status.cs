namespace Fumo.Dm;

/// <content>Status, groups, and what is no command of DM (DM Representation Protocol 1.2.1, 4.1.5, 4.1.6.3, 4.1.6.14).</content>
internal static partial class MessageReader<TCursor>
{
    private static Status ReadStatus(ref TCursor cursor, int start)
    {
        string? cmdId = null, msgRef = null, cmdRef = null, cmd = null, data = null;
        List<string>? targetRefs = null, sourceRefs = null;
        Cred? cred = null;
        Chal? chal = null;
        List<Item>? items = null;
        Children children = new(ContentModels.Status, start);
        while (children.TryNext(ref cursor, out Tag tag, out int at))
        {
            switch (tag)
            {
                case Tag.CmdID: cmdId = cursor.ReadText(); break;
                case Tag.MsgRef: msgRef = cursor.ReadText(); break;
                case Tag.CmdRef: cmdRef = cursor.ReadText(); break;
                case Tag.Cmd: cmd = cursor.ReadText(); break;
                case Tag.TargetRef: (targetRefs ??= new(1)).Add(cursor.ReadText()); break;
                case Tag.SourceRef: (sourceRefs ??= new(1)).Add(cursor.ReadText()); break;
                case Tag.Cred: cred = ReadCred(ref cursor, at); break;
                case Tag.Chal: chal = ReadChal(ref cursor, at); break;
                case Tag.Data: data = cursor.ReadText(); break;
                default: (items ??= []).Add(ReadItem(ref cursor, at)); break;
            }
        }

        return new Status
        {
            Octets = cursor.Since(start),
            CmdId = cmdId,
            MsgRef = msgRef,
            CmdRef = cmdRef,
            Cmd = cmd,
            TargetRefs = targetRefs ?? (IReadOnlyList<string>)[],
            SourceRefs = sourceRefs ?? (IReadOnlyList<string>)[],
            Cred = cred,
            Chal = chal,
            Data = data,
            Items = items ?? (IReadOnlyList<Item>)[],
        };
    }

    // Groups within groups recurse; the cursor's depth limit ends that.
    private static Group ReadGroup(ref TCursor cursor, Tag group, int start)
    {
        string? cmdId = null;
        Meta? meta = null;
        List<Command> commands = [];
        Children children = new(ModelOf(group), start);
        while (children.TryNextOfAny(ref cursor, out Tag tag, out int at))
        {
            switch (tag)
            {
                case Tag.CmdID: cmdId = cursor.ReadText(); break;
                case Tag.Meta: meta = ReadMeta(ref cursor, at); break;
                case Tag.NoResp: SkipUnused(ref cursor, tag, at); break;
                default: commands.Add(ReadCommand(ref cursor, tag, at)); break;
            }
        }

        OctetRange octets = cursor.Since(start);
        return group == Tag.Atomic
            ? new Atomic { Octets = octets, CmdId = cmdId, Meta = meta, Commands = commands }
            : new Sequence { Octets = octets, CmdId = cmdId, Meta = meta, Commands = commands };
    }

    private static UnknownCommand ReadUnknown(ref TCursor cursor, int start)
    {
        string name = cursor.Name;
        string? cmdId = null;
        Children children = new(ContentModels.Any, start);
        while (children.TryNext(ref cursor, out _, out _))
        {
            cmdId = cursor.ReadText();
        }

        return new UnknownCommand(name) { Octets = cursor.Since(start), CmdId = cmdId };
    }
}

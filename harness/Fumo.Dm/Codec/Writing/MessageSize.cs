namespace Fumo.Dm;

/// <summary>About how many octets a message will take, so that a buffer need not grow: the data counts, the rest is guessed.</summary>
internal static class MessageSize
{
    private const int Frame = 2048;
    private const int PerItem = 128;
    private const int PerCommand = 96;

    public static int Of(SyncMl message)
    {
        long size = Frame + Of(message.Body.Commands);
        return (int)Math.Min(size, Array.MaxLength / 2);
    }

    private static long Of(IReadOnlyList<Command> commands)
    {
        long size = 0;
        for (int i = 0; i < commands.Count; i++)
        {
            size += PerCommand + commands[i] switch
            {
                ItemCommand command => Of(command.Items),
                Status status => Of(status.Items),
                Group group => Of(group.Commands),
                _ => 0,
            };
        }

        return size;
    }

    private static long Of(IReadOnlyList<Item> items)
    {
        long size = 0;
        for (int i = 0; i < items.Count; i++)
        {
            size += PerItem + (items[i].Data?.Value.Length ?? 0);
        }

        return size;
    }
}

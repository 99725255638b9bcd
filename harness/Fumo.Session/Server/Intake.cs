using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Takes a client's message apart: answers it, puts chunks together, hands on what is whole.</summary>
internal sealed class Intake(DmServerOptions options)
{
    private IncomingObject? open;
    private bool wasContinued;

    /// <summary>How a command is answered, given what is usual; null for no Status.</summary>
    public required Func<Command, StatusCode, StatusCode?> Answering { get; init; }

    /// <summary>A whole item of a Results came.</summary>
    public required Func<Results, Item, bool> OnResult { get; init; }

    /// <summary>A Status came; true when it tells something new.</summary>
    public required Func<Status, bool> OnStatus { get; init; }

    /// <summary>A whole Alert came.</summary>
    public required Action<Alert> OnAlert { get; init; }

    /// <summary>A whole item of a Replace came.</summary>
    public required Action<Item> OnReplaced { get; init; }

    /// <summary>True when an object waits for its next chunk.</summary>
    public bool IsOpen => open is not null;

    /// <summary>True when the latest message brought anything that the session did not have.</summary>
    public bool HasAdvanced { get; private set; }

    /// <summary>Takes a message; its answers go to the sheet.</summary>
    public void Take(SyncBody body, StatusSheet sheet)
    {
        IncomingObject? before = open;
        (wasContinued, HasAdvanced) = (false, false);
        foreach (Command command in body.Commands)
        {
            Take(command, sheet);
        }

        if (before is not null && !wasContinued && ReferenceEquals(open, before))
        {
            Break(sheet);
        }
    }

    private void Take(Command command, StatusSheet sheet)
    {
        switch (command)
        {
            case Status status:
                HasAdvanced |= OnStatus(status);
                break;
            case Alert or Results or Replace:
                TakeItems((ItemCommand)command, sheet);
                break;
            default:
                Answer(command, command, sheet);
                AnswerInner(command, sheet);
                break;
        }
    }

    private static void AnswerInner(Command command, StatusSheet sheet)
    {
        foreach (Command inner in command is Group group ? group.Commands : [])
        {
            sheet.Answer(inner, StatusCode.NotExecuted);
        }
    }

    private void TakeItems(ItemCommand command, StatusSheet sheet)
    {
        StatusCode code = StatusSheet.CodeFor(command);
        List<Item> whole = [];
        foreach (Item item in command.Items)
        {
            code = TakeItem(command, item, whole, sheet) ?? code;
        }

        if (code is StatusCode.ChunkedItemAccepted or StatusCode.SizeMismatch or StatusCode.RequestEntityTooLarge)
        {
            sheet.Answer(command, code);
            HasAdvanced = true;
            return;
        }

        ItemCommand heard = wasContinued && command is Alert alert ? alert with { Items = whole } : command;
        if (command is not Results)
        {
            Answer(command, heard, sheet);
        }

        HandOn(heard, whole);
    }

    private void Answer(Command came, Command heard, StatusSheet sheet)
    {
        if (Answering(heard, StatusSheet.CodeFor(came)) is { } code)
        {
            sheet.Answer(came, code);
        }
    }

    /// <summary>Takes an item; returns the code that a chunk gets, null for an item that came whole.</summary>
    private StatusCode? TakeItem(ItemCommand command, Item item, List<Item> whole, StatusSheet sheet)
    {
        if (open is not null && open.IsContinuedBy(command, item))
        {
            return Continue(item, whole);
        }

        if (open is not null)
        {
            Break(sheet);
        }

        if (item.HasMoreData)
        {
            open = new IncomingObject(command, item, [.. whole], options.MaxAssembledObject);
            whole.Clear();
            wasContinued = true;
            return StatusCode.ChunkedItemAccepted;
        }

        whole.Add(item);
        return null;
    }

    private StatusCode Continue(Item item, List<Item> whole)
    {
        IncomingObject taken = open!;
        wasContinued = true;
        taken.Append(item);
        if (item.HasMoreData)
        {
            return taken.IsTooLarge ? StatusCode.RequestEntityTooLarge : StatusCode.ChunkedItemAccepted;
        }

        open = null;
        StatusCode code = taken.End();
        if (code == StatusCode.Ok)
        {
            whole.AddRange(taken.Before);
            whole.Add(taken.Whole());
        }

        return code;
    }

    // A new object before the end of the last one (DM Protocol 1.2.1, 2.2): the last one is forgotten, and the client told.
    private void Break(StatusSheet sheet)
    {
        IncomingObject broken = open!;
        open = null;
        sheet.Commands.Add(Alert.Of(AlertCode.NoEndOfData) with
        {
            Items = [new Item { Target = broken.Target, Source = broken.Source }],
        });
    }

    private void HandOn(ItemCommand command, List<Item> whole)
    {
        switch (command)
        {
            case Results results:
                foreach (Item item in whole)
                {
                    HasAdvanced |= OnResult(results, item);
                }

                break;
            case Replace replace:
                foreach (Item item in whole)
                {
                    OnReplaced(item.Meta is null ? item with { Meta = replace.Meta } : item);
                }

                HasAdvanced = true;
                break;
            case Alert alert:
                HasAdvanced |= alert.Code is not AlertCode.NextMessage;
                OnAlert(alert);
                break;
        }
    }
}

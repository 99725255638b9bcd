namespace Fumo.Dm;

/// <summary>The answer to a command (element Status).</summary>
public sealed record Status : Command
{
    /// <inheritdoc/>
    public override string Name => nameof(Status);

    /// <summary>MsgID of the message that held the command.</summary>
    public string? MsgRef { get; init; }

    /// <summary>CmdID of the command; "0" for the SyncHdr.</summary>
    public string? CmdRef { get; init; }

    /// <summary>Name of the command that is answered.</summary>
    public string? Cmd { get; init; }

    /// <summary>Targets of the command, copied.</summary>
    public IReadOnlyList<string> TargetRefs { get; init; } = [];

    /// <summary>Sources of the command, copied.</summary>
    public IReadOnlyList<string> SourceRefs { get; init; } = [];

    /// <summary>Credentials inside the Status; DM does not use them.</summary>
    public Cred? Cred { get; init; }

    /// <summary>A challenge, or the next nonce.</summary>
    public Chal? Chal { get; init; }

    /// <summary>The status code as it stood; null when the element Data is missing.</summary>
    public string? Data { get; init; }

    /// <summary>Further information: the user's input, what failed.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>The code as a number, or null when Data is no number.</summary>
    public int? Code => int.TryParse(Data?.Trim(), System.Globalization.NumberStyles.None, null, out int code) ? code : null;
}

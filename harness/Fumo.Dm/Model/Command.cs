namespace Fumo.Dm;

/// <summary>Anything that stands in a SyncBody and has a CmdID.</summary>
public abstract record Command : Element
{
    /// <summary>The command's id, unique in its message; null when the element is missing.</summary>
    public string? CmdId { get; init; }

    /// <summary>The element's name, as it stands in a Status' Cmd.</summary>
    public abstract string Name { get; }
}

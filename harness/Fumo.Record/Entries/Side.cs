namespace Fumo.Record;

/// <summary>An end of a DM session.</summary>
public enum Side
{
    /// <summary>The device.</summary>
    Client,

    /// <summary>The DM server.</summary>
    Server,
}

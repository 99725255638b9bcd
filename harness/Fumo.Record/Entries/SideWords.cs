namespace Fumo.Record;

/// <summary>An end of a DM session in the words of configurations and reports.</summary>
public static class SideWords
{
    /// <summary>client or server.</summary>
    /// <param name="side">The end.</param>
    public static string Role(this Side side) => side == Side.Client ? "client" : "server";
}

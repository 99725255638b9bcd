using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Single commands, for scripts that send one at a time.</summary>
public static class ServerSessionCommands
{
    /// <summary>Sends one command.</summary>
    /// <param name="session">The session.</param>
    /// <param name="command">The command.</param>
    public static async Task<CommandReply> SendOneAsync(this ServerSession session, Command command)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (await session.SendAsync(command))[0];
    }

    /// <summary>Reads a node, a property or a list.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node, with ?prop= or ?list= where wanted.</param>
    public static Task<CommandReply> GetAsync(this ServerSession session, string uri) =>
        session.SendOneAsync(new Get { Items = [Item.To(uri)] });

    /// <summary>Overwrites a node's value.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format; chr when not given.</param>
    /// <param name="type">Its media type, if any.</param>
    public static Task<CommandReply> ReplaceAsync(
        this ServerSession session, string uri, DataValue value, string? format = null, string? type = null) =>
        session.SendOneAsync(new Replace { Items = [Valued(uri, value, format, type)] });

    /// <summary>Overwrites a node's value with text.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node.</param>
    /// <param name="text">The value.</param>
    public static Task<CommandReply> ReplaceAsync(this ServerSession session, string uri, string text) =>
        session.ReplaceAsync(uri, DataValue.OfText(text));

    /// <summary>Creates a leaf.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node.</param>
    /// <param name="value">Its value.</param>
    /// <param name="format">Its format; chr when not given.</param>
    /// <param name="type">Its media type, if any.</param>
    public static Task<CommandReply> AddAsync(
        this ServerSession session, string uri, DataValue value, string? format = null, string? type = null) =>
        session.SendOneAsync(new Add { Items = [Valued(uri, value, format, type)] });

    /// <summary>Creates an interior node.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node.</param>
    /// <param name="type">Its management object identifier, if any.</param>
    public static Task<CommandReply> AddInteriorAsync(this ServerSession session, string uri, string? type = null) =>
        session.SendOneAsync(new Add
        {
            Items = [new Item { Target = Location.Of(uri), Meta = new Meta { Format = "node", Type = type } }],
        });

    /// <summary>Deletes a node and what is below it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node.</param>
    public static Task<CommandReply> DeleteAsync(this ServerSession session, string uri) =>
        session.SendOneAsync(new Delete { Items = [Item.To(uri)] });

    /// <summary>Starts the process behind a node.</summary>
    /// <param name="session">The session.</param>
    /// <param name="uri">The node.</param>
    /// <param name="correlator">What its alert shall carry, if anything.</param>
    public static Task<CommandReply> ExecAsync(this ServerSession session, string uri, string? correlator = null) =>
        session.SendOneAsync(new Exec { Correlator = correlator, Items = [Item.To(uri)] });

    /// <summary>Shows something to the user, or asks for it (DM Protocol 1.2.1, user interaction alerts).</summary>
    /// <param name="session">The session.</param>
    /// <param name="code">One of 1100 to 1104.</param>
    /// <param name="options">Options such as MAXDT=10, or null for an empty item.</param>
    /// <param name="text">The text.</param>
    /// <param name="choices">The choices of 1103 and 1104.</param>
    public static Task<CommandReply> AskUserAsync(
        this ServerSession session, AlertCode code, string? options, string text, params IReadOnlyList<string> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        Item first = options is null ? new Item() : Texted(options);
        return session.SendOneAsync(new Alert
        {
            Data = ((int)code).ToString(CultureInfo.InvariantCulture),
            Items = [first, Texted(text), .. choices.Select(Texted)],
        });
    }

    private static Item Texted(string text) => new() { Data = DataValue.OfText(text) };

    private static Item Valued(string uri, DataValue value, string? format, string? type) => new()
    {
        Target = Location.Of(uri),
        Meta = format is null && type is null ? null : new Meta { Format = format, Type = type },
        Data = value,
    };
}

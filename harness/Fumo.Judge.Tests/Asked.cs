using Fumo.Dm;

namespace Fumo.Judge.Tests;

/// <summary>A command of the server with what the client answers to it.</summary>
/// <param name="Command">The command, without CmdID.</param>
/// <param name="Code">The Status; null for none.</param>
/// <param name="Returned">The item of Results; null for none.</param>
public sealed record Asked(Command Command, string? Code = "200", Item? Returned = null)
{
    public const string Root = "./FUMO/Pkg1";

    public static string Uri(string node) => node.Length == 0 ? Root : $"{Root}/{node}";

    public static Asked Get(string node, string? data, string? format = "chr", string? code = "200", string? query = null)
    {
        string uri = node.StartsWith('.') ? node : Uri(node);
        Item? returned = data is null
            ? null
            : new Item { Source = Location.Of(uri), Meta = format is null ? null : new Meta { Format = format }, Data = DataValue.OfText(data) };
        return new Asked(new Get { Items = [Item.To(query is null ? uri : $"{uri}?{query}")] }, code, returned);
    }

    public static Asked State(string value, string? format = "int") => Get("State", value, format);

    public static Asked Property(string node, string name, string? value, string code = "200") => Get(node, value, null, code, $"prop={name}");

    public static Asked Children(string node, string names) => Get(node, names, "node");

    public static Asked Replace(string node, string data, string code = "200", bool hasMoreData = false, string? size = null) => new(
        new Replace
        {
            Items =
            [
                new Item
                {
                    Target = Location.Of(Uri(node)), Data = DataValue.OfText(data), HasMoreData = hasMoreData, Meta = size is null ? null : new Meta { Size = size },
                },
            ],
        },
        code);

    public static Asked Add(string node, string data, string code = "200") =>
        new(new Add { Items = [new Item { Target = Location.Of(Uri(node)), Data = DataValue.OfText(data) }] }, code);

    public static Asked Exec(string node, string? correlator = null, string? code = "202") =>
        new(new Exec { Correlator = correlator, Items = [Item.To(Uri(node))] }, code);
}

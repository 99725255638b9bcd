namespace Fumo.Reference;

/// <summary>What servers are known to do wrong that no fault of the reference server does, and why.</summary>
public static class RowsWithoutFault
{
    /// <summary>The reason by the row's id, or by what the server would do.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["M138"] = "Nothing forbids a server to command an operation that failed again and again: rule server.exec.endless remarks it and fails nobody.",
        ["the same package for ever"] = "The same: a server may update a device as often as it likes, and is remarked by server.exec.endless.",
        ["the Source names the operation"] = "Who refuses a result under the URI of its operation holds the device to the letter (FUMO 1.0.2, 6.2.1); fault M127 is the other way round.",
        ["a prefixed alert type"] = "The text leaves open whether a server knows the prefixed form of a type: rule dm.alert-prefix remarks it.",
    };
}

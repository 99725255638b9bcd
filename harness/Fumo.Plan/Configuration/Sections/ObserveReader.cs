namespace Fumo.Plan;

/// <summary>Reads how something shows outside of the wire.</summary>
internal static class ObserveReader
{
    /// <summary>How a real update shows on a client.</summary>
    public static ObserveSection? ObserveClient(this Field field)
    {
        if (field.Section() is not { } section)
        {
            return null;
        }

        section.OneOf(true, "node", "command", "http");
        ObserveSection observe = new()
        {
            Node = section["node"].Node(),
            Command = section["command"].Command(),
            Http = Get(section["http"]),
        };
        section.Close();
        return observe;
    }

    /// <summary>What a server concluded.</summary>
    public static ObserveSection? ObserveServer(this Field field)
    {
        if (field.Section() is not { } section)
        {
            return null;
        }

        section.OneOf(true, "http", "command");
        ObserveSection observe = new()
        {
            Command = section["command"].Command(),
            Http = Get(section["http"]),
            State = JsonPath(section["state"]),
            ResultCode = JsonPath(section["resultCode"]),
        };
        section.Close();
        return observe;
    }

    // Looking changes nothing: so it is GET unless the file says otherwise.
    private static HttpActionSection? Get(Field field) =>
        field.HttpAction() is { } http ? http with { Method = field.Node is ConfigMap map && map.Find("method") is not null ? http.Method : "GET" } : null;

    private static string? JsonPath(Field field)
    {
        string? text = field.Name();
        if (text is null || text.StartsWith('$'))
        {
            return text;
        }

        field.Wrong($"must be a JSON path like $.state, not '{text}'");
        return null;
    }
}

namespace Fumo.Plan;

/// <summary>Puts the values of flags where the file would have them.</summary>
internal static class FlagValues
{
    /// <summary>The file's values with those of flags in their place; a mistake in a flag is reported with the flag's name.</summary>
    public static ConfigMap Apply(ConfigMap file, ConfigurationOverrides flags, ReadingScope scope)
    {
        string? written = (Find(file, "implementation.role") as ConfigScalar)?.Text;
        string? given = flags.Role ?? (written is null && flags.Url is not null ? "server" : null);
        string? role = given ?? written;
        foreach ((string flag, string path, string? value) in Places(flags with { Role = given }, role))
        {
            if (value is not null)
            {
                file = path.Length > 0
                    ? Put(file, path.Split('.'), new ConfigScalar(Origin.Of(flag), value, IsPlain: false))
                    : Refuse(file, flag, role, scope);
            }
        }

        foreach ((string path, string value) in flags.Values)
        {
            file = Put(file, path.Split('.'), Parse(path, value, scope));
        }

        return file;
    }

    private static ConfigMap Refuse(ConfigMap file, string flag, string? role, ReadingScope scope)
    {
        scope.Report(Origin.Of(flag), "", $"says something about a server under test; here the role is {role ?? "not given"} (--role server)");
        return file;
    }

    // An empty path: the flag has no meaning in this role.
    private static IEnumerable<(string Flag, string Path, string? Value)> Places(ConfigurationOverrides flags, string? role)
    {
        bool isServer = role == "server";
        string section = isServer ? "server" : "client";
        yield return ("--role", "implementation.role", flags.Role);
        yield return ("--profile", "profile", flags.Profile);
        yield return ("--url", isServer ? "server.url" : "", flags.Url);
        yield return ("--device-id", isServer ? "server.device.id" : "client.device", flags.DeviceId);
        yield return ("--name", $"{section}.credentials.client.name", flags.Name);
        yield return ("--secret", $"{section}.credentials.client.secret", flags.Secret);
        yield return ("--auth", $"{section}.credentials.scheme", flags.Auth);
        yield return ("--server-id", $"{section}.credentials.server.id", flags.ServerId);
        yield return ("--manufacturer", isServer ? "server.device.manufacturer" : "", flags.Manufacturer);
        yield return ("--model", isServer ? "server.device.model" : "", flags.Model);
    }

    private static ConfigNode? Find(ConfigNode file, string path) =>
        path.Split('.').Aggregate((ConfigNode?)file, (node, key) => (node as ConfigMap)?.Find(key)?.Value);

    private static ConfigMap Put(ConfigMap map, ReadOnlySpan<string> path, ConfigNode value)
    {
        string key = path[0];
        ConfigEntry? old = map.Find(key);
        ConfigNode inner = path.Length == 1 ? value : Put(old?.Value as ConfigMap ?? new ConfigMap(value.Origin, []), path[1..], value);
        return map.With(new ConfigEntry(key, old?.Origin ?? value.Origin, inner));
    }

    // As it would be written in the file; what stands in it has no place of its own.
    private static ConfigNode Parse(string path, string value, ReadingScope scope)
    {
        string flag = "--" + path;
        try
        {
            ConfigNode? node = YamlTree.Read(value, (_, key, message) => scope.Report(Origin.Of(flag), key, message));
            return Moved(node ?? new ConfigScalar(Origin.Start, "", IsPlain: true), Origin.Of(flag));
        }
        catch (YamlProblem problem)
        {
            scope.Report(Origin.Of(flag), path, problem.Message);
            return new ConfigScalar(Origin.Of(flag), "", IsPlain: true);
        }
    }

    private static ConfigNode Moved(ConfigNode node, Origin origin) => node switch
    {
        ConfigScalar scalar => scalar with { Origin = origin },
        ConfigList list => new ConfigList(origin, [.. list.Items.Select(item => Moved(item, origin))]),
        ConfigMap map => new ConfigMap(origin, [.. map.Entries.Select(entry => new ConfigEntry(entry.Key, origin, Moved(entry.Value, origin)))]),
        _ => node,
    };
}

namespace Fumo.Plan;

/// <summary>Reads what is done outside of DM: launch, connect, restart, reset, offers, observe.</summary>
internal static class ActionReader
{
    private static readonly string[] Ways = ["poll", "command", "http", "udp", "manual"];

    /// <summary>A command line, 'reference', or the reference implementation with faults and variants.</summary>
    public static LaunchSection? Launch(this Field field, KnownBehaviours? known)
    {
        if (field.Node is ConfigScalar { Text: "reference" })
        {
            return new LaunchSection([], true, [], []);
        }

        if (field.Node is not ConfigMap)
        {
            return field.Command() is { } command ? new LaunchSection(command, false, [], []) : null;
        }

        SectionReader section = field.Section()!;
        SectionReader? reference = section.Required("reference").Section();
        section.Close();
        if (reference is null)
        {
            return null;
        }

        LaunchSection launch = new([], true, Ids(reference["fault"], known?.Faults), Ids(reference["variant"], known?.Variants));
        reference.Close();
        return launch;
    }

    /// <summary>How a session is brought about: 'poll', or keys of which exactly one says how.</summary>
    public static ConnectSection Connect(this Field field)
    {
        ConnectSection poll = new() { Poll = true };
        if (!field.IsGiven || field.Node is ConfigScalar { Text: "poll" })
        {
            return poll;
        }

        if (field.Node is ConfigScalar { Text: var word })
        {
            field.Wrong($"must be poll, or one of {Words.Or(Ways)} with its value, not '{word}'");
            return poll;
        }

        if (field.Section() is not { } section)
        {
            return poll;
        }

        // 'poll: false' says as much as no poll at all.
        bool isPolling = section["poll"].Truth() != false;
        string? way = isPolling
            ? section.OneOf(true, Ways)
            : section.OneOf(true, Ways[1..]);
        bool? wsp = section["wsp"].Truth();
        if (wsp is not null && way is not ("udp" or null))
        {
            section.WrongKey("wsp", "goes with udp only");
        }

        ConnectSection connect = new()
        {
            Poll = way == "poll",
            Command = section["command"].Command(),
            Http = section["http"].HttpAction(),
            Udp = section["udp"].Datagram(),
            Wsp = wsp ?? false,
            Manual = section["manual"].Name(),
        };
        section.Close();
        return connect;
    }

    /// <summary>Something that is done; null when it is missing or wrong.</summary>
    /// <param name="field">The value.</param>
    /// <param name="ways">The keys of which exactly one says how: command, http, manual, auto.</param>
    public static ActionSection? Action(this Field field, params string[] ways)
    {
        if (field.Section() is not { } section)
        {
            return null;
        }

        string? way = section.OneOf(true, ways);
        ActionSection action = new()
        {
            Command = section["command"].Command(),
            Http = section["http"].HttpAction(),
            Manual = section["manual"].Name(),
            Auto = ways.Contains("auto") && section["auto"].Truth() == true,
        };
        if (way == "auto" && !action.Auto)
        {
            section["auto"].Wrong("can only be true; leave the operation out when the server does not start it");
        }

        section.Close();
        return action;
    }

    private static List<string> Ids(Field field, IReadOnlyCollection<string>? known)
    {
        List<string> ids = [];
        foreach (Field item in field.OneOrMore())
        {
            if (item.Name() is { } id && item.IsKnown(id, known))
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}

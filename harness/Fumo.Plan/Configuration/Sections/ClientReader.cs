namespace Fumo.Plan;

/// <summary>Reads the section of a client under test.</summary>
internal static class ClientReader
{
    /// <summary>The keys of the section that are nowhere else.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["launch", "connect", "restart", "reset", "operator", "listen", "advertise", "packageServer", "tls", "device", "root", "create", "credentials", "packages", "observe"];

    /// <summary>The section; what is wrong in it is reported.</summary>
    public static ClientSection Read(SectionReader section)
    {
        Field launching = section["launch"];
        LaunchSection? launch = launching.Launch(launching.Scope.Known.Client);
        (ActionSection? restart, bool isRelaunched) = Restart(section, launch);
        TlsSection? tls = TlsReader.Server(section["tls"]);
        bool hasCertificate = section.IsMeant("tls");
        ClientSection client = new()
        {
            Launch = launch,
            Connect = section["connect"].Connect(),
            Restart = restart,
            RestartByRelaunch = isRelaunched,
            Reset = section["reset"].Action("command", "http", "manual"),
            Operator = section["operator"].Action("command"),
            Listen = section["listen"].ListenWith(hasCertificate) ?? new ClientSection().Listen,
            Advertise = section["advertise"].Http(),
            PackageServer = section["packageServer"].PackageServer(hasCertificate),
            Tls = tls,
            Device = section["device"].Name(),
            Roots = Roots(section["root"]),
            Create = section["create"].Node(),
            Credentials = section["credentials"].Credentials("fumo-conformance"),
            Packages = section["packages"].Packages(),
            Observe = section["observe"].ObserveClient(),
        };
        section.Close();
        return client;
    }

    // The reference device is ours: how it is restarted need not be said.
    private static (ActionSection? Action, bool IsRelaunched) Restart(SectionReader section, LaunchSection? launch)
    {
        Field field = section["restart"];
        if (field.Node is not ConfigScalar scalar)
        {
            return (field.Action("command", "http", "manual"), !field.IsGiven && launch is { IsReference: true });
        }

        if (scalar.Text != "relaunch")
        {
            field.Wrong($"must be relaunch, {{command: [...]}} or {{manual: \"...\"}}, not '{scalar.Text}'");
        }
        else if (!section.IsMeant("launch"))
        {
            field.Wrong("'relaunch' needs 'client.launch': nothing is started that could be started again");
        }

        return (null, true);
    }

    private static string[] Roots(Field field)
    {
        if (field.Node is ConfigScalar { Text: "auto" })
        {
            return [];
        }

        IReadOnlyList<Field> items = field.OneOrMore();
        if (field.Node is ConfigList && items.Count is 0 or > 2)
        {
            field.Wrong("must be auto, the URI of one FUMO object, or a list of two");
            return [];
        }

        string[] roots = [.. items.Select(item => item.Node()).OfType<string>()];
        if (roots.Length == 2 && roots[0] == roots[1])
        {
            items[1].Wrong("is the same object as the first");
        }

        return roots;
    }
}

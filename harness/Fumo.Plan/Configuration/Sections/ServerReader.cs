namespace Fumo.Plan;

/// <summary>Reads the section of a server under test.</summary>
internal static class ServerReader
{
    private static readonly string[] Operations = ["downloadAndUpdate", "download", "update", "packageData"];
    private static readonly DeviceSection Default = new("IMEI:350000000000017", "FumoConformance", "Reference", "1.0", "./FUMO/Pkg1");

    /// <summary>The keys of the section that are nowhere else.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["launch", "url", "tls", "headers", "proxy", "credentials", "device", "devices", "discovery", "offers", "observe"];

    /// <summary>The section; what is wrong in it is reported.</summary>
    public static ServerSection Read(SectionReader section)
    {
        Field launching = section["launch"];
        LaunchSection? launch = launching.Launch(launching.Scope.Known.Server);
        Field url = launch is { IsReference: true } ? section["url"] : section.Required("url");
        ServerSection server = new()
        {
            Launch = launch,
            Url = url.Http(),
            Tls = TlsReader.Client(section["tls"]),
            Headers = Headers.Read(section["headers"]),
            Proxy = section["proxy"].Http(),
            Credentials = section["credentials"].Credentials(""),
            Devices = Devices(section),
            Discovery = section["discovery"].Choice("model", "type") ?? "model",
            Offers = launch is { IsReference: true } && !section["offers"].IsGiven ? OwnOffers() : Offers(section["offers"]),
            Observe = section["observe"].ObserveServer(),
        };
        section.Close();
        return server;
    }

    private static List<DeviceSection> Devices(SectionReader section)
    {
        DeviceSection first = section["device"].Section() is { } device ? Device(device, device["id"], Default) : Default;
        List<DeviceSection> devices = [first];
        foreach (Field item in section["devices"].Items() ?? [])
        {
            if (item.Section() is { } further)
            {
                Field id = further.Required("id");
                DeviceSection read = Device(further, id, first);
                if (id.IsGiven && devices.Any(known => known.Id == read.Id))
                {
                    id.Wrong("another device has this id");
                }

                devices.Add(read);
            }
        }

        return devices;
    }

    // What a further device does not say of itself it shares with the first.
    private static DeviceSection Device(SectionReader section, Field id, DeviceSection like)
    {
        DeviceSection device = new(
            id.Name() ?? like.Id,
            section["manufacturer"].Name() ?? like.Manufacturer,
            section["model"].Name() ?? like.Model,
            section["firmware"].Name() ?? like.Firmware,
            section["root"].Node() ?? like.Root);
        section.Close();
        return device;
    }

    // The reference server can be asked for everything.
    private static Dictionary<string, ActionSection> OwnOffers() => Operations.ToDictionary(
        operation => operation,
        operation => new ActionSection { Http = new HttpActionSection("POST", $"/admin/offer?device={{device}}&op={operation}", null, Headers.None) });

    private static Dictionary<string, ActionSection> Offers(Field field)
    {
        Dictionary<string, ActionSection> offers = [];
        if (field.Section() is not { } section)
        {
            return offers;
        }

        foreach (string operation in Operations)
        {
            if (section[operation].Action("http", "command", "auto", "manual") is { } offer)
            {
                offers[operation] = offer;
            }
        }

        section.Close();
        return offers;
    }
}

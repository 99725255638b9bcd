using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The faults of a server in how it writes and addresses its commands, and in the URL that it gives a package.</summary>
internal static class ServerExecFaults
{
    private const string Form = "server.exec.form";

    /// <summary>Makes each of them.</summary>
    public static Func<ServerFault>[] Makers { get; } =
    [
        () => Aimed("M132c", "ends the URI of its Execs with a slash", Form, uri => $"{uri}/", "dm.target"),
        () => Aimed("M132d", "begins the URI of its Execs with a slash", Form, uri => uri[1..], "dm.target"),
        () => Aimed("M132e", "goes up and down again in the URI of its Execs", Form, uri => $"{uri}/../{LocUri.Of(uri).Name}", "dm.target", "server.request.update"),
        () => Aimed("M132f", "writes './' into the middle of the URI of its Execs", Form, uri => $"./.{uri[1..]}", "dm.target", "server.request.update"),
        () => Aimed("M132g", "writes a blank behind the URI of its Execs", Form, uri => $"{uri} ", "dm.target"),
        () => Aimed("M132h", "executes an absolute URI", Form, uri => $"http://device/{uri[2..]}", "dm.target", "server.request.update"),
        () => Aimed("M132i", "executes a property of the operation", Form, uri => $"{uri}?prop=Type"),
        () => Aimed("M132j", "executes the operation in lower case", "server.exec.target", uri => $"{uri[..^LocUri.Of(uri).Name.Length]}{LocUri.Of(uri).Name.ToLowerInvariant()}", "server.request.update"),
        () => Aimed("M132k", "executes the operation of an object that the device does not have", "server.exec.target", uri => $"./Acme/Firmware/{LocUri.Of(uri).Name}", "server.request.update"),
        () => Misshapen("M132l", "sends its Execs without Target", exec => exec with { Items = [new Item()] }, "dm.target", "server.request.update"),
        () => Misshapen("M132m", "sends its Execs without CmdID", exec => exec with { CmdId = null }, "dm.cmdid", "dm.form"),
        () => Misshapen("M132n", "puts its Execs into an Atomic", exec => new Atomic { CmdId = "98", Commands = [exec] }, "dm.container"),
        () => new MisgivesUrl("M131b", "sets Download/PkgURL to an address without its scheme", "FUMO-S-003", "server.url.download", FumoNodes.DownloadPkgUrl, WithoutScheme),
        () => new MisgivesUrl("M131c", "sets DownloadAndUpdate/PkgURL to an address without its scheme", "FUMO-S-005", "server.url.downloadandupdate", FumoNodes.DownloadAndUpdatePkgUrl, WithoutScheme),
        () => new MisgivesUrl("M131d", "sets Download/PkgURL with Format bin", "FUMO-S-003", "server.url.download", FumoNodes.DownloadPkgUrl, item => item with { Meta = new Meta { Format = "bin" } }),
        () => new MisgivesUrl("M131e", "sets DownloadAndUpdate/PkgURL with Format xml", "FUMO-S-005", "server.url.downloadandupdate", FumoNodes.DownloadAndUpdatePkgUrl, item => item with { Meta = new Meta { Format = "xml" } }) { Consequences = ["server.request.update"] },
        () => new SendsMisshapen("S45", "ends the URIs of its Gets with a slash", "L-TND-01-S", "dm.target", message => message.WithEach<Get>(get => get with { Items = [.. get.Items.Select(item => item.Target?.LocUri is { } uri && !uri.Contains('?', StringComparison.Ordinal) ? item with { Target = Location.Of($"{uri}/") } : item)] })),
        () => new SendsMisshapen("S46", "puts Get into an Atomic", "L-REP-12-S", "dm.container", message => message.WithEach<Get>(get => new Atomic { CmdId = $"9{get.CmdId}", Commands = [get] })),
        () => new ExecutesWhileItWaits(),
    ];

    private static SendsMisshapen Aimed(string id, string title, string rule, Func<string, string> aim, params string[] consequences) =>
        new(id, title, "FUMO-S-002", rule, message => message.WithEach<Exec>(exec => exec with { Items = [Item.To(aim(exec.Items[0].Target!.LocUri!))] }))
        {
            Consequences = consequences,
        };

    private static SendsMisshapen Misshapen(string id, string title, Func<Exec, Command> shape, params string[] consequences) =>
        new(id, title, "FUMO-S-002", Form, message => message.WithEach(shape)) { Consequences = consequences };

    private static Item WithoutScheme(Item item) => item with { Data = DataValue.OfText(item.Data!.Text.Replace("http://", string.Empty, StringComparison.Ordinal)) };
}

using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>The objects that every DM client has (DM Standardized Objects 1.2.1).</summary>
public static class StandardObjects
{
    /// <summary>The address of DevInfo.</summary>
    public const string DevInfoPath = "./DevInfo";

    /// <summary>The address of DevDetail.</summary>
    public const string DevDetailPath = "./DevDetail";

    /// <summary>The five leaves that every session begins with.</summary>
    /// <param name="deviceId">DevId.</param>
    /// <param name="manufacturer">Man.</param>
    /// <param name="model">Mod.</param>
    /// <param name="clientVersion">DmV.</param>
    /// <param name="language">Lang.</param>
    public static TreeNode DevInfo(string deviceId, string manufacturer, string model, string clientVersion, string language) => TreeNode.Interior(
        "DevInfo",
        AccessTypes.Get,
        "urn:oma:mo:oma-dm-devinfo:1.0",
        TreeNode.Leaf("DevId", "chr", deviceId),
        TreeNode.Leaf("Man", "chr", manufacturer),
        TreeNode.Leaf("Mod", "chr", model),
        TreeNode.Leaf("DmV", "chr", clientVersion),
        TreeNode.Leaf("Lang", "chr", language));

    /// <summary>What a server asks for when it wants to know more.</summary>
    /// <param name="limits">URI/MaxDepth, MaxTotLen, MaxSegLen.</param>
    /// <param name="oem">OEM.</param>
    /// <param name="firmware">Gives FwV at the time of reading.</param>
    public static TreeNode DevDetail(TreeLimits limits, string oem, Func<string> firmware)
    {
        ArgumentNullException.ThrowIfNull(limits);
        TreeNode version = TreeNode.Leaf("FwV", "chr", string.Empty);
        version.Reading = () => NodeValue.Of(firmware());
        return TreeNode.Interior(
            "DevDetail",
            AccessTypes.Get,
            "urn:oma:mo:oma-dm-devdetail:1.0",
            TreeNode.Interior(
                "URI",
                AccessTypes.Get,
                string.Empty,
                Number("MaxDepth", limits.MaxDepth),
                Number("MaxTotLen", limits.MaxTotalLength),
                Number("MaxSegLen", limits.MaxSegmentLength)),
            TreeNode.Leaf("DevTyp", "chr", "Phone"),
            TreeNode.Leaf("OEM", "chr", oem),
            version,
            TreeNode.Leaf("SwV", "chr", "1.0"),
            TreeNode.Leaf("HwV", "chr", "1.0"),
            TreeNode.Leaf("LrgObj", "bool", "true"));
    }

    /// <summary>The account that the client reaches its server by.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="credentials">Names and schemes; secrets and nonces are not given out.</param>
    public static TreeNode DmAcc(Uri server, ClientCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(credentials);
        TreeNode account = TreeNode.Interior(
            "Server",
            AccessTypes.Get,
            "urn:oma:mo:oma-dm-dmacc:1.0",
            TreeNode.Leaf("AppID", "chr", "w7"),
            TreeNode.Leaf("ServerID", "chr", credentials.ServerId),
            TreeNode.Interior(
                "AppAddr",
                AccessTypes.Get,
                string.Empty,
                TreeNode.Interior(
                    "1",
                    AccessTypes.Get,
                    string.Empty,
                    TreeNode.Leaf("Addr", "chr", server.ToString()),
                    TreeNode.Leaf("AddrType", "chr", "URI"))),
            TreeNode.Interior(
                "AppAuth",
                AccessTypes.Get,
                string.Empty,
                Authentication("1", "CLCRED", credentials.Scheme, credentials.Name),
                Authentication("2", "SRVCRED", credentials.ServerScheme ?? credentials.Scheme, credentials.ServerId)));
        return TreeNode.Interior("DMAcc", AccessTypes.Get, string.Empty, account);
    }

    private static TreeNode Number(string name, int value) =>
        TreeNode.Leaf(name, "chr", value.ToString(CultureInfo.InvariantCulture));

    private static TreeNode Authentication(string name, string level, AuthenticationScheme scheme, string user) => TreeNode.Interior(
        name,
        AccessTypes.Get,
        string.Empty,
        TreeNode.Leaf("AAuthLevel", "chr", level),
        TreeNode.Leaf("AAuthType", "chr", TypeOf(scheme)),
        TreeNode.Leaf("AAuthName", "chr", user),
        TreeNode.Leaf("AAuthSecret", "chr", string.Empty, AccessTypes.None),
        new TreeNode("AAuthData", "bin") { Access = AccessTypes.None });

    private static string TypeOf(AuthenticationScheme scheme) => scheme switch
    {
        AuthenticationScheme.Basic => "BASIC",
        AuthenticationScheme.Md5 => "DIGEST",
        AuthenticationScheme.Hmac => "HMAC",
        _ => "TRANSPORT",
    };
}

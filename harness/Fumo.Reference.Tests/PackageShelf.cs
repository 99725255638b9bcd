using System.Globalization;
using System.Text;
using Fumo.Session;

namespace Fumo.Reference.Tests;

/// <summary>Packages by name, and a name for each way to go wrong.</summary>
internal sealed class PackageShelf : IWebHandler
{
    public static readonly byte[] Good = PackageFile.Create(PackageKind.Good, "2.0");

    public List<string> Requested { get; } = [];

    public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        string name = request.Uri.AbsolutePath.TrimStart('/');
        string? range = request.Headers["Range"];
        Requested.Add(range is null ? $"{request.Method} {name}" : $"{request.Method} {name} {range}");
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            await reply.StartAsync(status, new WebHeaders { { "Content-Length", "0" } }, closed);
            return;
        }

        switch (name)
        {
            case "redirect":
                await reply.StartAsync(302, new WebHeaders { { "Location", "/Good" } }, closed);
                break;
            case "descriptor" or "liar" or "foreign":
                await SendAsync(reply, Encoding.UTF8.GetBytes(Descriptor(name)), "application/vnd.oma.dd+xml", closed);
                break;
            case "nonsense":
                await SendAsync(reply, "<media"u8.ToArray(), "application/vnd.oma.dd+xml", closed);
                break;
            case "cut" or "cut-for-good":
                await CutAsync(reply, range, name == "cut-for-good", closed);
                break;
            case "silent":
                await Task.Delay(Timeout.InfiniteTimeSpan, closed);
                break;
            case "big":
                await reply.StartAsync(200, new WebHeaders { { "Content-Length", "1000000000" } }, closed);
                break;
            case "notify":
                await reply.StartAsync(200, [], closed);
                break;
            default:
                await SendAsync(reply, PackageFile.Create(Enum.Parse<PackageKind>(name), "2.0"), "application/octet-stream", closed);
                break;
        }
    }

    private static string Descriptor(string name) =>
        $"""
        <media xmlns="http://www.openmobilealliance.org/xmlns/dd">
          <objectURI>Good</objectURI>
          <size>{Good.Length + (name == "liar" ? 1 : 0)}</size>
          <type>{(name == "foreign" ? "audio/midi" : "application/octet-stream")}</type>
          <name>Spring release</name>
          <installNotifyURI>notify</installNotifyURI>
        </media>
        """;

    private static async Task CutAsync(IWebReply reply, string? range, bool isForGood, CancellationToken closed)
    {
        const int First = 100;
        int from = range is null ? 0 : First;
        WebHeaders headers = new() { { "Content-Length", (Good.Length - from).ToString(CultureInfo.InvariantCulture) } };
        if (range is not null)
        {
            headers.Add("Content-Range", $"bytes {from}-{Good.Length - 1}/{Good.Length}");
        }

        await reply.StartAsync(range is null ? 200 : 206, headers, closed);
        bool isCut = range is null || isForGood;
        await reply.WriteAsync(isCut ? Good.AsMemory(from, First) : Good.AsMemory(from), closed);
        if (isCut)
        {
            reply.Abort();
        }
    }

    private static async Task SendAsync(IWebReply reply, byte[] octets, string type, CancellationToken closed)
    {
        WebHeaders headers = new() { { "Content-Type", type }, { "Content-Length", octets.Length.ToString(CultureInfo.InvariantCulture) } };
        await reply.StartAsync(200, headers, closed);
        await reply.WriteAsync(octets, closed);
    }
}

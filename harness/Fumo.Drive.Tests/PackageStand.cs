using System.Text;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>A package server on a network in memory, in virtual time.</summary>
internal sealed class PackageStand
{
    private readonly MemoryNetwork network = new();
    private readonly Transcript transcript;
    private readonly PackageServer server;

    public PackageStand(string descriptor = "never")
    {
        transcript = new Transcript(Loop.Time);
        server = new PackageServer(Address, descriptor, transcript, Loop.Time);
        network.Listen(Address, server);
    }

    public static Uri Address { get; } = new("http://packages.example:8080/");

    public VirtualTimeLoop Loop { get; } = new();

    public IReadOnlyList<DownloadEntry> Requests => [.. transcript.Entries.OfType<DownloadEntry>()];

    public IReadOnlyList<DownloadEndEntry> Ends => [.. transcript.Entries.OfType<DownloadEndEntry>()];

    public Offer Offer(string content, Misbehaviour? misbehaviour = null) =>
        Offer(PackageContent.Of(Encoding.UTF8.GetBytes(content)), misbehaviour);

    public Offer Offer(PackageContent content, Misbehaviour? misbehaviour = null) =>
        server.Offer(new Package(PackageKind.Good, "fw.bin", "application/x-fw", "2.0", content, null), misbehaviour);

    public Answer Ask(Uri uri, WebHeaders? headers = null, string method = "GET", string body = "", TimeSpan? patience = null)
    {
        WebRequest request = new() { Method = method, Uri = uri, Headers = headers ?? [], Body = Encoding.UTF8.GetBytes(body) };
        return Loop.Run(async () =>
        {
            Answer answer = await Downloads.GetAsync(network, Loop.Time, request, patience ?? TimeSpan.FromHours(10));
            // The server hears of it a little later.
            await Task.Delay(TimeSpan.FromSeconds(1), Loop.Time);
            return answer;
        });
    }
}

using System.Text.Json.Nodes;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The administration over HTTP with JSON: offers, devices, what became of them.</summary>
internal sealed class AdminHandler(DeviceRegister register, Dispatcher dispatcher, ReferenceServerOptions options) : IWebHandler
{
    /// <summary>The path below which it lies.</summary>
    public const string Folder = "/admin/";

    /// <inheritdoc/>
    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        AdminAnswer answer = Answer(request);
        WebHeaders headers = new() { { "Content-Type", "application/json" }, { "Cache-Control", "no-store" } };
        if (answer.Allow is { } allow)
        {
            headers.Add("Allow", allow);
        }

        return reply.SendAsync(answer.Status, headers, answer.Octets(), closed).AsTask();
    }

    private AdminAnswer Answer(WebRequest request)
    {
        string method = request.Method == "HEAD" ? "GET" : request.Method;
        return (request.Uri.AbsolutePath[Folder.Length..], method) switch
        {
            ("devices", "GET") => AdminAnswer.Of(200, AdminView.Of(register.All)),
            ("devices", _) => AdminAnswer.NotThatWay("GET"),
            ("log", "GET") => OnDevice(request, Log),
            ("log", _) => AdminAnswer.NotThatWay("GET"),
            ("offer", "POST") => Offer(request),
            ("offer", "DELETE") => OnDevice(request, Withdraw),
            ("offer", _) => AdminAnswer.NotThatWay("POST, DELETE"),
            _ => AdminAnswer.Wrong(404, "Here are /admin/offer, /admin/devices and /admin/log."),
        };
    }

    private static AdminAnswer OnDevice(WebRequest request, Func<string, AdminAnswer> act) =>
        OfferReader.DeviceIn(request) is { } device ? act(device) : AdminAnswer.Wrong(400, "Name the device: ?device=ID.");

    private AdminAnswer Offer(WebRequest request)
    {
        (string device, Campaign campaign)? offer = OfferReader.Read(request, out string wrong);
        return offer is not { } read ? AdminAnswer.Wrong(400, wrong)
            : !options.Offers.Contains(read.campaign.Kind) ? AdminAnswer.Wrong(400, $"This server does not offer {read.campaign.Kind.Name()}; it offers {string.Join(", ", options.Offers.Select(kind => kind.Name()))}.")
            : dispatcher.Offer(read.device, read.campaign) is { } job ? AdminAnswer.Of(201, AdminView.Of(job))
            : AdminAnswer.Wrong(429, "Too much waits for this device already.");
    }

    private AdminAnswer Log(string device) => AdminAnswer.Of(200, AdminView.Of(device, register.Find(device)));

    private AdminAnswer Withdraw(string device) =>
        AdminAnswer.Of(200, new JsonObject { ["withdrawn"] = register.Find(device)?.Withdraw() ?? 0 });
}

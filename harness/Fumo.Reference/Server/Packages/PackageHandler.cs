using System.Globalization;
using System.Text;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Hands packages out: whole or in ranges, or their descriptor to those who ask for it (FUMO 1.0.2, 5.1.5).</summary>
internal sealed class PackageHandler(PackageStock stock, ReferenceServerOptions options) : IWebHandler
{
    private const string ObjectPlace = "object";
    private const string NotifyPlace = "notify";

    /// <inheritdoc/>
    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        string[] path = request.Uri.AbsolutePath[PackageStock.Folder.Length..].Split('/');
        string place = path.Length == 2 ? path[1] : string.Empty;
        if (path.Length > 2 || stock.Find(path[0]) is not { } package || place is not ("" or ObjectPlace or NotifyPlace))
        {
            return SendAsync(reply, 404, [], "There is no such package.\n", closed);
        }

        string[] methods = place == NotifyPlace ? ["POST"] : ["GET", "HEAD"];
        if (!methods.Contains(request.Method))
        {
            return SendAsync(reply, 405, new WebHeaders { { "Allow", string.Join(", ", methods) } }, "Not that way.\n", closed);
        }

        return place == NotifyPlace ? SendAsync(reply, 200, [], string.Empty, closed)
            : place.Length == 0 && WantsDescriptor(request) ? DescriptorAsync(package, reply, closed)
            : ContentAsync(package, new RequestConditions(request.Headers), reply, closed);
    }

    /// <summary>By ?dd, or by an Accept that names the descriptor's type and not the package's.</summary>
    private static bool WantsDescriptor(WebRequest request)
    {
        RequestConditions conditions = new(request.Headers);
        return request.Uri.Query == "?dd"
            || (conditions.Accepts(DownloadDescriptor.MediaType) && !conditions.Accepts(StockedPackage.ContentType));
    }

    private static Task ContentAsync(StockedPackage package, RequestConditions conditions, IWebReply reply, CancellationToken closed)
    {
        WebHeaders headers = new() { { "ETag", package.Tag }, { "Accept-Ranges", "bytes" } };
        if (conditions.HasAlready(package.Tag))
        {
            return SendAsync(reply, 304, headers, string.Empty, closed);
        }

        int total = package.Octets.Length;
        headers.Add("Content-Type", StockedPackage.ContentType);
        if (conditions.RangeOf(package.Tag, total) is not { } range)
        {
            return reply.SendAsync(200, headers, package.Octets, closed).AsTask();
        }

        bool isThere = range.Length > 0;
        headers.Add("Content-Range", isThere
            ? string.Create(CultureInfo.InvariantCulture, $"bytes {range.Offset}-{range.Offset + range.Length - 1}/{total}")
            : string.Create(CultureInfo.InvariantCulture, $"bytes */{total}"));
        return reply.SendAsync(isThere ? 206 : 416, headers, package.Octets.Slice((int)range.Offset, (int)range.Length), closed).AsTask();
    }

    private Task DescriptorAsync(StockedPackage package, IWebReply reply, CancellationToken closed)
    {
        Uri At(string place) => new(options.Address, $"{PackageStock.Folder}{package.Id}/{place}");
        DownloadDescriptor descriptor = new(
            At(ObjectPlace), package.Octets.Length, [StockedPackage.ContentType], At(NotifyPlace), $"Firmware {package.Version}", "1.0");
        return reply.SendAsync(200, new WebHeaders { { "Content-Type", DownloadDescriptor.MediaType } }, descriptor.ToXml(), closed).AsTask();
    }

    private static Task SendAsync(IWebReply reply, int status, WebHeaders headers, string text, CancellationToken closed)
    {
        headers["Content-Type"] ??= "text/plain; charset=utf-8";
        return reply.SendAsync(status, headers, Encoding.UTF8.GetBytes(text), closed).AsTask();
    }
}

using System.Globalization;
using System.Text;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>One answer of the package server; remembers what was sent.</summary>
internal sealed class PackageReply(IWebReply reply, bool isHead, TimeProvider time, CancellationToken closed)
{
    public int Status { get; private set; }

    public long Sent { get; private set; }

    public bool IsComplete { get; private set; }

    public string? Cause { get; set; }

    public CancellationToken Closed => closed;

    /// <summary>An answer that is only a status and a line for people.</summary>
    public async Task StatusAsync(int status, WebHeaders headers, string text)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text.Length == 0 ? text : text + "\n");
        if (octets.Length > 0)
        {
            headers["Content-Type"] = "text/plain; charset=utf-8";
        }

        if (status != 304)
        {
            headers["Content-Length"] = octets.Length.ToString(CultureInfo.InvariantCulture);
        }

        await StartAsync(status, headers);
        if (!isHead && octets.Length > 0)
        {
            await WriteAsync(octets);
        }

        IsComplete = status is < 300 or 304;
    }

    /// <summary>An answer with octets of a package or descriptor.</summary>
    public async Task BodyAsync(int status, WebHeaders headers, BodyPlan plan, PackageContent content, long offset)
    {
        headers["Content-Type"] = plan.ContentType;
        headers["Content-Length"] = plan.Announced?.ToString(CultureInfo.InvariantCulture);
        await StartAsync(status, headers);
        if (!isHead)
        {
            await SendAsync(plan, content, offset);
        }

        if (plan.EndsByReset)
        {
            reply.Abort();
        }

        IsComplete = plan.IsComplete;
    }

    /// <summary>No answer at all.</summary>
    public void Refuse() => reply.Abort();

    private async Task SendAsync(BodyPlan plan, PackageContent content, long offset)
    {
        long start = time.GetTimestamp();
        foreach (ReadOnlyMemory<byte> piece in Pieces(plan, content, offset))
        {
            if (time.GetElapsedTime(start) >= plan.Limit)
            {
                reply.Abort();
                return;
            }

            await WriteAsync(piece);
            if (plan.Pause > TimeSpan.Zero)
            {
                await Task.Delay(plan.Pause, time, closed);
            }
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(BodyPlan plan, PackageContent content, long offset) =>
        plan.Sent == long.MaxValue
            ? Enumerable.Repeat<ReadOnlyMemory<byte>>(new byte[plan.Octets], int.MaxValue)
            : content.Pieces(offset, plan.Sent, plan.Octets);

    private async Task StartAsync(int status, WebHeaders headers)
    {
        await reply.StartAsync(status, headers, closed);
        Status = status;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> octets)
    {
        await reply.WriteAsync(octets, closed);
        Sent += octets.Length;
    }
}

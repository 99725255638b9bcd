using System.Diagnostics.CodeAnalysis;

namespace Fumo.Session;

/// <summary>One request and its response in memory; on one loop, so nothing here is locked.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor wait handle; both sides hold it until the last one forgets it.")]
internal sealed class MemoryExchange : IWebReply
{
    /// <summary>So many unread pieces, and the writer waits, as it would for a full socket.</summary>
    private const int MaxUnread = 4;

    private readonly TaskCompletionSource<WebResponse> response = new();
    private readonly CancellationTokenSource closed = new();
    private readonly Queue<byte[]> pieces = new();
    private TaskCompletionSource? awaited;
    private TaskCompletionSource? room;
    private long? announced;
    private long sent;
    private bool ended;
    private bool broken;
    private bool isHead;

    public async void Serve(IWebHandler handler, WebRequest request)
    {
        isHead = request.Method == "HEAD";
        try
        {
            await handler.HandleAsync(request, this, closed.Token);
            if (!response.Task.IsCompleted && !broken)
            {
                await StartAsync(500, []);
            }

            End();
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            Abort();
        }
        catch (Exception failure)
        {
            // As a listener does: the handler's fault is the other side's 500, and the handler's owner hears of it there.
            response.TrySetException(failure);
            Abort();
        }
    }

    public async Task<WebResponse> ResponseAsync(CancellationToken cancel)
    {
        await using CancellationTokenRegistration given = cancel.Register(Close);
        return await response.Task;
    }

    public ValueTask StartAsync(int status, WebHeaders headers, CancellationToken cancel = default)
    {
        if (!isHead && long.TryParse(headers["Content-Length"], out long length))
        {
            announced = length;
        }

        response.TrySetResult(new Received(this) { Status = status, Headers = headers });
        return ValueTask.CompletedTask;
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default)
    {
        closed.Token.ThrowIfCancellationRequested();
        if (octets.IsEmpty || broken || isHead)
        {
            return;
        }

        sent += octets.Length;
        pieces.Enqueue(octets.ToArray());
        Wake(ref awaited);
        while (pieces.Count > MaxUnread && !broken)
        {
            room ??= new TaskCompletionSource();
            await room.Task.WaitAsync(cancel);
            closed.Token.ThrowIfCancellationRequested();
        }
    }

    public void Abort()
    {
        broken = true;
        response.TrySetException(new WebException(WebFailure.ConnectionLost, "The connection was reset."));
        Wake(ref awaited);
        Wake(ref room);
    }

    private void End()
    {
        ended = true;
        Wake(ref awaited);
    }

    private void Close()
    {
        response.TrySetCanceled();
        closed.Cancel();
        Wake(ref awaited);
        Wake(ref room);
    }

    private static void Wake(ref TaskCompletionSource? waiting)
    {
        TaskCompletionSource? woken = waiting;
        waiting = null;
        woken?.TrySetResult();
    }

    private async ValueTask<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancel)
    {
        await using CancellationTokenRegistration given = cancel.Register(Close);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (pieces.TryDequeue(out byte[]? piece))
            {
                Wake(ref room);
                return piece;
            }

            if (broken)
            {
                throw new WebException(WebFailure.ConnectionLost, $"The connection was reset after {sent} octets.");
            }

            if (ended)
            {
                return sent < announced
                    ? throw new WebException(WebFailure.Truncated, $"The body ended after {sent} of {announced} octets.")
                    : ReadOnlyMemory<byte>.Empty;
            }

            awaited ??= new TaskCompletionSource();
            await awaited.Task;
        }
    }

    private sealed class Received(MemoryExchange exchange) : WebResponse
    {
        public override ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default) => exchange.NextAsync(cancel);

        public override ValueTask DisposeAsync()
        {
            exchange.Close();
            return ValueTask.CompletedTask;
        }
    }
}

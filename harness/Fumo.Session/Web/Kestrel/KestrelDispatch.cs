using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Fumo.Session;

/// <summary>Takes requests from Kestrel's threads to the loop, and the answers back.</summary>
internal sealed class KestrelDispatch(WebListenerOptions options, EventLoop loop, IWebHandler handler, Action<Exception>? failed)
    : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
        // The features are Kestrel's own, there is nothing of ours in them.
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        IHttpRequestFeature head = context.GetRequiredFeature<IHttpRequestFeature>();
        (ReadOnlyMemory<byte> body, string? failure) = await KestrelBody.ReadAsync(context, options);
        WebRequest request = new()
        {
            Method = head.Method,
            Uri = UriOf(head, context),
            Headers = HeadersOf(head),
            Body = body,
            BodyFailure = failure,
            Remote = RemoteOf(context),
        };
        KestrelReply reply = new(context, head.Method);
        await new Dispatched(this, request, reply, context.GetRequiredFeature<IHttpRequestLifetimeFeature>()).RunAsync();
    }

    private Uri UriOf(IHttpRequestFeature head, IFeatureCollection context)
    {
        string target = head.RawTarget.StartsWith('/') ? head.RawTarget : head.Path + head.QueryString;
        string host = head.Headers.Host.ToString();
        if (host.Length > 0 && Uri.TryCreate($"{head.Scheme}://{host}{target}", UriKind.Absolute, out Uri? asked))
        {
            return asked;
        }

        // HTTP/1.0 may come without a Host: the address that was reached is as good.
        IHttpConnectionFeature connection = context.GetRequiredFeature<IHttpConnectionFeature>();
        IPEndPoint local = new(connection.LocalIpAddress ?? IPAddress.Loopback, connection.LocalPort);
        return Uri.TryCreate($"{head.Scheme}://{local}{target}", UriKind.Absolute, out Uri? reached) ? reached : options.Listen;
    }

    private static WebHeaders HeadersOf(IHttpRequestFeature head)
    {
        WebHeaders headers = [];
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in head.Headers)
        {
            foreach (string? value in values)
            {
                headers.Add(name, value ?? "");
            }
        }

        return headers;
    }

    private static string? RemoteOf(IFeatureCollection context)
    {
        IHttpConnectionFeature? connection = context.Get<IHttpConnectionFeature>();
        return connection?.RemoteIpAddress is { } address ? new IPEndPoint(address, connection.RemotePort).ToString() : null;
    }

    /// <summary>One request on its way through the loop.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor wait handle, and may be cancelled late.")]
    private sealed class Dispatched(
        KestrelDispatch owner, WebRequest request, KestrelReply reply, IHttpRequestLifetimeFeature lifetime)
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource closed = new();

        public async Task RunAsync()
        {
            owner.Enter(static state => ((Dispatched)state!).Serve(), this);
            if (done.Task.IsCompleted)
            {
                return;
            }

            await using CancellationTokenRegistration lost = lifetime.RequestAborted.Register(
                static state => ((Dispatched)state!).Lose(), this);
            await done.Task;
        }

        // What listens to the token belongs to the loop, so it is cancelled there, too.
        private void Lose() => owner.Post(static state => ((Dispatched)state!).closed.Cancel(), this);

        private async void Serve()
        {
            try
            {
                await owner.ServeAsync(request, reply, closed.Token);
            }
            catch (OperationCanceledException) when (closed.IsCancellationRequested)
            {
                reply.Abort();
            }
            catch (Exception fault)
            {
                await reply.FailAsync();
                owner.Tell(fault);
            }
            finally
            {
                done.SetResult();
            }
        }
    }

    private void Enter(SendOrPostCallback work, object state) => loop.Enter(work, state);

    private void Post(SendOrPostCallback work, object state) => loop.Post(work, state);

    private void Tell(Exception fault) => failed?.Invoke(fault);

    private async ValueTask ServeAsync(WebRequest request, KestrelReply reply, CancellationToken closed)
    {
        await handler.HandleAsync(request, reply, closed);
        await reply.EndAsync();
    }
}

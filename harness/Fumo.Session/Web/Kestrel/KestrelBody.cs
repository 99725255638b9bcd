using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Fumo.Session;

/// <summary>Reads a request's body: all of it, or as much as came within limit and deadline.</summary>
internal static class KestrelBody
{
    /// <summary>A body announced larger than this is not given its whole room before it has come.</summary>
    private const int TrustedLength = 1024 * 1024;

    public static async ValueTask<(ReadOnlyMemory<byte> Body, string? Failure)> ReadAsync(
        IFeatureCollection context, WebListenerOptions options)
    {
        if (context.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return default;
        }

        PipeReader reader = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
        long? announced = context.GetRequiredFeature<IHttpRequestFeature>().Headers.ContentLength;
        ArrayBufferWriter<byte> body = new((int)Math.Clamp(announced ?? 4096, 1, Math.Min(TrustedLength, options.MaxBody + 1L)));
        using CancellationTokenSource deadline = new(options.BodyDeadline);
        try
        {
            return await FillAsync(reader, body, options.MaxBody, deadline.Token)
                ? (body.WrittenMemory, null)
                : (body.WrittenMemory, $"The body is longer than the {options.MaxBody} octets that are taken.");
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return (body.WrittenMemory, $"{Came(body, announced)} within {options.BodyDeadline.TotalSeconds:0.###} s.");
        }
        catch (Exception broken) when (broken is ConnectionAbortedException or ConnectionResetException or IOException or OperationCanceledException)
        {
            // A BadHttpRequestException is an IOException, too: the chunks make no sense, or the end came early.
            return (body.WrittenMemory, $"{Came(body, announced)} ({broken.Message.TrimEnd('.')}).");
        }
    }

    private static async ValueTask<bool> FillAsync(PipeReader reader, ArrayBufferWriter<byte> body, int limit, CancellationToken cancel)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancel);
            foreach (ReadOnlyMemory<byte> piece in read.Buffer)
            {
                int taken = Math.Min(piece.Length, limit - body.WrittenCount);
                body.Write(piece.Span[..taken]);
                if (taken < piece.Length)
                {
                    reader.AdvanceTo(read.Buffer.End);
                    return false;
                }
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return true;
            }
        }
    }

    private static string Came(ArrayBufferWriter<byte> body, long? announced) => announced is { } length
        ? $"The body was not whole: {length} octets were announced and {body.WrittenCount} could be read"
        : $"The body was not whole: its end did not come behind the {body.WrittenCount} octets that could be read";
}

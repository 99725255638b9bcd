using Fumo.Mo;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Fetches what a PkgURL names, once, bounded in size and time; a host out of reach is no trouble, only written down, and is
/// not waited for again and again.
/// </summary>
internal sealed class PackageFetch(IWebClient web, ITranscript transcript, TimeSpan patience, TimeProvider time)
{
    private const long MostOctets = 4 * 1024 * 1024;
    private const int MostRedirects = 5;
    private const int MostLost = 2;
    private readonly HashSet<string> seen = [];
    private readonly Dictionary<string, int> lost = [];

    /// <summary>Fetches what an Exec is for.</summary>
    /// <returns>The entry of the transcript; null when no URL was set, when it was fetched before, or when its host does not answer.</returns>
    public async Task<FetchEntry?> FetchAsync(string device, PlayedExec exec)
    {
        if (exec.Url is not { } url || lost.GetValueOrDefault(Host(url)) >= MostLost || !seen.Add(url))
        {
            return null;
        }

        FetchEntry entry = new() { Device = device, Node = $"{exec.Root}/{exec.Operation.NodeName()}/PkgURL", Url = url };
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            return transcript.Write(entry with { Cause = "It is no http or https address." });
        }

        FetchEntry fetched = await GetAsync(entry, address);
        if (fetched is { IsComplete: false, Length: <= MostOctets })
        {
            lost[Host(url)] = lost.GetValueOrDefault(Host(url)) + 1;
        }

        return transcript.Write(fetched);
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Authority : "";

    private async Task<FetchEntry> GetAsync(FetchEntry entry, Uri address)
    {
        using CancellationTokenSource late = new(patience, time);
        try
        {
            for (int redirects = 0; ; redirects++)
            {
                await using WebResponse response = await web.SendAsync(new WebRequest { Method = "GET", Uri = address }, late.Token);
                entry = entry with { HttpStatus = response.Status, ContentType = response.Headers["Content-Type"] };
                if (response.Status is < 300 or >= 400 || redirects == MostRedirects || !Uri.TryCreate(address, response.Headers["Location"], out Uri? next)
                    || next.Scheme is not ("http" or "https"))
                {
                    await foreach ((long length, bool isComplete) in LengthsAsync(response, late.Token))
                    {
                        entry = entry with { Length = length, IsComplete = isComplete };
                    }

                    return entry.IsComplete ? entry : entry with { Cause = $"More than {MostOctets} octets are not read." };
                }

                address = next;
            }
        }
        catch (WebException failure)
        {
            return entry with { Cause = failure.Message };
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return entry with { Cause = $"It did not come within {Durations.Text(patience)}." };
        }
    }

    /// <summary>The length after each piece, and whether it is the whole.</summary>
    private static async IAsyncEnumerable<(long Length, bool IsComplete)> LengthsAsync(
        WebResponse response, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        long length = 0;
        while (length <= MostOctets)
        {
            ReadOnlyMemory<byte> piece = await response.ReadAsync(cancel);
            length += piece.Length;
            yield return (length, piece.IsEmpty);
            if (piece.IsEmpty)
            {
                yield break;
            }
        }
    }
}

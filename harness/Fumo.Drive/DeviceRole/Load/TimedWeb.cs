using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Measures how long answers take, from the request until the header is there.</summary>
internal sealed class TimedWeb(IWebClient web, List<TimeSpan> latencies, TimeProvider time) : IWebClient
{
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        long begun = time.GetTimestamp();
        WebResponse response = await web.SendAsync(request, cancel);
        latencies.Add(time.GetElapsedTime(begun));
        return response;
    }
}

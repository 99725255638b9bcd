using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Knows download descriptors alone, and takes anything by its Accept: what comes without a descriptor is of no use to it.</summary>
internal sealed class DescriptorsAlone
{
    private Uri? descriptor;

    /// <summary>Sends a request, and refuses to know an answer that is neither a descriptor nor what one has named.</summary>
    public async Task<WebResponse> SendAsync(IWebClient web, WebRequest request, CancellationToken cancel)
    {
        WebResponse response = await web.SendAsync(Fetching.With(request, "Accept", "*/*"), cancel);
        if (response.Headers["Content-Type"] == DownloadDescriptor.MediaType)
        {
            descriptor = request.Uri;
        }
        else if (request.Method == "GET" && response.Status == 200 && (descriptor is null || descriptor == request.Uri))
        {
            await using (response)
            {
                await response.ReadAllAsync(int.MaxValue, cancel);
            }

            return new NothingOfUse { Status = 406 };
        }

        return response;
    }

    private sealed class NothingOfUse : WebResponse
    {
        public override ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default) => default;

        public override ValueTask DisposeAsync() => default;
    }
}

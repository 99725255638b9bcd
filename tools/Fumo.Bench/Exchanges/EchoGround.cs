using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Fumo.Bench.Exchanges;

/// <summary>Kestrel and HttpClient with nothing of ours: a request of so many octets is answered with so many.</summary>
internal sealed class EchoGround : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient client = new();
    private readonly Uri address;
    private readonly byte[] request;

    private EchoGround(WebApplication server, byte[] request)
    {
        this.server = server;
        this.request = request;
        address = new Uri(server.Urls.First());
    }

    public static async Task<EchoGround> StartAsync(int requestLength, int responseLength)
    {
        byte[] response = new byte[responseLength];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication server = builder.Build();
        server.Run(async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            context.Response.ContentLength = response.Length;
            await context.Response.Body.WriteAsync(response);
        });
        await server.StartAsync();
        return new EchoGround(server, new byte[requestLength]);
    }

    public async Task PlayAsync(int exchanges)
    {
        for (int i = 0; i < exchanges; i++)
        {
            using ByteArrayContent content = new(request);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using HttpResponseMessage response = await client.PostAsync(address, content);
            await response.Content.ReadAsByteArrayAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }
}

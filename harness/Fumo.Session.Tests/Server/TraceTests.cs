using Fumo.Dm;

namespace Fumo.Session.Tests;

/// <summary>What real clients sent, played against the engine: it gets through, whatever they make of their references.</summary>
public sealed class TraceTests
{
    private static readonly string Traces = Path.Combine(TestContext.CurrentContext.TestDirectory, "Traces");

    private static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Traces, "client-*").Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Folders))]
    public void A_recorded_client_is_answered_message_by_message(string folder)
    {
        string[] messages = [.. Directory.EnumerateFiles(Path.Combine(Traces, folder), "*-c2s.*")
            .Where(file => Path.GetExtension(file) is ".xml" or ".wbxml")
            .GroupBy(file => Path.GetFileName(file)[..2])
            .Select(exchange => exchange.MaxBy(file => file.EndsWith(".wbxml", StringComparison.Ordinal)))
            .OfType<string>()
            .Order(StringComparer.Ordinal)];
        Playground ground = new();
        ground.Script = session => SessionTests.Caught(
            session.SendAsync([.. Enumerable.Range(0, 8).Select(i => new Get { Items = [Item.To($"./Node/{i}")] })]), _ => { });
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            foreach (string message in messages)
            {
                (int status, _) = await device.PostRawAsync(File.ReadAllBytes(message), CancellationToken.None);
                Assert.That(status, Is.EqualTo(200), message);
            }
        });

        Assert.That(messages, Is.Not.Empty);
        Assert.That(ground.Received, Has.Count.EqualTo(messages.Length));
        Assert.That(ground.Sessions, Is.Not.Empty);
        Assert.That(ground.Troubles.Select(trouble => trouble.Kind), Has.None.EqualTo(ServerTroubleKind.Script));
    }
}

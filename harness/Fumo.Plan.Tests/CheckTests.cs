using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Fumo.Plan.Tests;

public sealed class CheckTests
{
    private const string Client = "implementation: {name: X, role: client}\nclient:\n";
    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [Test, Platform(Exclude = "Win"), UnsupportedOSPlatform("windows")]
    public async Task A_right_configuration_whose_addresses_answer_gives_0()
    {
        using TcpListener listener = Listener();
        await File.WriteAllTextAsync(Path.Combine(Files.Folder, "run.sh"), "");
        File.SetUnixFileMode(Path.Combine(Files.Folder, "run.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        (int code, string output, string errors) = await CheckAsync(
            Client + $"  connect: {{http: \"http://127.0.0.1:{Port(listener)}/wake\"}}\n  reset: {{command: [./run.sh]}}\n  restart: {{command: [sh]}}\n");

        Assert.That((code, errors), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("client.listen: http://127.0.0.1:0: ok").And.Contain("run.sh: ok").And.Contain("client.connect.http.url"));
    }

    [Test]
    public async Task Mistakes_are_told_each_on_its_line_and_give_2()
    {
        (int code, string output, string errors) = await CheckAsync("implementation: {name: X, role: cleint}\nprofil: strict\n");

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3));
        Assert.That(errors, Does.Contain("conformance.yaml:1:33: ").And.Contain("conformance.yaml:2:1: ").And.Contain("2 mistakes"));
    }

    [Test]
    public async Task An_address_that_is_taken_gives_3()
    {
        using TcpListener listener = Listener();

        (int code, _, string errors) = await CheckAsync(Client + $"  listen: http://127.0.0.1:{Port(listener)}\n");

        Assert.That((code, errors), Is.EqualTo((3, $"client.listen: http://127.0.0.1:{Port(listener)}: another program listens there; port 0 takes any free one\n")));
    }

    [Test]
    public async Task An_address_where_nothing_listens_gives_3()
    {
        int port;
        using (TcpListener closed = Listener())
        {
            port = Port(closed);
        }

        (int code, _, string errors) = await CheckAsync($"implementation: {{name: X, role: server}}\nserver: {{url: \"http://127.0.0.1:{port}/dm\"}}\n");

        Assert.That((code, errors), Is.EqualTo((3, $"server.url: http://127.0.0.1:{port}/dm: nothing listens at port {port}\n")));
    }

    [TestCase("[./none]", "no such program")]
    [TestCase("[./fw]", "is a folder")]
    [TestCase("[./cert.pem]", "is not executable")]
    [TestCase("[no-such-program-anywhere]", "no such program in PATH")]
    public async Task A_program_that_is_not_there_gives_3(string command, string trouble)
    {
        (int code, _, string errors) = await CheckAsync(Client + $"  launch: {command}\n");

        Assert.That(code, Is.EqualTo(3));
        Assert.That(errors, Does.StartWith("client.launch: ").And.Contain(trouble));
    }

    [Test]
    public async Task What_a_launched_implementation_will_answer_is_not_tried_before_it_runs()
    {
        (int code, _, string errors) = await CheckAsync(Client + "  launch: [sh]\n  connect: {http: \"http://127.0.0.1:9/wake\"}\n");

        Assert.That((code, errors), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task A_name_that_does_not_resolve_gives_3()
    {
        (int code, _, string errors) = await CheckAsync(Client + "  advertise: http://no-such-host.invalid/dm\n");

        Assert.That(code, Is.EqualTo(3));
        Assert.That(errors, Does.Contain("client.advertise").And.Contain("no-such-host.invalid"));
    }

    [Test]
    public async Task An_address_that_keeps_silent_is_given_up_at_the_deadline()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start(backlog: 0);
        using TcpClient waiting = new();
        await waiting.ConnectAsync(IPAddress.Loopback, Port(listener));

        (int code, _, string errors) = await CheckAsync(
            $"implementation: {{name: X, role: server}}\nserver: {{url: \"http://127.0.0.1:{Port(listener)}/dm\"}}\n", TimeSpan.FromMilliseconds(200));

        Assert.That((code, errors), Is.EqualTo((3, $"server.url: http://127.0.0.1:{Port(listener)}/dm: no answer within 0.2 s\n")));
    }

    [TestCase("udp: \"[::1]:2948\"")]
    [TestCase("udp: 127.0.0.1:2948")]
    [TestCase("command: [\"{work}/wake\"]")]
    [TestCase("http: \"{dm}/wake\"")]
    public async Task What_can_only_be_known_later_is_not_tried(string connect)
    {
        (int code, _, string errors) = await CheckAsync(Client + $"  connect: {{{connect}}}\n");

        Assert.That((code, errors), Is.EqualTo((0, "")));
    }

    private static async Task<(int Code, string Output, string Errors)> CheckAsync(string text, TimeSpan? deadline = null)
    {
        string file = Path.Combine(Files.Folder, "conformance.yaml");
        await File.WriteAllTextAsync(file, text);
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        CheckVerb verb = new(Yaml.Reader, new ConfigurationCheck(TimeProvider.System, deadline ?? TimeSpan.FromSeconds(10)));
        int code = await verb.RunAsync(file, output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private static TcpListener Listener()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference.Tests;

public sealed class ServerBehaviourTests
{
    // A58x and A58y turn one of the encodings away. A79b and A79d begin again whenever the device is done: there is no end to wait for.
    private static IEnumerable<string> Variants => ServerVariantCatalogue.All.Select(variant => variant.Id).Where(id => id is not ("A58x" or "A58y" or "A79b" or "A79d"));

    // L13 keeps a device busy for the 20,000 messages after which it gives up; so does L20, that never says Final.
    private static IEnumerable<string> Faults => ServerFaultCatalogue.All.Select(fault => fault.Id).Where(id => id is not ("L13" or "L20"));

    [Test]
    public void Each_has_an_id_of_its_own_and_says_what_it_is_about()
    {
        BehaviourInfo[] all = [.. ServerFaultCatalogue.All, .. ServerVariantCatalogue.All, .. FaultCatalogue.All, .. VariantCatalogue.All];
        Assert.That(all.Select(one => one.Id), Is.Unique);
        Assert.That(ServerFaultCatalogue.All.Select(one => one.Id).Intersect(FaultCatalogue.All.Select(one => one.Id)), Is.Empty);
        Assert.That(all.Select(one => one.Requirement), Has.All.Matches("^(FUMO|L)-"));
    }

    [Test]
    public void Every_variant_brings_every_operation_about(
        [ValueSource(nameof(Variants))] string id, [Values] CampaignKind kind, [Values] DmEncoding encoding)
    {
        ServerLaboratory lab = new(server => server with
        {
            Variants = [id],
            Authentication = new ServerAuthentication { Scheme = AuthenticationScheme.Md5, ClientName = "device", ClientSecret = "s", ServerId = "fumo", ServerSecret = "srv" },
        });
        Job job = lab.Play(
            kind,
            device => device with
            {
                Encoding = encoding,
                Credentials = new ClientCredentials { Scheme = AuthenticationScheme.Md5, Name = "device", Secret = "s", ServerId = "fumo", ServerSecret = "srv", IsServerRequired = true },
                User = new Yes(),
            },
            sessions: 5);
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded), string.Join('\n', lab.Server.Devices.First().Events));
    }

    [Test]
    public void No_fault_breaks_the_server_itself([ValueSource(nameof(Faults))] string id, [Values] CampaignKind kind)
    {
        ServerLaboratory lab = new(server => server with { Faults = [id] });
        Job job = lab.Play(kind, device => device with { RequestsUpdate = true }, sessions: 3);
        Assert.That(lab.Told, Has.None.Contains("failed:"));
        Assert.That(job.Attempts, Is.LessThanOrEqualTo(21));
    }

    [TestCase("M116", CampaignKind.DownloadAndUpdate, JobState.Failed)]
    [TestCase("M116b", CampaignKind.DownloadAndUpdate, JobState.Failed)]
    [TestCase("M117", CampaignKind.DownloadAndUpdate, JobState.Succeeded)]
    [TestCase("M120", CampaignKind.DownloadAndUpdate, JobState.Commanded)]
    [TestCase("M124", CampaignKind.DownloadAndUpdate, JobState.Commanded)]
    [TestCase("M125b", CampaignKind.DownloadAndUpdate, JobState.Commanded)]
    [TestCase("M127", CampaignKind.DownloadAndUpdate, JobState.Commanded)]
    [TestCase("M130", CampaignKind.Update, JobState.Failed)]
    [TestCase("M131", CampaignKind.DownloadAndUpdate, JobState.Failed)]
    [TestCase("M132", CampaignKind.DownloadAndUpdate, JobState.Failed)]
    [TestCase("M143", CampaignKind.DownloadAndUpdate, JobState.Commanded)]
    [TestCase("L11", CampaignKind.DownloadAndUpdate, JobState.Offered)]
    [TestCase("L15", CampaignKind.DownloadAndUpdate, JobState.Offered)]
    public void A_fault_shows_in_what_the_server_concludes(string fault, CampaignKind kind, JobState state)
    {
        ServerLaboratory lab = new(server => server with { Faults = [fault] });
        Assert.That(lab.Play(kind).State, Is.EqualTo(state), string.Join('\n', lab.Server.Devices.First().Events));
    }

    private sealed class Yes : IDeviceUser
    {
        public Task<UserAnswer> AnswerAsync(Alert alert, CancellationToken cancel) => Task.FromResult(UserAnswer.Of((int)StatusCode.Ok));
    }
}

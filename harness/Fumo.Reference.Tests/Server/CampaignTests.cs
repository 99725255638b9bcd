using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference.Tests;

public sealed class CampaignTests
{
    [Test]
    public void Every_operation_succeeds_with_the_reference_device([Values] CampaignKind kind, [Values] bool isSameSession, [Values] DmEncoding encoding)
    {
        ServerLaboratory lab = new();
        Job job = lab.Play(kind, device => device with { AlertsInSameSession = isSameSession, Encoding = encoding });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded), string.Join('\n', lab.Server.Devices.First().Events));
        Assert.That(job.Code, Is.EqualTo(200));
        Assert.That(job.Execs[^1].Operation, Is.EqualTo(kind.LastOperation()));
        Assert.That(job.Execs.Select(exec => exec.Correlator), Is.Unique.And.All.Not.Null);
    }

    [Test]
    public void Every_scheme_of_authentication_works_in_both_directions(
        [Values] AuthenticationScheme scheme, [Values] DmEncoding encoding, [Values] CredentialSending send)
    {
        bool isProved = scheme != AuthenticationScheme.None && send != CredentialSending.Never;
        ServerLaboratory lab = new(server => server with
        {
            Authentication = new ServerAuthentication { Scheme = scheme, ClientName = "device", ClientSecret = "secret", ServerId = "fumo", ServerSecret = "srv", Send = send },
        });
        Job job = lab.Play(CampaignKind.DownloadAndUpdate, device => device with
        {
            Encoding = encoding,
            Credentials = new ClientCredentials { Scheme = scheme, Name = "device", Secret = "secret", ServerId = "fumo", ServerSecret = "srv", IsServerRequired = isProved },
        });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded), string.Join('\n', lab.Told));
    }

    [Test]
    public void A_device_with_a_wrong_secret_is_commanded_nothing()
    {
        ServerLaboratory lab = new(server => server with
        {
            Authentication = new ServerAuthentication { Scheme = AuthenticationScheme.Md5, ClientName = "device", ClientSecret = "secret" },
        });
        Job job = lab.Play(CampaignKind.Download, device => device with
        {
            Credentials = new ClientCredentials { Scheme = AuthenticationScheme.Md5, Name = "device", Secret = "wrong" },
        });
        Assert.That(job.State, Is.EqualTo(JobState.Offered));
    }

    [TestCase("./Vendor/Fw/P7")]
    [TestCase("./ManagedObjects/FUMO")]
    [TestCase("./FUMO")]
    public void The_object_is_found_by_its_Type_wherever_it_stands(string root)
    {
        ServerLaboratory lab = new();
        Job job = lab.Play(CampaignKind.DownloadAndUpdate, device => device with { Roots = [root] });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded));
        Assert.That(job.Execs[0].Root, Is.EqualTo(root));
    }

    [Test]
    public void The_object_that_an_offer_names_is_operated()
    {
        ServerLaboratory lab = new();
        Job job = lab.Play(CampaignKind.Update, device => device with { Roots = ["./FUMO/A", "./FUMO/B"] }, offer => offer with { Root = "./FUMO/B" });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded));
        Assert.That(job.Execs.Select(exec => exec.Root), Is.All.EqualTo("./FUMO/B"));
    }

    [Test]
    public void An_object_that_is_not_there_is_added()
    {
        ServerLaboratory lab = new();
        Job job = lab.Play(CampaignKind.DownloadAndUpdate, device => device with { HasDynamicRoots = true, Roots = ["./FUMO/New"] }, offer => offer with { Create = "./FUMO/New" });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded), string.Join('\n', lab.Server.Devices.First().Events));
    }

    [TestCase(PackageKind.Corrupted, 402)]
    [TestCase(PackageKind.Failing, 410)]
    public void A_failure_is_taken_with_its_code(PackageKind package, int code)
    {
        ServerLaboratory lab = new();
        Job job = lab.Play(CampaignKind.DownloadAndUpdate, how: offer => offer with { Package = package });
        Assert.That(job.State, Is.EqualTo(JobState.Failed));
        Assert.That(job.Code, Is.EqualTo(code));
        Assert.That(job.Execs, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_package_goes_in_chunks_of_the_size_that_the_device_takes([Values] DmEncoding encoding)
    {
        ServerLaboratory lab = new(server => server with { PackageSize = 20_000 });
        Job job = lab.Play(CampaignKind.PackageData, device => device with { Encoding = encoding, MaxMsgSize = 4096 });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded), string.Join('\n', lab.Server.Devices.First().Events));
    }

    [Test]
    public void A_package_larger_than_the_device_takes_fails_the_job_and_nothing_else()
    {
        ServerLaboratory lab = new(server => server with { PackageSize = 20_000 });
        Job job = lab.Play(CampaignKind.PackageData, device => device with { MaxObjSize = 1000 });
        Assert.That(job.State, Is.EqualTo(JobState.Failed));
        Assert.That(job.Reason, Does.Contain("MaxObjSize"));
    }

    [Test]
    public void Without_a_correlator_the_result_is_matched_by_operation_and_object()
    {
        ServerLaboratory lab = new();
        Job job = lab.Play(CampaignKind.Update, how: offer => offer with { IsCorrelated = false });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded));
        Assert.That(job.Execs.Select(exec => exec.Correlator), Is.All.Null);
    }

    [TestCase("M55")]
    [TestCase("M70")]
    [TestCase("A40")]
    [TestCase("A44")]
    public void Reports_of_devices_with_ways_of_their_own_are_understood(string behaviour)
    {
        bool isFault = FaultCatalogue.All.Any(fault => fault.Id == behaviour);
        ServerLaboratory lab = new();
        Job job = lab.Play(CampaignKind.DownloadAndUpdate, device => isFault ? device with { Faults = [behaviour] } : device with { Variants = [behaviour] });
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded), string.Join('\n', lab.Server.Devices.First().Events));
    }

    [Test]
    public void A_refused_Exec_fails_the_job_and_the_next_one_is_begun_in_the_same_session()
    {
        ServerLaboratory lab = new();
        Job second = null!;
        Job first = null!;
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn(options => options with { Faults = ["M44"] });
            first = lab.Offer(CampaignKind.Download);
            second = lab.Offer(CampaignKind.PackageData);
            await device.WakeAsync();
        });
        Assert.That(first.State, Is.EqualTo(JobState.Failed));
        Assert.That(first.Reason, Does.Contain("to Exec"));
        Assert.That(second.State, Is.EqualTo(JobState.Failed));
        Assert.That(second.Attempts, Is.EqualTo(1));
    }

    [Test]
    public void Each_of_many_devices_has_a_job_of_its_own()
    {
        ServerLaboratory lab = new();
        List<Job> jobs = [];
        lab.Run(async () =>
        {
            IEnumerable<Task> all = Enumerable.Range(0, 20).Select(async number =>
            {
                string id = $"IMEI:{number}";
                using ReferenceDevice device = lab.SwitchOn(options => options with { DeviceId = id });
                jobs.Add(lab.Offer(CampaignKinds.All[number % 4], offer => offer with { Package = number % 3 == 0 ? PackageKind.Failing : PackageKind.Good }, id));
                await device.OnceAsync();
                await device.OnceAsync();
            });
            await Task.WhenAll(all);
        });
        Assert.That(jobs.Where(job => job.Campaign.Package == PackageKind.Good).Select(job => job.State), Is.All.EqualTo(JobState.Succeeded));
        Assert.That(
            jobs.Where(job => job.Campaign is { Package: PackageKind.Failing, Kind: not CampaignKind.Download }).Select(job => job.Code),
            Is.All.EqualTo(410));
    }

    [Test]
    public void A_request_starts_the_campaign_that_waits_for_it_and_is_answered_accordingly([Values] UpdateRequester who, [Values] bool isConfigured)
    {
        ServerLaboratory lab = new(server => server with { RequestCampaign = isConfigured ? new Campaign { Kind = CampaignKind.DownloadAndUpdate } : null });
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            await device.RequestUpdateAsync(who);
            await device.IdleAsync();
        });
        ManagedDevice known = lab.Server.Devices.Single();
        Assert.That(known.Jobs.Select(job => job.State), Is.EqualTo(isConfigured ? [JobState.Succeeded] : Array.Empty<JobState>()));
    }
}

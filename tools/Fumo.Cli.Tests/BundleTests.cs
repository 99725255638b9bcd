using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Fumo.Reports;

namespace Fumo.Cli.Tests;

/// <summary>The evidence bundle: what it holds, and that nobody alters it unseen.</summary>
public sealed class BundleTests
{
    private BundleSample sample = null!;

    [OneTimeSetUp]
    public async Task Make() => sample = await BundleSample.MakeAsync();

    [OneTimeTearDown]
    public void Remove() => sample.Dispose();

    [Test]
    public async Task A_bundle_that_nobody_touched_is_verified_and_says_that_it_is_unsigned()
    {
        Shell.Outcome packed = await Shell.RunAsync("pack", sample.Run, "-o", sample.New());
        Shell.Outcome verified = await Shell.RunAsync("verify", sample.Bundle);

        Assert.That((packed.ExitCode, verified.ExitCode), Is.EqualTo((0, 0)), packed.Error + verified.Error);
        Assert.That(packed.Output, Does.Contain("unsigned"));
        Assert.That(verified.Output, Does.Contain("unsigned").And.Contain("follow from their transcripts"));
        Assert.That(Encoding.UTF8.GetString(BundleSample.Files(sample.Bundle)["manifest.json"]), Does.Contain("\"signature\": \"unsigned\""));
    }

    [Test]
    public async Task The_same_folder_gives_the_same_octets()
    {
        string again = sample.New();
        await Shell.RunAsync("pack", sample.Run, "-o", again);

        Assert.That(await File.ReadAllBytesAsync(again), Is.EqualTo(await File.ReadAllBytesAsync(sample.Bundle)));
    }

    [Test]
    public async Task A_signature_is_checked_against_the_key_that_is_given()
    {
        using ECDsa stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string signed = sample.New();
        Shell.Outcome packed = await Shell.RunAsync("pack", sample.Run, "-o", signed, "--key", sample.PrivateKey);
        Shell.Outcome mine = await Shell.RunAsync("verify", signed, "--key", sample.PublicKey);
        Shell.Outcome unchecked_ = await Shell.RunAsync("verify", signed);
        Shell.Outcome other = await Shell.RunAsync("verify", signed, "--key", sample.File("other.pem", stranger.ExportSubjectPublicKeyInfoPem()));
        Shell.Outcome none = await Shell.RunAsync("verify", sample.Bundle, "--key", sample.PublicKey);

        Assert.That((packed.ExitCode, mine.ExitCode, unchecked_.ExitCode, other.ExitCode, none.ExitCode), Is.EqualTo((0, 0, 0, 1, 1)));
        Assert.That(mine.Output, Does.Contain("by the key given"));
        Assert.That(unchecked_.Output, Does.Contain("signature not checked"));
        Assert.That(other.Error, Does.Contain("not by the key given"));
        Assert.That(none.Error, Does.Contain("unsigned"));
    }

    [Test]
    public async Task A_key_of_another_kind_is_refused_with_a_word_about_it()
    {
        using ECDsa wide = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using RSA rsa = RSA.Create(2048);
        (string Pem, string Word)[] keys =
        [
            (wide.ExportPkcs8PrivateKeyPem(), "P-256"),
            (rsa.ExportPkcs8PrivateKeyPem(), "ECDSA"),
            (await File.ReadAllTextAsync(sample.PublicKey), "private key"),
            (wide.ExportEncryptedPkcs8PrivateKeyPem("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000)), "encrypted"),
            ("nothing at all", "private key"),
        ];
        foreach ((string pem, string word) in keys)
        {
            Shell.Outcome outcome = await Shell.RunAsync("pack", sample.Run, "-o", sample.New(), "--key", sample.File("bad.pem", pem));

            Assert.That((outcome.ExitCode, outcome.Error.Contains(word, StringComparison.Ordinal)), Is.EqualTo((2, true)), outcome.Error);
        }
    }

    [Test]
    public async Task One_octet_changed_in_any_file_is_seen()
    {
        foreach (string name in BundleSample.Files(sample.Bundle).Keys)
        {
            Shell.Outcome outcome = await Shell.RunAsync("verify", sample.Rewritten(files => files[name][files[name].Length / 2] ^= 1));

            Assert.That((outcome.ExitCode, outcome.Error.Contains(name == "manifest.json" ? "manifest" : name, StringComparison.Ordinal)), Is.EqualTo((1, true)), $"{name}: {outcome.Error}");
        }
    }

    [Test]
    public Task A_verdict_that_was_changed_and_hashed_again_does_not_follow() => RefusedAsync(
        files => BundleSample.Edit(files, "report.json", report => report["tests"]![0]!["verdict"] = "fail"), "the transcripts give \"pass\"");

    [Test]
    public Task A_case_that_was_taken_out_is_missed() => RefusedAsync(
        files => BundleSample.Edit(files, "report.json", report => report["tests"]!.AsArray().RemoveAt(0)), "has no verdict");

    [Test]
    public Task A_case_that_was_taken_out_of_an_older_version_s_report_is_missed() => RefusedAsync(
        files =>
        {
            Older(files);
            BundleSample.Edit(files, "report.json", report => report["tests"]!.AsArray().RemoveAt(0));
        },
        "has no verdict");

    [Test]
    public Task A_transcript_that_was_taken_out_is_missed() => RefusedAsync(files => files.Remove(files.Keys.First(name => name.StartsWith("transcripts/client", StringComparison.Ordinal))), "is missing");

    [Test]
    public Task A_line_that_was_taken_out_is_missed() => RefusedAsync(
        files =>
        {
            string name = files.Keys.First(name => name.StartsWith("transcripts/client", StringComparison.Ordinal));
            files[name] = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(files[name]).Split('\n').Where((_, i) => i != 1)));
        },
        "without a gap");

    [Test]
    public Task A_page_that_shows_another_verdict_is_refused() => RefusedAsync(
        files => files["report.html"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["report.html"]).Replace("partial", "conformant", StringComparison.Ordinal)), "report.html does not show");

    [Test]
    public Task A_manifest_that_speaks_of_another_verdict_is_refused() => RefusedAsync(
        files => BundleSample.Edit(files, "manifest.json", manifest => manifest["verdict"] = "conformant"), "manifest's verdict");

    [Test]
    public Task A_file_that_the_manifest_does_not_list_is_refused() => RefusedAsync(files => files["transcripts/more.jsonl"] = [], "is not listed", isHashedAgain: false);

    [Test]
    public Task A_report_of_no_known_profile_is_refused() => RefusedAsync(files => BundleSample.Edit(files, "report.json", report => report["profile"] = "lenient"), "profile 'lenient'");

    [Test]
    public async Task Another_version_s_report_is_compared_by_its_verdicts_and_that_is_said()
    {
        Shell.Outcome refused = await Shell.RunAsync("verify", sample.Rewritten(Older, isHashedAgain: true));
        Shell.Outcome agreed = await Shell.RunAsync("verify", "--accept-other-version", sample.Rewritten(Older, isHashedAgain: true));
        Shell.Outcome differing = await Shell.RunAsync("verify", "--accept-other-version", sample.Rewritten(
            files =>
            {
                Older(files);
                BundleSample.Edit(files, "report.json", report => report["tests"]![0]!["verdict"] = "fail");
            },
            isHashedAgain: true));

        Assert.That((refused.ExitCode, agreed.ExitCode, differing.ExitCode), Is.EqualTo((1, 0, 1)), agreed.Error);
        Assert.That(refused.Error, Does.Contain("--accept-other-version"));
        Assert.That(agreed.Output, Does.Contain("not checked: report.html, junit.xml"));
        Assert.That(agreed.Error, Does.Contain("was judged by fumo 0.0.1"));
    }

    [TestCase("complete", "true", "complete is true")]
    [TestCase("unjudged", "[\"FUMO-C-001\"]", "unjudged")]
    [TestCase("exitCode", "1", "exitCode is 1")]
    [TestCase("dm", "{\"verdict\": \"nonConformant\"}", "dm is")]
    [TestCase("otherProfiles", "{\"field\": \"conformant\"}", "otherProfiles.field")]
    public async Task What_another_version_s_report_says_of_its_run_follows_from_the_transcripts(string key, string value, string why)
    {
        Shell.Outcome outcome = await Shell.RunAsync("verify", "--accept-other-version", sample.Rewritten(
            files =>
            {
                Older(files);
                BundleSample.Edit(files, "report.json", report => report[key] = JsonNode.Parse(value));
            },
            isHashedAgain: true));

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Output);
        Assert.That(outcome.Error, Does.Contain(why));
    }

    [Test]
    public async Task A_requirement_of_another_version_s_report_has_the_verdict_that_its_cases_give()
    {
        Shell.Outcome outcome = await Shell.RunAsync("verify", "--accept-other-version", sample.Rewritten(
            files =>
            {
                Older(files);
                BundleSample.Edit(files, "report.json", report => report["scr"]!.AsArray().First(item => (string?)item!["verdict"] == "notRun")!["verdict"] = "pass");
            },
            isHashedAgain: true));

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Output);
        Assert.That(outcome.Error, Does.Contain("scr["));
    }

    [TestCase("../evil")]
    [TestCase("transcripts/../../evil")]
    [TestCase("/etc/evil")]
    [TestCase(@"..\evil")]
    [TestCase("C:/evil")]
    [TestCase("REPORT.JSON")]
    [TestCase("report.json")]
    [TestCase("a/b/c/d/e")]
    [TestCase("nul.txt")]
    [TestCase("folder/")]
    [TestCase("tr\u00e4nscript")]
    public async Task A_name_that_means_harm_is_refused_before_anything_is_unpacked(string name)
    {
        Dictionary<string, byte[]> files = BundleSample.Files(sample.Bundle);
        Shell.Outcome outcome = await Shell.RunAsync("verify", sample.Zip([.. files.Select(file => (file.Key, file.Value)), (name, [1])]));

        Assert.That((outcome.ExitCode, outcome.Error.Contains("the name '", StringComparison.Ordinal)), Is.EqualTo((1, true)), outcome.Error);
        Assert.That(File.Exists(Path.Combine(Path.GetTempPath(), "evil")), Is.False);
    }

    [Test]
    public async Task A_zip_bomb_is_refused_by_what_it_says_and_by_what_it_is()
    {
        string said = sample.Zip([("transcripts/bomb.jsonl", new byte[50_000_000])]);
        byte[] lying = await File.ReadAllBytesAsync(said);
        // The size in the file's own header and in the directory: a small one is said, fifty megabytes come.
        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(22), 100);
        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(lying.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 100);
        string done = sample.New();
        await File.WriteAllBytesAsync(done, lying);

        Shell.Outcome first = await Shell.RunAsync("verify", said);
        Shell.Outcome second = await Shell.RunAsync("verify", done);

        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((1, 1)));
        Assert.That(first.Error, Does.Contain("grow from"));
        Assert.That(second.Error, Does.Contain("larger than the 100 octets"));
    }

    [Test]
    public async Task A_link_is_refused()
    {
        byte[] octets = await File.ReadAllBytesAsync(sample.Zip([("transcripts/link.jsonl", "/etc/passwd"u8.ToArray())]));
        int entry = octets.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        octets[entry + 5] = 3;
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(entry + 40), 0xA1FF);
        string path = sample.New();
        await File.WriteAllBytesAsync(path, octets);

        Shell.Outcome outcome = await Shell.RunAsync("verify", path);

        Assert.That((outcome.ExitCode, outcome.Error.Contains("link", StringComparison.Ordinal)), Is.EqualTo((1, true)), outcome.Error);
    }

    [Test]
    public async Task A_bundle_that_is_cut_anywhere_is_refused()
    {
        byte[] whole = await File.ReadAllBytesAsync(sample.Bundle);
        foreach (int length in (int[])[4, 100, whole.Length / 2, whole.Length - 100, whole.Length - 1])
        {
            string path = sample.New();
            await File.WriteAllBytesAsync(path, whole[..length]);

            Assert.That((await Shell.RunAsync("verify", path)).ExitCode, Is.EqualTo(1), $"{length} of {whole.Length}");
        }
    }

    [TestCase("verify no-such-file.zip")]
    [TestCase("verify")]
    [TestCase("pack")]
    [TestCase("pack .")]
    public async Task What_is_no_bundle_or_no_run_ends_with_2(string line)
    {
        Shell.Outcome outcome = await Shell.RunAsync(line.Split(' '));
        Shell.Outcome text = await Shell.RunAsync("verify", sample.PublicKey);

        Assert.That((outcome.ExitCode, text.ExitCode), Is.EqualTo((2, 2)));
        Assert.That(text.Error, Does.Contain("no zip archive"));
    }

    [Test]
    public void Random_octets_changed_never_pass_for_other_evidence_nor_break_the_check()
    {
        byte[] whole = File.ReadAllBytes(sample.Bundle);
        Dictionary<string, byte[]> files = BundleSample.Files(sample.Bundle);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).List[1, 3].Sample(
            changes =>
            {
                byte[] octets = [.. whole];
                changes.ForEach(change => octets[change.Item1] ^= change.Item2);
                string path = sample.At($"{Guid.NewGuid()}.zip");
                File.WriteAllBytes(path, octets);
                try
                {
                    // Some octets of the form mean nothing, a time for one: then what is verified is what was packed.
                    return Refuses(path) || BundleSample.Files(path).All(file => files[file.Key].AsSpan().SequenceEqual(file.Value));
                }
                finally
                {
                    File.Delete(path);
                }
            },
            iter: 60, threads: 2);
    }

    [Test]
    public void Random_octets_changed_and_hashed_again_never_break_the_check()
    {
        string[] names = [.. BundleSample.Files(sample.Bundle).Keys.Where(name => name is "run.json" or "report.json" || name.StartsWith("transcripts/", StringComparison.Ordinal))];
        string[] texts = ["null", "[]", "-1", "\"", "}", "0", " "];
        Gen.Select(Gen.Int[0, names.Length - 1].Select(i => names[i]), Gen.Double[0, 1], Gen.Int[0, texts.Length - 1].Select(i => texts[i])).Sample(
            (name, place, text) =>
            {
                string path = sample.Rewritten(
                    files =>
                    {
                        int at = (int)(place * (files[name].Length - text.Length));
                        Encoding.ASCII.GetBytes(text).CopyTo(files[name], at);
                    },
                    isHashedAgain: true);
                Refuses(path);
                File.Delete(path);
            },
            iter: 60, threads: 1);
    }

    [TestCase("plan")]
    [TestCase("waivers")]
    [TestCase("configuration")]
    [TestCase("environment")]
    public async Task Null_where_run_json_needs_a_value_is_a_reason_and_no_crash(string key)
    {
        foreach (string value in (string[])["null", "[null]", "{\"x\": null}", "[{\"id\": null, \"cases\": null}]", "[{\"id\": \"x\", \"cases\": [null]}]"])
        {
            Shell.Outcome outcome = await Shell.RunAsync("verify", sample.Rewritten(files => BundleSample.Edit(files, "run.json", run => run[key] = JsonNode.Parse(value)), isHashedAgain: true));

            Assert.That(outcome.ExitCode, Is.EqualTo(1), value);
        }
    }

    [TestCase("\"finished\": \"", "\"finishedd\": \"")]
    [TestCase("\"verdict\": \"pass\"", "\"verdict\": \"notRun\"")]
    [TestCase("\n", "\r\n")]
    public async Task A_run_whose_report_is_not_that_of_its_transcripts_is_not_packed(string was, string becomes)
    {
        string run = sample.CopyOfRun();
        string report = Path.Combine(run, "report.json");
        await File.WriteAllTextAsync(report, (await File.ReadAllTextAsync(report)).Replace(was, becomes, StringComparison.Ordinal));

        Shell.Outcome outcome = await Shell.RunAsync("pack", run, "-o", sample.At("spoilt.zip"));

        Assert.That((outcome.ExitCode, File.Exists(sample.At("spoilt.zip"))), Is.EqualTo((1, false)), outcome.Error);
    }

    [Test]
    public async Task A_run_that_was_not_finished_is_not_packed()
    {
        string run = sample.CopyOfRun();
        string between = Path.Combine(run, "transcripts", "_run.jsonl");
        string[] lines = await File.ReadAllLinesAsync(between);
        await File.WriteAllLinesAsync(between, lines[..^1]);
        await Shell.RunAsync("judge", run);

        Shell.Outcome outcome = await Shell.RunAsync("pack", run, "-o", sample.At("unfinished.zip"));

        Assert.That((outcome.ExitCode, outcome.Error.Contains("not finished", StringComparison.Ordinal)), Is.EqualTo((1, true)), outcome.Error);
    }

    private static bool Refuses(string path)
    {
        try
        {
            return BundleCheck.Of(path, null, Rejudging.Of).Reasons.Count > 0;
        }
        catch (BundleException)
        {
            return true;
        }
    }

    private static void Older(Dictionary<string, byte[]> files)
    {
        foreach (string name in (string[])["report.json", "manifest.json"])
        {
            BundleSample.Edit(files, name, node => node["tool"]!["version"] = "0.0.1");
        }
    }

    private async Task RefusedAsync(Action<Dictionary<string, byte[]>> change, string why, bool isHashedAgain = true)
    {
        Shell.Outcome outcome = await Shell.RunAsync("verify", sample.Rewritten(change, isHashedAgain));

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Output);
        Assert.That(outcome.Error, Does.Contain(why));
    }
}

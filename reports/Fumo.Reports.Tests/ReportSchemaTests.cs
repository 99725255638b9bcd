using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Fumo.Reports.Tests;

public sealed class ReportSchemaTests
{
    private JsonSchema schema = null!;

    // The validator follows references between definitions only under the name that they had in older drafts.
    [OneTimeSetUp]
    public async Task ReadTheSchema() =>
        schema = await JsonSchema.FromJsonAsync(ReportJson.Schema.Replace("$defs", "definitions", StringComparison.Ordinal));

    [Test]
    public void The_sample_is_valid() => Assert.That(Errors(Text()), Is.Empty);

    [Test]
    public void Any_report_is_valid() =>
        RandomReport.Any.Sample(report => Errors(Encoding.UTF8.GetString(ReportJson.ToUtf8(report))).Count == 0);

    [Test]
    public void The_schema_is_draft_2020_12_and_everything_in_it_is_reachable()
    {
        JsonNode root = JsonNode.Parse(ReportJson.Schema)!;
        Assert.That((string?)root["$schema"], Is.EqualTo("https://json-schema.org/draft/2020-12/schema"));
        foreach ((string name, _) in root["$defs"]!.AsObject())
        {
            Assert.That(ReportJson.Schema, Does.Contain($"\"#/$defs/{name}\""));
        }
    }

    [TestCase("\"gate\": \"failed\"", "\"gate\": \"perhaps\"")]
    [TestCase("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"9\"")]
    [TestCase("\"complete\": true", "\"complete\": \"yes\"")]
    [TestCase("\"complete\": true", "\"completed\": true")]
    [TestCase("\"started\": \"2026-11-23T14:15:30Z\"", "\"started\": \"yesterday\"")]
    [TestCase("\"started\": \"2026-11-23T14:15:30Z\"", "\"started\": null")]
    [TestCase("\"verdict\": \"inconclusive\"", "\"verdict\": \"skipped\"")]
    [TestCase("\"durationMs\": 4210", "\"durationMs\": -1")]
    [TestCase("\"effect\": \"warning\"", "\"effect\": \"oops\"")]
    [TestCase("\"cmdId\": \"3\"", "\"cmdId\": 3")]
    [TestCase("\"exchange\": 7", "\"exchange\": \"7\"")]
    [TestCase("\"status\": \"M\"", "\"status\": \"MUST\"")]
    public void A_report_with_one_thing_wrong_is_not_valid(string right, string wrong)
    {
        Assert.That(Text(), Does.Contain(right));
        Assert.That(Errors(Text().Replace(right, wrong, StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void A_report_without_any_one_of_its_keys_is_not_valid()
    {
        foreach (string key in JsonNode.Parse(Text())!.AsObject().Select(pair => pair.Key))
        {
            JsonObject report = JsonNode.Parse(Text())!.AsObject();
            report.Remove(key);
            Assert.That(Errors(report.ToJsonString()), Is.Not.Empty, key);
        }
    }

    private static string Text() => Encoding.UTF8.GetString(ReportJson.ToUtf8(Sample.Page.Report));

    private ICollection<ValidationError> Errors(string json) => schema.Validate(json);
}

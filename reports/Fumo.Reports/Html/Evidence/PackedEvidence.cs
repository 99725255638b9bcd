using System.Text;
using System.Text.Json.Nodes;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>What the transcripts hold, packed for the reader who opens a case: messages, and what happened scenario by scenario.</summary>
internal sealed class PackedEvidence
{
    private readonly List<(string Scenario, Entry[] Entries)> scenarios;
    private readonly Dictionary<string, int> numbers;
    private readonly ILookup<int, StateSample> states;
    private readonly MessageStore store;
    private readonly Side role;

    internal PackedEvidence(ReportPage page, RunView? run, ILookup<int, DecisiveRange> decisive)
    {
        Entry[] entries = [.. page.Entries.OrderBy(entry => entry.Number)];
        role = page.Report.Run.Role == "server" ? Side.Server : Side.Client;
        scenarios = [.. entries.GroupBy(entry => entry.Scenario).Select(one => (one.Key, one.ToArray()))];
        numbers = scenarios.Select((one, number) => (one.Scenario, number)).ToDictionary(one => one.Scenario, one => one.number);
        states = (run?.States ?? []).ToLookup(sample => sample.Number);
        store = new MessageStore(entries, decisive);
    }

    /// <summary>How many distinct messages there are.</summary>
    internal int Distinct => store.Messages.Count;

    /// <summary>Id of the element that holds what happened in a scenario; null when the transcripts do not hold it.</summary>
    internal string? ScenarioId(string scenario) => numbers.TryGetValue(scenario, out int number) ? "s" + Tags.Number(number) : null;

    /// <summary>The elements that hold it all.</summary>
    internal IEnumerable<Html> Elements() =>
        store.Elements().Concat(scenarios.Select(one => new DataElement(ScenarioId(one.Scenario)!, Encoding.UTF8.GetBytes(Events(one.Entries).ToJsonString()))));

    private JsonObject Events(IEnumerable<Entry> entries)
    {
        WireEvents events = new(role);
        return new()
        {
            ["role"] = role.Role(),
            ["events"] = new JsonArray([.. entries.Select(entry => Packed(entry, events.Of(entry)))]),
        };
    }

    private JsonObject Packed(Entry entry, WireEvent told)
    {
        JsonObject packed = new()
        {
            ["n"] = entry.Number,
            ["t"] = entry.Time.ToUnixTimeMilliseconds(),
            ["tone"] = told.Tone,
            ["words"] = Texts(told.Words),
            ["lines"] = Texts(told.Lines),
        };
        Add("from", told.From is { } from ? Name(from) : null);
        Add("to", told.To is { } to ? Name(to) : null);
        Add("exchange", told.Exchange);
        Add("message", store.NumberOf(entry));
        Add("headers", told.Headers.Count == 0 ? null : Texts(told.Headers.Select(field => Visible.Text($"{field.Name}: {field.Value}"))));
        Add("states", states[entry.Number].Any() ? Texts(states[entry.Number].Select(sample => CommandWords.Short(sample.Text))) : null);
        return packed;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                packed[name] = value;
            }
        }
    }

    private static string Name(Lifeline one) => one.ToString().ToLowerInvariant();

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}

using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Plan;

/// <summary>Reads what decides how a run is judged: interpretations, claims, waivers.</summary>
internal static class JudgingReader
{
    /// <summary>Rulings read otherwise than the profile has it: by the name of a reading, or as the other profile reads it.</summary>
    public static IReadOnlyDictionary<string, string> Interpretations(this Field field)
    {
        Dictionary<string, string> interpretations = [];
        IReadOnlyCollection<Ruling>? known = field.Scope.Known.Rulings;
        foreach ((string id, Field value) in field.Section()?.All() ?? [])
        {
            if (known?.FirstOrDefault(ruling => ruling.Id == id) is { } ruling)
            {
                interpretations[id] = value.Choice([.. ruling.Readings.Keys, "strict", "field"]) ?? "";
            }
            else if (value.IsKnown(id, known is null ? null : [.. known.Select(ruling => ruling.Id)]))
            {
                interpretations[id] = value.Name() ?? "";
            }
        }

        return interpretations;
    }

    /// <summary>Claims by FUMO id; empty for auto.</summary>
    public static IReadOnlyDictionary<string, bool> Claims(this Field field)
    {
        Dictionary<string, bool> claims = [];
        if (field.Node is ConfigScalar { Text: "auto" })
        {
            return claims;
        }

        foreach ((string id, Field value) in field.Section()?.All() ?? [])
        {
            if (CanClaim(value, id) && value.Truth() is { } claim)
            {
                claims[id] = claim;
            }
        }

        return claims;
    }

    /// <summary>Known failures.</summary>
    public static IReadOnlyList<WaiverRecord> Waivers(this Field field)
    {
        List<WaiverRecord> waivers = [];
        foreach (Field item in field.Items() ?? [])
        {
            if (item.Section() is { } section)
            {
                Field rule = section.Required("rule");
                string? id = rule.Name();
                bool isKnown = id is null || rule.IsKnown(id, field.Scope.Known.Rules);
                waivers.Add(new WaiverRecord(
                    isKnown ? id ?? "" : "", section["test"].Name(), section.Required("reason").Name() ?? "", section["until"].Day()));
                section.Close();
            }
        }

        return waivers;
    }

    private static bool CanClaim(Field field, string id)
    {
        IReadOnlyCollection<ScrItem>? known = field.Scope.Known.Items;
        ScrItem? item = known?.FirstOrDefault(item => item.Id == id);
        if (item is { Status: "M" })
        {
            field.Wrong($"{id} is mandatory; only optional and conditional requirements are claimed");
            return false;
        }

        return item is not null
            || field.IsKnown(id, known is null ? null : [.. known.Where(other => other.Status is "O" or "C").Select(other => other.Id)]);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Fumo.Catalogue;

/// <summary>The requirements and rulings, as they lie in the catalogue's data files.</summary>
public static class FumoCatalogue
{
    /// <summary>The document that the FUMO items are derived from.</summary>
    public const string Document = "OMA-TS-DM-FUMO-V1_0_2";

    private static readonly Lazy<IReadOnlyList<ScrItem>> Items = new(() => Load("scr.json", CatalogueJson.Default.ScrItemArray));
    private static readonly Lazy<IReadOnlyList<Ruling>> All = new(() => Load("rulings.json", CatalogueJson.Default.RulingArray));

    /// <summary>All requirements in the order of the catalogue.</summary>
    public static IReadOnlyList<ScrItem> Scr => Items.Value;

    /// <summary>All rulings in the order of the catalogue.</summary>
    public static IReadOnlyList<Ruling> Rulings => All.Value;

    /// <summary>A requirement by its id; null when there is none of that name.</summary>
    /// <param name="id">Our id.</param>
    public static ScrItem? FindScr(string id) => Scr.FirstOrDefault(item => item.Id == id);

    /// <summary>A ruling by its id; null when there is none of that name.</summary>
    /// <param name="id">The ruling's id.</param>
    public static Ruling? FindRuling(string id) => Rulings.FirstOrDefault(ruling => ruling.Id == id);

    private static T[] Load<T>(string name, JsonTypeInfo<T[]> type)
    {
        using Stream file = typeof(FumoCatalogue).Assembly.GetManifestResourceStream($"Fumo.Catalogue.Data.{name}")
            ?? throw new InvalidOperationException($"The catalogue's {name} is not embedded.");
        return JsonSerializer.Deserialize(file, type) ?? throw new InvalidOperationException($"The catalogue's {name} is empty.");
    }
}

using System.Text.Json.Serialization;

namespace Fumo.Catalogue;

/// <summary>How the catalogue's files are read, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScrItem[]))]
[JsonSerializable(typeof(Ruling[]))]
internal sealed partial class CatalogueJson : JsonSerializerContext;

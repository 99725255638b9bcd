using System.Text.Json.Serialization;

namespace Fumo.Reports;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", MaxDepth = 16)]
[JsonSerializable(typeof(KillMatrix))]
internal sealed partial class KillMatrixContext : JsonSerializerContext;

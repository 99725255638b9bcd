using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The Source is a constant of the program.</summary>
public sealed class SourceIsFixed() : AlertFault(
    "M57", "sends ./FUMO/DownloadAndUpdate as the Source, whatever was executed", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of("./FUMO/DownloadAndUpdate") });
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An alert that is kept until the server has answered it.</summary>
public sealed record AlertRecord
{
    /// <summary>Its number on this device.</summary>
    public required int Id { get; init; }

    /// <summary>Type in Meta; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>Format in Meta; null for none.</summary>
    public string? Format { get; init; }

    /// <summary>Mark in Meta; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>Source of the item; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>Target of the item; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>Content of the item; null for no Data.</summary>
    public string? Data { get; init; }

    /// <summary>The alert code.</summary>
    public string? Code { get; init; }

    /// <summary>The correlator; null for none.</summary>
    public string? Correlator { get; init; }

    /// <summary>The operation whose outcome it tells; null for a request.</summary>
    public OperationResult? Result { get; init; }

    internal static AlertRecord Of(int id, Alert alert, OperationResult? result)
    {
        Item? item = alert.Items.Count > 0 ? alert.Items[0] : null;
        return new AlertRecord
        {
            Id = id,
            Code = alert.Data,
            Correlator = alert.Correlator,
            Type = item?.Meta?.Type,
            Format = item?.Meta?.Format,
            Mark = item?.Meta?.Mark,
            Source = item?.Source?.LocUri,
            Target = item?.Target?.LocUri,
            Data = item?.Data?.Text,
            Result = result,
        };
    }

    internal Alert ToAlert() => new()
    {
        Data = Code,
        Correlator = Correlator,
        Items =
        [
            new Item
            {
                Source = Source is null ? null : Location.Of(Source),
                Target = Target is null ? null : Location.Of(Target),
                Meta = Type is null && Format is null && Mark is null ? null : new Meta { Type = Type, Format = Format, Mark = Mark },
                Data = Data is null ? null : DataValue.OfText(Data),
            },
        ],
    };
}

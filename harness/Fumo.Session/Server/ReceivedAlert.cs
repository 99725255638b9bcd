using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An Alert of the client, whole (large items put together).</summary>
/// <param name="Exchange">The exchange whose request brought it, or its last chunk.</param>
/// <param name="Alert">The alert.</param>
public sealed record ReceivedAlert(int Exchange, Alert Alert)
{
    /// <summary>True when an item carries a number from 200 to 299.</summary>
    public bool IsSuccess => Codes.Any(code => code is >= 200 and < 300);

    /// <summary>True when an item carries a number from 400 to 599, and none tells success.</summary>
    public bool IsFailure => !IsSuccess && Codes.Any(code => code is >= 400 and < 600);

    private IEnumerable<int> Codes => Alert.Items.Select(item => int.TryParse(item.Data?.Text.Trim(), out int code) ? code : 0);
}

namespace Fumo.Plan;

/// <summary>What became of one address of a configuration.</summary>
/// <param name="Key">The key with its path.</param>
/// <param name="Address">The address, or the program.</param>
/// <param name="Trouble">What is wrong with it; null when it answers.</param>
public sealed record AddressAnswer(string Key, string Address, string? Trouble)
{
    /// <summary>key: address: ok, or what is wrong.</summary>
    public override string ToString() => $"{Key}: {Address}: {Trouble ?? "ok"}";
}

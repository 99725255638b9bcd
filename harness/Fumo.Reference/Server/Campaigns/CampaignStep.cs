using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A command of a campaign.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Command">The command.</param>
public sealed record CampaignStep(StepPurpose Purpose, ItemCommand Command)
{
    /// <summary>The node it goes to; null for none.</summary>
    public string? Target => Command.Items.Count > 0 ? Command.Items[0].Target?.LocUri : null;

    /// <summary>The same, to another node.</summary>
    /// <param name="uri">The node.</param>
    public CampaignStep To(string uri) => this with { Command = Command with { Items = [Command.Items[0] with { Target = Location.Of(uri) }] } };

    /// <summary>The same, as a Replace.</summary>
    public CampaignStep AsReplace() => this with { Command = new Replace { Items = Command.Items, Meta = Command.Meta } };

    /// <summary>The same, as an Add.</summary>
    public CampaignStep AsAdd() => this with { Command = new Add { Items = Command.Items, Meta = Command.Meta } };
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The conformant variants that the reference server can follow.</summary>
public static class ServerVariantCatalogue
{
    private static readonly Func<ServerVariant>[] Makers =
    [
        () => new SendsNoFormat(),
        () => new CommandsAtOnce("A25s", "sets PkgURL and executes in one message", isSequence: false),
        () => new CommandsAtOnce("A25t", "sets PkgURL and executes in one Sequence", isSequence: true),
        () => new WritesUris("A25u", "addresses nodes without './'", uri => uri.StartsWith("./", StringComparison.Ordinal) ? uri[2..] : uri),
        () => new WritesUris("A25v", "writes a letter of its addresses percent-encoded", uri => uri.Replace("Pkg", "P%6Bg", StringComparison.Ordinal)),
        () => new ExecutesBesides(),
        () => new RunsOneAtATime(),
        () => new AsksTheUser(),
        () => new WritesPrefixes(),
        () => new SendsNoRespUri(),
        () => new WritesEmptyPairs(),
        () => new NamesTheSessionInRespUri(),
        () => new SendsCredentials("A59s", "sends its credentials with its first message", CredentialSending.First),
        () => new SendsCredentials("A59t", "sends its credentials with every message", CredentialSending.Every),
        () => new AcceptsEachMessage(),
        () => new SpeaksOneEncoding("A58x", "reads XML alone", DmEncoding.Xml),
        () => new SpeaksOneEncoding("A58y", "reads WBXML alone", DmEncoding.Wbxml),
        () => new TakesSmallMessages(),
        () => new SendsBase64(),
        () => new AnswersRequestsLater(),
        () => new KnowsNoRequests(),
        () => new AcceptsResultsForLater(),
        () => new SendsNoCorrelators(),
        () => new AddsLeaves(),
        () => new TakesItsTime(),
        () => new ExecutesInALaterSession(),
        () => new OffersOneOperation(),
        () => new StartsByItself("A79b", "starts DownloadAndUpdate by itself in every session with nothing under way", isOnce: false),
        () => new StartsByItself("A79c", "starts DownloadAndUpdate by itself until it has succeeded once", isOnce: true),
        () => new OffersAgain(),
        () => new ReadsNothingFirst(),
        () => new LooksAfterwards(),
        () => new FollowsTheState(),
    ];

    /// <summary>All variants.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } =
        [.. Makers.Select(make => make()).Select(variant => new BehaviourInfo(variant.Id, variant.Title, variant.Requirement, variant.Ruling) { Setup = variant.Setup })];

    /// <summary>A variant by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ServerVariant Create(string id) =>
        Makers.Select(make => make()).FirstOrDefault(variant => variant.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no variant '{id}' of a server; there are {string.Join(", ", All.Select(variant => variant.Id))}.", nameof(id));
}
